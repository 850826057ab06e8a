#include "emit/overrides.h"

#include <algorithm>

namespace typhon {

namespace {

using model::Attribute;
using model::Class;
using model::Function;
using model::FunctionKind;
using model::Parameter;
using model::ParameterKind;
using model::TypeExpr;
using model::TypeKind;

const Class* base_of(const Class& a_class, const ClassIndex& classes) {
  return a_class.bases.empty() ? nullptr : &classes.get(a_class.bases[0]);
}

// The nearest declaration of `name` above the class.
template <typename Item>
const Item* find_above(const Class& a_class, const std::string& name, const ClassIndex& classes,
                       const std::vector<Item> Class::*items) {
  for (const Class* base = base_of(a_class, classes); base; base = base_of(*base, classes)) {
    const auto& list = base->*items;
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const auto& each) { return each.name == name; });
    if (found != list.end()) return &*found;
  }
  return nullptr;
}

bool is_same(const TypeExpr& a, const TypeExpr& b) {
  return a.kind == b.kind && a.module == b.module && a.name == b.name && a.values == b.values &&
         std::equal(a.args.begin(), a.args.end(), b.args.begin(), b.args.end(), is_same);
}

bool derives_from(const TypeExpr& type, const TypeExpr& base, const ClassIndex& classes) {
  if (type.kind != TypeKind::class_ref || base.kind != TypeKind::class_ref) return false;
  for (const Class* above = &classes.get(type); above; above = base_of(*above, classes)) {
    if (above->module == base.module && above->name == base.name) return true;
  }
  return false;
}

// True only where it is certain that TypeScript sees it so too.
bool is_assignable(const TypeExpr& from, const TypeExpr& to, const ClassIndex& classes) {
  if (to.kind == TypeKind::unknown || is_same(from, to) || derives_from(from, to, classes)) {
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
  return to.kind == TypeKind::union_of &&
         std::any_of(to.args.begin(), to.args.end(),
                     [&](const TypeExpr& each) { return is_assignable(from, each, classes); });
}

// What is returned where nothing is expected does no harm: void takes everything.
bool is_result_assignable(const Function& from, const Function& to, const ClassIndex& classes) {
  if (from.is_async != to.is_async) return false;
  if (to.returns.kind == TypeKind::none && from.returns.kind == TypeKind::none) return true;
  return is_assignable(from.returns, to.returns, classes);
}

bool is_required(const Parameter& parameter) {
  return !parameter.default_text && parameter.kind != ParameterKind::args &&
         parameter.kind != ParameterKind::kwargs;
}

std::vector<Parameter> of_kinds(const Function& function, bool (*wanted)(ParameterKind)) {
  std::vector<Parameter> found;
  for (const Parameter& parameter : function.parameters) {
    if (wanted(parameter.kind)) found.push_back(parameter);
  }
  return found;
}

bool is_in_order(ParameterKind kind) {
  return kind == ParameterKind::positional || kind == ParameterKind::positional_only;
}

bool is_other(ParameterKind kind) { return !is_in_order(kind); }

// TypeScript compares the parameters of methods in either direction.
bool are_related(const TypeExpr& a, const TypeExpr& b, const ClassIndex& classes) {
  return is_assignable(a, b, classes) || is_assignable(b, a, classes);
}

bool can_stand_for(const Function& own, const Function& base, const ClassIndex& classes) {
  const std::vector<Parameter> mine = of_kinds(own, is_in_order);
  const std::vector<Parameter> theirs = of_kinds(base, is_in_order);
  for (std::size_t i = 0; i < mine.size(); ++i) {
    if (i >= theirs.size()) {
      if (is_required(mine[i])) return false;
    } else if (!are_related(mine[i].type, theirs[i].type, classes)) {
      return false;
    }
  }
  // Options objects and rest parameters must be the same, or there must be none.
  const std::vector<Parameter> others = of_kinds(own, is_other);
  const std::vector<Parameter> their_others = of_kinds(base, is_other);
  const bool has_same_others = std::equal(
      others.begin(), others.end(), their_others.begin(), their_others.end(),
      [](const Parameter& a, const Parameter& b) {
        return a.name == b.name && a.kind == b.kind && is_required(a) == is_required(b) &&
               is_same(a.type, b.type);
      });
  const bool is_at_same_place = others.empty() || mine.size() == theirs.size();
  return has_same_others && is_at_same_place && is_result_assignable(own, base, classes);
}

std::vector<const Function*> signatures_of(const Function& function) {
  if (function.overloads.empty()) return {&function};
  std::vector<const Function*> signatures;
  for (const Function& overload : function.overloads) signatures.push_back(&overload);
  return signatures;
}

bool is_static(const Function& method) { return method.kind != FunctionKind::instance_method; }

}  // namespace

std::vector<const Function*> inherited_signatures(const Class& a_class, const Function& method,
                                                  const ClassIndex& classes) {
  const Function* base = find_above(a_class, method.name, classes, &Class::methods);
  if (base == nullptr || is_static(*base) != is_static(method)) return {};
  std::vector<const Function*> missing;
  const std::vector<const Function*> own = signatures_of(method);
  for (const Function* theirs : signatures_of(*base)) {
    const bool is_covered = std::any_of(own.begin(), own.end(), [&](const Function* mine) {
      return can_stand_for(*mine, *theirs, classes);
    });
    if (!is_covered) missing.push_back(theirs);
  }
  // A base may itself carry signatures of its base.
  const Class* above = base_of(a_class, classes);
  while (above && std::none_of(above->methods.begin(), above->methods.end(),
                               [&](const Function& each) { return &each == base; })) {
    above = base_of(*above, classes);
  }
  if (above) {
    for (const Function* theirs : inherited_signatures(*above, *base, classes)) {
      missing.push_back(theirs);
    }
  }
  return missing;
}

bool can_declare(const Class& a_class, const Attribute& attribute, const ClassIndex& classes) {
  if (const Function* method =
          find_above(a_class, attribute.name, classes, &Class::methods)) {
    return is_static(*method);
  }
  const Attribute* base = find_above(a_class, attribute.name, classes, &Class::attributes);
  return base == nullptr || is_assignable(attribute.type, base->type, classes);
}

const Attribute* inherited_attribute(const Class& a_class, const std::string& name,
                                     const ClassIndex& classes) {
  return find_above(a_class, name, classes, &Class::attributes);
}

bool can_declare(const Class& a_class, const Function& method, const ClassIndex& classes) {
  const Attribute* base = find_above(a_class, method.name, classes, &Class::attributes);
  return base == nullptr || is_static(method);
}

}  // namespace typhon
