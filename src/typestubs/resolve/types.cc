#include "resolve/types.h"

#include <algorithm>
#include <deque>
#include <set>

#include "resolve/class_protocols.h"
#include "resolve/inferred.h"
#include "resolve/meaning.h"
#include "resolve/names.h"
#include "resolve/private_modules.h"
#include "resolve/signatures.h"

namespace typhon::resolver {

namespace {

using model::Class;
using model::ClassKind;
using model::Function;
using model::Module;
using model::TypeExpr;
using model::TypeKind;

class TypeResolver;

// What the types of one module refer to.
class ModuleReach final : public Reach {
 public:
  ModuleReach(TypeResolver& resolver, const std::string& module, Links* links, Links* recursive)
      : resolver_(resolver), module_(module), links_(links), recursive_(recursive) {}
  void to_class(const ClassName& id) override;
  void to_recursive_alias(const ClassId& id) override;

 private:
  TypeResolver& resolver_;
  const std::string& module_;
  Links* links_;  // null when nobody wants to know
  Links* recursive_;
};

class TypeResolver {
 public:
  TypeResolver(model::ApiModel& model, const Classes& classes, const Known& known, TypeLinks* links,
               DiagnosticSink& sink);
  void run();
  void reach(const ClassName& id);
  void reach_alias(const ClassId& id) { recursive_aliases_.insert(id); }

 private:
  void resolve_shared_parts(bool by_internal);
  void resolve_module(Module& module);
  void resolve_classes();
  void declare_recursive_aliases();
  void declare_recursive_alias(const ClassId& id);
  void resolve_alias(model::TypeAlias& alias, const MeaningContext& outer);
  void offer_class(Module& module, Class& a_class, const MeaningContext& context);
  void offer_callback(Module& module, Class& a_class, const MeaningContext& outer);
  void resolve_class(Class& a_class);
  void resolve_attribute(const Class& a_class, model::Attribute& attribute, MeaningContext& context,
                         const ClassScope& scope);
  void resolve_variable(model::Variable& variable, const MeaningContext& outer);

  MeaningContext context_of(const Module& module);

  model::ApiModel& model_;
  const Classes& classes_;
  const Known& known_;
  TypeLinks* links_;
  std::set<ClassId> open_;    // what others lead to, by `links_`
  std::set<ClassId> silent_;  // the same
  DiagnosticSink* sink_;
  DiagnosticSink ignored_;
  std::set<const void*> done_;  // what the modules hold: every item once
  std::map<std::string, Module*> modules_;
  std::deque<Class*> queue_;
  std::set<const Class*> queued_;
  std::set<ClassId> recursive_aliases_;
  std::deque<ModuleReach> reaches_;  // what contexts borrow
};

void ModuleReach::to_class(const ClassName& id) {
  if (links_ != nullptr) links_->add(module_, id);
  resolver_.reach(id);
}

void ModuleReach::to_recursive_alias(const ClassId& id) {
  if (recursive_ != nullptr) recursive_->add(module_, id);
  resolver_.reach_alias(id);
}

bool is_internal(const Module& module);

// Attributes that only methods assign to, and whose values turn out to say nothing: nobody was
// asked to annotate them.
void drop_unclear(Class& a_class, const MeaningContext& context);

TypeResolver::TypeResolver(model::ApiModel& model, const Classes& classes, const Known& known,
                           TypeLinks* links, DiagnosticSink& sink)
    : model_(model), classes_(classes), known_(known), links_(links), sink_(&sink) {
  for (Module& module : model.modules) {
    modules_[module.name] = &module;
    if (links == nullptr) continue;
    open_.merge(links->open.into(module.name));
    silent_.merge(links->silent.into(module.name));
    recursive_aliases_.merge(links->recursive.into(module.name));
  }
}

void TypeResolver::run() {
  // What the public can see comes first and is reported; what only private modules see is resolved
  // after it and in silence.
  for (Module& module : model_.modules) {
    if (!is_internal(module)) resolve_module(module);
  }
  resolve_shared_parts(/*by_internal=*/false);
  for (const ClassId& id : open_) reach(id);
  resolve_classes();
  sink_ = &ignored_;
  for (Module& module : model_.modules) {
    if (is_internal(module) && !module.is_library) resolve_module(module);
  }
  resolve_shared_parts(/*by_internal=*/true);
  for (const ClassId& id : silent_) reach(id);
  resolve_classes();
  declare_recursive_aliases();
  resolve_classes();
}

// Classes of other modules have their types already.
void TypeResolver::reach(const ClassName& id) {
  Class* a_class = classes_.find_own(id);
  if (a_class != nullptr && queued_.insert(a_class).second) queue_.push_back(a_class);
}

// What a type names must be declared, also when the module does not offer it.
void TypeResolver::declare_recursive_aliases() {
  std::set<ClassId> done;
  while (done.size() < recursive_aliases_.size()) {
    const std::set<ClassId> found = recursive_aliases_;
    for (const ClassId& id : found) {
      if (done.insert(id).second) declare_recursive_alias(id);
    }
  }
}

void TypeResolver::declare_recursive_alias(const ClassId& id) {
  const auto at = modules_.find(id.first);
  if (at == modules_.end()) return;
  Module* module = at->second;
  const auto known =
      std::find_if(module->aliases.begin(), module->aliases.end(),
                   [&](const model::TypeAlias& each) { return each.name == id.second; });
  if (known != module->aliases.end()) {
    known->is_recursive = true;
    return;
  }
  model::TypeAlias alias = known_.aliases.at(id);
  alias.exported = false;
  alias.is_recursive = true;
  resolve_alias(alias, context_of(*module));
  module->aliases.push_back(std::move(alias));
}

// What internal modules define and others pass on: public ones, or also internal ones.
void TypeResolver::resolve_shared_parts(bool by_internal) {
  std::set<ClassId> shared;
  for (const auto& [module, offered] : known_.exports.offered) {
    if (is_private_module(module) != by_internal) continue;
    for (const auto& [name, entity] : offered) {
      const bool is_here = entity.module != module && modules_.contains(entity.module);
      if (is_here) shared.insert({entity.module, entity.name});
    }
  }
  for (Module& module : model_.modules) {
    if (!is_internal(module)) continue;
    const MeaningContext context = context_of(module);
    const auto is_shared = [&](const auto& item) {
      return shared.contains({module.name, item.name}) && done_.insert(&item).second;
    };
    for (Function& function : module.functions) {
      if (is_shared(function)) resolve_function(function, context);
    }
    for (model::Variable& variable : module.variables) {
      if (is_shared(variable)) resolve_variable(variable, context);
    }
    for (model::TypeAlias& alias : module.aliases) {
      if (is_shared(alias)) resolve_alias(alias, context);
    }
    for (Class& a_class : module.classes) {
      if (a_class.exported && is_shared(a_class)) offer_class(module, a_class, context);
    }
  }
}

void TypeResolver::resolve_classes() {
  while (!queue_.empty()) {
    Class* a_class = queue_.front();
    queue_.pop_front();
    resolve_class(*a_class);
  }
}

MeaningContext TypeResolver::context_of(const Module& module) {
  Links* links = nullptr;
  if (links_ != nullptr) links = sink_ == &ignored_ ? &links_->silent : &links_->open;
  Links* recursive = links_ == nullptr ? nullptr : &links_->recursive;
  return {.names = known_.names,
          .kinds = known_.kinds,
          .aliases = known_.aliases,
          .parameters = known_.parameters,
          .decorators = known_.decorators,
          .sink = module.is_library ? ignored_ : *sink_,
          .reach = reaches_.emplace_back(*this, module.name, links, recursive),
          .module = module.name,
          .source = module.source,
          .enclosing_class = "",
          .type_parameters = {},
          .alias = {},
          .used = nullptr};
}

void TypeResolver::resolve_module(Module& module) {
  const MeaningContext context = context_of(module);
  const auto is_new = [&](const auto& item) { return done_.insert(&item).second; };
  for (Function& function : module.functions) {
    if (is_new(function)) resolve_function(function, context);
  }
  for (model::Variable& variable : module.variables) {
    if (is_new(variable)) resolve_variable(variable, context);
  }
  for (model::TypeAlias& alias : module.aliases) {
    if (is_new(alias)) resolve_alias(alias, context);
  }
  for (Class& a_class : module.classes) {
    if (a_class.exported && is_new(a_class)) offer_class(module, a_class, context);
  }
}

void TypeResolver::offer_class(Module& module, Class& a_class, const MeaningContext& context) {
  if (known_.kinds.find(ClassName(module.name, a_class.name))->second.callback) {
    return offer_callback(module, a_class, context);
  }
  context.reach.to_class({module.name, a_class.name});
}

// A protocol that is only called is a function type, so its name is that of an alias.
void TypeResolver::offer_callback(Module& module, Class& a_class, const MeaningContext& outer) {
  a_class.exported = false;
  MeaningContext context = outer;
  context.type_parameters = a_class.type_parameters;
  model::TypeAlias alias;
  alias.name = a_class.name;
  alias.doc = a_class.doc;
  alias.name_span = a_class.name_span;
  alias.target.kind = TypeKind::name;
  alias.target.name = a_class.name;
  for (const model::TypeParameter& parameter : a_class.type_parameters) {
    TypeExpr argument;
    argument.kind = TypeKind::name;
    argument.name = parameter.name;
    alias.target.args.push_back(std::move(argument));
    alias.type_parameters.push_back(meant_parameter(parameter, context));
  }
  alias.target = meant_type(alias.target, Use::result, context);
  module.aliases.push_back(std::move(alias));
}

void TypeResolver::resolve_alias(model::TypeAlias& alias, const MeaningContext& outer) {
  MeaningContext context = outer;
  context.type_parameters = alias.type_parameters;
  context.alias = {context.module, alias.name};
  alias.target = meant_type(alias.target, Use::both, context);
  if (is_bare_reference(alias.target, context.alias)) {
    alias.target = {};
    alias.target.kind = TypeKind::unknown;
  }
  for (model::TypeParameter& parameter : alias.type_parameters) {
    parameter = meant_parameter(parameter, context);
  }
  if (!alias.is_new_type) return;
  TypeExpr branded;
  branded.kind = TypeKind::branded;
  branded.module = context.module;
  branded.name = alias.name;
  branded.span = alias.target.span;
  branded.args.push_back(std::move(alias.target));
  alias.target = std::move(branded);
}

void TypeResolver::resolve_class(Class& a_class) {
  MeaningContext context = context_of(*modules_.at(a_class.module));
  context.enclosing_class = a_class.name;
  context.type_parameters = a_class.type_parameters;
  for (TypeExpr& base : a_class.bases) {
    if (base.kind == TypeKind::class_ref) base = meant_base(base, context);
  }
  const bool has_methods =
      a_class.kind == ClassKind::reference || a_class.kind == ClassKind::protocol;
  const bool is_made = has_methods || a_class.kind == ClassKind::exception;
  const bool has_attributes = a_class.kind != ClassKind::enumeration;
  drop_unclear(a_class, context);
  const bool has_scope = is_made || !a_class.type_parameters.empty();
  const ClassScope scope = has_scope ? class_scope(context) : ClassScope{};
  for (model::Attribute& attribute : a_class.attributes) {
    if (has_attributes) resolve_attribute(a_class, attribute, context, scope);
  }
  for (Function& method : a_class.methods) {
    const bool makes_instances = method.name == "__init__" || method.name == "__new__";
    const bool is_seen = is_public(method.name) || is_protocol_method(method.name);
    if ((has_methods && is_seen) || (is_made && makes_instances)) {
      resolve_function(method, context, scope);
    }
  }
  for (model::TypeParameter& parameter : a_class.type_parameters) {
    parameter = meant_parameter(parameter, context);
  }
}

void TypeResolver::resolve_attribute(const Class& a_class, model::Attribute& attribute,
                                     MeaningContext& context, const ClassScope& scope) {
  const bool is_data = a_class.kind == ClassKind::dataclass ||
                       a_class.kind == ClassKind::typed_dict ||
                       a_class.kind == ClassKind::named_tuple || a_class.is_dataclass;
  if (!is_public(attribute.name) && !is_data) return;
  const Use use = attribute.is_property && !attribute.writable ? Use::result : Use::both;
  std::vector<model::TypeParameter> used;
  context.used = &used;
  TypeExpr type = attribute.type;
  if (type.kind != TypeKind::missing) type = meant_annotation(type, use, context);
  if (type.kind == TypeKind::missing && attribute.value) {
    type = type_of_value(*attribute.value, attribute.name_span);
  }
  if (type.kind == TypeKind::missing) {
    if (auto inferred = meant_inferred(attribute.inferred, context)) type = std::move(*inferred);
  }
  if (type.kind == TypeKind::missing) {
    context.sink.add(
        Code::missing_annotation, context.source, attribute.name_span,
        std::string(attribute.is_property ? "Property '" : "Attribute '") + attribute.name +
            "' of '" + a_class.name + "' has no annotation, so it is unknown in TypeScript",
        attribute.is_property ? "Annotate its result" : "Write '" + attribute.name + ": …'");
    type.kind = TypeKind::unknown;
  }
  attribute.type = std::move(type);
  context.used = nullptr;
  bind_type_variables(attribute, used, scope);
}

void TypeResolver::resolve_variable(model::Variable& variable, const MeaningContext& outer) {
  std::vector<model::TypeParameter> used;
  MeaningContext context = outer;
  context.used = &used;
  TypeExpr type = variable.type;
  if (type.kind != TypeKind::missing) type = meant_annotation(type, Use::result, context);
  if (type.kind == TypeKind::missing && variable.value) {
    type = type_of_value(*variable.value, variable.name_span);
  }
  if (type.kind == TypeKind::missing) {
    if (auto inferred = meant_inferred(variable.inferred, context)) type = std::move(*inferred);
  }
  if (type.kind == TypeKind::missing) {
    context.sink.add(
        Code::missing_annotation, context.source, variable.name_span,
        "Constant '" + variable.name + "' has no annotation, so it is unknown in TypeScript",
        "Write '" + variable.name + ": …'");
    type.kind = TypeKind::unknown;
  }
  variable.type = std::move(type);
  bind_type_variables(variable, used);
}

// A library is only seen through what the project offers.
bool is_internal(const Module& module) {
  return module.is_library || is_private_module(module.name);
}

void drop_unclear(Class& a_class, const MeaningContext& context) {
  std::erase_if(a_class.attributes, [&](const model::Attribute& attribute) {
    const bool is_only_assigned = attribute.type.kind == TypeKind::missing &&
                                  attribute.inferred.kind != TypeKind::missing &&
                                  !attribute.has_default;
    return is_only_assigned && !meant_inferred(attribute.inferred, context);
  });
}

}  // namespace

void resolve_types(model::ApiModel& model, const Classes& classes, const Known& known,
                   TypeLinks* links, DiagnosticSink& sink) {
  TypeResolver(model, classes, known, links, sink).run();
}

}  // namespace typhon::resolver
