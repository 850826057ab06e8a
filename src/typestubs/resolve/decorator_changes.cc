#include "resolve/decorator_changes.h"

#include <map>

#include "model/type_variables.h"

namespace typhon::resolver {

using model::Function;
using model::FunctionKind;
using model::Parameter;
using model::ParameterKind;
using model::TypeExpr;
using model::TypeKind;

namespace {

// A function that is decorated, `self` or `cls` among its parameters, and what the variables of a
// decorator stand for in it.
struct Match {
  std::vector<Parameter> parameters;
  TypeExpr result;
  model::Substitution types;
  std::map<std::string, std::vector<Parameter>> lists;  // by the name of a ParamSpec
};

bool is_same_variable(const TypeExpr& a, const TypeExpr& b) {
  return a.kind == TypeKind::type_variable && b.kind == TypeKind::type_variable && a.name == b.name;
}

bool is_in_order(const Parameter& parameter) { return parameter.kind <= ParameterKind::positional; }

// Finds what the variables of `pattern` stand for in `actual`. Where the two do not fit, the
// pattern is taken to be right: a type checker has seen to it.
void unify(const TypeExpr& pattern, const TypeExpr& actual, model::Substitution& types) {
  if (pattern.kind == TypeKind::type_variable) {
    types.emplace(pattern.name, actual);
    return;
  }
  if (pattern.kind != actual.kind || pattern.args.size() != actual.args.size()) return;
  for (std::size_t i = 0; i < pattern.args.size(); ++i)
    unify(pattern.args[i], actual.args[i], types);
}

// Takes the parameters of the function one by one for those of the pattern, the rest for its
// ParamSpec.
bool match_parameters(const TypeExpr& pattern, Match& match) {
  std::size_t taken = 0;
  for (std::size_t i = 0; i + 1 < pattern.args.size(); ++i) {
    const TypeExpr& wanted = pattern.args[i];
    if (wanted.kind == TypeKind::any_parameters) return true;
    if (wanted.kind == TypeKind::unpacked) {
      if (wanted.args[0].kind != TypeKind::type_variable) return false;
      match.lists[wanted.args[0].name] = {
          match.parameters.begin() + static_cast<std::ptrdiff_t>(taken), match.parameters.end()};
      return true;
    }
    if (taken == match.parameters.size() || !is_in_order(match.parameters[taken])) return false;
    unify(wanted, match.parameters[taken].type, match.types);
    ++taken;
  }
  return true;
}

Parameter made_parameter(const std::string& name, ParameterKind kind, TypeExpr type) {
  Parameter parameter;
  parameter.name = name;
  parameter.kind = kind;
  parameter.type = std::move(type);
  return parameter;
}

// The parameters of what the decorator gives.
std::vector<Parameter> parameters_of(const TypeExpr& callable, const Match& match) {
  std::vector<Parameter> parameters;
  for (std::size_t i = 0; i + 1 < callable.args.size(); ++i) {
    const TypeExpr& type = callable.args[i];
    if (type.kind == TypeKind::any_parameters) {
      TypeExpr unknown;
      unknown.kind = TypeKind::unknown;
      parameters.push_back(made_parameter("args", ParameterKind::args, unknown));
      parameters.push_back(made_parameter("kwargs", ParameterKind::kwargs, unknown));
    } else if (type.kind == TypeKind::unpacked) {
      const auto list = match.lists.find(type.args[0].name);
      if (list == match.lists.end()) continue;
      parameters.insert(parameters.end(), list->second.begin(), list->second.end());
    } else {
      parameters.push_back(made_parameter("a" + std::to_string(i), ParameterKind::positional_only,
                                          model::substitute(type, match.types)));
    }
  }
  return parameters;
}

TypeExpr whole_result(const Function& function) {
  if (!function.is_async) return function.returns;
  TypeExpr promise;
  promise.kind = TypeKind::awaitable;
  promise.span = function.returns.span;
  promise.args.push_back(function.returns);
  return promise;
}

}  // namespace

std::vector<Change> changes_of(const std::vector<Function>& decorator, bool is_called,
                               const std::string& module, const MeaningContext& context) {
  DiagnosticSink ignored;
  std::vector<Change> changes;
  for (const Function& signature : decorator) {
    std::vector<model::TypeParameter> used;
    MeaningContext inside{.names = context.names,
                          .kinds = context.kinds,
                          .aliases = context.aliases,
                          .parameters = context.parameters,
                          .decorators = context.decorators,
                          .sink = ignored,
                          .reach = context.reach,
                          .module = module,
                          .source = context.source,
                          .enclosing_class = "",
                          .type_parameters = signature.type_parameters,
                          .alias = {},
                          .used = &used};
    const TypeExpr result = meant_type(signature.returns, Use::result, inside);
    if (!is_called) {
      if (signature.parameters.empty()) continue;
      TypeExpr from = meant_type(signature.parameters[0].type, Use::result, inside);
      changes.push_back({std::move(from), result, used});
    } else if (result.kind == TypeKind::callable && result.args.size() == 2) {
      changes.push_back({result.args[0], result.args[1], used});
    }
  }
  return changes;
}

bool apply(const Change& change, Function& function, const MeaningContext& context) {
  if (is_same_variable(change.from, change.to)) return true;
  if (change.from.kind != TypeKind::callable || change.to.kind != TypeKind::callable) return false;
  const bool has_receiver =
      function.kind == FunctionKind::instance_method || function.kind == FunctionKind::class_method;
  Match match{function.parameters, whole_result(function), {}, {}};
  if (has_receiver) {
    match.parameters.insert(
        match.parameters.begin(),
        made_parameter("self", ParameterKind::positional_only, enclosing_class_type(context)));
  }
  if (!match_parameters(change.from, match)) return false;
  unify(change.from.args.back(), match.result, match.types);
  // What nothing decides is what it is at least.
  for (const model::TypeParameter& variable : change.variables) {
    if (variable.kind != model::TypeParameterKind::type) continue;
    match.types.emplace(variable.name, model::variable_type(variable).args.at(0));
  }
  std::vector<Parameter> parameters = parameters_of(change.to, match);
  if (has_receiver && !parameters.empty() && is_in_order(parameters.front())) {
    parameters.erase(parameters.begin());
  }
  function.parameters = std::move(parameters);
  function.returns = model::substitute(change.to.args.back(), match.types);
  function.is_async = function.is_async && function.returns.kind == TypeKind::awaitable;
  if (function.is_async) function.returns = TypeExpr(function.returns.args[0]);
  return true;
}

}  // namespace typhon::resolver
