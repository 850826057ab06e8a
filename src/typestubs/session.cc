#include "session.h"

#include <algorithm>
#include <utility>

#include "edit_places.h"
#include "emit/dts.h"
#include "emit/paths.h"
#include "emit_files.h"
#include "ignore_comments.h"
#include "phases.h"
#include "session_state.h"

namespace typhon {

namespace {

// Finds out which declarations of one state are to be written, taking over from the one before
// what cannot have changed.
class Emission {
 public:
  Emission(std::optional<Compiled>& before, Compiled& after);

  // Takes what can be kept out of `before`, and says what may be different.
  SessionUpdate run();

 private:
  void find_unchanged();
  bool can_keep(const model::Module& module) const;

  std::optional<Compiled>& before_;
  Compiled& after_;
  std::set<std::string> unchanged_;  // modules that are the same to whoever asks for them
};

bool can_matter(const std::string& path);
bool is_cancelled_by(const Session::IsCancelled& is_cancelled);
std::set<std::string> diagnosed(const Inspection& before, const Inspection& after);

}  // namespace

Session::Session(CompileRequest request, const FileSystem& files)
    : state_(std::make_unique<State>(std::move(request), files)) {}

Session::~Session() = default;

void Session::open(const std::string& path, std::string text) {
  state_->files.put(path, std::move(text));
  state_->touched.insert(path);
}

void Session::close(const std::string& path) {
  state_->files.remove(path);
  state_->touched.insert(path);
}

void Session::touch(const std::string& path) { state_->touched.insert(path); }

std::optional<SessionUpdate> Session::update(const IsCancelled& is_cancelled) {
  std::erase_if(state_->touched, [](const std::string& path) { return !can_matter(path); });
  SessionUpdate update;
  if (state_->now) {
    std::erase_if(state_->touched,
                  [&](const std::string& path) { return state_->take_edit(path, update); });
    if (state_->touched.empty()) return update;
  }
  auto rest = state_->compile_again(is_cancelled);
  if (!rest) return std::nullopt;
  state_->touched.clear();
  update.declarations.merge(rest->declarations);
  update.diagnosed.merge(rest->diagnosed);
  return update;
}

bool Session::State::take_edit(const std::string& path, SessionUpdate& update) {
  const auto name = now->module_at.find(path);
  if (name == now->module_at.end() || request.is_strict) return false;
  const SourceFile& source = now->known.sources.at(path);
  const ReadModule* before = kept.find(path);
  // What a cancelled update has read may be ahead of `now`.
  if (before == nullptr || !before->sources.front().shares_text(source)) return false;
  auto text = files.read(path);
  if (!text) return false;
  const SourceFile after(path, std::move(*text));
  if (after.text() == source.text()) return true;
  const bool has_comments = may_ignore(source.text()) || may_ignore(after.text());
  if (before->overlay || !before->module.overrides.empty() || has_comments) return false;
  const EditShift shift(source.text(), after.text());
  return take_local(path, after, shift, update) || take_whole(path, shift, update);
}

bool Session::State::take_whole(const std::string& path, const EditShift& shift,
                                SessionUpdate& update) {
  write_pending();
  const ReadModule& before = *kept.find(path);
  auto after = FreshReader(files).read(path, before.module.name, before.module.is_library);
  if (!after || after->overlay || !after->module.overrides.empty()) return false;
  if (!take_move(path, before, *after, shift, update) &&
      !take_change(path, before, *after, shift, update)) {
    now->resolution.reset();
    return false;
  }
  kept.put(path, std::move(*after));
  return true;
}

void Session::State::write_pending() {
  if (!now) return;
  for (const auto& [source, name] : std::exchange(now->pending, {})) {
    emit_declaration(module_named(name, *now), *now);
  }
}

void Session::State::write_pending(const std::string& source) {
  if (!now) return;
  if (const auto found = now->pending.extract(source)) {
    emit_declaration(module_named(found.mapped(), *now), *now);
  }
}

std::optional<SessionUpdate> Session::State::compile_again(const IsCancelled& is_cancelled) {
  Compiled next;
  const bool has_same_modules =
      now && std::all_of(touched.begin(), touched.end(), [&](const std::string& path) {
        return now->module_at.contains(path) && files.is_file(path);
      });
  if (has_same_modules) {
    next.project = now->project;
    next.listed = now->listed;
  } else {
    DiagnosticSink sink;
    next.project = find_modules(request, files, sink);
    next.listed = sink.take();
  }
  for (const std::string& path : touched) kept.forget(path);
  next.known = read_project(next.project, kept, is_cancelled);
  if (is_cancelled_by(is_cancelled)) return std::nullopt;
  next.resolution = std::make_unique<resolver::Resolution>();
  next.resolved =
      resolve_project(next.known, request, files, next.project, kept, next.resolution.get());
  std::vector<Diagnostic> said = std::move(next.known.diagnostics);
  said.insert(said.end(), next.listed.begin(), next.listed.end());
  said.insert(said.end(), next.resolved.begin(), next.resolved.end());
  finish_diagnostics(next.known, std::move(said), request, files);
  if (is_cancelled_by(is_cancelled)) return std::nullopt;
  SessionUpdate update = Emission(now, next).run();
  for (const auto& [name, path] : next.known.module_sources) next.module_at[path] = name;
  kept.forget_all_but(next.known.sources);
  now = std::move(next);
  return update;
}

void emit_declaration(const model::Module& module, Compiled& now) {
  Dependencies& dependencies = now.dependencies[module.source];
  dependencies = {};
  now.classes->record(&dependencies.asked);
  DtsResult made = emit_dts(module, *now.classes);
  now.classes->record(nullptr);
  for (const Mapping& name : made.mappings) dependencies.leads_to.insert(name.module);
  Declaration& declaration = now.declarations[module.source];
  declaration.module = module.name;
  declaration.path = declaration_path(module.source);
  declaration.text = std::move(made.text);
  declaration.map = emit_map(declaration.path, module, made.mappings, now.known);
  declaration.names = std::move(made.mappings);
}

namespace {

Emission::Emission(std::optional<Compiled>& before, Compiled& after)
    : before_(before), after_(after) {
  after.classes = std::make_unique<ClassIndex>(after.known.model);
  after.with_init = after.classes->with_init();
  if (before) find_unchanged();
}

void Emission::find_unchanged() {
  const auto& old = before_->known.model.modules;
  auto at = old.begin();
  for (const model::Module& module : after_.known.model.modules) {
    while (at != old.end() && at->name < module.name) ++at;
    if (at != old.end() && *at == module) unchanged_.insert(module.name);
  }
  std::vector<ClassKey> other_shapes;
  std::set_symmetric_difference(before_->with_init.begin(), before_->with_init.end(),
                                after_.with_init.begin(), after_.with_init.end(),
                                std::back_inserter(other_shapes));
  for (const ClassKey& key : other_shapes) unchanged_.erase(key.first);
}

SessionUpdate Emission::run() {
  SessionUpdate update;
  update.diagnosed = diagnosed(before_ ? before_->known : Inspection{}, after_.known);
  for (const model::Module& module : after_.known.model.modules) {
    if (before_ && can_keep(module)) {
      after_.declarations.insert(before_->declarations.extract(module.source));
      after_.dependencies.insert(before_->dependencies.extract(module.source));
    } else {
      after_.pending.emplace(module.source, module.name);
      update.declarations.insert(module.source);
    }
  }
  if (!before_) return update;
  const auto note_gone = [&](const auto& sources) {
    for (const auto& [source, each] : sources) {
      if (!after_.declarations.contains(source)) update.declarations.insert(source);
    }
  };
  note_gone(before_->declarations);
  note_gone(before_->pending);
  return update;
}

bool Emission::can_keep(const model::Module& module) const {
  const auto known = before_->dependencies.find(module.source);
  if (known == before_->dependencies.end()) return false;
  const auto is_unchanged = [&](const std::string& name) { return unchanged_.contains(name); };
  // A line that only a map can see may have moved without any place in the model.
  const auto has_same_lines = [&](const std::string& name) {
    const auto& [old, now] = std::tie(before_->known, after_.known);
    const auto source = old.module_sources.find(name);
    if (source == old.module_sources.end() || !now.module_sources.contains(name)) return false;
    const std::string& path = now.module_sources.at(name);
    if (path != source->second) return false;
    if (!old.sources.at(path).shares_text(now.sources.at(path))) return false;
    const auto overlay = old.overlays.find(name);
    const auto overlay_now = now.overlays.find(name);
    const bool has_overlay = overlay_now != now.overlays.end();
    if (has_overlay != (overlay != old.overlays.end())) return false;
    return !has_overlay || overlay->second == overlay_now->second;
  };
  const Dependencies& dependencies = known->second;
  const std::set<std::string>& asked = dependencies.asked.modules;
  return is_unchanged(module.name) && has_same_lines(module.name) &&
         std::all_of(asked.begin(), asked.end(), is_unchanged) &&
         std::all_of(dependencies.leads_to.begin(), dependencies.leads_to.end(), has_same_lines);
}

bool is_cancelled_by(const Session::IsCancelled& is_cancelled) {
  return is_cancelled && is_cancelled();
}

// Python, what stands beside it, and what decides which folders are looked into. What has no dot
// may be a folder.
bool can_matter(const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);
  return name.find('.') == std::string::npos || name.ends_with(".py") || name.ends_with(".pyi") ||
         name.ends_with(".typhon.d.ts") || name.ends_with(".so") || name == "pyvenv.cfg";
}

// Diagnostics are sorted by path.
std::set<std::string> diagnosed(const Inspection& before, const Inspection& after) {
  std::map<std::string, std::pair<std::vector<const Diagnostic*>, std::vector<const Diagnostic*>>>
      by_path;
  for (const Diagnostic& each : before.diagnostics) by_path[each.path].first.push_back(&each);
  for (const Diagnostic& each : after.diagnostics) by_path[each.path].second.push_back(&each);
  std::set<std::string> paths;
  for (const auto& [path, said] : by_path) {
    const bool is_same =
        std::equal(said.first.begin(), said.first.end(), said.second.begin(), said.second.end(),
                   [](const Diagnostic* a, const Diagnostic* b) { return *a == *b; }) &&
        before.sources.at(path).shares_text(after.sources.at(path));
    if (!is_same) paths.insert(path);
  }
  return paths;
}

}  // namespace

}  // namespace typhon
