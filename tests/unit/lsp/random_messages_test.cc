// Clients make mistakes: whatever they send, the server answers each request and lives on.
#include <doctest/doctest.h>

#include <random>

#include "unit/lsp/client.h"

using namespace typhon;
using test::Client;
using test::Files;
using test::Json;

namespace {

const Files project = {
    {"/app/pyproject.toml", "[tool.typhon]\n"},
    {"/app/src/m.py", "class A:\n    def f(self, x) -> 'A': ...\nX = 1  # typhon: ignore[\n"},
    {"/app/src/main.ts", "import { A } from './m.py';\n"},
};

class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  std::string method() {
    static const char* methods[] = {"initialize",
                                    "textDocument/hover",
                                    "textDocument/documentSymbol",
                                    "textDocument/codeAction",
                                    "textDocument/completion",
                                    "textDocument/codeLens",
                                    "textDocument/references",
                                    "textDocument/prepareRename",
                                    "textDocument/rename",
                                    "workspace/willRenameFiles",
                                    "typhon/declarations",
                                    "typhon/coverage",
                                    "textDocument/didOpen",
                                    "textDocument/didChange",
                                    "textDocument/didClose",
                                    "textDocument/didSave",
                                    "workspace/didChangeWatchedFiles",
                                    "workspace/didChangeWorkspaceFolders",
                                    "initialized",
                                    "$/unknown",
                                    "unknown"};
    return methods[random_() % std::size(methods)];
  }

  // Mostly of the right form, with something wrong here and there.
  Json params() {
    Json json = {
        {"textDocument", {{"uri", uri()}, {"version", number()}, {"text", text()}}},
        {"position", position()},
        {"newName", text()},
        {"range", range()},
        {"contentChanges", Json::array({{{"range", range()}, {"text", text()}}})},
        {"changes", Json::array({{{"uri", uri()}, {"type", number()}}})},
        {"files", Json::array({{{"oldUri", uri()}, {"newUri", uri()}}})},
        {"event", {{"added", Json::array()}, {"removed", Json::array({{{"uri", uri()}}})}}}};
    for (auto& [key, value] : json.items()) {
      if (random_() % 12 == 0) value = wrong();
    }
    return random_() % 20 == 0 ? Json::object() : json;
  }

  unsigned operator()() { return static_cast<unsigned>(random_()); }

 private:
  Json uri() {
    static const char* uris[] = {"file:///app/src/m.py",
                                 "file:///app/src/main.ts",
                                 "file:///app/pyproject.toml",
                                 "file:///app/src/none.py",
                                 "file:///",
                                 "untitled:1",
                                 "file:///app/src/%zz%"};
    return uris[random_() % std::size(uris)];
  }
  Json number() {
    static const std::int64_t numbers[] = {0, 1, 2, 7, -1, 99, 4294967295, 9223372036854775807};
    return numbers[random_() % std::size(numbers)];
  }
  Json text() {
    static const char* texts[] = {"",
                                  "class B: ...\n",
                                  "\xF0\x9F\xAA\xB6",
                                  "[tool.typhon]\nx = [",
                                  "def (((",
                                  "import { A as B } from \"./m.py\""};
    return texts[random_() % std::size(texts)];
  }
  Json position() { return {{"line", number()}, {"character", number()}}; }
  Json range() { return {{"start", position()}, {"end", position()}}; }
  Json wrong() {
    static const Json values[] = {nullptr, true, "text", -1, 1.5, Json::array(), Json::object()};
    return values[random_() % std::size(values)];
  }

  std::mt19937 random_;
};

}  // namespace

TEST_CASE("random messages, seeded: every request is answered once and none is our mistake") {
  for (unsigned seed = 1; seed <= 30; ++seed) {
    CAPTURE(seed);
    Generator generator(seed);
    Client client(project);
    client.initialize();
    for (int id = 1000; id < 1100; ++id) {
      const bool is_request = generator() % 2 == 0;
      const rpc::Message message{is_request ? Json(id) : Json(nullptr), generator.method(),
                                 generator.params()};
      CAPTURE(message.method);
      CAPTURE(message.params.dump());
      int answers = 0;
      for (const Json& sent : client.server.handle(message)) {
        if (sent.contains("method") || sent.at("id") != id) continue;
        ++answers;
        constexpr int internal_error = -32603;
        if (sent.contains("error")) CHECK_NE(sent.at("error").at("code"), internal_error);
      }
      CHECK_EQ(answers, is_request ? 1 : 0);
      if (generator() % 3 == 0) client.settle();
    }
  }
}
