#include "lsp/capabilities.h"

#include <initializer_list>

#include "cli/version.h"

namespace typhon::lsp {

namespace {

// What stands there, or null. Not by JSON pointer: the library's own use of it with ordered objects
// is deprecated, which clang says.
Json at(const Json& params, std::initializer_list<const char*> keys) {
  const Json* found = &params;
  for (const char* key : keys) {
    const auto next = found->find(key);
    if (next == found->end()) return nullptr;
    found = &*next;
  }
  return *found;
}

}  // namespace

ClientAbilities client_abilities(const Json& params) {
  ClientAbilities client;
  for (const Json& each : at(params, {"capabilities", "general", "positionEncodings"})) {
    if (each == "utf-8") client.encoding = Encoding::utf8;
  }
  const Json watching = at(params, {"capabilities", "workspace", "didChangeWatchedFiles"});
  client.watches_files = at(watching, {"dynamicRegistration"}) == true;
  const Json lenses = at(params, {"capabilities", "workspace", "codeLens"});
  client.refreshes_lenses = at(lenses, {"refreshSupport"}) == true;
  client.writes_declarations = at(params, {"initializationOptions", "writeDeclarations"}) != false;
  return client;
}

Json server_abilities(const ClientAbilities& client) {
  const Json python = {{"scheme", "file"}, {"pattern", {{"glob", "**/*.py"}}}};
  return {{"serverInfo", {{"name", "typhon"}, {"version", cli::version}}},
          {"capabilities",
           {{"positionEncoding", client.encoding == Encoding::utf8 ? "utf-8" : "utf-16"},
            {"textDocumentSync", {{"openClose", true}, {"change", 2}, {"save", true}}},
            {"hoverProvider", true},
            {"documentSymbolProvider", {{"label", "TypeScript"}}},
            {"codeActionProvider", {{"codeActionKinds", {"quickfix", "refactor.rewrite"}}}},
            {"completionProvider", {{"triggerCharacters", {"[", "\"", "/"}}}},
            {"codeLensProvider", Json::object()},
            {"referencesProvider", true},
            {"renameProvider", {{"prepareProvider", true}}},
            {"workspace",
             {{"workspaceFolders", {{"supported", true}, {"changeNotifications", true}}},
              {"fileOperations", {{"willRename", {{"filters", Json::array({python})}}}}}}}}}};
}

Json watch_registration() {
  Json watchers = Json::array();
  for (const char* glob :
       {"**/*.{py,pyi}", "**/pyproject.toml", "**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}"}) {
    watchers.push_back({{"globPattern", glob}});
  }
  const Json registration = {{"id", "typhon-files"},
                             {"method", "workspace/didChangeWatchedFiles"},
                             {"registerOptions", {{"watchers", watchers}}}};
  return {{"registrations", Json::array({registration})}};
}

}  // namespace typhon::lsp
