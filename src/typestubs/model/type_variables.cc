#include "model/type_variables.h"

#include <algorithm>
#include <set>

#include "model/unions.h"

namespace typhon::model {

namespace {

// The items that stand for `*X` in the place of one. The arguments of a class are one for each of
// its parameters, so there they stay together.
void add_unpacked(TypeExpr inside, const TypeExpr& into, ByteSpan span,
                  std::vector<TypeExpr>& out) {
  const bool is_variable = inside.kind == TypeKind::type_variable;
  const bool stands_alone =
      inside.kind == TypeKind::any_parameters || (into.kind == TypeKind::class_ref && !is_variable);
  if (stands_alone) return out.push_back(std::move(inside));
  if (inside.kind == TypeKind::tuple) {
    for (TypeExpr& item : inside.args) out.push_back(std::move(item));
    return;
  }
  TypeExpr unpacked;
  unpacked.kind = TypeKind::unpacked;
  unpacked.span = span;
  unpacked.args.push_back(std::move(inside));
  out.push_back(std::move(unpacked));
}

bool binds(const TypeExpr& generic, const std::string& name) {
  return std::any_of(generic.args.begin(), generic.args.end() - 1, [&](const TypeExpr& variable) {
    return variable.name == name ||
           (variable.kind == TypeKind::unpacked && variable.args.at(0).name == name);
  });
}

}  // namespace

TypeExpr substitute(const TypeExpr& type, const Substitution& by) {
  if (by.empty() || !has_type_variables(type)) return type;
  if (type.kind == TypeKind::type_variable) {
    const auto found = by.find(type.name);
    return found == by.end() ? type : found->second;
  }
  if (type.kind == TypeKind::generic) {
    Substitution outside = by;
    std::erase_if(outside, [&](const auto& each) { return binds(type, each.first); });
    TypeExpr result = type;
    result.args.back() = substitute(type.args.back(), outside);
    return result;
  }
  TypeExpr result = type;
  result.args.clear();
  for (const TypeExpr& arg : type.args) {
    if (arg.kind == TypeKind::unpacked) {
      add_unpacked(substitute(arg.args.at(0), by), type, arg.span, result.args);
    } else {
      result.args.push_back(substitute(arg, by));
    }
  }
  if (type.kind == TypeKind::union_of) return union_of(std::move(result.args), type.span);
  return result;
}

namespace {

// Gives the function's own variables other names where one of `taken` is meant to come in.
void rename_own_variables(Function& function, const std::set<std::string>& taken) {
  Substitution renamed;
  for (TypeParameter& own : function.type_parameters) {
    if (!taken.contains(own.name)) continue;
    const std::string name = own.name;
    while (taken.contains(own.name)) own.name += '_';
    TypeExpr variable = variable_type(own);
    renamed[name] = variable.kind == TypeKind::unpacked ? variable.args.at(0) : variable;
  }
  for (TypeParameter& own : function.type_parameters) {
    own.bound = substitute(own.bound, renamed);
    own.default_type = substitute(own.default_type, renamed);
  }
  for (Parameter& parameter : function.parameters) {
    parameter.type = substitute(parameter.type, renamed);
  }
  function.returns = substitute(function.returns, renamed);
}

}  // namespace

Function substitute(const Function& function, const Substitution& by) {
  if (by.empty()) return function;
  Substitution outside = by;
  for (const TypeParameter& own : function.type_parameters) outside.erase(own.name);
  Function result = function;
  std::set<std::string> taken;
  for (const auto& [name, type] : outside) {
    visit_type_variables(type, [&](const TypeExpr& each) { taken.insert(each.name); });
  }
  rename_own_variables(result, taken);
  for (Parameter& parameter : result.parameters) {
    parameter.type = substitute(parameter.type, outside);
  }
  result.returns = substitute(result.returns, outside);
  for (Function& overload : result.overloads) overload = substitute(overload, outside);
  return result;
}

Substitution substitution_of(const std::vector<TypeParameter>& parameters,
                             const std::vector<TypeExpr>& args) {
  Substitution by;
  for (std::size_t i = 0; i < std::min(parameters.size(), args.size()); ++i) {
    const bool is_unpacked = args[i].kind == TypeKind::unpacked;
    by[parameters[i].name] = is_unpacked ? args[i].args.at(0) : args[i];
  }
  return by;
}

void visit_type_variables(const TypeExpr& type, const std::function<void(const TypeExpr&)>& visit) {
  if (type.kind == TypeKind::type_variable) return visit(type);
  if (type.kind == TypeKind::generic) {
    visit_type_variables(type.args.back(), [&](const TypeExpr& variable) {
      if (!binds(type, variable.name)) visit(variable);
    });
    return;
  }
  for (const TypeExpr& arg : type.args) visit_type_variables(arg, visit);
}

bool has_type_variables(const TypeExpr& type) {
  if (type.kind == TypeKind::type_variable) return true;
  return std::any_of(type.args.begin(), type.args.end(), has_type_variables);
}

TypeExpr variable_type(const TypeParameter& parameter) {
  TypeExpr variable;
  variable.kind = TypeKind::type_variable;
  variable.name = parameter.name;
  variable.span = parameter.name_span;
  variable.args.emplace_back();
  TypeExpr& every = variable.args.back();
  every.kind = TypeKind::unknown;
  if (parameter.bound.kind != TypeKind::missing) every = parameter.bound;
  if (!parameter.constraints.empty()) every = union_of(parameter.constraints, variable.span);
  if (parameter.kind == TypeParameterKind::type) return variable;
  TypeExpr many;
  many.kind = TypeKind::unpacked;
  many.span = variable.span;
  many.args.push_back(std::move(variable));
  return many;
}

}  // namespace typhon::model
