#include "session.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "support/files.h"
#include "support/long_runs.h"
#include "support/places.h"

namespace typhon {
namespace {

// Files that a test may change under a session.
class EditedFiles final : public FileSystem {
 public:
  explicit EditedFiles(test::Files files) : files_(std::move(files)) {}
  void write(const std::string& path, std::string text) { files_[path] = std::move(text); }
  void remove(const std::string& path) { files_.erase(path); }
  const test::Files& all() const { return files_; }
  const std::string& text(const std::string& path) const { return files_.at(path); }

  std::optional<std::string> read(const std::string& path) const override {
    return now().read(path);
  }
  bool is_file(const std::string& path) const override { return now().is_file(path); }
  bool is_directory(const std::string& path) const override { return now().is_directory(path); }
  std::vector<std::string> list(const std::string& path) const override { return now().list(path); }

 private:
  MemoryFileSystem now() const { return MemoryFileSystem(files_); }
  test::Files files_;
};

std::vector<std::string> described(const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> texts;
  for (const Diagnostic& each : diagnostics) {
    std::string text = each.path + ":" + std::to_string(each.span.begin) + "-" +
                       std::to_string(each.span.end) + " " + each.message + " " + each.help;
    for (const Fix& fix : each.fixes) {
      for (const Edit& edit : fix.edits) {
        text += " " + std::to_string(edit.span.begin) + "-" + std::to_string(edit.span.end) + "=" +
                edit.text;
      }
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

void check_equals_compile(const Session& session, const CompileRequest& request,
                          const FileSystem& files) {
  const CompileResult fresh = compile(request, files);
  const CompileResult warm = session.result();
  REQUIRE(warm.files.size() == fresh.files.size());
  for (const auto& [path, text] : fresh.files) {
    CAPTURE(path);
    REQUIRE(warm.files.contains(path));
    REQUIRE(warm.files.at(path) == text);
  }
  REQUIRE(described(warm.diagnostics) == described(fresh.diagnostics));
  CHECK(warm.module_count == fresh.module_count);
  for (const auto& [path, source] : fresh.sources) {
    CAPTURE(path);
    REQUIRE(warm.sources.contains(path));
    REQUIRE(warm.sources.at(path).text() == source.text());
  }
  REQUIRE(warm.sources.size() == fresh.sources.size());
}

// Nothing is different but what an update names.
void check_says_all(const SessionUpdate& update, const std::map<std::string, Declaration>& before,
                    const Session& session) {
  std::set<std::string> different;
  for (const auto& [source, old] : before) {
    const Declaration* now = session.declaration_of(source);
    if (now == nullptr || now->text != old.text || now->map != old.map) different.insert(source);
  }
  for (const auto& [source, now] : session.declarations()) {
    if (!before.contains(source)) different.insert(source);
  }
  CHECK(std::includes(update.declarations.begin(), update.declarations.end(), different.begin(),
                      different.end()));
}

std::vector<std::string> cut_into_lines(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    lines.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line;
  return text;
}

// What people do to a file: lines come, go, are copied, change places or lose a character; and most
// often something is typed into one.
std::string edited(const std::string& text, std::mt19937& random) {
  static const std::vector<std::string> additions = {
      "\n",
      "# a comment\n",
      "    pass\n",
      "def added(x: int = 1, *, y: \"str | None\" = None) -> list[int]: ...\n",
      "class Added:\n    value: int\n    def method(self) -> \"Added\": ...\n",
      "ADDED = 3\n",
      "from . import *\n",
      "x = (1,\n",
      "    \"\"\"Text with é and 𝒳.\"\"\"\n",
      "def untyped(a, b): return a  # typhon: ignore[missing-annotation]\n",
      "from os import *\n",
      "from json import JSONDecoder\n",
      "def decoder(x: \"JSONDecoder\") -> \"Added | None\": ...\n",
      "__all__ = [\"added\", \"Added\"]\n",
      "type Tree = list[\"Tree\"] | int\n",
      "class Derived(Added):\n    def more(self) -> \"Tree\": ...\n",
      "import typing as t\nT = t.TypeVar(\"T\")\ndef same(x: T) -> T: ...\n",
      "@same\ndef wrapped(x: int) -> str: ...\n",
  };
  static const std::vector<std::string> typed = {
      "q, ", "q: int, ", ": Base", " -> str", "x",  "_",  " ",        "(",
      ")",   "[",        "\"",     "\"\"\"",  "#",  "\\", ";",        ",",
      "=1",  "@",        ".",      "\n    ",  "\n", "é",  "return 1", "*",
  };
  std::vector<std::string> lines = cut_into_lines(text);
  const auto pick = [&](std::size_t count) {
    return static_cast<std::ptrdiff_t>(random() % std::max<std::size_t>(count, 1));
  };
  const std::ptrdiff_t at = pick(lines.size() + 1);
  const bool is_line = at < static_cast<std::ptrdiff_t>(lines.size());
  switch (random() % 12) {
    case 0:
    case 1:
      lines.insert(lines.begin() + at, additions[static_cast<std::size_t>(pick(additions.size()))]);
      break;
    case 2:
      if (is_line) lines.erase(lines.begin() + at);
      break;
    case 3:
      if (is_line)
        lines.insert(lines.begin() + at, std::string(lines[static_cast<std::size_t>(at)]));
      break;
    case 4:
      if (is_line) std::swap(lines[static_cast<std::size_t>(at)], lines.front());
      break;
    case 5:
      if (is_line) {
        std::string& line = lines[static_cast<std::size_t>(at)];
        line.erase(static_cast<std::size_t>(pick(line.size())), 1);
      }
      break;
    default:
      if (is_line) {
        std::string& line = lines[static_cast<std::size_t>(at)];
        line.insert(static_cast<std::size_t>(pick(line.size())),
                    typed[static_cast<std::size_t>(pick(typed.size()))]);
      }
  }
  return joined(lines);
}

// The files of a package whose modules share all that modules can share.
const test::Files& sharing_files() {
  static const test::Files files = {
      {"pkg/__init__.py",
       "from .base import Base, Name as Title, make\nfrom .star import *\nfrom . import kinds\n"
       "__all__ = [\"Base\", \"Title\", \"make\", \"Circle\", \"kinds\"]\n"},
      {"pkg/base.py", "from typing import Callable, NewType, Protocol, TypedDict, TypeVar, Unpack\n"
                      "from dataclasses import dataclass\n"
                      "T = TypeVar(\"T\", bound=\"Base\")\n"
                      "Name = str | None\n"
                      "UserId = NewType(\"UserId\", int)\n"
                      "class Base:\n    x: int\n    def method(self, n: Name) -> \"Hidden\": ...\n"
                      "class _Private:\n    p: int\n"
                      "class Hidden(_Private):\n    def hidden(self) -> \"_Private\": ...\n"
                      "class Options(TypedDict, total=False):\n    width: int\n    name: Name\n"
                      "@dataclass\nclass Point:\n    x: float\n    y: float = 0.0\n"
                      "class Handler(Protocol):\n    def __call__(self, p: Point) -> Name: ...\n"
                      "def make(kind: type[T]) -> T: ...\n"
                      "def logged(f: Callable[[int], T]) -> Callable[[int], list[T]]: ...\n"},
      {"pkg/star.py",
       "from .base import *\nfrom .kinds import Color\n"
       "class Circle(Base, Hidden):\n    color: Color\n    def area(self) -> float: ...\n"
       "def draw(**options: Unpack[Options]) -> UserId: ...\n"},
      {"pkg/kinds.py",
       "from enum import Enum\nfrom dataclasses import dataclass\n"
       "from . import base\nfrom .base import Handler, Point, logged\n"
       "class Color(Enum):\n    RED = 1\n    BLUE = 2\n"
       "@dataclass\nclass Line(Point):\n    to: Point\n    color: Color = Color.RED\n"
       "@logged\ndef find(x: int) -> \"base.Base\": ...\n"
       "def on(handler: Handler, point: Point) -> \"base._Private\": ...\n"
       "from json import JSONDecoder\ndef decoder() -> JSONDecoder: ...\n"},
      {"pkg/_private.py", "from .base import Base, _Private\n"
                          "class Inner(Base):\n    y: \"Inner | _Private\"\n"
                          "def helper(b: Base) -> Inner: ...\n"},
      {"app.py",
       "import pkg\nfrom pkg import Base, make\nfrom pkg._private import helper\n"
       "__all__ = [\"run\", \"helper\", \"Shape\"]\n"
       "Shape = pkg.Circle\n"
       "def run(base: Base, title: pkg.Title, line: pkg.kinds.Line) -> \"Shape | None\": ...\n"},
      {"typed.pyi", "from pkg.base import Name, Base\nclass Typed(Base):\n    n: Name\n"},
      {"typed.py", "class Typed:\n    n = None\n"},
  };
  return files;
}

TEST_CASE("a session says what a compile would say, whatever is edited in modules that share") {
  const int rounds = is_long() ? 3000 : 150;
  for (unsigned seed = 1; seed <= 3; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    EditedFiles files(sharing_files());
    const CompileRequest request;
    Session session(request, files);
    session.update();
    for (int round = 0; round < rounds; ++round) {
      const auto& [path, original] = *std::next(
          sharing_files().begin(), static_cast<std::ptrdiff_t>(random() % sharing_files().size()));
      const bool is_there = files.all().contains(path);
      CAPTURE(path);
      // Back to what it was, so that the edits do not pile up to a heap of errors; or gone.
      const unsigned what = random() % 8;
      if (what == 0 && is_there) {
        files.remove(path);
      } else {
        files.write(path, what < 4 || !is_there ? original : edited(files.text(path), random));
      }
      const auto declarations = session.declarations();
      session.touch(path);
      const auto update = session.update();
      REQUIRE(update.has_value());
      check_says_all(*update, declarations, session);
      check_equals_compile(session, request, files);
    }
  }
}

TEST_CASE("a session says what a compile would say, whatever is edited") {
  const std::string folder = test::tests_folder() + "/golden/";
  unsigned seed = 20260101;
  const int rounds = is_long() ? 60 : 2;
  for (const std::string& name : test::list_cases(test::tests_folder() + "/golden")) {
    CAPTURE(name);
    CAPTURE(seed);
    std::mt19937 random(seed++);
    EditedFiles files(test::read_tree(folder + name + "/input"));
    CompileRequest request;
    request.sources = {files.is_directory("src") ? "src" : ""};
    Session session(request, files);
    session.update();
    check_equals_compile(session, request, files);
    const std::vector<std::string> paths = find_python_files(request, files);
    for (int round = 0; round < rounds && !paths.empty(); ++round) {
      const std::string& path = paths[random() % paths.size()];
      const std::string before = files.text(path);
      const std::string after = edited(before, random);
      CAPTURE(path);
      CAPTURE(after);
      const auto declarations = session.declarations();
      files.write(path, after);
      session.touch(path);
      const auto update = session.update();
      REQUIRE(update.has_value());
      check_says_all(*update, declarations, session);
      check_equals_compile(session, request, files);
      if (random() % 3 == 0) continue;
      files.write(path, before);
      session.touch(path);
      session.update();
      check_equals_compile(session, request, files);
    }
  }
}

const char* const two_modules = "def f() -> int:\n    return 1\n\n\nclass A:\n    x: int\n";

EditedFiles small_project() {
  return EditedFiles({{"a.py", two_modules},
                      {"b.py", "from a import f\nfrom a import *\n__all__ = ['f']\n"},
                      {"c.py", "X = 1\n"}});
}

TEST_CASE("an update names what it changed") {
  EditedFiles files = small_project();
  Session session({}, files);
  CHECK(session.update()->declarations == std::set<std::string>{"a.py", "b.py", "c.py"});
  session.touch("a.py");
  CHECK(session.update()->declarations.empty());

  files.write("a.py", "# one line down\n" + std::string(two_modules));
  session.touch("a.py");
  const std::string text = session.declaration_of("a.py")->text;
  const SessionUpdate moved = *session.update();
  CHECK(moved.declarations.contains("a.py"));
  CHECK_FALSE(moved.declarations.contains("c.py"));
  CHECK(session.declaration_of("a.py")->text == text);

  files.write("a.py", "def f(x): ...\n");
  session.touch("a.py");
  CHECK(session.update()->diagnosed == std::set<std::string>{"a.py"});

  files.remove("c.py");
  files.write("d.py", "Y: int\n");
  session.touch("c.py");
  session.touch("d.py");
  CHECK(session.update()->declarations == std::set<std::string>{"c.py", "d.py"});
  check_equals_compile(session, {}, files);
}

// A file of functions, a class and what stands between them.
std::string long_module() {
  std::string text = "\"\"\"Doc.\"\"\"\nfrom typing import TypedDict\nLIMIT = 3\n\n\n";
  for (int i = 0; i < 8; ++i) {
    const std::string name = "f" + std::to_string(i);
    text += "def " + name + "(count: int, names: \"list[A]\") -> dict[str, int]:\n" +
            "    \"\"\"Does it.\"\"\"\n    return {}\n\n\n";
  }
  return text + "class A:\n    x: int = 1\n\n    def method(self, y) -> \"A\":\n"
                "        return self\n\n\nclass D(TypedDict):\n    a: int\n\n\n"
                "def _private(x): return x\n";
}

TEST_CASE("a session says what a compile would say after each key") {
  const int rounds = is_long() ? 3000 : 200;
  EditedFiles files({{"a.py", long_module()}, {"b.py", "from a import f3, A\nX: A\n"}});
  const CompileRequest request;
  Session session(request, files);
  session.update();
  for (unsigned seed = 1; seed <= 3; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < rounds; ++round) {
      const std::string& before = files.text("a.py");
      const std::string after = random() % 4 == 0 ? long_module() : edited(before, random);
      CAPTURE(after);
      files.write("a.py", after);
      session.touch("a.py");
      const bool looks_between = random() % 2 == 0;
      const auto declarations =
          looks_between ? session.declarations() : std::map<std::string, Declaration>{};
      const auto update = session.update();
      REQUIRE(update.has_value());
      if (!looks_between) continue;
      check_says_all(*update, declarations, session);
      check_equals_compile(session, request, files);
    }
    check_equals_compile(session, request, files);
  }
}

TEST_CASE("unsaved texts stand for their files until they are closed") {
  EditedFiles files = small_project();
  Session session({}, files);
  session.update();
  session.open("c.py", "X = 'text'\n");
  session.open("sub/e.py", "Z = 2\n");
  session.update();
  CHECK(session.declaration_of("c.py")->text.find("X: string") != std::string::npos);
  CHECK(session.declaration_of("sub/e.py") != nullptr);
  session.close("c.py");
  session.close("sub/e.py");
  session.update();
  CHECK(session.declaration_of("sub/e.py") == nullptr);
  check_equals_compile(session, {}, files);
}

TEST_CASE("a cancelled update changes nothing and is made up for later") {
  EditedFiles files = small_project();
  Session session({}, files);
  session.update();
  const std::string before = session.declaration_of("a.py")->text;
  files.write("a.py", "def g() -> str: ...\n");
  session.touch("a.py");
  for (int patience = 0; patience < 6; ++patience) {
    int asked = 0;
    if (session.update([&] { return asked++ >= patience; })) break;
    CHECK(session.declaration_of("a.py")->text == before);
    CHECK(session.definition("a", "f").has_value());
  }
  session.update();
  check_equals_compile(session, {}, files);
}

TEST_CASE("names lead from Python to declarations and back") {
  EditedFiles files = small_project();
  Session session({}, files);
  session.update();
  const PythonPlace f = *session.definition("b", "f");
  CHECK(f.path == "a.py");
  CHECK(session.sources().at("a.py").slice(f.span) == "f");
  CHECK_FALSE(session.definition("b", "g").has_value());
  CHECK(session.definition("c", "")->path == "c.py");

  const std::vector<DeclaredPlace> places = session.declared_at("a.py", f.span.begin);
  REQUIRE_FALSE(places.empty());
  for (const DeclaredPlace& place : places) {
    CHECK(session.source_at(place.path, place.begin)->span == f.span);
    CHECK(session.source_at(place.path, place.end)->path == "a.py");
  }
  CHECK_FALSE(session.source_at("types/a.d.py.ts", {0, 0}).has_value());

  session.open("a.py", "\n\n" + std::string(two_modules));
  session.update();
  CHECK(session.definition("b", "f")->span.begin == f.span.begin + 2);
  const model::Module& moved = session.model().modules.front();
  CHECK(session.sources().at("a.py").slice(moved.functions.front().name_span) == "f");
  CHECK(session.sources().at("a.py").slice(moved.classes.front().attributes.front().name_span) ==
        "x");
  CHECK(session.support_files().contains("tsconfig.json"));
}

}  // namespace
}  // namespace typhon
