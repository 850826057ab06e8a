#include "resolve/types.h"

#include <algorithm>
#include <deque>
#include <set>

#include "resolve/meaning.h"
#include "resolve/unions.h"

namespace typhon::resolver {

namespace {

using model::Class;
using model::ClassKind;
using model::Function;
using model::Module;
using model::TypeExpr;
using model::TypeKind;

class TypeResolver {
 public:
  TypeResolver(model::ApiModel& model, const Names& names, const ClassKinds& kinds,
               const Aliases& aliases, DiagnosticSink& sink);
  void run();

 private:
  void resolve_shared_parts();
  void resolve_module(Module& module);
  void resolve_classes();
  void resolve_alias(model::TypeAlias& alias, const MeaningContext& outer);
  void offer_class(const Module& module, Class& a_class, const MeaningContext& context);
  void refuse_unsupported(const Module& module, Class& a_class);
  void resolve_class(const ClassId& id);
  void resolve_attribute(const Class& a_class, model::Attribute& attribute,
                         MeaningContext& context);
  void resolve_function(Function& function, const MeaningContext& outer);
  void resolve_signature(Function& function, const MeaningContext& context);
  void report_missing(const Function& function, const MeaningContext& context);
  void resolve_variable(model::Variable& variable, const MeaningContext& context);

  MeaningContext context_of(const Module& module);

  model::ApiModel& model_;
  const Names& names_;
  const ClassKinds& kinds_;
  const Aliases& aliases_;
  DiagnosticSink* sink_;
  DiagnosticSink ignored_;
  std::set<const void*> done_;  // what the modules hold: every item once
  std::map<ClassId, std::pair<Module*, Class*>> classes_;
  std::deque<ClassId> queue_;
  std::set<ClassId> queued_;
};

bool is_public(const std::string& name) { return !name.starts_with("_"); }
bool is_private_module(const std::string& name);
void add_type_parameters(const std::vector<std::string>& written, MeaningContext& context);
TypeExpr type_of_value(const model::LiteralValue& value, ByteSpan span);
void allow_none_default(model::Parameter& parameter, const Function& function,
                        const MeaningContext& context);

TypeResolver::TypeResolver(model::ApiModel& model, const Names& names, const ClassKinds& kinds,
                           const Aliases& aliases, DiagnosticSink& sink)
    : model_(model), names_(names), kinds_(kinds), aliases_(aliases), sink_(&sink) {
  for (Module& module : model.modules) {
    for (Class& a_class : module.classes) {
      classes_[{module.name, a_class.name}] = {&module, &a_class};
    }
  }
}

void TypeResolver::run() {
  // What the public can see comes first and is reported; what only private modules see is resolved
  // after it and in silence.
  for (Module& module : model_.modules) {
    if (!is_private_module(module.name)) resolve_module(module);
  }
  resolve_shared_parts();
  resolve_classes();
  sink_ = &ignored_;
  for (Module& module : model_.modules) {
    if (is_private_module(module.name)) resolve_module(module);
  }
  resolve_classes();
}

void TypeResolver::resolve_shared_parts() {
  std::set<ClassId> shared;
  for (const Module& module : model_.modules) {
    if (is_private_module(module.name)) continue;
    for (const auto& reexport : module.reexports) {
      shared.insert({reexport.from_module, reexport.from_name});
    }
  }
  for (Module& module : model_.modules) {
    if (!is_private_module(module.name)) continue;
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
    const ClassId id = queue_.front();
    queue_.pop_front();
    resolve_class(id);
  }
}

MeaningContext TypeResolver::context_of(const Module& module) {
  return {.names = names_,
          .kinds = kinds_,
          .aliases = aliases_,
          .sink = *sink_,
          .reach =
              [this](const ClassId& id) {
                if (queued_.insert(id).second) queue_.push_back(id);
              },
          .module = module.name,
          .source = module.source,
          .enclosing_class = "",
          .type_parameters = {},
          .alias = {}};
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

void TypeResolver::offer_class(const Module& module, Class& a_class,
                               const MeaningContext& context) {
  refuse_unsupported(module, a_class);
  if (a_class.exported) context.reach({module.name, a_class.name});
}

void TypeResolver::resolve_alias(model::TypeAlias& alias, const MeaningContext& outer) {
  MeaningContext context = outer;
  add_type_parameters(alias.type_parameters, context);
  context.alias = {context.module, alias.name};
  alias.target = meant_type(alias.target, Use::both, context);
}

// A protocol is only a type for Python's own checkers, so its absence surprises nobody.
void TypeResolver::refuse_unsupported(const Module& module, Class& a_class) {
  const ClassFacts& facts = kinds_.at({module.name, a_class.name});
  if (facts.unsupported.empty()) return;
  a_class.exported = false;
  if (facts.kind == ClassKind::protocol) return;
  sink_->add(Code::unsupported_type, module.source, a_class.name_span,
             "Class '" + a_class.name + "' is " + facts.unsupported + " and is left out",
             "Use an Enum or an IntEnum");
}

void TypeResolver::resolve_class(const ClassId& id) {
  const auto [module, a_class] = classes_.at(id);
  MeaningContext context = context_of(*module);
  context.enclosing_class = a_class->name;
  add_type_parameters(a_class->type_parameters, context);
  for (const TypeExpr& base : a_class->bases) {
    if (base.kind == TypeKind::class_ref) context.reach({base.module, base.name});
  }
  const bool has_methods = a_class->kind == ClassKind::reference;
  const bool has_attributes = a_class->kind != ClassKind::enumeration;
  for (model::Attribute& attribute : a_class->attributes) {
    if (has_attributes) resolve_attribute(*a_class, attribute, context);
  }
  for (Function& method : a_class->methods) {
    const bool makes_instances = method.name == "__init__" || method.name == "__new__";
    if (has_methods && (is_public(method.name) || makes_instances)) {
      resolve_function(method, context);
    }
  }
}

void TypeResolver::resolve_attribute(const Class& a_class, model::Attribute& attribute,
                                     MeaningContext& context) {
  const bool is_data = a_class.kind == ClassKind::dataclass ||
                       a_class.kind == ClassKind::typed_dict || a_class.is_dataclass;
  if (!is_public(attribute.name) && !is_data) return;
  const Use use = attribute.is_property && !attribute.writable ? Use::result : Use::both;
  TypeExpr type = attribute.type;
  if (type.kind != TypeKind::missing) type = meant_type(type, use, context);
  if (type.kind == TypeKind::missing && attribute.value) {
    type = type_of_value(*attribute.value, attribute.name_span);
  }
  if (type.kind == TypeKind::missing) {
    sink_->add(Code::missing_annotation, context.source, attribute.name_span,
               std::string(attribute.is_property ? "Property '" : "Attribute '") + attribute.name +
                   "' of '" + a_class.name + "' has no annotation, so it is unknown in TypeScript",
               attribute.is_property ? "Annotate its result" : "Write '" + attribute.name + ": …'");
    type.kind = TypeKind::unknown;
  }
  attribute.type = std::move(type);
}

void TypeResolver::resolve_function(Function& function, const MeaningContext& outer) {
  MeaningContext context = outer;
  add_type_parameters(function.type_parameters, context);
  if (!function.overloads.empty()) {
    for (Function& overload : function.overloads) resolve_signature(overload, context);
    return;
  }
  resolve_signature(function, context);
}

void TypeResolver::resolve_signature(Function& function, const MeaningContext& context) {
  report_missing(function, context);
  for (model::Parameter& parameter : function.parameters) {
    parameter.type = meant_type(parameter.type, Use::argument, context);
    allow_none_default(parameter, function, context);
  }
  function.returns = meant_type(function.returns, Use::result, context);
  if (function.is_async && function.is_generator) {
    // Calling it gives an iterator at once: there is nothing to wait for.
    function.is_async = false;
    function.returns.kind = TypeKind::unknown;
  }
}

void TypeResolver::report_missing(const Function& function, const MeaningContext& context) {
  const auto is_missing = [](const TypeExpr& type) { return type.kind == TypeKind::missing; };
  const bool makes_instance = function.name == "__init__" || function.name == "__new__";
  const bool misses_result = is_missing(function.returns) && !makes_instance;
  const auto missing = static_cast<std::size_t>(
      std::count_if(function.parameters.begin(), function.parameters.end(),
                    [&](const auto& parameter) { return is_missing(parameter.type); }));
  const bool misses_all = missing == function.parameters.size() && missing > 0;
  if (misses_all && (misses_result || makes_instance)) {
    sink_->add(Code::missing_annotation, context.source, function.name_span,
               "Function '" + function.name +
                   "' has no annotations, so what it takes and returns is unknown in TypeScript",
               "Annotate its parameters and its result");
    return;
  }
  for (const model::Parameter& parameter : function.parameters) {
    if (!is_missing(parameter.type)) continue;
    sink_->add(Code::missing_annotation, context.source, parameter.name_span,
               "Parameter '" + parameter.name + "' of '" + function.name +
                   "' has no annotation, so it is unknown in TypeScript",
               "Write '" + parameter.name + ": …'");
  }
  if (misses_result) {
    sink_->add(
        Code::missing_annotation, context.source, function.name_span,
        "The result of '" + function.name + "' has no annotation, so it is unknown in TypeScript",
        "Write '-> None' when it returns nothing");
  }
}

void TypeResolver::resolve_variable(model::Variable& variable, const MeaningContext& context) {
  TypeExpr type = variable.type;
  if (type.kind != TypeKind::missing) type = meant_type(type, Use::result, context);
  if (type.kind == TypeKind::missing && variable.value) {
    type = type_of_value(*variable.value, variable.name_span);
  }
  if (type.kind == TypeKind::missing) {
    sink_->add(Code::missing_annotation, context.source, variable.name_span,
               "Constant '" + variable.name + "' has no annotation, so it is unknown in TypeScript",
               "Write '" + variable.name + ": …'");
    type.kind = TypeKind::unknown;
  }
  variable.type = std::move(type);
}

// "app._impl.shapes", but not "app.__init__": some part begins with one underscore.
bool is_private_module(const std::string& name) {
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find('.', begin), name.size());
    const std::string part = name.substr(begin, end - begin);
    if (part.starts_with("_") && !part.ends_with("__")) return true;
    begin = end + 1;
  }
  return false;
}

// "T: int", "*Ts", "**P" → the bare name.
bool is_private_module(const std::string& name);
void add_type_parameters(const std::vector<std::string>& written, MeaningContext& context) {
  for (const std::string& parameter : written) {
    const std::size_t begin = parameter.find_first_not_of('*');
    const std::size_t end = parameter.find_first_of(": =", begin);
    context.type_parameters.push_back(parameter.substr(begin, end - begin));
  }
}

TypeExpr type_of_value(const model::LiteralValue& value, ByteSpan span) {
  static constexpr TypeKind kinds[] = {TypeKind::none,     TypeKind::boolean, TypeKind::integer,
                                       TypeKind::floating, TypeKind::str,     TypeKind::big_integer,
                                       TypeKind::bytes};
  static_assert(std::size(kinds) == std::variant_size_v<model::LiteralValue>);
  TypeExpr type;
  type.kind = kinds[value.index()];
  constexpr std::int64_t largest_number = 9007199254740991;  // 2^53 - 1, of JavaScript
  const auto* number = std::get_if<std::int64_t>(&value);
  if (number && (*number > largest_number || *number < -largest_number)) {
    type.kind = TypeKind::big_integer;
  }
  type.span = span;
  return type;
}

bool accepts_none(const TypeExpr& type) {
  if (type.kind == TypeKind::none || type.kind == TypeKind::unknown) return true;
  return type.kind == TypeKind::union_of && type.args.back().kind == TypeKind::none;
}

void allow_none_default(model::Parameter& parameter, const Function& function,
                        const MeaningContext& context) {
  if (parameter.default_text != "None" || accepts_none(parameter.type)) return;
  context.sink.add(
      Code::unsupported_default, context.source, parameter.type.span,
      "Default None of '" + parameter.name + "' in '" + function.name + "' does not fit its type",
      "Add '| None' to the type");
  TypeExpr none;
  none.kind = TypeKind::none;
  parameter.type = union_of({parameter.type, none}, parameter.type.span);
}

}  // namespace

void resolve_types(model::ApiModel& model, const Names& names, const ClassKinds& kinds,
                   const Aliases& aliases, DiagnosticSink& sink) {
  TypeResolver(model, names, kinds, aliases, sink).run();
}

}  // namespace typhon::resolver
