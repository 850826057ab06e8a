#include "resolve/class_protocols.h"

#include <algorithm>
#include <map>
#include <set>

#include "resolve/names.h"

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

using Classes = std::map<ClassId, Class*>;

void add_names(const Class& a_class, const Classes& classes, std::set<std::string>& names) {
  for (const Attribute& attribute : a_class.attributes) names.insert(attribute.name);
  for (const Function& method : a_class.methods) names.insert(method.name);
  for (const TypeExpr& base : a_class.bases) {
    const auto found = classes.find({base.module, base.name});
    if (found != classes.end()) add_names(*found->second, classes, names);
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

void offer(Class& a_class, const Classes& classes) {
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
    if (is_taken) continue;
    TypeExpr type;
    type.kind = protocol->second.kind;
    type.span = method.name_span;
    type.args.push_back(awaited(method));
    a_class.protocols.push_back(std::move(type));
  }
}

}  // namespace

bool is_protocol_method(const std::string& name) {
  return names_in_javascript.contains(name) || protocols.contains(name);
}

void offer_protocols(model::ApiModel& model) {
  Classes classes;
  for (model::Module& module : model.modules) {
    for (Class& a_class : module.classes) classes[{module.name, a_class.name}] = &a_class;
  }
  for (const auto& [id, a_class] : classes) {
    const bool has_methods =
        a_class->kind == ClassKind::reference || a_class->kind == ClassKind::protocol;
    if (has_methods) offer(*a_class, classes);
  }
}

}  // namespace typhon::resolver
