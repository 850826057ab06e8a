#include "emit/member.h"

#include <algorithm>

#include "base/check.h"
#include "emit/assignable.h"
#include "emit/ts_type.h"

namespace typhon {

namespace {

using model::TypeExpr;
using model::TypeKind;

std::string javascript_name(const std::string& name, const std::string& js_name) {
  if (js_name.empty()) return name;
  return js_name.starts_with("@@") ? "[Symbol." + js_name.substr(2) + "]" : js_name;
}

TypeKind asynchronous(TypeKind protocol) {
  if (protocol == TypeKind::iterator) return TypeKind::async_iterator;
  if (protocol == TypeKind::context_manager) return TypeKind::async_context_manager;
  return protocol;
}

}  // namespace

std::string member_name(const model::Function& method, Form form) {
  const bool is_iteration = form == Form::worker && method.js_name == "@@iterator";
  return javascript_name(method.name, is_iteration ? "@@asyncIterator" : method.js_name);
}

bool has_other_iteration(const model::Class& a_class, const model::Function& method) {
  if (method.js_name != "@@iterator") return false;
  return std::any_of(a_class.methods.begin(), a_class.methods.end(),
                     [](const auto& each) { return each.js_name == "@@asyncIterator"; });
}

std::string member_name(const model::Attribute& attribute) {
  return javascript_name(attribute.name, attribute.js_name);
}

std::vector<TypeExpr> own_protocols(const model::Class& a_class, const ClassIndex& classes) {
  std::vector<TypeExpr> own = a_class.protocols;
  for (const Ancestor& above : ancestors_of(a_class, classes)) {
    std::erase_if(own, [&](const TypeExpr& protocol) {
      const auto& theirs = above.owner->protocols;
      return std::any_of(theirs.begin(), theirs.end(),
                         [&](const TypeExpr& each) { return each.kind == protocol.kind; });
    });
  }
  return own;
}

void write_protocol_members(const TypeExpr& protocol, LocalNames& names, Writer& writer) {
  const TypeExpr& of = protocol.args.at(0);
  const std::string item = ts_type(of, Position::result, names);
  // From another thread every step is a promise.
  const bool is_remote = names.is_for_workers();
  const TypeKind kind = is_remote ? asynchronous(protocol.kind) : protocol.kind;
  const auto write = [&](const char* name, const std::string& rest) {
    writer.text("  ");
    writer.name(name, protocol.span, protocol.module);
    writer.text(rest);
  };
  const std::string way_out = "exit";
  const std::string exit = "  " + way_out + "(error?: unknown): ";
  switch (kind) {
    case TypeKind::iterator:
      return write("next", "(): IteratorResult<" + item + ", undefined>;\n");
    case TypeKind::async_iterator:
      return write("next", "(): Promise<IteratorResult<" + item + ", undefined>>;\n");
    case TypeKind::context_manager:
      return write("enter",
                   "(): " + ts_return_type(of, false, names) + ";\n" + exit + "boolean;\n");
    case TypeKind::async_context_manager:
      return write("enter", "(): " + ts_return_type(of, true, names) + ";\n" + exit +
                                "Promise<boolean>;\n  [Symbol.asyncDispose](): Promise<void>;\n");
    default:
      CHECK(false, "No protocol of a class");
  }
}

}  // namespace typhon
