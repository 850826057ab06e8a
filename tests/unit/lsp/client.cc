#include "unit/lsp/client.h"

#include <stdexcept>

#include "workspace/paths.h"

namespace typhon::test {

Client::Client(Files files, Json capabilities)
    : disk(std::move(files)), server(disk.opener()), capabilities_(std::move(capabilities)) {}

Json Client::initialize(const Json& options) {
  const Json folder = {{"uri", "file:///app"}, {"name", "app"}};
  const Json result = ask("initialize", {{"capabilities", capabilities_},
                                         {"workspaceFolders", Json::array({folder})},
                                         {"initializationOptions", options}});
  tell("initialized", Json::object());
  settle();
  return result;
}

Json Client::ask(const std::string& method, const Json& params) {
  const int id = ++number_;
  Json result;
  std::vector<Json> others;
  for (const Json& message : server.handle({id, method, params})) {
    if (message.value("id", Json(nullptr)) == id && !message.contains("method")) {
      result = message.contains("error") ? message.at("error") : message.at("result");
    } else {
      others.push_back(message);
    }
  }
  take(others);
  return result;
}

void Client::tell(const std::string& method, const Json& params) {
  take(server.handle({nullptr, method, params}));
}

void Client::settle(const rpc::Server::HasMore& has_more) {
  take(server.settle(has_more));
  if (!has_more()) take(server.idle());
}

void Client::open(const std::string& path) {
  Json item = document(path);
  item["version"] = 1;
  item["languageId"] = "python";
  item["text"] = disk.files().at(path);
  tell("textDocument/didOpen", {{"textDocument", item}});
  settle();
}

void Client::edit(const std::string& path, const Json& range, const std::string& text) {
  Json item = document(path);
  item["version"] = 2;
  Json change = {{"text", text}};
  if (!range.is_null()) change["range"] = range;
  tell("textDocument/didChange",
       {{"textDocument", item}, {"contentChanges", Json::array({change})}});
  settle();
}

Json Client::ask_at(const std::string& method, const std::string& path, const std::string& text,
                    int nth) {
  const std::string& whole = disk.files().at(path);
  std::size_t at = whole.find(text);
  for (; nth > 0 && at != std::string::npos; --nth) at = whole.find(text, at + 1);
  if (at == std::string::npos) throw std::runtime_error("'" + text + "' is not in " + path);
  const SourceFile source(path, whole);
  return ask(
      method,
      {{"textDocument", document(path)},
       {"position", lsp::position(source, static_cast<std::uint32_t>(at), lsp::Encoding::utf16)}});
}

Json Client::document(const std::string& path) const {
  return {{"uri", workspace::uri_of_path(path)}};
}

std::string Client::diagnostics() const {
  std::string text;
  for (const auto& [uri, list] : published_) {
    for (const Json& each : list) {
      const Json& start = each.at("range").at("start");
      text += uri.substr(std::string("file://").size()) + " " +
              std::to_string(start.at("line").get<int>()) + ":" +
              std::to_string(start.at("character").get<int>()) + " " +
              (each.at("severity") == 1 ? "error " : "warning ") +
              each.at("code").get<std::string>() + "\n";
    }
  }
  return text;
}

std::vector<Json> Client::got(const std::string& method) const {
  std::vector<Json> found;
  for (const Json& each : got_) {
    if (each.at("method") == method) found.push_back(each.at("params"));
  }
  return found;
}

void Client::take(const std::vector<Json>& messages) {
  for (const Json& message : messages) {
    if (message.value("method", "") == "textDocument/publishDiagnostics") {
      const Json& params = message.at("params");
      published_[params.at("uri")] = params.at("diagnostics");
    }
    if (message.contains("method")) got_.push_back(message);
  }
}

}  // namespace typhon::test
