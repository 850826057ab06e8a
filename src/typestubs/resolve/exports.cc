#include "resolve/exports.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "resolve/did_you_mean.h"
#include "resolve/names.h"

namespace typhon::resolver {

namespace {

using model::Module;

class ExportChooser {
 public:
  ExportChooser(model::ApiModel& model, const Names& names, Exports& exports, DiagnosticSink& sink);
  void run();

 private:
  const Offered& offered_by(const std::string& module);
  bool is_own_module(const Entity& entity) const;
  Offered by_all_list(const Module& module);
  Offered by_visibility(const Module& module);
  void offer_imports(const Module& module, Offered& offered);
  void explain_missing(const Module& module, std::size_t index, const Entity& entity);
  void add_reexports(Module& module, const Offered& offered);
  void offer_classes(const Module& library, std::set<std::string>& defined) const;
  void remove_hidden(Module& module, const std::set<std::string>& defined) const;

  model::ApiModel& model_;
  const Names& names_;
  DiagnosticSink& sink_;
  Exports& exports_;
  std::map<std::string, Module*> modules_;
  std::set<std::string> in_progress_;
};

bool is_offerable(const Entity& entity) {
  return entity.kind == EntityKind::class_type || entity.kind == EntityKind::alias ||
         entity.kind == EntityKind::function || entity.kind == EntityKind::variable;
}

// Loggers and the like are not meant for callers, but nothing marks them;
// constants are written in capitals.
bool looks_like_constant(const model::Variable& variable) {
  if (variable.value || variable.type.kind != model::TypeKind::missing) return true;
  if (variable.value_text.value_or("").find("NewType(") != std::string::npos) return false;
  return std::none_of(variable.name.begin(), variable.name.end(),
                      [](char c) { return c >= 'a' && c <= 'z'; });
}

// Where __all__ lists the name.
std::optional<ByteSpan> place_in_all(const Module& module, const std::string& name) {
  if (!module.all) return std::nullopt;
  for (std::size_t i = 0; i < module.all_name_spans.size(); ++i) {
    if ((*module.all)[i] == name) return module.all_name_spans[i];
  }
  return std::nullopt;
}

ExportChooser::ExportChooser(model::ApiModel& model, const Names& names, Exports& exports,
                             DiagnosticSink& sink)
    : model_(model), names_(names), sink_(sink), exports_(exports) {
  for (Module& module : model.modules) modules_[module.name] = &module;
}

void ExportChooser::run() {
  // A module must define at run time what another one re-exports, even when its own __all__ or
  // an underscore hides it: first all wishes, then all removals.
  for (Module& module : model_.modules) {
    if (!module.is_library) add_reexports(module, offered_by(module.name));
  }
  std::map<std::string, std::set<std::string>> defined;
  for (const auto& [module, offered] : exports_.offered) {
    for (const auto& [name, entity] : offered) {
      if (modules_.contains(entity.module)) defined[entity.module].insert(entity.name);
    }
  }
  for (Module& module : model_.modules) {
    if (module.is_library) offer_classes(module, defined[module.name]);
    remove_hidden(module, defined[module.name]);
  }
}

const Offered& ExportChooser::offered_by(const std::string& name) {
  static const Offered nothing;
  const auto known = exports_.offered.find(name);
  if (known != exports_.offered.end()) return known->second;
  if (!in_progress_.insert(name).second) return nothing;  // star imports in a circle
  const Module& module = *modules_.at(name);
  Offered offered = module.all ? by_all_list(module) : by_visibility(module);
  in_progress_.erase(name);
  return exports_.offered[name] = std::move(offered);
}

// A module of the project, but no namespace package: that has nothing to offer.
bool ExportChooser::is_own_module(const Entity& entity) const {
  return entity.kind == EntityKind::module && names_.is_known(entity.module) &&
         !names_.is_library(entity.module);
}

Offered ExportChooser::by_all_list(const Module& module) {
  Offered offered;
  for (std::size_t i = 0; i < module.all->size(); ++i) {
    const std::string& name = (*module.all)[i];
    const Entity entity = names_.member(module.name, name, module.name);
    if (is_offerable(entity) || is_own_module(entity)) {
      offered[name] = entity;
    } else if (entity.kind != EntityKind::module && entity.kind != EntityKind::type_variable) {
      explain_missing(module, i, entity);
    }
  }
  return offered;
}

void ExportChooser::explain_missing(const Module& module, std::size_t index, const Entity& entity) {
  const std::string name = one_line((*module.all)[index]);  // it may be any text
  const ByteSpan span =
      index < module.all_name_spans.size() ? module.all_name_spans[index] : module.all_span;
  if (entity.kind == EntityKind::external) {
    sink_.add(Code::unsupported_type, module.source, span,
              "'" + name + "' in __all__ comes from '" + entity.name +
                  "' outside of the project and is left out",
              "Define a function with annotations that calls it");
    return;
  }
  sink_.add(Code::missing_export, module.source, span,
            "'" + name + "' is in __all__ but the module does not define it",
            did_you_mean(name, names_.visible_names(module.name, module.name)));
}

Offered ExportChooser::by_visibility(const Module& module) {
  Offered offered;
  const auto offer = [&](EntityKind kind, const std::string& name) {
    if (is_public(name)) offered[name] = {kind, module.name, name};
  };
  for (const auto& function : module.functions) offer(EntityKind::function, function.name);
  for (const auto& a_class : module.classes) offer(EntityKind::class_type, a_class.name);
  for (const auto& alias : module.aliases) offer(EntityKind::alias, alias.name);
  for (const auto& variable : module.variables) {
    if (looks_like_constant(variable)) offer(EntityKind::variable, variable.name);
  }
  if (module.is_package) offer_imports(module, offered);
  return offered;
}

void ExportChooser::offer_imports(const Module& module, Offered& offered) {
  for (const model::Import& import : module.imports) {
    if (import.name.empty() || import.type_checking_only) continue;
    if (import.name == "*") {
      const std::string from = names_.project_module(names_.imported_module(module.name, import));
      if (from.empty()) continue;
      if (from != module.name) exports_.starred.insert(from);
      for (const auto& [name, entity] : offered_by(from)) offered.emplace(name, entity);
      continue;
    }
    if (!is_public(import.as)) continue;
    const Entity entity = names_.member(module.name, import.as, module.name);
    const bool is_own = is_offerable(entity) && !names_.is_library(entity.module);
    if (is_own || is_own_module(entity)) offered.emplace(import.as, entity);
  }
}

void ExportChooser::add_reexports(Module& module, const Offered& offered) {
  const auto span_of = [&](const std::string& name) {
    for (const model::Import& import : module.imports) {
      if (import.as == name) return import.name_span;
    }
    if (const auto place = place_in_all(module, name)) return *place;
    for (const model::Import& import : module.imports) {
      if (import.name == "*") return import.span;
    }
    return module.all_span;
  };
  for (const auto& [name, entity] : offered) {
    const bool is_own = entity.module == module.name && entity.name == name;
    if (is_own || entity.name.find('.') != std::string::npos) continue;
    module.reexports.push_back({.name = name,
                                .from_module = entity.module,
                                .from_name = entity.name,
                                .name_span = span_of(name)});
  }
}

// Callers may name the classes of their results, for `instanceof`.
void ExportChooser::offer_classes(const Module& library, std::set<std::string>& defined) const {
  for (const model::Class& a_class : library.classes) {
    if (is_public(a_class.name)) defined.insert(a_class.name);
  }
}

void ExportChooser::remove_hidden(Module& module, const std::set<std::string>& defined) const {
  const auto is_hidden = [&](const auto& item) {
    return item.type_checking_only || !defined.contains(item.name);
  };
  std::erase_if(module.functions, is_hidden);
  std::erase_if(module.variables, is_hidden);
  std::erase_if(module.aliases, [&](const auto& alias) { return !defined.contains(alias.name); });
  for (model::Class& a_class : module.classes) {
    // A nested class has no name of its own in the module's exports.
    const bool is_nested = a_class.name.find('.') != std::string::npos;
    a_class.exported = !is_hidden(a_class) && !is_nested;
  }
}

}  // namespace

void choose_exports(model::ApiModel& model, const Names& names, Exports& exports,
                    DiagnosticSink& sink) {
  ExportChooser(model, names, exports, sink).run();
}

}  // namespace typhon::resolver
