#include "emit/assignable.h"

#include <algorithm>

#include "model/standard_types.h"
#include "model/unions.h"

namespace typhon {

using model::Class;
using model::Substitution;
using model::TypeExpr;
using model::TypeKind;

namespace {

bool derives_from(const TypeExpr& type, const TypeExpr& base, const ClassIndex& classes) {
  const bool is_class = type.kind == TypeKind::class_ref || type.kind == TypeKind::self_type;
  if (!is_class || base.kind != TypeKind::class_ref) return false;
  const Class& a_class = classes.get(type);
  const auto is_base = [&](const Class& above) {
    return above.module == base.module && above.name == base.name;
  };
  if (is_base(a_class)) return type.kind == TypeKind::self_type || type.args == base.args;
  const Substitution own = model::substitution_of(a_class.type_parameters, type.args);
  for (const Ancestor& above : ancestors_of(a_class, classes, own)) {
    if (!is_base(*above.owner)) continue;
    const auto& parameters = above.owner->type_parameters;
    for (std::size_t i = 0; i < parameters.size() && i < base.args.size(); ++i) {
      const auto found = above.by.find(parameters[i].name);
      if (found == above.by.end() || !model::is_same_type(found->second, base.args[i])) {
        return false;
      }
    }
    return true;
  }
  return false;
}

// All but the widest are one type in TypeScript.
bool is_error_of(const TypeExpr& from, const TypeExpr& to, const ClassIndex& classes) {
  if (to.kind != TypeKind::exception) return false;
  if (from.kind == TypeKind::exception) {
    return model::is_any_error(to.name) || !model::is_any_error(from.name);
  }
  return from.kind == TypeKind::class_ref &&
         classes.outline(from).kind == model::ClassKind::exception;
}

}  // namespace

bool is_assignable(const TypeExpr& from, const TypeExpr& to, const ClassIndex& classes) {
  if (to.kind == TypeKind::unknown || from.kind == TypeKind::never ||
      model::is_same_type(from, to) || derives_from(from, to, classes) ||
      is_error_of(from, to, classes)) {
    return true;
  }
  const auto is_number = [](const TypeExpr& type) {
    return type.kind == TypeKind::integer || type.kind == TypeKind::floating;
  };
  if (is_number(from) && is_number(to)) return true;
  if (from.kind == TypeKind::union_of) {
    return std::all_of(from.args.begin(), from.args.end(),
                       [&](const TypeExpr& each) { return is_assignable(each, to, classes); });
  }
  if (from.kind == TypeKind::list && to.kind == TypeKind::list) {
    return is_assignable(from.args.at(0), to.args.at(0), classes);
  }
  return to.kind == TypeKind::union_of &&
         std::any_of(to.args.begin(), to.args.end(),
                     [&](const TypeExpr& each) { return is_assignable(from, each, classes); });
}

namespace {

// What TypeScript calls them; missing for what it compares member by member.
TypeKind plain_kind(const TypeExpr& type) {
  switch (type.kind) {
    case TypeKind::floating:
    case TypeKind::integer:
      return TypeKind::integer;
    case TypeKind::none:
    case TypeKind::boolean:
    case TypeKind::big_integer:
    case TypeKind::bytes:
    case TypeKind::str:
      return type.kind;
    case TypeKind::list:
    case TypeKind::tuple:
    case TypeKind::tuple_of:
      return TypeKind::list;
    default:
      return TypeKind::missing;
  }
}

bool is_any_value_refused(const TypeExpr& literal, const TypeExpr& to) {
  const TypeKind kind = plain_kind(to);
  return kind != TypeKind::missing &&
         std::any_of(literal.values.begin(), literal.values.end(), [&](const auto& value) {
           if (std::holds_alternative<std::string>(value)) return kind != TypeKind::str;
           if (std::holds_alternative<bool>(value)) return kind != TypeKind::boolean;
           return kind != TypeKind::integer;
         });
}

// Python's members are not those of JavaScript's own values.
bool asks_for_members(const TypeExpr& type, const ClassIndex& classes) {
  if (type.kind != TypeKind::class_ref) return false;
  const Class& a_class = classes.get(type);
  return !a_class.methods.empty() || !a_class.attributes.empty();
}

bool is_handle(const TypeExpr& type, const ClassIndex& classes) {
  return type.kind == TypeKind::class_ref && classes.get(type).kind == model::ClassKind::reference;
}

}  // namespace

bool is_surely_refused(const TypeExpr& from, const TypeExpr& to, const ClassIndex& classes) {
  if (is_assignable(from, to, classes)) return false;
  if (from.kind == TypeKind::union_of) {
    return std::any_of(from.args.begin(), from.args.end(),
                       [&](const TypeExpr& each) { return is_surely_refused(each, to, classes); });
  }
  if (from.kind == TypeKind::type_variable || from.kind == TypeKind::branded) {
    return is_surely_refused(from.args.at(0), to, classes);
  }
  if (from.kind == TypeKind::unknown) return true;
  if (to.kind == TypeKind::union_of) {
    return std::all_of(to.args.begin(), to.args.end(), [&](const TypeExpr& each) {
      return is_surely_refused(from, each, classes);
    });
  }
  if (from.kind == TypeKind::literal) return is_any_value_refused(from, to);
  const TypeKind given = plain_kind(from);
  const TypeKind wanted = plain_kind(to);
  if (is_handle(to, classes)) return given != TypeKind::missing || is_handle(from, classes);
  const bool are_lists = from.kind == TypeKind::list && to.kind == TypeKind::list;
  if (are_lists) return is_surely_refused(from.args.at(0), to.args.at(0), classes);
  if (to.kind == TypeKind::class_ref) {
    return given != TypeKind::missing && asks_for_members(to, classes);
  }
  if (given != TypeKind::missing) return wanted != given;
  return is_handle(from, classes) && wanted != TypeKind::missing;
}

TypeExpr fitting(const TypeExpr& argument, const model::TypeParameter& parameter,
                 const ClassIndex& classes) {
  if (parameter.kind != model::TypeParameterKind::type) return argument;
  TypeExpr bound = model::variable_type(parameter).args.at(0);
  const bool is_recursive = model::has_type_variables(bound);
  if (is_recursive && plain_kind(argument) == TypeKind::missing) return argument;
  if (!is_surely_refused(argument, bound, classes)) return argument;
  if (!is_recursive) return bound;
  TypeExpr never;
  never.kind = TypeKind::never;
  return never;
}

std::vector<Ancestor> ancestors_of(const Class& a_class, const ClassIndex& classes,
                                   Substitution by) {
  std::vector<Ancestor> ancestors;
  const Class* at = &a_class;
  while (!at->bases.empty()) {
    const TypeExpr& base = at->bases[0];
    at = &classes.get(base);
    std::vector<TypeExpr> args;
    for (const TypeExpr& arg : base.args) args.push_back(model::substitute(arg, by));
    by = model::substitution_of(at->type_parameters, args);
    ancestors.push_back({at, by});
  }
  return ancestors;
}

}  // namespace typhon
