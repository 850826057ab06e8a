#include "resolve/generic_functions.h"

#include <algorithm>
#include <set>

#include "model/type_variables.h"

namespace typhon::resolver {

namespace {

using model::Function;
using model::FunctionKind;
using model::Parameter;
using model::Substitution;
using model::TypeExpr;
using model::TypeKind;
using model::TypeParameter;
using model::TypeParameterKind;

// More combinations than this would not be read by anybody; then the variable is a union.
constexpr std::size_t most_combinations = 8;

void substitute_all(Function& function, const Substitution& by) {
  for (Parameter& parameter : function.parameters) {
    parameter.type = model::substitute(parameter.type, by);
  }
  function.returns = model::substitute(function.returns, by);
}

void add_variables(const TypeExpr& type, std::set<std::string>& names) {
  model::visit_type_variables(type, [&](const TypeExpr& each) { names.insert(each.name); });
}

// What a variable is when nothing decides it.
TypeExpr undecided(const TypeParameter& parameter) {
  TypeExpr variable = model::variable_type(parameter);
  if (parameter.default_type.kind != TypeKind::missing) return parameter.default_type;
  if (parameter.kind == TypeParameterKind::type) return variable.args.at(0);
  TypeExpr any;
  any.kind = TypeKind::any_parameters;
  if (parameter.kind == TypeParameterKind::parameters) return any;
  any.kind = TypeKind::tuple_of;
  any.args = variable.args.at(0).args;
  return any;
}

void replace_self(TypeExpr& type, const TypeExpr& by) {
  if (type.kind == TypeKind::self_type) {
    const ByteSpan span = type.span;
    type = by;
    type.span = span;
    return;
  }
  for (TypeExpr& arg : type.args) replace_self(arg, by);
}

bool mentions_self(const TypeExpr& type) {
  return type.kind == TypeKind::self_type ||
         std::any_of(type.args.begin(), type.args.end(), mentions_self);
}

// TypeScript's `this` means nothing inside of braces: of an object with keys, or of what a class
// object has.
void replace_self_in_braces(TypeExpr& type, const TypeExpr& by) {
  if (type.kind == TypeKind::dict || type.kind == TypeKind::type_of) return replace_self(type, by);
  for (TypeExpr& arg : type.args) replace_self_in_braces(arg, by);
}

// As the parameter of a function that is an attribute, it would keep the subclasses of a class from
// being one.
void replace_self_in_parameters(TypeExpr& type, const TypeExpr& by) {
  for (TypeExpr& arg : type.args) {
    const bool is_parameter = type.kind == TypeKind::callable && &arg != &type.args.back();
    is_parameter ? replace_self(arg, by) : replace_self_in_parameters(arg, by);
  }
}

bool is_option(const Parameter& parameter) {
  return parameter.kind == model::ParameterKind::keyword ||
         parameter.kind == model::ParameterKind::kwargs;
}

// `self: S` and `cls: type[S]` are how Self was written before Python 3.11.
void read_receiver(Function& function, const TypeExpr& own_class) {
  const TypeExpr& receiver =
      function.receiver.kind == TypeKind::type_of ? function.receiver.args[0] : function.receiver;
  if (receiver.kind != TypeKind::type_variable || own_class.kind == TypeKind::missing) return;
  TypeExpr self = own_class;
  self.kind = TypeKind::self_type;
  self.args.clear();
  substitute_all(function, {{receiver.name, self}});
}

// A static member of TypeScript has no `this` type, so a class method asks what it is called on.
// A generic class gives no answer: its own name has to do.
void bind_self(Function& function, const ClassScope& scope, std::vector<TypeParameter>& used) {
  const bool has_this = function.kind == FunctionKind::instance_method &&
                        function.name != "__init__" && function.name != "__new__";
  if (scope.own_class.kind == TypeKind::missing) return;
  TypeExpr by = scope.own_class;
  if (has_this) {
    for (Parameter& parameter : function.parameters) {
      is_option(parameter) ? replace_self(parameter.type, by)
                           : replace_self_in_braces(parameter.type, by);
    }
    return replace_self_in_braces(function.returns, by);
  }
  const bool binds = function.kind == FunctionKind::class_method && function.name != "__new__" &&
                     mentions_self(function.returns) && scope.of_class.empty();
  if (binds) {
    TypeParameter self;
    self.name = "Self";
    self.bound = scope.own_class;
    by = model::variable_type(self);
    used.insert(used.begin(), std::move(self));
    function.binds_self = true;
  } else if (mentions_self(function.returns)) {
    for (const TypeParameter& each : scope.of_class) {
      const auto is_same = [&](const TypeParameter& other) { return other.name == each.name; };
      if (std::none_of(used.begin(), used.end(), is_same)) used.push_back(each);
    }
  }
  for (Parameter& parameter : function.parameters) replace_self(parameter.type, by);
  replace_self(function.returns, by);
}

// Whether every use of the variable is inside of a function type, which can then bind it.
bool is_only_in_callables(const TypeExpr& type, const std::string& name) {
  if (type.kind == TypeKind::callable) return true;
  if (type.kind == TypeKind::type_variable) return type.name != name;
  return std::all_of(type.args.begin(), type.args.end(),
                     [&](const TypeExpr& arg) { return is_only_in_callables(arg, name); });
}

void make_callables_generic(TypeExpr& type, const std::vector<TypeParameter>& variables) {
  if (type.kind != TypeKind::callable) {
    for (TypeExpr& arg : type.args) make_callables_generic(arg, variables);
    return;
  }
  std::set<std::string> names;
  add_variables(type, names);
  TypeExpr generic;
  generic.kind = TypeKind::generic;
  generic.span = type.span;
  for (const TypeParameter& each : variables) {
    if (names.contains(each.name)) generic.args.push_back(model::variable_type(each));
  }
  if (generic.args.empty()) return;
  generic.args.push_back(std::move(type));
  type = std::move(generic);
}

// Takes out of `used` what is not among the decided, and changes the type accordingly.
void settle(TypeExpr& type, const std::set<std::string>& decided,
            std::vector<TypeParameter>& used) {
  std::vector<TypeParameter> kept;
  std::vector<TypeParameter> inner;
  Substitution open;
  for (TypeParameter& parameter : used) {
    if (decided.contains(parameter.name)) {
      kept.push_back(std::move(parameter));
    } else if (is_only_in_callables(type, parameter.name)) {
      inner.push_back(std::move(parameter));
    } else {
      open[parameter.name] = undecided(parameter);
    }
  }
  type = model::substitute(type, open);
  make_callables_generic(type, inner);
  used = std::move(kept);
}

std::set<std::string> names_of(const std::vector<TypeParameter>& parameters) {
  std::set<std::string> names;
  for (const TypeParameter& each : parameters) names.insert(each.name);
  return names;
}

// Only arguments decide. What a class is made of, the caller may decide: C[int].make() in Python,
// C.make<number>() in TypeScript.
void settle_result(Function& function, const ClassScope& scope, std::vector<TypeParameter>& used) {
  std::set<std::string> decided = names_of(scope.of_class);
  for (const Parameter& parameter : function.parameters) add_variables(parameter.type, decided);
  if (function.binds_self) decided.insert("Self");
  settle(function.returns, decided, used);
}

// Of a type that stands alone.
void bind_in(TypeExpr& type, std::vector<TypeParameter> used, const ClassScope& scope,
             bool may_be_generic) {
  const std::set<std::string> decided = names_of(scope.of_class);
  if (may_be_generic) return settle(type, decided, used);
  Substitution open;
  for (const TypeParameter& each : used) {
    if (!decided.contains(each.name)) open[each.name] = undecided(each);
  }
  type = model::substitute(type, open);
}

// All ways to choose one constraint for each constrained variable.
std::vector<Substitution> combinations(const std::vector<TypeParameter>& parameters) {
  std::vector<Substitution> all(1);
  for (const TypeParameter& parameter : parameters) {
    if (parameter.constraints.empty()) continue;
    std::vector<Substitution> longer;
    for (const TypeExpr& constraint : parameter.constraints) {
      for (Substitution each : all) {
        each[parameter.name] = constraint;
        longer.push_back(std::move(each));
      }
    }
    all = std::move(longer);
    if (all.size() > most_combinations) return {};
  }
  return all;
}

void expand_constraints(Function& function) {
  const std::vector<Substitution> choices = combinations(function.type_parameters);
  if (choices.size() < 2) return;
  Function plain = function;
  std::erase_if(plain.type_parameters,
                [](const TypeParameter& each) { return !each.constraints.empty(); });
  for (const Substitution& choice : choices) {
    Function overload = plain;
    substitute_all(overload, choice);
    function.overloads.push_back(std::move(overload));
  }
}

}  // namespace

void bind_type_variables(model::Attribute& attribute, const std::vector<TypeParameter>& used,
                         const ClassScope& scope) {
  bind_in(attribute.type, used, scope, attribute.is_property);
  if (scope.own_class.kind == TypeKind::missing || !mentions_self(attribute.type)) return;
  replace_self_in_braces(attribute.type, scope.own_class);
  replace_self_in_parameters(attribute.type, scope.own_class);
}

void bind_type_variables(model::Variable& variable, const std::vector<TypeParameter>& used) {
  bind_in(variable.type, used, {}, /*may_be_generic=*/true);
}

void bind_type_variables(Function& function, std::vector<TypeParameter> used,
                         const ClassScope& scope) {
  read_receiver(function, scope.own_class);
  bind_self(function, scope, used);
  const bool is_constructor = function.name == "__init__" || function.name == "__new__";
  const bool is_inside = is_constructor || function.kind == FunctionKind::instance_method;
  std::set<std::string> mentioned;
  for (const Parameter& parameter : function.parameters) add_variables(parameter.type, mentioned);
  add_variables(function.returns, mentioned);
  std::erase_if(used, [&](const TypeParameter& each) {
    const bool is_of_class =
        is_inside && std::any_of(scope.of_class.begin(), scope.of_class.end(),
                                 [&](const auto& other) { return other.name == each.name; });
    return is_of_class || !mentioned.contains(each.name);
  });
  if (is_constructor && scope.own_class.kind != TypeKind::missing) {
    Substitution open;
    for (const TypeParameter& each : used) open[each.name] = undecided(each);
    return substitute_all(function, open);
  }
  settle_result(function, scope, used);
  function.type_parameters = std::move(used);
  expand_constraints(function);
}

}  // namespace typhon::resolver
