#include "lsp/server.h"

#include <utility>

namespace typhon::lsp {

using rpc::ErrorCode;
using rpc::RequestError;

const std::map<std::string, Server::Request>& Server::requests() {
  static const std::map<std::string, Request> table = {
      {"initialize", &Server::initialize},
      {"shutdown", &Server::shutdown},
      {"textDocument/hover", &Server::hover},
      {"textDocument/documentSymbol", &Server::document_symbols},
      {"textDocument/codeAction", &Server::code_actions},
      {"textDocument/completion", &Server::completion},
      {"textDocument/codeLens", &Server::code_lenses},
      {"textDocument/references", &Server::references},
      {"textDocument/prepareRename", &Server::prepare_rename},
      {"textDocument/rename", &Server::rename},
      {"workspace/willRenameFiles", &Server::rename_files},
      {"typhon/declarations", &Server::declarations},
      {"typhon/coverage", &Server::coverage},
  };
  return table;
}

const std::map<std::string, Server::Notification>& Server::notifications() {
  static const std::map<std::string, Notification> table = {
      {"initialized", &Server::initialized},
      {"exit", &Server::exit},
      {"textDocument/didOpen", &Server::document_opened},
      {"textDocument/didChange", &Server::document_changed},
      {"textDocument/didClose", &Server::document_closed},
      {"textDocument/didSave", &Server::document_saved},
      {"workspace/didChangeWatchedFiles", &Server::files_changed},
      {"workspace/didChangeWorkspaceFolders", &Server::folders_changed},
  };
  return table;
}

Server::Server(const cli::OpenProject& open_folder)
    : projects_(open_folder), typescript_(open_folder) {}

std::vector<Json> Server::handle(const rpc::Message& message) {
  if (message.method.empty()) return {};  // an answer: we asked for nothing that matters
  if (message.id.is_null()) {
    take(message);
  } else {
    to_send_.push_back(answer(message));
  }
  return std::exchange(to_send_, {});
}

// A mistake of ours in one request is told to whoever asked; the server lives on.
Json Server::answer(const rpc::Message& message) {
  try {
    const auto found = requests().find(message.method);
    const bool is_first = message.method == "initialize";
    if (is_first != (phase_ == Phase::starting)) {
      throw is_first ? RequestError(ErrorCode::invalid_request, "The server was initialized before")
                     : RequestError(ErrorCode::not_initialized, "Send 'initialize' first");
    }
    if (phase_ == Phase::shut_down) {
      throw RequestError(ErrorCode::invalid_request, "The server is shut down: send 'exit'");
    }
    if (found == requests().end()) {
      throw RequestError(ErrorCode::method_not_found,
                         "Typhon does not answer '" + message.method + "'");
    }
    return rpc::answer(message.id, (this->*found->second)(message.params));
  } catch (const RequestError& error) {
    return rpc::refusal(message.id, error.code, error.what());
  } catch (const Json::exception&) {
    return rpc::refusal(message.id, ErrorCode::invalid_params,
                        "'" + message.method + "' lacks something or has it in another form");
  } catch (const std::exception& error) {
    return rpc::refusal(message.id, ErrorCode::internal_error, error.what());
  }
}

void Server::take(const rpc::Message& message) {
  const auto found = notifications().find(message.method);
  const bool is_wanted = phase_ == Phase::running || message.method == "exit";
  if (found == notifications().end() || !is_wanted) return;
  try {
    (this->*found->second)(message.params);
  } catch (const std::exception& error) {
    log(message.method, error);
  }
}

// What nobody waits for an answer of.
void Server::log(const std::string& about, const std::exception& error) {
  constexpr int as_error = 1;
  to_send_.push_back(rpc::notification(
      "window/logMessage",
      {{"type", as_error}, {"message", "typhon: " + about + ": " + error.what()}}));
}

Json Server::initialize(const Json& params) {
  client_ = client_abilities(params);
  const Json folders = params.value("workspaceFolders", Json(nullptr));
  if (folders.is_array()) {
    for (const Json& folder : folders) add_folder(folder);
  } else if (params.contains("rootUri") && params.at("rootUri").is_string()) {
    add_folder({{"uri", params.at("rootUri")}});
  }
  phase_ = Phase::running;
  return server_abilities(client_);
}

void Server::initialized(const Json&) {
  if (!client_.watches_files) return;
  to_send_.push_back(
      rpc::request(++requests_sent_, "client/registerCapability", watch_registration()));
}

Json Server::shutdown(const Json&) {
  write_all();
  phase_ = Phase::shut_down;
  return nullptr;
}

void Server::exit(const Json&) { exit_code_ = phase_ == Phase::shut_down ? 0 : 1; }

}  // namespace typhon::lsp
