#include "mapper/content_mapper.h"

#include "emit/paths.h"
#include "mapper/protocol.h"
#include "mapper/virtual_file.h"
#include "workspace/paths.h"

namespace typhon::mapper {

using rpc::Json;
using workspace::LiveProject;

namespace {

std::string fingerprint(const std::map<std::string, std::string>& texts);
std::vector<std::string> watched_files(LiveProject& project);

}  // namespace

std::vector<Json> ContentMapper::handle(const rpc::Message& message) {
  if (message.id.is_null() || message.method.empty()) return {};  // nothing that we wait for
  try {
    return {rpc::answer(message.id, answer_to(message))};
  } catch (const rpc::RequestError& error) {
    return {rpc::refusal(message.id, error.code, error.what())};
  } catch (const Json::exception&) {
    return {rpc::refusal(message.id, rpc::ErrorCode::invalid_params,
                         "'" + message.method + "' lacks something or has it in another form")};
  } catch (const std::exception& error) {
    return {rpc::refusal(message.id, rpc::ErrorCode::internal_error, error.what())};
  }
}

Json ContentMapper::answer_to(const rpc::Message& message) {
  if (message.method == protocol::initialize) return initialize();
  if (message.method == protocol::open_project) return open_project(message.params);
  if (message.method == protocol::close_project) return close_project(message.params);
  if (message.method == protocol::transform) return transform(message.params);
  throw rpc::RequestError(rpc::ErrorCode::method_not_found,
                          "Typhon's content mapper does not know '" + message.method + "'");
}

Json ContentMapper::initialize() const {
  return {{"positionEncoding", protocol::encoding}, {"diagnosticSource", "typhon"}};
}

Json ContentMapper::open_project(const Json& params) {
  const std::string config_file = params.at("configFileName");
  Opened& opened = opened_[params.at("projectHandle")] = open(config_file);
  if (!opened.project) return {{"configIdentity", "none"}, {"watchedFiles", Json::array()}};
  LiveProject& project = *opened.project;
  try {
    project.refresh();
    project.write_libraries();
    return {{"configIdentity", config_identity(project)}, {"watchedFiles", watched_files(project)}};
  } catch (const cli::IoError& error) {
    opened = {error.what(), nullptr};
    return {{"configIdentity", "none"}, {"watchedFiles", Json::array()}};
  }
}

Json ContentMapper::close_project(const Json& params) {
  opened_.erase(params.at("projectHandle"));
  return Json::object();
}

Json ContentMapper::transform(const Json& params) {
  const auto found = opened_.find(params.at("projectHandle"));
  if (found == opened_.end()) {
    throw rpc::RequestError(rpc::ErrorCode::invalid_params, "The project was not opened");
  }
  if (!found->second.project) return empty_file(found->second.fault);
  LiveProject& project = *found->second.project;
  const std::string file = params.at("fileName");
  const auto path = workspace::path_below(project.folder(), file);
  if (!path) return empty_file("The file is not below '" + project.folder() + "'");
  const std::string content = params.at("content");
  if (project.disk().read(*path) == content) {
    project.drop_text(*path);
    const SourceFile* read = project.source(*path);
    const bool is_stale = read != nullptr && read->text() != SourceFile(*path, content).text();
    if (is_stale) project.touch(*path);
  } else {
    project.set_text(*path, content);
  }
  return virtual_file(*path, project);
}

ContentMapper::Opened ContentMapper::open(const std::string& config_file) {
  const std::string start = workspace::parent_folder(config_file);
  const auto folder = workspace::project_folder(start, *open_project_("/"));
  if (!folder) {
    return {"There is no pyproject.toml in '" + start + "' or above it: make one for your Python",
            nullptr};
  }
  std::shared_ptr<LiveProject>& project = projects_[*folder];
  if (!project) project = std::make_shared<LiveProject>(*folder, open_project_(*folder));
  return {"", project};
}

// TypeScript asks again for every file when the identity is another one. It knows itself when a
// file changed, so an edit that only changes the declarations of its own file keeps the identity.
std::string ContentMapper::config_identity(LiveProject& project) {
  std::map<std::string, std::string> declared;
  Surface& known = surfaces_[project.folder()];
  bool is_same = !known.identity.empty();
  std::map<std::string, Given> modules;
  for (const model::Module& module : project.model().modules) {
    if (module.is_library) continue;  // written, not mapped
    const std::string path = python_path(module.source);
    Given given{std::string(project.source(module.source)->text()),
                project.declarations(path)->text};
    const auto before = known.modules.find(path);
    if (before != known.modules.end() && before->second.source == given.source) {
      is_same = is_same && before->second.declared == given.declared;
    }
    declared[path] = given.declared;
    modules[path] = std::move(given);
  }
  known.modules = std::move(modules);
  if (!is_same) known.identity = fingerprint(declared);
  return known.identity;
}

namespace {

// FNV-1a, 64 bits: the same on every machine, because TypeScript stores it in .tsbuildinfo.
std::string fingerprint(const std::map<std::string, std::string>& texts) {
  std::uint64_t hash = 0xcbf29ce484222325;
  const auto add = [&](const std::string& text) {
    for (const char c : text + '\0') {
      hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    }
  };
  for (const auto& [path, text] : texts) {
    add(path);
    add(text);
  }
  return std::to_string(hash);
}

std::vector<std::string> watched_files(LiveProject& project) {
  std::vector<std::string> files = {project.folder() + "/pyproject.toml"};
  for (const auto& [path, source] : project.sources()) {
    if (path.starts_with(".typhon/stdlib/")) continue;  // of the compiler itself
    if (project.disk().is_file(path)) files.push_back(project.folder() + "/" + path);
  }
  return files;
}

}  // namespace

}  // namespace typhon::mapper
