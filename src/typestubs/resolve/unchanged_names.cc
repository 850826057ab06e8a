#include "resolve/unchanged_names.h"

#include <algorithm>

#include "model/spans.h"
#include "resolve/mentioned_names.h"

namespace typhon::resolver {

namespace {

using model::Class;
using model::Function;
using model::Module;
using model::TypeParameter;

// As equal as two items without their places.
bool are_same(Module a, Module b) {
  const auto forget = [](ByteSpan& span, model::SpanKind) { span = {}; };
  model::for_each_span(a, forget);
  model::for_each_span(b, forget);
  return a == b;
}

bool are_same(const std::vector<Class>& a, const std::vector<Class>& b) {
  Module left, right;
  left.classes = a;
  right.classes = b;
  return are_same(std::move(left), std::move(right));
}

bool are_same(const std::vector<Function>& a, const std::vector<Function>& b) {
  Module left, right;
  left.functions = a;
  right.functions = b;
  return are_same(std::move(left), std::move(right));
}

bool are_same(const std::vector<TypeParameter>& a, const std::vector<TypeParameter>& b) {
  Module left, right;
  left.type_variables = a;
  right.type_variables = b;
  return are_same(std::move(left), std::move(right));
}

bool are_same(const model::TypeAlias& a, const model::TypeAlias& b) {
  Module left, right;
  left.aliases = {a};
  right.aliases = {b};
  return are_same(std::move(left), std::move(right));
}

bool are_same(const ClassFacts& a, const ClassFacts& b) {
  if (a.kind != b.kind || a.enum_family != b.enum_family) return false;
  if (a.callback.has_value() != b.callback.has_value()) return false;
  return !a.callback || are_same(std::vector{*a.callback}, std::vector{*b.callback});
}

template <typename Items>
auto find(const Items& items, const std::string& name) {
  const auto found = items.find(name);
  return found == items.end() ? nullptr : &found->second;
}

std::vector<Class> classes_named(const std::string& name, const Module& module) {
  std::vector<Class> classes;
  for (const Class& each : module.classes) {
    if (each.name == name) classes.push_back(each);
  }
  return classes;
}

}  // namespace

ModuleFacts::ModuleFacts(const std::string& module, const Resolution& known) {
  const auto take = [&](const auto& table, auto& into) {
    for (const auto& [id, value] : table) {
      if (id.first == module) into.emplace(id.second, value);
    }
  };
  take(known.kinds, kinds);
  take(known.parameters.of_classes(), parameters);
  take(known.parameters.variables(), variables);
  take(known.aliases, aliases);
  take(known.decorators, decorators);
}

bool UnchangedNames::is_same(const std::string& item) {
  const auto [known, is_first] = same_.try_emplace(item, true);
  if (!is_first) return known->second;
  const bool result = compare(item);
  return same_[item] = result;
}

bool UnchangedNames::has_same_members(const std::string& a_class) {
  const auto [known, is_first] = same_members_.try_emplace(a_class, true);
  if (!is_first) return known->second;
  const bool result = is_same(a_class) && compare_members(a_class);
  return same_members_[a_class] = result;
}

// Every kind of thing that the name may stand for.
bool UnchangedNames::compare(const std::string& item) {
  const auto compare_with = [&](const auto& of, const auto& mentions) {
    const auto* before = find(of(before_.facts), item);
    const auto* after = find(of(after_.facts), item);
    if (before == nullptr || after == nullptr) return before == after;
    return are_same(*before, *after) && mentions(*before);
  };
  const auto mentions_all = [&](const auto& items) {
    return std::all_of(items.begin(), items.end(),
                       [&](const auto& each) { return mentions_same(each, item); });
  };
  const auto is_variable_same = [&] {
    const auto* before = find(before_.facts.variables, item);
    const auto* after = find(after_.facts.variables, item);
    if (before == nullptr || after == nullptr) return before == after;
    return are_same(std::vector{*before}, std::vector{*after}) && mentions_same(*before, "");
  };
  return compare_with(
             [](const auto& facts) -> auto& { return facts.kinds; },
             [&](const ClassFacts& facts) {
               return !facts.callback || mentions_same(*facts.callback, item);
             }) &&
         compare_with(
             [](const auto& facts) -> auto& { return facts.parameters; }, mentions_all) &&
         compare_with(
             [](const auto& facts) -> auto& { return facts.aliases; },
             [&](const auto& alias) { return mentions_same(alias, ""); }) &&
         compare_with(
             [](const auto& facts) -> auto& { return facts.decorators; }, mentions_all) &&
         is_variable_same();
}

bool UnchangedNames::compare_members(const std::string& a_class) {
  const std::vector<Class> before = classes_named(a_class, before_.written);
  if (!are_same(before, classes_named(a_class, after_.written))) return false;
  return std::all_of(before.begin(), before.end(), [&](const Class& each) {
    const auto is_base_same = [&](const model::TypeExpr& base) {
      const auto found = looked_up_.find(base.name);
      const bool is_here = found != looked_up_.end() && found->second.module == each.module;
      return !is_here || has_same_members(found->second.name);
    };
    return mentions_same(each, a_class) &&
           std::all_of(each.bases.begin(), each.bases.end(), is_base_same);
  });
}

// As Meaning looks them up: nested classes are visible in their owners, and a part of a dotted name
// may be the class of a member.
template <typename Item>
bool UnchangedNames::mentions_same(const Item& item, const std::string& owner) {
  bool are_all_same = true;
  for_each_mention(item, [&](const std::string& mentioned) {
    for (std::string dotted = mentioned; are_all_same && !dotted.empty();) {
      are_all_same = means_same(dotted);
      for (std::string outer = owner; are_all_same && !outer.empty();) {
        are_all_same = means_same(outer + "." + dotted);
        const std::size_t dot = outer.rfind('.');
        outer.resize(dot == std::string::npos ? 0 : dot);
      }
      const std::size_t dot = dotted.rfind('.');
      dotted.resize(dot == std::string::npos ? 0 : dot);
    }
  });
  return are_all_same;
}

// What was never looked up did not matter.
bool UnchangedNames::means_same(const std::string& dotted) {
  const auto before = looked_up_.find(dotted);
  if (before == looked_up_.end()) return true;
  const Entity& after = names_.look_up(after_.written.name, dotted);
  if (before->second != after) return false;
  return after.module != after_.written.name || after.name.empty() || is_same(after.name);
}

}  // namespace typhon::resolver
