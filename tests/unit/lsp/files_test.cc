#include <doctest/doctest.h>

#include <random>

#include "support/long_runs.h"
#include "unit/lsp/client.h"
#include "workspace/paths.h"

using namespace typhon;
using test::Client;
using test::Files;
using test::Json;

namespace {

const Files stats_project = {
    {"/app/pyproject.toml", "[tool.typhon]\n"},
    {"/app/src/stats.py", "def mean(values) -> float: ...\n"},
};

Json changed(const std::string& path, int kind) {
  return {{"changes", Json::array({{{"uri", workspace::uri_of_path(path)}, {"type", kind}}})}};
}

}  // namespace

TEST_CASE("a project's diagnostics are there from the start, and follow the text") {
  Client client(stats_project);
  client.initialize();
  CHECK_EQ(client.diagnostics(), "/app/src/stats.py 0:9 warning missing-annotation\n");
  client.open("/app/src/stats.py");
  client.edit(
      "/app/src/stats.py",
      {{"start", {{"line", 0}, {"character", 15}}}, {"end", {{"line", 0}, {"character", 15}}}},
      ": list[float]");
  CHECK_EQ(client.diagnostics(), "");
  CHECK(client.disk.files().at("/app/.typhon/types/src/stats.d.py.ts").find("readonly number[]") !=
        std::string::npos);
  client.tell("textDocument/didClose", {{"textDocument", client.document("/app/src/stats.py")}});
  client.settle();
  CHECK_EQ(client.diagnostics(), "/app/src/stats.py 0:9 warning missing-annotation\n");
}

TEST_CASE("what did not change is not said again") {
  Client client(stats_project);
  client.initialize();
  client.open("/app/src/stats.py");
  const auto said = client.got("textDocument/publishDiagnostics").size();
  client.edit("/app/src/stats.py", nullptr, stats_project.at("/app/src/stats.py") + "\n");
  CHECK_EQ(client.got("textDocument/publishDiagnostics").size(), said);
}

TEST_CASE("a check that is interrupted by more typing is made up for") {
  Client client(stats_project);
  client.initialize();
  client.open("/app/src/stats.py");
  const std::string before = client.diagnostics();
  // It leads to a library, so all is resolved again.
  const std::string text =
      "from json import JSONDecoder\ndef f(x: JSONDecoder, y: Nope) -> None: ...\n";
  client.tell("textDocument/didChange", {{"textDocument", client.document("/app/src/stats.py")},
                                         {"contentChanges", Json::array({{{"text", text}}})}});
  client.settle([] { return true; });
  CHECK_EQ(client.diagnostics(), before);
  client.settle();
  CHECK(client.diagnostics().find("unknown-name") != std::string::npos);
}

TEST_CASE("files that come, go and are renamed take their declarations with them") {
  Client client(stats_project);
  client.initialize();
  const std::string old_path = "/app/src/stats.py", new_path = "/app/src/numbers_.py";
  client.disk.files()[new_path] = client.disk.files().at(old_path);
  client.disk.files().erase(old_path);
  client.tell("workspace/didChangeWatchedFiles", changed(old_path, 3));
  client.tell("workspace/didChangeWatchedFiles", changed(new_path, 1));
  client.settle();
  CHECK_EQ(client.diagnostics(), "/app/src/numbers_.py 0:9 warning missing-annotation\n");
  CHECK(client.disk.files().contains("/app/.typhon/types/src/numbers_.d.py.ts"));
  CHECK_FALSE(client.disk.files().contains("/app/.typhon/types/src/stats.d.py.ts"));
}

TEST_CASE("a mistake in pyproject.toml shows there, and a project that goes takes all with it") {
  Client client(stats_project);
  client.initialize();
  client.disk.files()["/app/pyproject.toml"] = "[tool.typhon]\nsource = []\n";
  client.tell("workspace/didChangeWatchedFiles", changed("/app/pyproject.toml", 2));
  client.settle();
  CHECK_EQ(client.diagnostics(), "/app/pyproject.toml 1:0 error invalid-config\n");
  client.disk.files()["/app/pyproject.toml"] = "[tool.typhon]\n";
  client.tell("workspace/didChangeWatchedFiles", changed("/app/pyproject.toml", 2));
  client.settle();
  CHECK_EQ(client.diagnostics(), "/app/src/stats.py 0:9 warning missing-annotation\n");
}

TEST_CASE("a Python project without Typhon gets no word and no file") {
  Client client(Files{{"/app/pyproject.toml", "[project]\nname = 'x'\n"},
                      {"/app/src/m.py", "def f(x): ...\n"}});
  client.initialize();
  client.open("/app/src/m.py");
  CHECK_EQ(client.diagnostics(), "");
  CHECK_FALSE(client.disk.files().contains("/app/.typhon/tsconfig.json"));
  CHECK(client.ask_at("textDocument/hover", "/app/src/m.py", "f(").is_null());
}

TEST_CASE("declarations are not written for who does not want it") {
  Client client(stats_project);
  client.initialize({{"writeDeclarations", false}});
  CHECK_FALSE(client.disk.files().contains("/app/.typhon/tsconfig.json"));
  CHECK_NE(client.diagnostics(), "");
}

TEST_CASE("each folder of a workspace has its projects, and they go when it goes") {
  Client client(Files{{"/app/one/pyproject.toml", "[tool.typhon]\n"},
                      {"/app/one/src/m.py", "def f(x): ...\n"},
                      {"/app/node_modules/p/pyproject.toml", "[tool.typhon]\n"},
                      {"/other/pyproject.toml", "[tool.typhon]\n"},
                      {"/other/src/n.py", "def g(y): ...\n"}});
  client.initialize();
  CHECK_EQ(client.diagnostics(), "/app/one/src/m.py 0:4 warning missing-annotation\n");
  const Json other = Json::array({{{"uri", "file:///other"}, {"name", "other"}}});
  client.tell("workspace/didChangeWorkspaceFolders",
              {{"event", {{"added", other}, {"removed", Json::array()}}}});
  client.settle();
  CHECK_EQ(client.diagnostics(), "/app/one/src/m.py 0:4 warning missing-annotation\n"
                                 "/other/src/n.py 0:4 warning missing-annotation\n");
  client.tell("workspace/didChangeWorkspaceFolders",
              {{"event", {{"added", Json::array()}, {"removed", other}}}});
  client.settle();
  CHECK_EQ(client.diagnostics(), "/app/one/src/m.py 0:4 warning missing-annotation\n");
}

TEST_CASE("random edits end where a fresh start begins") {
  // Insertions and deletions of pieces of Python in a file with characters of every length.
  const std::string start =
      "def f(a: int) -> str: ...\n# \xC3\xA4\xE2\x82\xAC\xF0\x9F\xAA\xB6\nclass C:\n    x: int\n";
  const char* pieces[] = {"def g(b: 'C') -> None: ...\n",
                          "\n",
                          "    y: str\n",
                          "\xF0\x9F\xAA\xB6",
                          "(",
                          "\"\"\"",
                          "X = 1\n",
                          "\r\n",
                          ": int"};
  const unsigned seeds = test::is_long() ? 2500 : 20;  // 100,000 edits
  for (unsigned seed = 1; seed <= seeds; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    auto files = stats_project;
    files["/app/src/m.py"] = start;
    Client client(files);
    client.initialize();
    client.open("/app/src/m.py");
    std::string text = start;
    for (int step = 0; step < 40; ++step) {
      const SourceFile source("", text);
      const auto place = [&] {
        return lsp::position(source, static_cast<std::uint32_t>(random() % (text.size() + 1)),
                             lsp::Encoding::utf16);
      };
      const Json a = place(), b = random() % 3 == 0 ? place() : a;
      const auto first = lsp::offset_of(a, source, lsp::Encoding::utf16);
      const auto second = lsp::offset_of(b, source, lsp::Encoding::utf16);
      const std::string piece = pieces[random() % std::size(pieces)];
      const bool is_forward = first <= second;
      client.edit("/app/src/m.py", {{"start", is_forward ? a : b}, {"end", is_forward ? b : a}},
                  piece);
      text.replace(std::min(first, second), std::max(first, second) - std::min(first, second),
                   piece);
    }
    files["/app/src/m.py"] = text;
    Client fresh(files);
    fresh.initialize();
    CHECK_EQ(client.diagnostics(), fresh.diagnostics());
    CHECK_EQ(client.disk.files().at("/app/.typhon/types/src/m.d.py.ts"),
             fresh.disk.files().at("/app/.typhon/types/src/m.d.py.ts"));
  }
}
