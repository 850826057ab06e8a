#include "workspace/live_project.h"

#include <algorithm>

#include "cli/project_writer.h"
#include "emit/paths.h"
#include "workspace/paths.h"

namespace typhon::workspace {

namespace {

const model::Module* find_module(const model::ApiModel& model, const std::string& name);

}  // namespace

LiveProject::LiveProject(std::string folder, std::unique_ptr<cli::WritableFileSystem> disk)
    : folder_(std::move(folder)), disk_(std::move(disk)), files_(*disk_) {}

void LiveProject::set_text(const std::string& path, std::string text) {
  const bool is_same = files_.read(path) == text;
  unsaved_.insert(path);
  files_.put(path, std::move(text));
  if (!is_same) touch(path);
}

void LiveProject::drop_text(const std::string& path) {
  if (unsaved_.erase(path) == 0) return;
  files_.remove(path);
  touch(path);
}

void LiveProject::touch(const std::string& path) {
  is_current_ = false;
  if (path == config_path) config_.reset();
  if (session_) session_->touch(path);
}

void LiveProject::refresh() {
  is_current_ = false;
  config_.reset();
  if (!session_) return;
  for (const auto& [path, source] : session_->sources()) session_->touch(path);
  for (const std::string& path : find_python_files(request_, files_)) session_->touch(path);
}

const cli::ConfigResult& LiveProject::config() {
  bring_up_to_date();
  return *config_;
}

const model::ApiModel& LiveProject::model() {
  bring_up_to_date();
  static const model::ApiModel none;
  return session_ ? session_->model() : none;
}

const std::vector<Diagnostic>& LiveProject::diagnostics() {
  bring_up_to_date();
  const bool is_understood = config_->diagnostics.empty() && session_;
  return is_understood ? session_->diagnostics() : config_->diagnostics;
}

const std::map<std::string, SourceFile>& LiveProject::sources() {
  bring_up_to_date();
  static const std::map<std::string, SourceFile> none;
  return session_ ? session_->sources() : none;
}

const SourceFile* LiveProject::source(const std::string& path) {
  bring_up_to_date();
  if (path == config_path) return &config_->source;
  const auto& all = sources();
  const auto found = all.find(path);
  return found == all.end() ? nullptr : &found->second;
}

const model::Module* LiveProject::module_of(const std::string& python_file) {
  bring_up_to_date();
  const Declaration* made = declaration_of(python_file);
  return made == nullptr ? nullptr : find_module(session_->model(), made->module);
}

const Declarations* LiveProject::declarations(const std::string& python_file) {
  bring_up_to_date();
  const Declaration* made = declaration_of(python_file);
  if (made == nullptr) return nullptr;
  const auto known = declared_.find(python_file);
  if (known != declared_.end()) return &known->second;
  return &declared_.emplace(python_file, converted(*made)).first->second;
}

void LiveProject::write() {
  bring_up_to_date();
  if (!session_) return;
  if (!unwritten_) {
    cli::write_part(declaration_files(true), {"types", "stdlib"}, *disk_);
  } else {
    std::map<std::string, std::string> files;
    bool has_library = false;
    for (const std::string& source : *unwritten_) {
      has_library = has_library || source.starts_with(".typhon/");
      const std::string path = declaration_path(source);
      const Declaration* made = session_->declaration_of(source);
      if (made != nullptr) {
        files[path] = made->text;
        files[path + ".map"] = made->map;
      } else if (declaration_of(python_path(source)) == nullptr) {
        disk_->remove(".typhon/" + path);
        disk_->remove(".typhon/" + path + ".map");
      }
    }
    if (has_library || !request_.workers.empty()) files.merge(session_->support_files());
    cli::write_part(files, {}, *disk_);
  }
  unwritten_.emplace();
}

void LiveProject::write_libraries() {
  bring_up_to_date();
  if (!session_) return;
  const auto& modules = session_->model().modules;
  const bool has_libraries =
      std::any_of(modules.begin(), modules.end(), [](const auto& each) { return each.is_library; });
  if (has_libraries) cli::write_part(declaration_files(false), {}, *disk_);
}

bool LiveProject::update(const Session::IsCancelled& is_cancelled) {
  if (is_current_ && config_) return true;
  read_config();
  if (session_) {
    const auto update = session_->update(is_cancelled);
    if (!update) return false;
    if (unwritten_) unwritten_->insert(update->declarations.begin(), update->declarations.end());
    declared_.clear();
  }
  is_current_ = true;
  return true;
}

void LiveProject::read_config() {
  if (config_) return;
  cli::ConfigResult read = cli::read_config(files_);
  const std::string text(read.source.text());
  config_ = std::move(read);
  if (!config_->diagnostics.empty() || (session_ && text == understood_)) return;
  understood_ = text;
  request_ = config_->config.request();
  session_ = std::make_unique<Session>(request_, files_);
  unwritten_.reset();
}

const Declaration* LiveProject::declaration_of(const std::string& python_file) const {
  if (!session_) return nullptr;
  const Declaration* stub = session_->declaration_of(python_file + "i");
  return stub != nullptr ? stub : session_->declaration_of(python_file);
}

Declarations LiveProject::converted(const Declaration& made) const {
  const SourceFile text(made.path, made.text);
  Declarations result{made.text, {}};
  for (const Mapping& name : made.names) {
    const auto place = place_of(made, name);
    if (!place) continue;
    const ByteSpan declared{text.offset(name.begin), text.offset(name.end)};
    result.names.push_back({declared, place->path, place->span});
  }
  return result;
}

// A module without a stub needs no search for the code that the stub describes.
std::optional<PythonPlace> LiveProject::place_of(const Declaration& made,
                                                 const Mapping& name) const {
  const model::Module* module = find_module(session_->model(), name.module);
  if (module != nullptr && module->source.ends_with(".py")) {
    return PythonPlace{module->source, name.source};
  }
  return session_->source_at(made.path, name.begin);
}

std::map<std::string, std::string> LiveProject::declaration_files(bool with_own) const {
  std::map<std::string, std::string> files = session_->support_files();
  for (const auto& [source, made] : session_->declarations()) {
    const model::Module* module = find_module(session_->model(), made.module);
    if (!with_own && module != nullptr && !module->is_library) continue;
    files[made.path] = made.text;
    files[made.path + ".map"] = made.map;
  }
  return files;
}

namespace {

const model::Module* find_module(const model::ApiModel& model, const std::string& name) {
  const auto found = std::lower_bound(
      model.modules.begin(), model.modules.end(), name,
      [](const model::Module& module, const std::string& wanted) { return module.name < wanted; });
  return found == model.modules.end() || found->name != name ? nullptr : &*found;
}

}  // namespace

bool uses_typhon(const FileSystem& project) {
  const auto mentions = [&](const char* path, std::string_view what) {
    const auto text = project.read(path);
    return text && text->find(what) != std::string::npos;
  };
  return mentions(config_path, "[tool.typhon") || mentions("package.json", "\"typhon\"") ||
         project.is_file(".typhon/tsconfig.json");
}

std::optional<std::string> project_folder(const std::string& path, const FileSystem& disk) {
  for (std::string folder = path;; folder = parent_folder(folder)) {
    const std::string below = folder == "/" ? "" : folder.substr(folder.starts_with('/') ? 1 : 0);
    if (disk.is_file(below.empty() ? config_path : below + "/" + config_path)) return folder;
    if (folder == "/") return std::nullopt;
  }
}

}  // namespace typhon::workspace
