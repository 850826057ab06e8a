#include <doctest/doctest.h>

#include <algorithm>

#include "unit/lsp/client.h"

using namespace typhon;
using test::Client;
using test::Files;
using test::Json;

namespace {

const std::string renamed_stats = "__all__ = ['total', 'mean', 'Size']\n"
                                  "from typing import TypedDict\n"
                                  "\n"
                                  "def total(values: list[float]) -> float: ...\n"
                                  "def mean(values: list[float]) -> float:\n"
                                  "    return total(values) / len(values)\n"
                                  "class Size(TypedDict):\n"
                                  "    total: float\n"
                                  "    outer: 'Size'\n";

Client renaming_project(Files more) {
  Files files = {{"/app/pyproject.toml", "[tool.typhon]\n"}, {"/app/src/stats.py", renamed_stats}};
  files.merge(more);
  Client client(std::move(files));
  client.initialize();
  return client;
}

Json rename(Client& client, const std::string& text, const std::string& new_name,
            const std::string& path = "/app/src/stats.py") {
  Json params = {{"newName", new_name}, {"textDocument", client.document(path)}};
  const std::string& whole = client.disk.files().at(path);
  const SourceFile source(path, whole);
  params["position"] =
      lsp::position(source, static_cast<std::uint32_t>(whole.find(text)), lsp::Encoding::utf16);
  return client.ask("textDocument/rename", params);
}

// A file as the answer leaves it.
std::string after(Client& client, const Json& answer, const std::string& path) {
  const SourceFile source(path, client.disk.files().at(path));
  const Json& changes = answer.at("changes");
  std::vector<std::pair<ByteSpan, std::string>> edits;
  for (const Json& each : changes.value("file://" + path, Json::array())) {
    edits.emplace_back(lsp::span_of(each.at("range"), source, lsp::Encoding::utf16),
                       each.at("newText"));
  }
  std::sort(edits.rbegin(), edits.rend());
  std::string text(source.text());
  for (const auto& [span, inserted] : edits) {
    text.replace(span.begin, span.end - span.begin, inserted);
  }
  return text;
}

std::string typescript_after(const std::string& typescript,
                             const std::string& name = "total(values",
                             const std::string& new_name = "sum_up") {
  Client client = renaming_project({{"/app/src/main.ts", typescript}});
  return after(client, rename(client, name, new_name), "/app/src/main.ts");
}

}  // namespace

TEST_CASE("a name gets another in its module, and whatever imports it") {
  Client client = renaming_project({
      {"/app/src/named.py", "from stats import total\ndef f(xs: 'total'): return total(xs)\n"},
      {"/app/src/aliased.py", "from stats import total as t\ntotal = t\n"},
      {"/app/src/member.py", "import stats\nimport stats as s\nstats.total(s.total, s.mean)\n"},
      {"/app/src/inside.py", "def total():\n  from stats import total\n  return total\ntotal\n"},
      {"/app/src/passed/__init__.py", "from stats import *\ntotal([])\n"},
      {"/app/src/passed/on.py", "from . import total\nfrom .. import total as other\n"},
      {"/app/tests/test_stats.py", "from stats import total\nassert total([1]) == 1\n"},
  });
  const Json answer = rename(client, "total(values", "sum_up");
  const auto text = [&](const std::string& path) { return after(client, answer, "/app/" + path); };
  CHECK_EQ(text("src/stats.py"), "__all__ = ['sum_up', 'mean', 'Size']\n"
                                 "from typing import TypedDict\n"
                                 "\n"
                                 "def sum_up(values: list[float]) -> float: ...\n"
                                 "def mean(values: list[float]) -> float:\n"
                                 "    return sum_up(values) / len(values)\n"
                                 "class Size(TypedDict):\n"
                                 "    total: float\n"
                                 "    outer: 'Size'\n");
  CHECK_EQ(text("src/named.py"),
           "from stats import sum_up\ndef f(xs: 'sum_up'): return sum_up(xs)\n");
  CHECK_EQ(text("src/aliased.py"), "from stats import sum_up as t\ntotal = t\n");
  CHECK_EQ(text("src/member.py"),
           "import stats\nimport stats as s\nstats.sum_up(s.sum_up, s.mean)\n");
  CHECK_EQ(text("src/inside.py"),
           "def total():\n  from stats import sum_up\n  return sum_up\ntotal\n");
  CHECK_EQ(text("src/passed/__init__.py"), "from stats import *\nsum_up([])\n");
  CHECK_EQ(text("src/passed/on.py"), "from . import sum_up\nfrom .. import total as other\n");
  CHECK_EQ(text("tests/test_stats.py"), "from stats import sum_up\nassert sum_up([1]) == 1\n");
}

TEST_CASE("TypeScript follows a rename, by an alias where a use is in doubt") {
  CHECK_EQ(typescript_after("import { total, mean } from \"./stats.py\";\nmean([total([1])]);\n"),
           "import { sum_up, mean } from \"./stats.py\";\nmean([sum_up([1])]);\n");
  CHECK_EQ(
      typescript_after("import { total as t } from \"./stats.py\";\nt([]); const total = 1;\n"),
      "import { sum_up as t } from \"./stats.py\";\nt([]); const total = 1;\n");
  CHECK_EQ(typescript_after("import * as s from \"./stats.py\";\ns.total([s.total([])]);\n"),
           "import * as s from \"./stats.py\";\ns.sum_up([s.sum_up([])]);\n");
  CHECK_EQ(typescript_after("export { total } from \"./stats.py\";\n"),
           "export { sum_up as total } from \"./stats.py\";\n");
  CHECK_EQ(typescript_after("const { total } = await import(\"./stats.py\");\ntotal([]);\n"),
           "const { sum_up } = await import(\"./stats.py\");\nsum_up([]);\n");
  for (const std::string doubt :
       {"const x = { total };", "f((total) => total);", "f(total => 1);", "function f(total) { }",
        "const { total } = x;", "const [total] = x;", "x = { total: 1 };", "export { total };"}) {
    CAPTURE(doubt);
    CHECK_EQ(typescript_after("import { total } from \"./stats.py\";\n" + doubt + "\n"),
             "import { sum_up as total } from \"./stats.py\";\n" + doubt + "\n");
  }
  CHECK_EQ(typescript_after("import { total } from \"./stats.py\";\n[total, f(1, total)];\n"),
           "import { sum_up } from \"./stats.py\";\n[sum_up, f(1, sum_up)];\n");
  CHECK_EQ(typescript_after("import { total } from \"./stats.py\";\ntotal([]);\n", "total(values",
                            "delete"),
           "import { delete as total } from \"./stats.py\";\ntotal([]);\n");
  CHECK_EQ(
      typescript_after("import type { Size, SizeInit } from \"./stats.py\";\nlet s: SizeInit;\n",
                       "Size(", "Area"),
      "import type { Area, AreaInit } from \"./stats.py\";\nlet s: AreaInit;\n");
}

TEST_CASE("a rename begins at any use, and is refused when the name would mean two things") {
  Client client = renaming_project({{"/app/src/use.py", "from stats import total\ntotal([])\n"}});
  const Json answer = rename(client, "total([", "sum_up", "/app/src/use.py");
  CHECK(after(client, answer, "/app/src/stats.py").starts_with("__all__ = ['sum_up'"));
  CHECK_EQ(rename(client, "total(values", "values").at("message"),
           "'values' is a name in src/stats.py already: choose another");
  CHECK_EQ(rename(client, "total(values", "for").at("message"),
           "'for' is no name in Python: choose another");
  CHECK_EQ(rename(client, "total: float", "sum_up").at("message"),
           "Only what a module of the project defines is renamed here");
  const auto prepared = [&](const std::string& text) {
    return client.ask_at("textDocument/prepareRename", "/app/src/stats.py", text);
  };
  CHECK_EQ(prepared("mean(").at("placeholder"), "mean");
  CHECK(prepared("TypedDict").is_null());
  CHECK(prepared("len(").is_null());
  CHECK(prepared("values").is_null());
}
