#include "parse/quick_parser.h"

#include <doctest/doctest.h>

#include <string>

#include "support/files.h"
#include "support/parsers.h"
#include "support/places.h"

namespace typhon {
namespace {

using test::Agreement;

TEST_CASE("the quick parser reads what Python has, to the same tree as tree-sitter") {
  for (const std::string text : {
           "",
           "# only a comment",
           "x = 1\n",
           "x = 1  # no line end",
           "import a, b.c as d\nfrom . import e\nfrom ...f.g import (h as i, j,)\nfrom k import "
           "*\n",
           "from __future__ import annotations\n",
           "def f(a, /, b: int = 3, *, c=1, **d: str) -> list[int]: ...\n",
           "def f(*args: *Ts, key): pass\n",
           "def f[T, *Ts, **P, U: (int, str)](x: T) -> U:\n    return x\n",
           "class A(B, metaclass=M):\n    '''Doc.'''\n\n    x: int\n    y: str = 'a'\n",
           "class A[T](list[T]): pass\n",
           "type Pair[T] = tuple[T, T]\ntype = 3\nprint(type)\n",
           "@decorator\n@other.one(1, k=2)\nasync def f(): await g(*a, **k)\n",
           "x: dict[str, list[int] | None] | Literal['a', -1]\n",
           "x: typing.Optional[int] = None; y = 2\n",
           "x: 'forward'\nz: Callable[[int, str], None] = f\n",
           "a = b = c, d\na, (b, *c), [d] = e\nx.y[0] += 1\n",
           "if a:\n    b\nelif c: d\nelse:\n    e\n",
           "for i, (j, k) in x, y:\n    continue\nelse:\n    pass\n",
           "while not a and b or c: break\n",
           "try:\n    a\nexcept A as e:\n    b\nexcept (B, C): c\nelse: d\nfinally: e\n",
           "try: a\nexcept* A: b\n",
           "with a as b, c: d\nwith (a as b, c as (d, e)): f\nwith (a): b\nwith (a or b) as c: d\n",
           "async def f():\n    async with a: b\n    async for c in d: e\n    [x async for x in "
           "y]\n",
           "return_ = lambda: 0\nf = lambda x, *a, y=1, **k: (yield)\n",
           "x = a if b else c if d else e\n(y := f(x))\nprint(a, sep='')\n",
           "a < b <= c not in d is not e == f\n-a ** -b + ~c // d @ e << f & g | h ^ i\n",
           "[a, *b]; (a,); (); {}; {1}; {1: 2, **c}; {*a, b}\n",
           "[x for x in y if z if w for u in v]; {x for x in y}; {k: v for k, v in y}\n",
           "f(x for x in y); f(a, *b, c=d, **e); x[1:2, ::3, ...]; x[a:=b]\n",
           "'a' \"b\" r'c' b'd' f'{x!r:>{width}} {y=} {{z}}' '''t\n'''\n",
           "f'{a[\"k\"]:%Y} {x if y else z}'\nf'\\N{DASH}{x}'\n",
           "global_ = 0x_ff + 0b1 + 0o7 + 1_000 + 1.5e-3j + .5 + 1.\n",
           "def f():\n    global a, b\n    nonlocal c\n    del d, e[0]\n    assert f, g\n"
           "    raise H from i\n    yield\n    yield a, b\n    x = yield from c\n    return\n",
           "if a:\n\tb\n\n# comment\n\tc\n# comment\nd\n",
           "x = (1 +\n     2)  # comment\ny = 1 + \\\n    2\n",
           "def f():\r\n    x = '''\r\n'''\r\n",
           "match = 1\nmatch.x\ncase = match\n_ = case\n",
           "x = 'é' # ü\n",
       }) {
    CAPTURE(text);
    const test::Comparison comparison = test::compare_parsers(text);
    CHECK(comparison.agreement == Agreement::same);
    CHECK(comparison.difference == "");
  }
}

TEST_CASE("what tree-sitter misreads is right") {
  const auto shape = [](const char* text) {
    const auto tree = parse_quickly(text);
    REQUIRE(tree);
    // module → expression_statement → assignment → its left side
    const auto child = [&](const TreeNode& node, std::uint32_t at) -> const TreeNode& {
      return tree->nodes[tree->children[node.first_child + at]];
    };
    const TreeNode& statement = child(tree->nodes[tree->root], 0);
    return std::string(kind_text(child(child(statement, 0), 0).kind));
  };
  CHECK(shape("type(x).y = 1\n") == "attribute");
  CHECK(shape("*self.a, b = c\n") == "pattern_list");
}

TEST_CASE("the quick parser gives up on mistakes and on what it does not know") {
  for (const std::string text : {
           "def f(:\n",
           "x = (1\n",
           "x = 'a\n",
           "if a\n    b\n",
           "if a:\nb\n",
           "  x\n",
           "print 'a'\n",
           "print (a)\n",
           "exec 'a'\n",
           "a b\n",
           "1 = \n",
           "x = 1 2\n",
           "class:\n",
           "f(a for a in b, c)\n",
           "(*a)\n",
           "x = f'{'\n",
           "x = f'}'\n",
           "f(**)\n",
           "def f(a b): pass\n",
           "if a:\n    b\n  c\n",
           "f() = 1\nx: = 2\n",
           "a +\n",
           "from a import\n",
           "é = 1\n",
           "x = 1\\",
           "x\v\n",
           "a <> b\n",
           "for x in: pass\n",
           "try: a\n",
           "x = 1if y else 2\n",
       }) {
    CAPTURE(text);
    CHECK_FALSE(parse_quickly(text));
  }
  CHECK_FALSE(parse_quickly(std::string_view("x\0\n", 3)));
  CHECK_FALSE(parse_quickly(std::string(5000, '(') + std::string(5000, ')')));
  CHECK_FALSE(parse_quickly(std::string(5000, '-') + "1\n"));
}

TEST_CASE("both parsers agree on every input of the golden and error cases") {
  std::size_t read = 0;
  for (const char* folder : {"/golden", "/errors"}) {
    for (const auto& [path, text] : test::read_tree(test::tests_folder() + folder)) {
      if (!path.ends_with(".py") && !path.ends_with(".pyi")) continue;
      CAPTURE(path);
      const test::Comparison comparison = test::compare_parsers(text);
      CHECK(comparison.difference == "");
      read += comparison.agreement == Agreement::same ? 1 : 0;
    }
  }
  CHECK(read > 40);
}

}  // namespace
}  // namespace typhon
