#include <doctest/doctest.h>

#include "cli/config.h"
#include "lsp/features/completion.h"
#include "unit/lsp/client.h"

using namespace typhon;
using test::Client;
using test::Files;
using test::Json;

namespace {

const std::string stats =
    "from dataclasses import dataclass\n"
    "from enum import Enum\n"
    "from typing import overload\n"
    "\n"
    "\n"
    "@dataclass\n"
    "class Summary:\n"
    "    \"\"\"What is known.\"\"\"\n"
    "    mean: float\n"
    "    n: int = 0\n"
    "\n"
    "\n"
    "class Habitat(Enum):\n"
    "    TOWN = 'town'\n"
    "\n"
    "\n"
    "@dataclass\n"
    "class Survey:\n"
    "    year: int\n"
    "\n"
    "    def add(self, summary: Summary) -> None: ...\n"
    "\n"
    "\n"
    "def summarize(values: list[float], *, trim: float = 0.0) -> Summary: ...\n"
    "\n"
    "\n"
    "@overload\n"
    "def pick(key: int) -> str: ...\n"
    "@overload\n"
    "def pick(key: str) -> int: ...\n"
    "def pick(key): ...\n"
    "\n"
    "\n"
    "def _hidden(x: int) -> int: ...\n";

const std::string main_ts = "import { summarize, type Summary as S } from \"./stats.py\";\n"
                            "import * as stats from \"./stats.py\";\n"
                            "const s: S = summarize([1]);\n"
                            "stats.summarize([2]);\n";

Client open_project(Files more = {}) {
  Files files = {{"/app/pyproject.toml", "[tool.typhon]\n"},
                 {"/app/src/stats.py", stats},
                 {"/app/src/main.ts", main_ts}};
  files.merge(more);
  return Client(std::move(files));
}

std::string hover_of(Client& client, const std::string& text, int nth = 0) {
  const Json answer = client.ask_at("textDocument/hover", "/app/src/stats.py", text, nth);
  return answer.is_null() ? "" : answer.at("contents").at("value").get<std::string>();
}

// "file line:column-column", one a line.
std::string shown(const Json& locations) {
  std::string text;
  for (const Json& each : locations) {
    const Json& range = each.at("range");
    text += each.at("uri").get<std::string>().substr(7) + " " +
            std::to_string(range.at("start").at("line").get<int>()) + ":" +
            std::to_string(range.at("start").at("character").get<int>()) + "-" +
            std::to_string(range.at("end").at("character").get<int>()) + "\n";
  }
  return text;
}

std::string titles(const Json& actions) {
  std::string text;
  for (const Json& each : actions) text += each.at("title").get<std::string>() + "\n";
  return text;
}

}  // namespace

TEST_CASE("hover shows the declaration that TypeScript gets and how a class crosses") {
  Client client = open_project();
  client.initialize();
  client.open("/app/src/stats.py");
  CHECK_EQ(hover_of(client, "summarize("), "```typescript\n"
                                           "export declare function summarize(\n"
                                           "  values: readonly number[],\n"
                                           "  options?: {\n"
                                           "    trim?: number | undefined;\n"
                                           "  },\n"
                                           "): Summary\n"
                                           "```");
  CHECK_EQ(hover_of(client, "Summary:"),
           "```typescript\n"
           "export interface Summary {\n  mean: number;\n  n: number;\n}\n"
           "export interface SummaryInit {\n  mean: number;\n  n?: number | undefined;\n}\n"
           "```\n\n"
           "Crosses **by value**: TypeScript gets and gives plain objects, and each side has its "
           "own copy.");
  CHECK(hover_of(client, "Survey:")
            .ends_with("Crosses **by reference**: TypeScript gets a handle to the Python object, "
                       "because `add` "
                       "would be lost in a plain object."));
  CHECK_EQ(hover_of(client, "add(self"), "```typescript\nadd(summary: SummaryInit): void\n```");
  CHECK_EQ(hover_of(client, "pick(key: int"),
           "```typescript\nexport declare function pick(key: number): string\n```");
  CHECK_EQ(hover_of(client, "_hidden"), "");
  CHECK_EQ(hover_of(client, "from enum"), "");
}

TEST_CASE("the outline is what TypeScript may import, in the order of the file") {
  Client client = open_project();
  client.initialize();
  const Json list = client.ask("textDocument/documentSymbol",
                               {{"textDocument", client.document("/app/src/stats.py")}});
  std::string text;
  for (const Json& each : list) {
    text += each.at("name").get<std::string>();
    for (const Json& member : each.value("children", Json::array())) {
      text += " " + member.at("name").get<std::string>();
    }
    text += "\n";
  }
  CHECK_EQ(text, "Summary mean n\nHabitat TOWN\nSurvey year add\nsummarize\npick\n");
}

TEST_CASE("lenses and references lead to TypeScript, and follow what is typed there") {
  Client client = open_project();
  client.initialize();
  const Json document = {{"textDocument", client.document("/app/src/stats.py")}};
  const auto lens_texts = [&] {
    std::string text;
    for (const Json& each : client.ask("textDocument/codeLens", document)) {
      text += each.at("command").at("title").get<std::string>() + "\n";
    }
    return text;
  };
  CHECK_EQ(lens_texts(), "imported in 1 TypeScript place\nimported in 2 TypeScript places\n");
  CHECK_EQ(shown(client.ask_at("textDocument/references", "/app/src/stats.py", "summarize(")),
           "/app/src/main.ts 0:9-18\n/app/src/main.ts 2:13-22\n/app/src/main.ts 3:6-15\n");
  CHECK_EQ(shown(client.ask_at("textDocument/references", "/app/src/stats.py", "Summary:")),
           "/app/src/main.ts 0:25-32\n/app/src/main.ts 2:9-10\n");
  client.open("/app/src/main.ts");
  client.edit("/app/src/main.ts", nullptr, "import { Habitat } from \"./stats.py\";\n");
  CHECK_EQ(lens_texts(), "imported in 1 TypeScript place\n");
  client.edit("/app/src/main.ts", nullptr,
              "import { Habitat } from \"./stats.py\";\n"
              "import { summarize } from \"./stats.worker.py\";\n");
  CHECK_EQ(lens_texts(), "imported in 1 TypeScript place\nimported in 1 TypeScript place\n");
  CHECK_EQ(shown(client.ask_at("textDocument/references", "/app/src/stats.py", "summarize(")),
           "/app/src/main.ts 1:9-18\n");
}

TEST_CASE("imports for workers follow a Python file that is renamed") {
  Client client = open_project();
  client.initialize();
  client.open("/app/src/main.ts");
  client.edit("/app/src/main.ts", nullptr, "import { summarize } from \"./stats.worker.py\";\n");
  const Json files = Json::array(
      {{{"oldUri", "file:///app/src/stats.py"}, {"newUri", "file:///app/src/deep/numbers_.py"}}});
  const Json edit = client.ask("workspace/willRenameFiles", {{"files", files}});
  const Json& changes = edit.at("changes").at("file:///app/src/main.ts");
  CHECK_EQ(changes[0].at("newText"), "./deep/numbers_.worker.py");
}

TEST_CASE("imports follow a Python file that is renamed") {
  Client client = open_project();
  client.initialize();
  const Json files = Json::array(
      {{{"oldUri", "file:///app/src/stats.py"}, {"newUri", "file:///app/src/deep/numbers_.py"}}});
  const Json edit = client.ask("workspace/willRenameFiles", {{"files", files}});
  const Json& changes = edit.at("changes").at("file:///app/src/main.ts");
  REQUIRE_EQ(changes.size(), 2);
  CHECK_EQ(changes[0].at("newText"), "./deep/numbers_.py");
  CHECK_EQ(changes[0].at("range").at("start").at("character"), 46);
}

TEST_CASE("a diagnostic offers its fix, and to be ignored") {
  Client client = open_project({{"/app/src/m.py", "def f(x, y: Lst[int]) -> None: ...\n"}});
  client.initialize();
  const Json whole = {{"start", {{"line", 0}, {"character", 0}}},
                      {"end", {{"line", 0}, {"character", 34}}}};
  const Json found =
      client.ask("textDocument/codeAction", {{"textDocument", client.document("/app/src/m.py")},
                                             {"range", whole},
                                             {"context", {{"diagnostics", Json::array()}}}});
  CHECK(titles(found).ends_with(
      "Ignore missing-annotation on this line\nIgnore unknown-name on this line\n"));
  const Json& ignore = found.back().at("edit").at("changes").at("file:///app/src/m.py")[0];
  CHECK_EQ(ignore.at("newText"), "  # typhon: ignore[unknown-name]");
  CHECK_EQ(ignore.at("range").at("start").at("character"), 34);
}

TEST_CASE("a definition can be added to __all__, and a class made to cross by value") {
  const std::string text =
      "\"\"\"Doc.\"\"\"\n__all__ = ['a']\ndef a() -> None: ...\ndef b() -> None: ...\n_c = 1\n"
      "class Size:\n    def __init__(self, w: int, h: int = 0) -> None:\n"
      "        self.w = w\n        self.h = h\n"
      "class Area:\n    def __init__(self, w: int) -> None:\n        self.w = 2 * w\n";
  Client client = open_project({{"/app/src/m.py", text}});
  client.initialize();
  const auto after = [&](int line, int character) {
    const Json at = {{"line", line}, {"character", character}};
    const Json found =
        client.ask("textDocument/codeAction", {{"textDocument", client.document("/app/src/m.py")},
                                               {"range", {{"start", at}, {"end", at}}},
                                               {"context", {{"diagnostics", Json::array()}}}});
    std::string result;
    for (const Json& each : found) {
      result += each.at("title").get<std::string>() + "\n";
      for (const Json& edit : each.at("edit").at("changes").at("file:///app/src/m.py")) {
        result += edit.at("range").at("start").dump() + " " + edit.at("newText").dump() + "\n";
      }
    }
    return result;
  };
  CHECK_EQ(after(3, 4), "Add 'b' to __all__\n{\"line\":1,\"character\":14} \", 'b'\"\n");
  CHECK_EQ(after(2, 4), "");
  CHECK_EQ(after(4, 0), "");
  CHECK_EQ(after(5, 6), "Add 'Size' to __all__\n{\"line\":1,\"character\":14} \", 'Size'\"\n"
                        "Make 'Size' a dataclass, so that it crosses by value\n"
                        "{\"line\":1,\"character\":0} \"from dataclasses import dataclass\\n\"\n"
                        "{\"line\":5,\"character\":0} \"@dataclass\\n\"\n"
                        "{\"line\":6,\"character\":4} \"w: int\\n    h: int = 0\"\n");
  CHECK_EQ(after(9, 6), "Add 'Area' to __all__\n{\"line\":1,\"character\":14} \", 'Area'\"\n");
}

TEST_CASE("codes are completed in an ignoring comment, those of the line first") {
  Client client = open_project({{"/app/src/m.py", "def f(x) -> None: ...  # typhon: ignore[\n"}});
  client.initialize();
  client.open("/app/src/m.py");
  const Json found =
      client.ask("textDocument/completion", {{"textDocument", client.document("/app/src/m.py")},
                                             {"position", {{"line", 0}, {"character", 40}}}});
  REQUIRE_FALSE(found.empty());
  CHECK_EQ(found[0].at("label"), "missing-annotation");
  CHECK_EQ(found[0].at("detail"), "Reported on this line");
  CHECK(client.ask_at("textDocument/completion", "/app/src/m.py", "x)").empty());
}

TEST_CASE("keys and folders are completed in our table of pyproject.toml and nowhere else") {
  const std::string toml = "[project]\n\n[tool.typhon]\nsources = [\"\"]\nex\n\n[tool.black]\n\n";
  Client client(Files{{"/app/pyproject.toml", toml},
                      {"/app/src/m.py", ""},
                      {"/app/lib/n.py", ""},
                      {"/app/node_modules/x.js", ""}});
  client.initialize();
  client.open("/app/pyproject.toml");
  const auto labels = [&](int line, int character) {
    std::string text;
    const Json found = client.ask("textDocument/completion",
                                  {{"textDocument", client.document("/app/pyproject.toml")},
                                   {"position", {{"line", line}, {"character", character}}}});
    for (const Json& each : found) text += each.at("label").get<std::string>() + " ";
    return text;
  };
  CHECK_EQ(labels(4, 2), "exclude budget import-at-start requirements site-packages workers ");
  CHECK_EQ(labels(3, 12), "lib src ");
  CHECK_EQ(labels(1, 0), "");
  CHECK_EQ(labels(7, 0), "");
}

TEST_CASE("every key that is offered is one that pyproject.toml may have") {
  const std::string table = "[tool.typhon]\n";
  const SourceFile toml("pyproject.toml", table + "\n");
  const auto end = static_cast<std::uint32_t>(table.size());
  for (const auto& each : lsp::complete_config(toml, end, MemoryFileSystem({}))) {
    CAPTURE(each.label);
    const MemoryFileSystem project({{"pyproject.toml", table + each.insert + "\n"},
                                    {"src/m.py", ""},
                                    {"src/module.py", ""},
                                    {"requirements.txt", ""}});
    CHECK(cli::read_config(project).diagnostics.empty());
  }
}

TEST_CASE("what TypeScript sees of a file, and of how much of the project, can be asked for") {
  Client client = open_project();
  client.initialize();
  const Json document = {{"textDocument", client.document("/app/src/stats.py")}};
  CHECK_EQ(client.ask("typhon/declarations", document).at("text"),
           client.disk.files().at("/app/.typhon/types/src/stats.d.py.ts"));
  const Json coverage = client.ask("typhon/coverage", document);
  CHECK_EQ(coverage.at("exports"), 5);
  CHECK_EQ(coverage.at("typed"), 5);
}
