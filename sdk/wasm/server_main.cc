// The language server for a host that gives it messages one by one, as a worker in a browser does:
// what `typhon lsp` reads and writes, without the pipe. Text as in compiler_main.cc.
#include "lsp/server.h"
#include "wasm/give.h"
#include "wasm/host_fs.h"

namespace {

using typhon::rpc::Json;

// The one server of this instance, over the host's files from their root on.
typhon::lsp::Server& server() {
  static typhon::lsp::Server instance([](const std::string& folder) {
    return std::make_unique<typhon::wasm::HostFileSystem>(folder);
  });
  return instance;
}

std::vector<Json> answers(const char* text) {
  auto parsed = typhon::rpc::parse_message(text);
  if (auto* fault = std::get_if<Json>(&parsed)) return {std::move(*fault)};
  return server().handle(std::get<typhon::rpc::Message>(parsed));
}

char* give(const std::vector<Json>& messages) {
  return typhon::wasm::give(typhon::rpc::text_of(Json(messages)));
}

}  // namespace

extern "C" {

// A message → the JSON array of what has to be sent because of it.
char* typhon_server_handle(const char* message) { return give(answers(message)); }

// What is due once no further message waits, as the same.
char* typhon_server_settle() {
  return give(server().settle([] { return false; }));
}

// What is due once the client rests, as the same.
char* typhon_server_idle() { return give(server().idle()); }

}  // extern "C"
