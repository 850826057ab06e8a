#include <doctest/doctest.h>

#include "resolve/names.h"
#include "unit/resolve/resolved.h"

using namespace typhon;
using namespace typhon::test;

namespace {

// Where the class in the first parameter of m.f is defined: "module.Name".
std::string class_of_f(const std::map<std::string, std::string>& files) {
  const Inspection result = resolved(files);
  const auto& type = module_named(result, "m").functions.at(0).parameters.at(0).type;
  return type.kind == model::TypeKind::class_ref ? type.module + "." + type.name : said(result);
}

}  // namespace

TEST_CASE("names are followed through imports of every form") {
  const std::map<std::string, std::string> package = {
      {"pkg/__init__.py", "from .a import Shape\nfrom . import a as first\n"},
      {"pkg/a.py", "class Shape:\n  class Part: ...\n"},
      {"pkg/b.py", "from .a import *\nfrom . import a\nfrom .a import Shape as S\n"}};
  struct Row {
    const char* import;
    const char* annotation;
    const char* found;
  };
  const Row rows[] = {
      {"from pkg import Shape", "Shape", "pkg.a.Shape"},
      {"import pkg", "pkg.Shape", "pkg.a.Shape"},
      {"import pkg.a", "pkg.a.Shape", "pkg.a.Shape"},
      {"import pkg.a as x", "x.Shape", "pkg.a.Shape"},
      {"from pkg import a", "a.Shape", "pkg.a.Shape"},
      {"from pkg import first", "first.Shape", "pkg.a.Shape"},
      {"from pkg.b import Shape", "Shape", "pkg.a.Shape"},
      {"from pkg.b import S", "S", "pkg.a.Shape"},
      {"from pkg.b import *", "Shape", "pkg.a.Shape"},
      {"from pkg.a import Shape", "Shape.Part", "pkg.a.Shape.Part"},
      {"import pkg.b", "'pkg.b.a.Shape'", "pkg.a.Shape"},
      {"if True:\n  from pkg.a import Shape", "Shape", "pkg.a.Shape"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.import);
    auto files = package;
    files["m.py"] = std::string(row.import) + "\ndef f(x: " + row.annotation + ") -> None: ...\n";
    CHECK_EQ(class_of_f(files), row.found);
  }
}

TEST_CASE("modules may import each other in a circle") {
  CHECK_EQ(class_of_f({{"m.py", "from n import D\nclass C: ...\ndef f(x: D) -> None: ...\n"},
                       {"n.py", "from m import C\nclass D:\n  c: C\n"}}),
           "n.D");
  // Without a definition anywhere the circle ends.
  const Inspection result = resolved(
      {{"m.py", "from n import X\ndef f(x: X) -> None: ...\n"}, {"n.py", "from m import X\n"}});
  CHECK_EQ(said(result),
           "unknown-name: Module 'n' has no name 'X'\nunknown-name: Module 'm' has no name 'X'\n");
}

TEST_CASE("a local class hides a builtin and an import of the same name") {
  CHECK_EQ(class_of_f({{"m.py", "class int: ...\ndef f(x: int) -> None: ...\n"}}), "m.int");
}

TEST_CASE("of two guarded imports the one that leads somewhere counts") {
  CHECK_EQ(class_of_f({{"m.py", "try:\n  from absent import C\nexcept ImportError:\n"
                                "  from n import C\ndef f(x: C) -> None: ...\n"},
                       {"n.py", "class C: ...\n"}}),
           "n.C");
}

TEST_CASE("imports that lead nowhere are reported once, at the import") {
  const Inspection result =
      resolved({{"m.py", "import jsn\nimport json.decoder\nimport installed.part\n"
                         "from .nothing import a\nfrom stats import meen\n"
                         "def f(x: a) -> None: ...\n"},
                {"stats.py", "def mean() -> int: ...\n"},
                {".typhon/site-packages/installed/part.py", ""}});
  CHECK_EQ(said(result),
           "unresolved-import: Cannot find module 'jsn' (Did you mean 'json')\n"
           "unresolved-import: Relative import leaves the package of 'm' (Use fewer dots, or an "
           "absolute import)\n"
           "unknown-name: Module 'stats' has no name 'meen' (Did you mean 'mean')\n");
}

TEST_CASE("what a project's module does not define is not looked for in libraries") {
  CompileRequest request;
  request.sources = {"src"};
  const MemoryFileSystem files(
      {{"src/pkg/__init__.py", ""}, {"src/pkg/a.py", "from installed import C\n"}});
  const Inspection read = inspect(request, files, Phase::extracted);
  std::string asked;
  const resolver::Names names(read.model, {}, [&](const std::string& dotted) {
    asked += dotted + " ";
    return nullptr;
  });
  CHECK_EQ(names.look_up("pkg.a", "int").name, "builtins.int");
  CHECK_EQ(names.look_up("pkg", "str").name, "builtins.str");
  CHECK_EQ(names.look_up("pkg", "a").module, "pkg.a");
  CHECK_EQ(asked, "");
  CHECK_EQ(names.look_up("pkg.a", "C").name, "installed.C");
  CHECK_EQ(asked, "installed ");
}

TEST_CASE("__all__ may list any text") {
  CHECK_EQ(said(resolved({{"m.py", "__all__ = [\"\"\"\n  Circle\"\"\", \"\", \"a.b\"]\n"}})),
           "missing-export: 'Circle' is in __all__ but the module does not define it\n"
           "missing-export: '' is in __all__ but the module does not define it\n"
           "missing-export: 'a.b' is in __all__ but the module does not define it\n");
}
