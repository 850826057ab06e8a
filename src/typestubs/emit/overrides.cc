#include "emit/overrides.h"

#include <algorithm>

#include "emit/assignable.h"
#include "emit/member.h"
#include "emit/signature.h"
#include "model/unions.h"

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

bool is_static(const Function& method) { return method.kind != FunctionKind::instance_method; }

// The nearest class above that declares something of this kind, and what it declares there.
template <typename Item>
struct Above {
  const Class* owner = nullptr;
  const Item* item = nullptr;
  model::Substitution by;  // what the type variables of the owner are in the class asked for
};

// Most have nothing above, so what variables are is only asked when there is something.
template <typename Item, typename Wanted>
Above<Item> find_above(const Class& a_class, const ClassIndex& classes,
                       const std::vector<Item> Class::*items, Wanted wanted) {
  std::size_t steps = 0;
  for (const Class* at = &a_class; !at->bases.empty(); ++steps) {
    at = &classes.get(at->bases[0]);
    const auto& list = at->*items;
    const auto found = std::find_if(list.begin(), list.end(), wanted);
    if (found != list.end()) return {at, &*found, ancestors_of(a_class, classes)[steps].by};
  }
  return {};
}

// Static and other methods are two worlds in TypeScript.
Above<Function> find_method_above(const Class& a_class, const std::string& name, bool is_static_one,
                                  const ClassIndex& classes) {
  return find_above(a_class, classes, &Class::methods, [&](const Function& each) {
    const bool has_name = each.js_name.empty() ? each.name == name : member_name(each) == name;
    return has_name && is_static(each) == is_static_one;
  });
}

// What is returned where nothing is expected does no harm: void takes everything.
bool is_result_assignable(const Function& from, const Function& to, const ClassIndex& classes) {
  if (from.is_async != to.is_async) return false;
  if (to.returns.kind == TypeKind::none) return true;
  // A result of None is void, which is assignable to nothing but itself.
  if (from.returns.kind == TypeKind::none) return to.returns.kind == TypeKind::unknown;
  return is_assignable(from.returns, to.returns, classes);
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
                          is_required(a) == is_required(b) && model::is_same_type(a.type, b.type);
                 });
  const bool is_at_same_place = others.empty() || mine.size() == theirs.size();
  return has_same_others && is_at_same_place && is_result_assignable(own, base, classes);
}

// A result of None is void; a type variable that is None is null.
TypeExpr null_of(const TypeExpr& none) {
  TypeExpr null;
  null.kind = TypeKind::union_of;
  null.span = none.span;
  null.args = {none};
  return null;
}

// A Map in the base stays one where its keys are text.
TypeExpr keys_as_in_base(const TypeExpr& base, TypeExpr seen) {
  const bool is_alike = base.kind == seen.kind && base.args.size() == seen.args.size();
  for (std::size_t i = 0; is_alike && i < seen.args.size(); ++i) {
    seen.args[i] = keys_as_in_base(base.args[i], std::move(seen.args[i]));
  }
  const bool is_map = is_alike && base.kind == TypeKind::dict &&
                      base.args[0].kind == TypeKind::type_variable &&
                      seen.args[0].kind != TypeKind::type_variable;
  if (!is_map) return seen;
  TypeExpr key;
  key.kind = TypeKind::union_of;
  key.args = {seen.args[0]};
  seen.args[0] = std::move(key);
  return seen;
}

std::vector<Function> signatures_of(const Function& function) {
  return function.overloads.empty() ? std::vector<Function>{function} : function.overloads;
}

}  // namespace

std::vector<Function> inherited_signatures(const Class& a_class, const Function& method,
                                           const ClassIndex& classes) {
  const Above<Function> base =
      find_method_above(a_class, member_name(method), is_static(method), classes);
  if (base.item == nullptr) return {};
  std::vector<Function> theirs = signatures_of(*base.item);
  for (Function& signature : theirs) {
    signature.origin = base.item->origin.empty() ? base.owner->module : base.item->origin;
  }
  // What the base declares may in turn be more than its own.
  for (Function& above : inherited_signatures(*base.owner, *base.item, classes)) {
    theirs.push_back(std::move(above));
  }
  for (Function& signature : theirs) {
    const bool is_generic = signature.returns.kind != TypeKind::none;
    const TypeExpr returns = signature.returns;
    signature = model::substitute(signature, base.by);
    signature.returns = keys_as_in_base(returns, std::move(signature.returns));
    if (is_generic && signature.returns.kind == TypeKind::none) {
      signature.returns = null_of(signature.returns);
    }
  }
  const std::vector<Function> own = signatures_of(method);
  std::erase_if(theirs, [&](const Function& signature) {
    return std::any_of(own.begin(), own.end(), [&](const Function& mine) {
      return can_stand_for(mine, signature, classes);
    });
  });
  return theirs;
}

bool can_declare(const Class& a_class, const Attribute& attribute, const ClassIndex& classes) {
  // An accessor of this name is an error, a property says that the class makes something else.
  if (attribute.name == "constructor") return false;
  if (find_method_above(a_class, member_name(attribute), false, classes).item != nullptr)
    return false;
  // Not only the nearest: that one may itself have been left out.
  for (const Ancestor& above : ancestors_of(a_class, classes)) {
    for (const Attribute& base : above.owner->attributes) {
      if (base.name != attribute.name) continue;
      const TypeExpr theirs = model::substitute(base.type, above.by);
      if (!is_assignable(attribute.type, theirs, classes)) return false;
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
