#include "session.h"

#include <algorithm>

#include "emit/dts.h"
#include "emit/paths.h"
#include "emit_files.h"
#include "ignore_comments.h"
#include "phases.h"
#include "session_state.h"

namespace typhon {

namespace {

// Makes the declarations of one state, taking over from the one before what cannot have changed.
class Emission {
 public:
  Emission(std::optional<Compiled>& before, Compiled& after);

  // False when cancelled. `before` has not changed then.
  bool run(const Session::IsCancelled& is_cancelled);
  // Takes what can be kept out of `before`, and says what is different.
  SessionUpdate finish();

 private:
  void find_unchanged();
  bool can_keep(const model::Module& module) const;

  std::optional<Compiled>& before_;
  Compiled& after_;
  std::set<std::string> unchanged_;  // modules that are the same to whoever asks for them
  std::vector<std::string> kept_;    // sources
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
  auto after = FreshReader(files).read(path, name->second, before->module.is_library);
  if (!after) return false;
  if (after->sources.front().text() == source.text()) return true;
  const bool has_beside = before->overlay || after->overlay || !after->module.overrides.empty() ||
                          !before->module.overrides.empty();
  const bool has_comments = may_ignore(source.text()) || may_ignore(after->sources.front().text());
  if (has_beside || has_comments) return false;
  if (!take_move(path, *before, *after, update) && !take_change(path, *before, *after, update)) {
    now->resolution.reset();
    return false;
  }
  kept.put(path, std::move(*after));
  return true;
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
  Emission emission(now, next);
  if (!emission.run(is_cancelled)) return std::nullopt;
  SessionUpdate update = emission.finish();
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

bool Emission::run(const Session::IsCancelled& is_cancelled) {
  for (const model::Module& module : after_.known.model.modules) {
    if (is_cancelled_by(is_cancelled)) return false;
    if (before_ && can_keep(module)) {
      kept_.push_back(module.source);
    } else {
      emit_declaration(module, after_);
    }
  }
  return true;
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

SessionUpdate Emission::finish() {
  SessionUpdate update;
  for (const auto& [source, declaration] : after_.declarations) {
    const Declaration* old = nullptr;
    if (before_) {
      const auto found = before_->declarations.find(source);
      if (found != before_->declarations.end()) old = &found->second;
    }
    const bool is_same =
        old != nullptr && old->text == declaration.text && old->map == declaration.map;
    if (!is_same) update.declarations.insert(source);
  }
  update.diagnosed = diagnosed(before_ ? before_->known : Inspection{}, after_.known);
  if (!before_) return update;
  for (const std::string& source : kept_) {
    after_.declarations.insert(before_->declarations.extract(source));
    after_.dependencies.insert(before_->dependencies.extract(source));
  }
  for (const auto& [source, declaration] : before_->declarations) {
    if (!after_.declarations.contains(source)) update.declarations.insert(source);
  }
  return update;
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
