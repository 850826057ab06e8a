#include <doctest/doctest.h>

#include "support/memory_disk.h"
#include "workspace/live_project.h"
#include "workspace/paths.h"
#include "workspace/python_imports.h"

using namespace typhon;
using namespace typhon::workspace;

namespace {

// "name as local: line:column…" of every import, one a line.
std::string shown(const std::string& text) {
  std::string result;
  for (const PythonImport& import : python_imports(text)) {
    result += import.specifier + "\n";
    for (const ImportedName& name : import.names) {
      result += "  " + name.name + (name.local.empty() ? "" : " as " + name.local) + ":";
      for (const ByteSpan use : name.uses) {
        result += " " + text.substr(use.begin, 1) + std::to_string(use.begin);
      }
      result += "\n";
    }
  }
  return result;
}

LiveProject project_of(test::MemoryDisk& disk) {
  return LiveProject("/app", disk.opener()("/app"));
}

}  // namespace

TEST_CASE("URIs and paths go into each other") {
  for (const std::string path : {"/home/a b/ä.py", "/x+y/[z].py", "c:/users/x.py"}) {
    CHECK_EQ(path_of_uri(uri_of_path(path)), path);
  }
  CHECK_EQ(uri_of_path("/a b.py"), "file:///a%20b.py");
  CHECK_EQ(path_of_uri("file:///c%3A/x.py"), "c:/x.py");
  CHECK_FALSE(path_of_uri("untitled:Untitled-1"));
  CHECK_FALSE(path_of_uri("file://host/share/x.py"));
  CHECK_EQ(path_below("/app", "/app/src/x.py"), "src/x.py");
  CHECK_FALSE(path_below("/app", "/apple/x.py"));
}

TEST_CASE("every form of import is found, with the uses of its names") {
  CHECK_EQ(shown(R"(import { a, type B as C } from "./m.py"; a(C); x.a; [...a];)"),
           "./m.py\n  a as a: a41 a56\n  B as C: C43\n");
  CHECK_EQ(shown("import type { T } from './t.py';\nlet x: T;"), "./t.py\n  T as T: T40\n");
  CHECK_EQ(shown("import * as m from \"./m.py\"; m.f(m.g, n.m.f); m.f"),
           "./m.py\n  f: f48\n  g:\n");
  CHECK_EQ(shown("export { a as b } from \"./m.py\"; export * from \"./n.py\";"),
           "./m.py\n  a:\n./n.py\n");
  CHECK_EQ(shown("const { a, b: c } = await import('./m.py'); c(a)"),
           "./m.py\n  a as a: a46\n  b as c: c44\n");
  CHECK_EQ(shown("import \"./side.py\"; import d from \"./other.js\";"), "./side.py\n");
}

TEST_CASE("text that only looks like an import is not one") {
  CHECK_EQ(shown("// import { a } from \"./m.py\"\n/* import './n.py' */"), "");
  CHECK_EQ(shown("const s = `import { a } from \"./m.py\"`;"), "");
  CHECK_EQ(shown("const r = /import \"x.py\"/; const t = 4 / 2;"), "");
  CHECK_EQ(shown("`${import('./in.py')}` + it's\nimport './m.py'"), "./in.py\n./m.py\n");
  CHECK_EQ(shown("import { unfinished"), "");
}

TEST_CASE("an unsaved text counts until it is dropped") {
  test::MemoryDisk disk(
      test::Files{{"/app/pyproject.toml", ""}, {"/app/src/m.py", "LIMIT: int = 1\n"}});
  LiveProject project = project_of(disk);
  const auto declared = [&] { return project.declarations("src/m.py")->text; };
  CHECK(declared().find("LIMIT: number") != std::string::npos);
  project.set_text("src/m.py", "LIMIT: str = ''\n");
  CHECK(declared().find("LIMIT: string") != std::string::npos);
  project.drop_text("src/m.py");
  CHECK(declared().find("LIMIT: number") != std::string::npos);
}

TEST_CASE("a file that is only open in the editor is part of the project") {
  test::MemoryDisk disk(test::Files{{"/app/pyproject.toml", ""}, {"/app/src/m.py", ""}});
  LiveProject project = project_of(disk);
  project.set_text("src/pkg/n.py", "X: int = 1\n");
  CHECK(project.declarations("src/pkg/n.py") != nullptr);
}

TEST_CASE("while pyproject.toml is broken, the last one that was not is used") {
  test::MemoryDisk disk(test::Files{{"/app/pyproject.toml", "[tool.typhon]\nsources = [\"py\"]\n"},
                                    {"/app/py/m.py", "X: int = 1\n"}});
  LiveProject project = project_of(disk);
  CHECK(project.declarations("py/m.py") != nullptr);
  project.set_text("pyproject.toml", "[tool.typhon\n");
  CHECK(project.declarations("py/m.py") != nullptr);
  REQUIRE_EQ(project.diagnostics().size(), 1);
  CHECK_EQ(project.diagnostics()[0].path, "pyproject.toml");
}

TEST_CASE("writing declarations leaves what a build made and removes what is stale") {
  test::MemoryDisk disk(test::Files{{"/app/pyproject.toml", ""},
                                    {"/app/src/m.py", ""},
                                    {"/app/.typhon/modules/src/m.js", "x"},
                                    {"/app/.typhon/types/src/gone.d.py.ts", "x"}});
  LiveProject project = project_of(disk);
  project.write();
  CHECK(disk.files().contains("/app/.typhon/types/src/m.d.py.ts"));
  CHECK(disk.files().contains("/app/.typhon/types/src/m.d.py.ts.map"));
  CHECK(disk.files().contains("/app/.typhon/tsconfig.json"));
  CHECK(disk.files().contains("/app/.typhon/modules/src/m.js"));
  CHECK_FALSE(disk.files().contains("/app/.typhon/types/src/gone.d.py.ts"));
}

TEST_CASE("a Python project that has nothing to do with TypeScript is left alone") {
  const auto uses = [](std::map<std::string, std::string> files) {
    return uses_typhon(MemoryFileSystem(std::move(files)));
  };
  CHECK_FALSE(uses({{"pyproject.toml", "[project]\nname = 'x'\n"}, {"src/m.py", ""}}));
  CHECK(uses({{"pyproject.toml", "[tool.typhon]\n"}}));
  CHECK(
      uses({{"pyproject.toml", ""}, {"package.json", "{\"devDependencies\":{\"typhon\":\"1\"}}"}}));
  CHECK(uses({{"pyproject.toml", ""}, {".typhon/tsconfig.json", "{}"}}));
}

TEST_CASE("the project of a file is the nearest folder with a pyproject.toml") {
  test::MemoryDisk disk(test::Files{{"/app/pyproject.toml", ""}, {"/app/a/b/pyproject.toml", ""}});
  const auto root = disk.opener()("/");
  CHECK_EQ(project_folder("/app/a/b/src", *root), "/app/a/b");
  CHECK_EQ(project_folder("/app/a", *root), "/app");
  CHECK_FALSE(project_folder("/other", *root));
}
