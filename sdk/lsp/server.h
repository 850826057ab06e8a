// The language server: what an editor asks about Python files that TypeScript imports.
// It knows messages and nothing of the pipe that they come through.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "lsp/capabilities.h"
#include "lsp/documents.h"
#include "lsp/projects.h"
#include "lsp/typescript_files.h"
#include "rpc/serve.h"

namespace typhon::lsp {

class Server final : public rpc::Server {
 public:
  // `open_folder` opens any folder of the machine, "/" included.
  explicit Server(const cli::OpenProject& open_folder);

  std::vector<Json> handle(const rpc::Message& message) override;
  // Publishes what is to say about the files that changed, and writes their declarations.
  std::vector<Json> settle(const HasMore& has_more) override;
  std::vector<Json> idle() override;
  std::optional<int> exit_code() const override { return exit_code_; }

 private:
  using Request = Json (Server::*)(const Json& params);
  using Notification = void (Server::*)(const Json& params);
  static const std::map<std::string, Request>& requests();
  static const std::map<std::string, Notification>& notifications();

  // server.cc: the life of a connection.
  Json answer(const rpc::Message& message);
  void take(const rpc::Message& message);
  void log(const std::string& about, const std::exception& error);
  Json initialize(const Json& params);
  Json shutdown(const Json& params);
  void initialized(const Json& params);
  void exit(const Json& params);

  // server_files.cc: what the editor says about files.
  void document_opened(const Json& params);
  void document_changed(const Json& params);
  void document_closed(const Json& params);
  void document_saved(const Json& params);
  void files_changed(const Json& params);
  void folders_changed(const Json& params);
  void add_folder(const Json& folder);
  void show(const Document& document);
  void changed_on_disk(const std::string& path);
  // The file of a project that wants our services; nullopt for all others.
  std::optional<Place> place_of(const std::string& path);
  std::vector<Json> diagnostics_of(LiveProject& project);
  std::vector<Json> retracted(const std::string& folder);
  void write_all();
  void write(LiveProject& project);

  // server_requests.cc: what the editor asks about them.
  Json hover(const Json& params);
  Json document_symbols(const Json& params);
  Json code_actions(const Json& params);
  Json completion(const Json& params);
  Json code_lenses(const Json& params);
  Json references(const Json& params);
  Json declarations(const Json& params);
  Json coverage(const Json& params);
  Json rename_files(const Json& params);

  // server_renaming.cc: new names, in both languages.
  Json prepare_rename(const Json& params);
  Json rename(const Json& params);
  std::optional<Place> place_in(const Json& params);
  Json published(const Diagnostic& diagnostic, const SourceFile& source) const;
  Json location(const SourceFile& source, ByteSpan span) const;

  enum class Phase { starting, running, shut_down };

  Projects projects_;
  TypeScriptFiles typescript_;
  Documents documents_;
  ClientAbilities client_;
  Phase phase_ = Phase::starting;
  std::optional<int> exit_code_;
  std::vector<Json> to_send_;  // besides an answer
  int requests_sent_ = 0;
  bool has_stale_lenses_ = false;
  std::set<std::string> to_settle_;   // folders of projects
  std::set<std::string> to_write_;    // the same
  std::set<std::string> refused_;     // folders of projects that could not be written
  std::map<std::string, Json> said_;  // the diagnostics last published, by path
};

}  // namespace typhon::lsp
