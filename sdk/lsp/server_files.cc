#include <algorithm>

#include "lsp/server.h"
#include "workspace/paths.h"

namespace typhon::lsp {

namespace {

// What a project is made of, by its name alone.
bool is_project_file(const std::string& path) {
  return path.ends_with(".py") || path.ends_with(".pyi") || path.ends_with(".typhon.d.ts") ||
         path.ends_with("/pyproject.toml");
}

}  // namespace

void Server::document_opened(const Json& params) {
  if (const Document* document = documents_.open(params)) show(*document);
}

void Server::document_changed(const Json& params) {
  if (const Document* document = documents_.change(params, client_.encoding)) show(*document);
}

void Server::show(const Document& document) {
  if (is_typescript(document.path)) {
    typescript_.opened(document);
    has_stale_lenses_ = true;
  }
  const auto place = place_of(document.path);
  if (!place) return;
  place->project->set_text(place->path, document.text);
  to_settle_.insert(place->project->folder());
}

void Server::document_closed(const Json& params) {
  const std::string path = documents_.close(params);
  if (path.empty()) return;
  if (is_typescript(path)) typescript_.closed(path);
  const auto place = place_of(path);
  if (!place) return;
  place->project->drop_text(place->path);
  to_settle_.insert(place->project->folder());
}

void Server::document_saved(const Json& params) {
  const auto path = workspace::path_of_uri(params.at("textDocument").at("uri"));
  if (path) changed_on_disk(*path);
}

void Server::files_changed(const Json& params) {
  for (const Json& change : params.at("changes")) {
    const auto path = workspace::path_of_uri(change.at("uri"));
    if (path) changed_on_disk(*path);
  }
}

void Server::changed_on_disk(const std::string& path) {
  if (path.find("/.typhon/") != std::string::npos) return;  // we wrote it, or a build did
  if (is_typescript(path) && documents_.find(path) == nullptr) {
    typescript_.changed(path);
    has_stale_lenses_ = true;
  }
  const auto place = place_of(path);
  if (!place) return;
  place->project->touch(place->path);
  to_settle_.insert(place->project->folder());
}

void Server::folders_changed(const Json& params) {
  const Json& event = params.at("event");
  for (const Json& folder : event.at("removed")) {
    const auto path = workspace::path_of_uri(folder.at("uri"));
    if (!path) continue;
    for (Json& each : retracted(*path)) to_send_.push_back(std::move(each));
    projects_.remove_folder(*path);
    typescript_.remove_folder(*path);
  }
  for (const Json& folder : event.at("added")) add_folder(folder);
}

void Server::add_folder(const Json& folder) {
  const auto path = workspace::path_of_uri(folder.at("uri"));
  if (!path) return;
  projects_.add_folder(*path);
  typescript_.add_folder(*path);
  for (const auto& [project_path, project] : projects_.all()) {
    if (workspace::uses_typhon(project->files())) to_settle_.insert(project_path);
  }
}

std::optional<Place> Server::place_of(const std::string& path) {
  if (!is_project_file(path)) return std::nullopt;
  auto place = projects_.find(path);
  if (place && !workspace::uses_typhon(place->project->files())) return std::nullopt;
  return place;
}

std::vector<Json> Server::settle(const HasMore& has_more) {
  for (const std::string& folder : std::exchange(to_settle_, {})) {
    const auto found = projects_.all().find(folder);
    if (found == projects_.all().end()) continue;
    try {
      if (!found->second->update(has_more)) {
        to_settle_.insert(folder);
        continue;
      }
      for (Json& each : diagnostics_of(*found->second)) to_send_.push_back(std::move(each));
      if (client_.writes_declarations) to_write_.insert(folder);
    } catch (const cli::IoError&) {
      // pyproject.toml was removed: there is no project any more.
      for (Json& each : retracted(folder)) to_send_.push_back(std::move(each));
    } catch (const std::exception& error) {
      log(folder, error);
    }
  }
  if (std::exchange(has_stale_lenses_, false) && client_.refreshes_lenses) {
    to_send_.push_back(
        rpc::request(++requests_sent_, "workspace/codeLens/refresh", Json::object()));
  }
  return std::exchange(to_send_, {});
}

std::vector<Json> Server::idle() {
  write_all();
  return std::exchange(to_send_, {});
}

void Server::write_all() {
  for (const std::string& folder : std::exchange(to_write_, {})) {
    const auto found = projects_.all().find(folder);
    if (found == projects_.all().end()) continue;
    try {
      write(*found->second);
    } catch (const std::exception& error) {
      log(folder, error);
    }
  }
}

// Only for files of which there is something else to say than before.
std::vector<Json> Server::diagnostics_of(LiveProject& project) {
  std::map<std::string, Json> now;
  for (const auto& [path, said] : said_) {
    if (workspace::path_below(project.folder(), path)) now[path] = Json::array();
  }
  for (const Diagnostic& each : project.diagnostics()) {
    const SourceFile* source = project.source(each.path);
    Json& list = now[project.folder() + "/" + each.path];
    if (source != nullptr) list.push_back(published(each, *source));
  }
  std::vector<Json> messages;
  for (auto& [path, list] : now) {
    Json& said = said_[path];
    if (said == list) continue;
    said = list;
    Json params = {{"uri", workspace::uri_of_path(path)}, {"diagnostics", std::move(list)}};
    const Document* document = documents_.find(path);
    if (document != nullptr) params["version"] = document->version;
    messages.push_back(rpc::notification("textDocument/publishDiagnostics", std::move(params)));
  }
  std::erase_if(said_, [](const auto& each) { return each.second.empty(); });
  return messages;
}

std::vector<Json> Server::retracted(const std::string& folder) {
  std::vector<Json> messages;
  std::erase_if(said_, [&](const auto& each) {
    if (!workspace::path_below(folder, each.first)) return false;
    messages.push_back(rpc::notification(
        "textDocument/publishDiagnostics",
        {{"uri", workspace::uri_of_path(each.first)}, {"diagnostics", Json::array()}}));
    return true;
  });
  return messages;
}

// A folder that cannot be written is said once, not at each key.
void Server::write(LiveProject& project) {
  try {
    project.write();
    refused_.erase(project.folder());
  } catch (const cli::IoError& error) {
    if (!refused_.insert(project.folder()).second) return;
    constexpr int as_error = 1;
    to_send_.push_back(rpc::notification(
        "window/showMessage",
        {{"type", as_error}, {"message", std::string("Typhon: ") + error.what()}}));
  }
}

}  // namespace typhon::lsp
