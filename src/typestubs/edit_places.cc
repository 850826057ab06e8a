#include "edit_places.h"

#include <algorithm>

#include "emit_files.h"
#include "model/spans.h"

namespace typhon {

namespace {

// The diagnostics of a file, of a list that is sorted by path.
auto diagnostics_at(std::vector<Diagnostic>& list, const std::string& path) {
  const auto begin = std::lower_bound(
      list.begin(), list.end(), path,
      [](const Diagnostic& each, const auto& wanted) { return each.path < wanted; });
  const auto end =
      std::find_if(begin, list.end(), [&](const Diagnostic& each) { return each.path != path; });
  return std::pair(begin, end);
}

model::Module without_places(model::Module module) {
  model::for_each_span(module, [](ByteSpan& span, model::SpanKind) { span = {}; });
  return module;
}

auto replace_at(std::vector<Diagnostic>& list, const std::string& path,
                const std::vector<Diagnostic>& by) {
  const auto [begin, end] = diagnostics_at(list, path);
  const bool had_some = begin != end;
  list.insert(list.erase(begin, end), by.begin(), by.end());
  return had_some;
}

}  // namespace

bool EditPlaces::find(bool is_own, const std::set<std::string>& written) {
  is_own_ = is_own;
  bool can_move = true;
  for_each_holder([&](auto& holder) {
    model::for_each_name(holder, [&](ByteSpan& span, const std::string& module) {
      can_move = can_move && (module != module_ || shift_.moved(span));
    });
  });
  for (const auto& [source, dependencies] : now_.dependencies) {
    if (!dependencies.leads_to.contains(module_) || written.contains(source)) continue;
    std::vector<Mapping>& names = names_[source];
    names = now_.declarations.at(source).names;
    for (Mapping& name : names) {
      can_move = can_move && (name.module != module_ || move(name.source));
    }
  }
  return can_move;
}

void EditPlaces::apply(SessionUpdate& update) {
  for_each_holder([&](auto& holder) {
    model::for_each_name(holder, [&](ByteSpan& span, const std::string& module) {
      if (module == module_) move(span);
    });
  });
  for (auto& [source, names] : names_) {
    Declaration& declaration = now_.declarations.at(source);
    const model::Module& module = module_named(declaration.module, now_);
    std::string map = emit_map(declaration.path, module, names, now_.known);
    declaration.names = std::move(names);
    if (map == declaration.map) continue;
    declaration.map = std::move(map);
    update.declarations.insert(source);
  }
}

bool EditPlaces::move(ByteSpan& span) const {
  const auto moved = shift_.moved(span);
  if (moved) span = *moved;
  return moved.has_value();
}

template <typename Each>
void EditPlaces::for_each_holder(Each each) {
  std::set<std::string> holders;
  if (now_.resolution) {
    const auto borrowers = now_.resolution->borrowers.find(module_);
    if (borrowers != now_.resolution->borrowers.end()) holders = borrowers->second;
  }
  holders.erase(module_);
  if (is_own_) holders.insert(module_);
  for (const std::string& name : holders) {
    if (model::Module* module = find_module(name, now_)) each(*module);
  }
  if (!now_.resolution) return;
  for (auto& [id, a_class] : now_.resolution->classes) {
    if (holders.contains(id.first)) each(a_class);
  }
}

bool only_moves(model::Module before, model::Module after, const EditShift& shift) {
  bool is_sure = true;
  model::for_each_span(before, [&](ByteSpan& span, model::SpanKind kind) {
    const auto moved = shift.moved(span);
    is_sure = is_sure && (kind == model::SpanKind::extent || moved);
    span = kind == model::SpanKind::extent ? ByteSpan{} : moved.value_or(span);
  });
  model::for_each_span(after, [](ByteSpan& span, model::SpanKind kind) {
    if (kind == model::SpanKind::extent) span = {};
  });
  return is_sure && before == after;
}

bool moves_same_classes(const model::Module& before, const model::Module& after,
                        const EditShift& shift) {
  std::map<std::string, std::pair<model::Module, model::Module>> by_name;
  for (const model::Class& each : before.classes) by_name[each.name].first.classes.push_back(each);
  for (const model::Class& each : after.classes) by_name[each.name].second.classes.push_back(each);
  return std::all_of(by_name.begin(), by_name.end(), [&](const auto& each) {
    const auto& [old, now] = each.second;
    return without_places(old) != without_places(now) || only_moves(old, now, shift);
  });
}

void replace_diagnostics(Compiled& now, const std::string& path,
                         const std::vector<Diagnostic>& read,
                         const std::vector<Diagnostic>& resolved, SessionUpdate& update) {
  DiagnosticSink sink;
  for (const Diagnostic& each : read) {
    if (each.path == path) sink.add(each);
  }
  for (const Diagnostic& each : resolved) sink.add(each);
  const std::vector<Diagnostic> said = sink.take();
  const bool had_some = replace_at(now.known.diagnostics, path, said);
  if (had_some || !said.empty()) update.diagnosed.insert(path);
  replace_at(now.resolved, path, resolved);
}

std::vector<Diagnostic> resolved_at(Compiled& now, const std::string& path) {
  const auto [begin, end] = diagnostics_at(now.resolved, path);
  return {begin, end};
}

model::Module* find_module(const std::string& name, Compiled& now) {
  std::vector<model::Module>& modules = now.known.model.modules;
  const auto found = std::lower_bound(
      modules.begin(), modules.end(), name,
      [](const model::Module& each, const auto& wanted) { return each.name < wanted; });
  return found == modules.end() || found->name != name ? nullptr : &*found;
}

model::Module& module_named(const std::string& name, Compiled& now) {
  return *find_module(name, now);
}

}  // namespace typhon
