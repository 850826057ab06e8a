#include "resolve/class_protocols.h"

#include <algorithm>
#include <map>
#include <set>

namespace typhon::resolver {

namespace {

using model::Attribute;
using model::Class;
using model::ClassKind;
using model::Function;
using model::TypeExpr;
using model::TypeKind;

const std::map<std::string, std::string> names_in_javascript = {
    {"__aiter__", "@@asyncIterator"},
    {"__call__", "call"},
    {"__contains__", "has"},
    {"__delitem__", "delete"},
    {"__getitem__", "get"},
    {"__iter__", "@@iterator"},
    {"__len__", "length"},
    {"__setitem__", "set"},
};

// What each makes of its class, and the members that come with it.
struct Protocol {
  TypeKind kind;
  std::vector<std::string> members;
};
const std::map<std::string, Protocol> protocols = {
    {"__aenter__", {TypeKind::async_context_manager, {"enter", "exit"}}},
    {"__anext__", {TypeKind::async_iterator, {"next"}}},
    {"__enter__", {TypeKind::context_manager, {"enter", "exit"}}},
    {"__next__", {TypeKind::iterator, {"next"}}},
};

}  // namespace

bool is_protocol_method(const std::string& name) {
  const bool is_special = name.starts_with("__");
  return is_special && (names_in_javascript.contains(name) || protocols.contains(name));
}

namespace {

void add_names(const Class& a_class, const Classes& classes, std::set<std::string>& names) {
  for (const Attribute& attribute : a_class.attributes) names.insert(attribute.name);
  for (const Function& method : a_class.methods) names.insert(method.name);
  for (const TypeExpr& base : a_class.bases) {
    if (const Class* found = classes.find(base)) add_names(*found, classes, names);
  }
}

TypeExpr awaited(const Function& method) {
  const bool is_awaitable = !method.is_async && method.returns.kind == TypeKind::awaitable;
  return is_awaitable ? method.returns.args.at(0) : method.returns;
}

Attribute length_of(const Function& method) {
  Attribute length;
  length.name = method.name;
  length.js_name = "length";
  length.type.kind = TypeKind::integer;
  length.writable = false;
  length.is_property = true;
  length.doc = method.doc;
  length.name_span = method.name_span;
  return length;
}

// Whether a base makes the same members of other methods, as __aenter__ does before __enter__.
bool has_members_above(const Class& a_class, const std::pair<const std::string, Protocol>& protocol,
                       const Classes& classes) {
  std::set<std::string> above;
  for (const TypeExpr& base : a_class.bases) {
    if (const Class* found = classes.find(base)) add_names(*found, classes, above);
  }
  if (above.contains(protocol.first)) return false;
  return std::any_of(protocols.begin(), protocols.end(), [&](const auto& each) {
    return above.contains(each.first) && each.second.members == protocol.second.members;
  });
}

void offer(Class& a_class, const Classes& classes) {
  const bool has_any =
      std::any_of(a_class.methods.begin(), a_class.methods.end(),
                  [](const Function& each) { return is_protocol_method(each.name); });
  if (!has_any) return;
  std::set<std::string> taken;
  add_names(a_class, classes, taken);
  for (Function& method : a_class.methods) {
    const auto name = names_in_javascript.find(method.name);
    if (name != names_in_javascript.end() && !taken.contains(name->second)) {
      if (method.name == "__len__") {
        a_class.attributes.push_back(length_of(method));
      } else {
        method.js_name = name->second;
      }
    }
    const auto protocol = protocols.find(method.name);
    if (protocol == protocols.end()) continue;
    const auto& members = protocol->second.members;
    const bool is_taken = std::any_of(members.begin(), members.end(),
                                      [&](const auto& each) { return taken.contains(each); });
    if (is_taken || has_members_above(a_class, *protocol, classes)) continue;
    TypeExpr type;
    type.kind = protocol->second.kind;
    type.span = method.name_span;
    type.args.push_back(awaited(method));
    a_class.protocols.push_back(std::move(type));
  }
}

}  // namespace

std::vector<std::string> members_of(const TypeExpr& protocol) {
  const auto found = std::find_if(protocols.begin(), protocols.end(), [&](const auto& each) {
    return each.second.kind == protocol.kind;
  });
  return found == protocols.end() ? std::vector<std::string>() : found->second.members;
}

void offer_protocols(const Classes& classes) {
  for (Class* a_class : classes.own()) {
    const bool has_methods =
        a_class->kind == ClassKind::reference || a_class->kind == ClassKind::protocol;
    if (has_methods) offer(*a_class, classes);
  }
}

}  // namespace typhon::resolver
