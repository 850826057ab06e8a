#include "emit/assignable.h"

#include <algorithm>

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

}  // namespace

bool is_assignable(const TypeExpr& from, const TypeExpr& to, const ClassIndex& classes) {
  if (to.kind == TypeKind::unknown || from.kind == TypeKind::never ||
      model::is_same_type(from, to) || derives_from(from, to, classes)) {
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
