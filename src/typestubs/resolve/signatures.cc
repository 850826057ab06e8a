#include "resolve/signatures.h"

#include <algorithm>

#include "model/unions.h"
#include "resolve/decorators.h"

namespace typhon::resolver {

namespace {

using model::Function;
using model::Parameter;
using model::ParameterKind;
using model::TypeExpr;
using model::TypeKind;
using model::union_of;

void resolve_signature(Function& function, const MeaningContext& outer, const ClassScope& scope);
void report_missing(const Function& function, const MeaningContext& context);
void take_apart_star_types(Function& function);
void allow_none_default(Parameter& parameter, const Function& function,
                        const MeaningContext& context);

}  // namespace

void resolve_function(Function& function, const MeaningContext& context, const ClassScope& scope) {
  if (function.overloads.empty()) return resolve_signature(function, context, scope);
  std::vector<Function> overloads;
  for (Function& overload : function.overloads) {
    resolve_signature(overload, context, scope);
    if (overload.overloads.empty()) {
      overloads.push_back(std::move(overload));
    } else {
      for (Function& each : overload.overloads) overloads.push_back(std::move(each));
    }
  }
  function.overloads = std::move(overloads);
}

ClassScope class_scope(const MeaningContext& context) {
  ClassScope scope;
  scope.own_class = enclosing_class_type(context);
  for (const auto& each : context.parameters.of_class({context.module, context.enclosing_class})) {
    scope.of_class.push_back(meant_parameter(each, context));
  }
  return scope;
}

namespace {

void resolve_signature(Function& function, const MeaningContext& outer, const ClassScope& scope) {
  MeaningContext context = outer;
  const auto& own = function.type_parameters;
  context.type_parameters.insert(context.type_parameters.end(), own.begin(), own.end());
  std::vector<model::TypeParameter> used;
  context.used = &used;
  report_missing(function, context);
  if (function.receiver.kind != TypeKind::missing) {
    function.receiver = meant_type(function.receiver, Use::both, context);
  }
  for (Parameter& parameter : function.parameters) {
    parameter.type = meant_type(parameter.type, Use::argument, context);
    allow_none_default(parameter, function, context);
  }
  take_apart_star_types(function);
  function.returns = meant_type(function.returns, Use::result, context);
  if (function.is_async && function.is_generator) function.is_async = false;
  apply_decorators(function, context);
  bind_type_variables(function, std::move(used), scope);
}

// The parameters that a ParamSpec stands for are all given in order, so **kwargs: P.kwargs has
// nothing left to take. *args: *tuple[int, ...] is *args: int.
void take_apart_star_types(Function& function) {
  std::erase_if(function.parameters, [](const Parameter& parameter) {
    return parameter.kind == ParameterKind::kwargs && parameter.type.kind == TypeKind::unpacked &&
           parameter.type.args[0].kind == TypeKind::type_variable;
  });
  for (Parameter& parameter : function.parameters) {
    TypeExpr& type = parameter.type;
    if (parameter.kind != ParameterKind::args || type.kind != TypeKind::unpacked) continue;
    TypeExpr inside = type.args[0];
    if (inside.kind == TypeKind::tuple_of) {
      type = TypeExpr(inside.args[0]);
    } else if (inside.kind != TypeKind::tuple && inside.kind != TypeKind::type_variable) {
      type = std::move(inside);
    }
  }
}

void report_missing(const Function& function, const MeaningContext& context) {
  const auto is_missing = [](const TypeExpr& type) { return type.kind == TypeKind::missing; };
  const bool makes_instance = function.name == "__init__" || function.name == "__new__";
  const bool misses_result = is_missing(function.returns) && !makes_instance;
  const auto missing = static_cast<std::size_t>(
      std::count_if(function.parameters.begin(), function.parameters.end(),
                    [&](const auto& parameter) { return is_missing(parameter.type); }));
  const bool misses_all = missing == function.parameters.size() && missing > 0;
  if (misses_all && (misses_result || makes_instance)) {
    context.sink.add(
        Code::missing_annotation, context.source, function.name_span,
        "Function '" + function.name +
            "' has no annotations, so what it takes and returns is unknown in TypeScript",
        "Annotate its parameters and its result");
    return;
  }
  for (const model::Parameter& parameter : function.parameters) {
    if (!is_missing(parameter.type)) continue;
    context.sink.add(Code::missing_annotation, context.source, parameter.name_span,
                     "Parameter '" + parameter.name + "' of '" + function.name +
                         "' has no annotation, so it is unknown in TypeScript",
                     "Write '" + parameter.name + ": …'");
  }
  if (misses_result) {
    context.sink.add(
        Code::missing_annotation, context.source, function.name_span,
        "The result of '" + function.name + "' has no annotation, so it is unknown in TypeScript",
        "Write '-> None' when it returns nothing");
  }
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
      "Add '| None' to the type",
      {{"Add '| None'", {{{parameter.type.span.end, parameter.type.span.end}, " | None"}}}});
  TypeExpr none;
  none.kind = TypeKind::none;
  parameter.type = union_of({parameter.type, none}, parameter.type.span);
}

}  // namespace

}  // namespace typhon::resolver
