// What type variables mean, and the arguments that classes and aliases take for theirs.
#include <algorithm>

#include "model/type_variables.h"
#include "resolve/meaning_reader.h"

namespace typhon::resolver {

using model::TypeExpr;
using model::TypeKind;
using model::TypeParameter;
using model::TypeParameterKind;

namespace {

// `P` or `P.args` without what stands behind the dot.
std::string without_part(const std::string& name) {
  for (const char* part : {".args", ".kwargs"}) {
    if (name.ends_with(part)) return name.substr(0, name.rfind('.'));
  }
  return name;
}

std::pair<std::string, std::uint32_t> place_of(const TypeParameter& parameter) {
  return {parameter.origin + ":" + parameter.name, parameter.name_span.begin};
}

// Without the variable itself, which nothing declares where the type goes: `Node` alone, when
// Node's T is bound to Node[T], is Node[Node[Never]], as Never meets every bound.
TypeExpr without_itself(const TypeExpr& type, const TypeParameter& parameter) {
  const bool is_bound = parameter.bound.kind != TypeKind::missing || !parameter.constraints.empty();
  const TypeKind innermost = is_bound ? TypeKind::never : TypeKind::unknown;
  return model::substitute(type, {{parameter.name, of_kind(innermost, type.span)}});
}

}  // namespace

// `P.args` is the variable P, when that is a ParamSpec.
const TypeParameter* Meaning::variable(const std::string& written) const {
  if (const TypeParameter* whole = variable_named(written)) return whole;
  if (!written.ends_with("args")) return nullptr;
  const std::string name = without_part(written);
  const TypeParameter* parameter = name == written ? nullptr : variable_named(name);
  const bool has_parts = parameter && parameter->kind == TypeParameterKind::parameters;
  return has_parts ? parameter : nullptr;
}

const TypeParameter* Meaning::variable_named(const std::string& name) const {
  const auto& declared = context_.type_parameters;
  const auto found = std::find_if(declared.rbegin(), declared.rend(),
                                  [&](const TypeParameter& each) { return each.name == name; });
  return found != declared.rend() ? &*found : context_.parameters.variable(look_up(name));
}

TypeExpr Meaning::of_variable(const TypeParameter& parameter, const TypeExpr& written) {
  if (!written.args.empty()) expect_arguments(written, 0, "");
  const TypeParameter meant = of_parameter(parameter);
  if (context_.used) {
    const bool is_known =
        std::any_of(context_.used->begin(), context_.used->end(),
                    [&](const TypeParameter& each) { return each.name == meant.name; });
    if (!is_known) context_.used->push_back(meant);
  }
  TypeExpr type = model::variable_type(meant);
  type.span = written.span;
  return type;
}

// In the module that declares it, and in silence: what is wrong there would be said at every use.
TypeParameter Meaning::of_parameter(const TypeParameter& written) {
  TypeParameter meant = written;
  meant.bound = {};
  meant.constraints.clear();
  meant.default_type = {};
  if (!variables_in_progress_.insert(place_of(written)).second) return meant;
  MeaningContext inside = context_;
  inside.used = nullptr;
  if (!written.origin.empty()) inside.module = written.origin;
  Meaning meaning(inside);
  meaning.aliases_in_progress_ = aliases_in_progress_;
  meaning.variables_in_progress_ = variables_in_progress_;
  meaning.is_silent_ = true;
  if (written.bound.kind != TypeKind::missing) {
    meant.bound = meaning.of(written.bound, Use::argument);
  }
  for (const TypeExpr& constraint : written.constraints) {
    meant.constraints.push_back(meaning.of(constraint, Use::both));
  }
  if (written.default_type.kind != TypeKind::missing) {
    meant.default_type = without_itself(meaning.argument(written, written.default_type), written);
  }
  variables_in_progress_.erase(place_of(written));
  return meant;
}

// Exactly one for each parameter: what is not written is the default.
std::vector<TypeExpr> Meaning::arguments(const std::vector<TypeParameter>& parameters,
                                         const TypeExpr& written) {
  std::vector<TypeExpr> arguments;
  if (parameters.empty()) return arguments;
  const std::vector<TypeExpr> given = argument_lists(parameters, written);
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    arguments.push_back(i < given.size() ? argument(parameters[i], given[i])
                                         : open_argument(parameters, arguments, written.span));
  }
  return arguments;
}

// The default of the next parameter, which may speak of the ones before it.
TypeExpr Meaning::open_argument(const std::vector<TypeParameter>& parameters,
                                const std::vector<TypeExpr>& arguments, ByteSpan span) {
  MeaningContext inside = context_;
  inside.type_parameters = parameters;
  inside.used = nullptr;
  Meaning meaning(inside);
  meaning.aliases_in_progress_ = aliases_in_progress_;
  meaning.variables_in_progress_ = variables_in_progress_;
  meaning.is_silent_ = true;
  const TypeParameter& next = parameters[arguments.size()];
  return model::substitute(meaning.default_argument(next, span),
                           model::substitution_of(parameters, arguments));
}

// As written, but what goes to one parameter is together: Array[int, str, bool] for Array[T, *Ts]
// gives int, [str, bool].
std::vector<TypeExpr> Meaning::argument_lists(const std::vector<TypeParameter>& parameters,
                                              const TypeExpr& written) {
  std::vector<TypeExpr> given = written.args;
  const auto many = std::find_if(parameters.begin(), parameters.end(), [](const auto& each) {
    return each.kind == TypeParameterKind::tuple;
  });
  const bool is_bare_list =
      parameters.size() == 1 && !given.empty() &&
      parameters[0].kind == TypeParameterKind::parameters &&
      (given.size() > 1 || (given[0].kind == TypeKind::name && variable(given[0].name) == nullptr));
  if (many != parameters.end() || is_bare_list) {
    const auto at = many == parameters.end() ? 0 : many - parameters.begin();
    const auto after = static_cast<std::ptrdiff_t>(parameters.size()) - at - 1;
    const auto count = static_cast<std::ptrdiff_t>(given.size()) - at - after;
    if (given.empty() || count < 0) return given;
    TypeExpr list = of_kind(TypeKind::expr_list, written.span,
                            {given.begin() + at, given.begin() + at + count});
    given.erase(given.begin() + at, given.begin() + at + count);
    given.insert(given.begin() + at, std::move(list));
  }
  if (given.size() > parameters.size()) {
    expect_arguments(written, parameters.size(), "Box[int]");
    given.resize(parameters.size());
  }
  return given;
}

TypeExpr Meaning::argument(const TypeParameter& parameter, const TypeExpr& written) {
  if (parameter.kind == TypeParameterKind::type) {
    TypeExpr type = of(written, Use::both);
    const bool is_open =
        type.kind == TypeKind::unknown &&
        (parameter.bound.kind != TypeKind::missing || !parameter.constraints.empty());
    return is_open ? default_argument(parameter, written.span) : type;
  }
  std::vector<TypeExpr> list =
      parameter.kind == TypeParameterKind::parameters
          ? parameter_types(written, Use::both)
          : items(
                written.kind == TypeKind::expr_list ? written.args : std::vector<TypeExpr>{written},
                Use::both);
  const bool stands_for_all =
      list.size() == 1 &&
      (list[0].kind == TypeKind::any_parameters ||
       (list[0].kind == TypeKind::unpacked && list[0].args[0].kind == TypeKind::type_variable));
  if (stands_for_all) return std::move(list[0]);
  return of_kind(TypeKind::tuple, written.span, std::move(list));
}

// Inside of its own bound the variable stands for itself: `class Node[T: Node]` is Node[T:
// Node[T]].
TypeExpr Meaning::default_argument(const TypeParameter& parameter, ByteSpan span) {
  const bool is_in_itself = variables_in_progress_.contains(place_of(parameter));
  const TypeParameter meant = of_parameter(parameter);
  TypeExpr type = of_kind(TypeKind::unknown, span);
  if (is_in_itself && parameter.kind == TypeParameterKind::type) {
    type = model::variable_type(meant);
  } else if (meant.default_type.kind != TypeKind::missing) {
    type = meant.default_type;
  } else if (parameter.kind == TypeParameterKind::parameters) {
    type.kind = TypeKind::any_parameters;
  } else if (parameter.kind == TypeParameterKind::tuple) {
    type = of_kind(TypeKind::tuple_of, span, {type});
  } else {
    type = without_itself(model::variable_type(meant).args.at(0), parameter);
  }
  type.span = span;
  return type;
}

// `this`, where TypeScript has one.
TypeExpr Meaning::of_self(const TypeExpr& written) {
  const auto facts = context_.kinds.find(ClassName(context_.module, context_.enclosing_class));
  const bool has_this =
      facts != context_.kinds.end() && (facts->second.kind == model::ClassKind::reference ||
                                        facts->second.kind == model::ClassKind::protocol);
  TypeExpr type = enclosing_class_type(context_);
  type.span = written.span;
  if (!has_this) return type;
  type.kind = TypeKind::self_type;
  type.args.clear();
  return type;
}

// Only a class that JavaScript has as a class can be given or come back itself.
TypeExpr Meaning::of_type(const TypeExpr& written) {
  if (written.args.empty()) return of_kind(TypeKind::unknown, written.span);
  if (!expect_arguments(written, 1, "type[Shape]")) {
    return of_kind(TypeKind::unknown, written.span);
  }
  TypeExpr instance = of(written.args[0], Use::both);
  const auto is_class = [&](const TypeExpr& type) {
    if (type.kind == TypeKind::type_variable || type.kind == TypeKind::self_type) return true;
    if (type.kind != TypeKind::class_ref) return false;
    const model::ClassKind kind = context_.kinds.find(ClassName(type))->second.kind;
    return kind == model::ClassKind::reference || kind == model::ClassKind::exception;
  };
  if (instance.kind == TypeKind::unknown) return instance;
  if (instance.kind == TypeKind::union_of) {
    std::vector<TypeExpr> classes;
    for (TypeExpr& member : instance.args) {
      if (!is_class(member)) break;
      classes.push_back(of_kind(TypeKind::type_of, written.span, {std::move(member)}));
    }
    if (classes.size() == instance.args.size()) {
      return of_kind(TypeKind::union_of, written.span, std::move(classes));
    }
  } else if (is_class(instance)) {
    return of_kind(TypeKind::type_of, written.span, {std::move(instance)});
  }
  return unsupported(written, "A class that crosses by value is unknown in TypeScript",
                     "Only classes with methods of their own are classes there too");
}

TypeParameter meant_parameter(const TypeParameter& written, const MeaningContext& context) {
  return Meaning(context).of_parameter(written);
}

// Below tuple[int, str], whatever the place, an item is one of them.
TypeExpr items_together(TypeExpr base) {
  if (base.module != "builtins" || base.name != "tuple") return base;
  std::erase_if(base.args, [](const TypeExpr& arg) { return arg.kind == TypeKind::ellipsis; });
  if (base.args.size() < 2) return base;
  TypeExpr item = of_kind(TypeKind::written_union, base.span, std::move(base.args));
  base.args = {std::move(item)};
  return base;
}

TypeExpr meant_base(const TypeExpr& base, const MeaningContext& context) {
  context.reach.to_class({base.module, base.name});
  TypeExpr meant = items_together(base);
  meant.args =
      Meaning(context).arguments(context.parameters.of_class({base.module, base.name}), meant);
  return meant;
}

TypeExpr enclosing_class_type(const MeaningContext& context) {
  TypeExpr type = of_kind(TypeKind::class_ref, {});
  type.module = context.module;
  type.name = context.enclosing_class;
  for (const TypeParameter& each : context.parameters.of_class({type.module, type.name})) {
    type.args.push_back(model::variable_type(meant_parameter(each, context)));
  }
  return type;
}

}  // namespace typhon::resolver
