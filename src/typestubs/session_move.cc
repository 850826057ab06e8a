#include <algorithm>

#include "edit_shift.h"
#include "emit_files.h"
#include "ignore_comments.h"
#include "model/spans.h"
#include "session_state.h"

namespace typhon {

namespace {

// An edit that only moves what a module declares: first all that could speak against it, then what
// it changes.
class Move {
 public:
  Move(Compiled& now, std::string path, const ReadModule& before, ReadModule after)
      : now_(now),
        path_(std::move(path)),
        before_(before),
        after_(std::move(after)),
        shift_(before.sources.front().text(), after_.sources.front().text()) {}

  bool is_sure();
  // EXPECTS: it is sure. Gives what was read, to be kept.
  ReadModule apply(SessionUpdate& update);

 private:
  bool moves_model() const;
  bool moves_diagnostics();
  bool moves_names();
  bool move(ByteSpan& span) const;
  void apply_to_diagnostics(SessionUpdate& update);
  void apply_to_declarations(SessionUpdate& update);
  void apply_to_model();

  Compiled& now_;
  const std::string path_;
  const ReadModule& before_;
  ReadModule after_;
  const EditShift shift_;
  std::vector<Diagnostic> resolved_;  // of Compiled::resolved those in the file, as they will be
  std::map<std::string, std::vector<Mapping>> names_;  // by source, of declarations that lead here
};

// The diagnostics in a file, of a list that is sorted by path.
auto diagnostics_at(std::vector<Diagnostic>& list, const std::string& path) {
  const auto begin = std::lower_bound(
      list.begin(), list.end(), path,
      [](const Diagnostic& each, const auto& wanted) { return each.path < wanted; });
  const auto end =
      std::find_if(begin, list.end(), [&](const Diagnostic& each) { return each.path != path; });
  return std::pair(begin, end);
}

bool Move::is_sure() {
  const bool has_beside = before_.overlay || after_.overlay || !after_.module.overrides.empty();
  const bool has_comments =
      may_ignore(before_.sources.front().text()) || may_ignore(after_.sources.front().text());
  return !has_beside && !has_comments && moves_model() && moves_diagnostics() && moves_names();
}

ReadModule Move::apply(SessionUpdate& update) {
  now_.known.sources.at(path_) = after_.sources.front();
  apply_to_diagnostics(update);
  apply_to_declarations(update);
  apply_to_model();
  return std::move(after_);
}

// Whether the file declares what it did. Extents are left alone: nothing that a session makes shows
// them.
bool Move::moves_model() const {
  model::Module before = before_.module;
  model::Module after = after_.module;
  bool is_sure = true;
  model::for_each_span(before, [&](ByteSpan& span, model::SpanKind kind) {
    if (kind == model::SpanKind::extent) {
      span = {};
    } else {
      is_sure = is_sure && move(span);
    }
  });
  model::for_each_span(after, [](ByteSpan& span, model::SpanKind kind) {
    if (kind == model::SpanKind::extent) span = {};
  });
  return is_sure && before == after;
}

bool Move::moves_diagnostics() {
  const auto [begin, end] = diagnostics_at(now_.resolved, path_);
  resolved_ = {begin, end};
  for (Diagnostic& each : resolved_) {
    if (!move(each.span)) return false;
    for (Fix& fix : each.fixes) {
      const auto moves = [&](Edit& edit) { return move(edit.span); };
      if (!std::all_of(fix.edits.begin(), fix.edits.end(), moves)) return false;
    }
  }
  return true;
}

bool Move::moves_names() {
  for (const auto& [source, dependencies] : now_.dependencies) {
    const bool leads_here = dependencies.leads_to.contains(before_.module.name);
    if (!leads_here && source != path_) continue;
    std::vector<Mapping>& names = names_[source];
    names = now_.declarations.at(source).names;
    for (Mapping& name : names) {
      if (name.module == before_.module.name && !move(name.source)) return false;
    }
  }
  return true;
}

bool Move::move(ByteSpan& span) const {
  const auto moved = shift_.moved(span);
  if (moved) span = *moved;
  return moved.has_value();
}

void Move::apply_to_diagnostics(SessionUpdate& update) {
  DiagnosticSink sink;
  for (const Diagnostic& each : after_.diagnostics) {
    if (each.path == path_) sink.add(each);
  }
  for (const Diagnostic& each : resolved_) sink.add(each);
  std::vector<Diagnostic> said = sink.take();
  const auto [begin, end] = diagnostics_at(now_.known.diagnostics, path_);
  if (begin != end || !said.empty()) update.diagnosed.insert(path_);
  const auto at = now_.known.diagnostics.erase(begin, end);
  now_.known.diagnostics.insert(at, said.begin(), said.end());
  std::move(resolved_.begin(), resolved_.end(), diagnostics_at(now_.resolved, path_).first);
}

void Move::apply_to_declarations(SessionUpdate& update) {
  for (auto& [source, names] : names_) {
    Declaration& declaration = now_.declarations.at(source);
    const model::Module& module =
        *std::find_if(now_.known.model.modules.begin(), now_.known.model.modules.end(),
                      [&](const model::Module& each) { return each.name == declaration.module; });
    std::string map = emit_map(declaration.path, module, names, now_.known);
    declaration.names = std::move(names);
    now_.moved.insert(source);
    if (map == declaration.map) continue;
    declaration.map = std::move(map);
    update.declarations.insert(source);
  }
}

// The names of what the module itself declares. Those with an origin are in another one.
void Move::apply_to_model() {
  const auto module =
      std::find_if(now_.known.model.modules.begin(), now_.known.model.modules.end(),
                   [&](const model::Module& each) { return each.name == before_.module.name; });
  if (module == now_.known.model.modules.end()) return;
  const auto move_names = [&](auto& items) {
    for (auto& item : items) move(item.name_span);
  };
  move_names(module->functions);
  move_names(module->classes);
  move_names(module->variables);
  move_names(module->aliases);
  const auto move_own_names = [&](auto& members) {
    for (auto& member : members) {
      if (member.origin.empty()) move(member.name_span);
    }
  };
  for (model::Class& a_class : module->classes) {
    move_own_names(a_class.attributes);
    move_own_names(a_class.methods);
  }
}

}  // namespace

bool Session::State::take_move(const std::string& path, SessionUpdate& update) {
  const auto name = now->module_at.find(path);
  if (name == now->module_at.end() || request.is_strict) return false;
  const SourceFile& source = now->known.sources.at(path);
  const ReadModule* before = kept.find(path);
  // What a cancelled update has read may be ahead of `now`.
  if (before == nullptr || !before->sources.front().shares_text(source)) return false;
  auto after = FreshReader(files).read(path, name->second, before->module.is_library);
  if (!after) return false;
  if (after->sources.front().text() == source.text()) return true;
  Move move(*now, path, *before, std::move(*after));
  if (!move.is_sure()) return false;
  kept.put(path, move.apply(update));
  return true;
}

}  // namespace typhon
