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

bool is_static(const Function& method) { return method.kind != FunctionKind::instance_method; }

// The nearest class above that declares something of this kind, and what it declares there.
template <typename Item>
struct Above {
  const Class* owner = nullptr;
  const Item* item = nullptr;
};

template <typename Item, typename Wanted>
Above<Item> find_above(const Class& a_class, const ClassIndex& classes,
                       const std::vector<Item> Class::*items, Wanted wanted) {
  for (const Class* base = base_of(a_class, classes); base; base = base_of(*base, classes)) {
    const auto& list = base->*items;
    const auto found = std::find_if(list.begin(), list.end(), wanted);
    if (found != list.end()) return {base, &*found};
  }
  return {};
}

// Static and other methods are two worlds in TypeScript.
Above<Function> find_method_above(const Class& a_class, const std::string& name, bool is_static_one,
                                  const ClassIndex& classes) {
  return find_above(a_class, classes, &Class::methods, [&](const Function& each) {
    return each.name == name && is_static(each) == is_static_one;
  });
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
  if (to.returns.kind == TypeKind::none) return true;
  // A result of None is void, which is assignable to nothing but itself.
  if (from.returns.kind == TypeKind::none) return to.returns.kind == TypeKind::unknown;
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
  const bool has_same_others =
      std::equal(others.begin(), others.end(), their_others.begin(), their_others.end(),
                 [](const Parameter& a, const Parameter& b) {
                   return a.name == b.name && a.kind == b.kind &&
                          is_required(a) == is_required(b) && is_same(a.type, b.type);
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

}  // namespace

std::vector<const Function*> inherited_signatures(const Class& a_class, const Function& method,
                                                  const ClassIndex& classes) {
  const Above<Function> base = find_method_above(a_class, method.name, is_static(method), classes);
  if (base.item == nullptr) return {};
  // What the base declares may in turn be more than its own.
  std::vector<const Function*> theirs = signatures_of(*base.item);
  for (const Function* above : inherited_signatures(*base.owner, *base.item, classes)) {
    theirs.push_back(above);
  }
  const std::vector<const Function*> own = signatures_of(method);
  std::erase_if(theirs, [&](const Function* signature) {
    return std::any_of(own.begin(), own.end(), [&](const Function* mine) {
      return can_stand_for(*mine, *signature, classes);
    });
  });
  return theirs;
}

bool can_declare(const Class& a_class, const Attribute& attribute, const ClassIndex& classes) {
  // An accessor of this name is an error, a property says that the class makes something else.
  if (attribute.name == "constructor") return false;
  if (find_method_above(a_class, attribute.name, false, classes).item != nullptr) return false;
  // Not only the nearest: that one may itself have been left out.
  for (const Class* above = base_of(a_class, classes); above; above = base_of(*above, classes)) {
    for (const Attribute& base : above->attributes) {
      const bool is_same_name = base.name == attribute.name;
      if (is_same_name && !is_assignable(attribute.type, base.type, classes)) return false;
    }
  }
  return true;
}

const Attribute* inherited_attribute(const Class& a_class, const std::string& name,
                                     const ClassIndex& classes) {
  return find_above(a_class, classes, &Class::attributes,
                    [&](const Attribute& each) { return each.name == name; })
      .item;
}

bool can_declare(const Class& a_class, const Function& method, const ClassIndex& classes) {
  return is_static(method) || inherited_attribute(a_class, method.name, classes) == nullptr;
}

}  // namespace typhon
