#include "parse/same_name.h"

#include <doctest/doctest.h>

#include <string>

#include "parse/syntax_tree.h"

namespace typhon {
namespace {

// The text with `[…]` around all that means the same as the identifier behind `|`; "" for no name.
std::string same(std::string text) {
  const std::size_t at = text.find('|');
  text.erase(at, 1);
  const SourceFile file("m.py", text);
  const SyntaxTree tree = SyntaxTree::parse(text, 0);
  const auto found = same_name(file, tree.root(), static_cast<std::uint32_t>(at));
  if (!found) return "";
  for (auto span = found->places.rbegin(); span != found->places.rend(); ++span) {
    text.insert(span->end, "]").insert(span->begin, "[");
  }
  return text;
}

TEST_CASE("a name of the module is the same wherever no other scope binds it") {
  CHECK_EQ(same("def |f(x): return f(x)\ny = f\n"), "def [f](x): return [f](x)\ny = [f]\n");
  CHECK_EQ(same("def |f(): ...\ndef g(f): return f\n"), "def [f](): ...\ndef g(f): return f\n");
  CHECK_EQ(same("|x = 1\ndef g():\n  x = 2\n  return x\n"),
           "[x] = 1\ndef g():\n  x = 2\n  return x\n");
  CHECK_EQ(same("|x = 1\ndef g():\n  global x\n  x = 2\n"),
           "[x] = 1\ndef g():\n  global [x]\n  [x] = 2\n");
  CHECK_EQ(same("|x = 1\nclass A:\n  x = x\n  def f(self): return x\n"),
           "[x] = 1\nclass A:\n  x = x\n  def f(self): return [x]\n");
  CHECK_EQ(same("a.|x = x\n"), "");
  CHECK_EQ(same("|x = 1\nf(x=x).x\n"), "[x] = 1\nf(x=[x]).x\n");
}

TEST_CASE("what a function needs to be made is read outside of it") {
  CHECK_EQ(same("|x = 1\n@x\ndef f(a: x, x=x) -> x: return x\n"),
           "[x] = 1\n@[x]\ndef f(a: [x], x=[x]) -> [x]: return x\n");
  CHECK_EQ(same("|x = 1\nlambda x, y=x: x\n"), "[x] = 1\nlambda x, y=[x]: x\n");
  CHECK_EQ(same("|x = 1\n[x for x in x if x]\n"), "[x] = 1\n[x for x in [x] if x]\n");
  CHECK_EQ(same("|T = 1\ndef f[T](x: T) -> T: ...\nx: T\n"),
           "[T] = 1\ndef f[T](x: T) -> T: ...\nx: [T]\n");
  CHECK_EQ(same("|T = 1\ntype L[T] = list[T]\n"), "[T] = 1\ntype L[T] = list[T]\n");
}

TEST_CASE("whatever binds makes a name of its scope") {
  for (const std::string binding :
       {"for x in y: pass", "with y as x: pass", "import x", "import x.y", "from y import x",
        "from y import z as x", "(x := 1)", "x += 1", "a, (b, *x) = y", "def x(): ...",
        "class x: ...", "del x", "x: int", "type x = int", "[(x := y) for y in z]"}) {
    CAPTURE(binding);
    CHECK_EQ(same("|x = 1\ndef f():\n  " + binding + "\n  x\n"),
             "[x] = 1\ndef f():\n  " + binding + "\n  x\n");
  }
  CHECK_EQ(same("|x = 1\ndef f(y):\n  match y:\n    case P(x=1, z=[x]): x\n"),
           "[x] = 1\ndef f(y):\n  match y:\n    case P(x=1, z=[x]): x\n");
  CHECK_EQ(same("|x = 1\ndef f(y):\n  match y:\n    case x.A | x(): pass\n"),
           "[x] = 1\ndef f(y):\n  match y:\n    case [x].A | [x](): pass\n");
}

TEST_CASE("quoted annotations and __all__ name it as well") {
  CHECK_EQ(
      same("__all__ = ['A', 'B']\nclass |A: ...\ndef f(a: 'list[A]') -> \"A\": return 'A'\n"),
      "__all__ = ['[A]', 'B']\nclass [A]: ...\ndef f(a: 'list[[A]]') -> \"[A]\": return 'A'\n");
  CHECK_EQ(same("|x = 1\ny = f'{x} x'\n"), "[x] = 1\ny = f'{[x]} x'\n");
}

TEST_CASE("imports and members are found with what they are bound to") {
  const SyntaxTree tree = SyntaxTree::parse(
      "from ..a.b import c as d, e\nimport q.r, s as t\nfrom . import *\nq.r.f(q . r.f)\n", 0);
  std::string text;
  for (const ImportedPlace& each : imported_places(tree.root())) {
    text += std::string(static_cast<std::size_t>(each.level), '.') + each.module + " " + each.name +
            " " + each.local + "\n";
  }
  CHECK_EQ(text, "..a.b c d\n..a.b e e\nq.r  q\ns  t\n. * \n");
  CHECK_EQ(member_places(tree.root(), "q.r", "f").size(), 2);
  CHECK(member_places(tree.root(), "q", "f").empty());
}

}  // namespace
}  // namespace typhon
