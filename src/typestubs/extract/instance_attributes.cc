#include "extract/instance_attributes.h"

#include <algorithm>

#include "extract/annotation.h"
#include "extract/decorator.h"
#include "extract/inferred.h"
#include "extract/variable.h"
#include "parse/walk.h"

namespace typhon {

using model::Attribute;
using model::TypeExpr;
using model::TypeKind;

namespace {

using TypesByName = std::map<std::string_view, Node>;

// What methods assign to one attribute of their receiver.
struct Assigned {
  Node name;                  // where it is assigned first
  Node type;                  // of the first annotation; null when there is none
  std::vector<Node> values;   // null where it is not written out
  bool is_augmented = false;  // `self.count += 1`
};
using AssignedByName = std::map<std::string_view, Assigned>;

Node find_init(const std::vector<Statement>& statements);
TypesByName annotated_parameters(const Node& parameters);
void collect_assigned(const Node& function, AssignedByName& out);
TypeExpr written_type(const Assigned& assigned, const TypesByName& parameters,
                      const ExtractContext& context);
TypeExpr common_type(const Assigned& assigned);
bool says_nothing(const TypeExpr& common);

}  // namespace

void extract_instance_attributes(const std::vector<Statement>& statements,
                                 const ExtractContext& context, ClassDefinitions& out) {
  const Node init = find_init(statements);
  if (!init) return;
  AssignedByName assigned;
  collect_assigned(init, assigned);
  const TypesByName parameters = annotated_parameters(init.field("parameters"));
  std::vector<Attribute> found;
  bool is_any_open = false;  // without a type that is written
  for (const auto& [name, each] : assigned) {
    if (out.contains(std::string(name))) continue;
    Attribute attribute;
    attribute.name = name;
    attribute.name_span = each.name.span();
    attribute.type = written_type(each, parameters, context);
    attribute.writable = !is_final(attribute.type, context);
    const bool is_open = is_left_to_value(attribute.type, context);
    if (is_open && (name.starts_with("_") || common_type(each).kind == TypeKind::missing)) continue;
    is_any_open |= is_open;
    found.push_back(std::move(attribute));
  }
  // Looking into every method costs time, which most classes need not pay.
  for (const Statement& statement : is_any_open ? statements : std::vector<Statement>()) {
    const Node function = decorated(statement.node).definition;
    const bool is_other = function.is("function_definition") && !(function == init);
    if (is_other) collect_assigned(function, assigned);
  }
  std::sort(found.begin(), found.end(), [](const Attribute& a, const Attribute& b) {
    return a.name_span.begin < b.name_span.begin;
  });
  for (Attribute& attribute : found) {
    const bool is_open = is_left_to_value(attribute.type, context);
    if (is_open) attribute.inferred = common_type(assigned.at(attribute.name));
    if (is_open && says_nothing(attribute.inferred)) continue;
    out.add(std::move(attribute), {});
  }
}

namespace {

Node find_init(const std::vector<Statement>& statements) {
  for (const Statement& statement : statements) {
    const Node function = decorated(statement.node).definition;
    const bool is_init =
        function.is("function_definition") && function.field("name").text() == "__init__";
    if (is_init) return function;
  }
  return {};
}

std::string_view receiver_name(const Node& parameters) {
  const Node first = parameters.first_named_child();
  return first.is("typed_parameter") ? first.first_named_child().text() : first.text();
}

// Without *args and **kwargs, whose annotation is that of one item.
TypesByName annotated_parameters(const Node& parameters) {
  TypesByName types;
  for (const Node& parameter : parameters.named_children()) {
    const Node type = parameter.field("type");
    const Node named = parameter.field("name");
    const Node name = named ? named : parameter.first_named_child();
    if (type && name.is("identifier")) types.emplace(name.text(), type);
  }
  return types;
}

// The name of `self.name`, or null for any other target.
Node own_attribute(const Node& target, std::string_view receiver) {
  const Node object = target.field("object");
  const bool is_own = object.is("identifier") && object.text() == receiver;
  return is_own ? target.field("attribute") : Node{};
}

void collect_assigned(const Node& function, AssignedByName& out) {
  const std::string_view receiver = receiver_name(function.field("parameters"));
  const auto entry = [&](const Node& target) -> Assigned* {
    const Node name = own_attribute(target, receiver);
    if (name.text().empty()) return nullptr;
    Assigned& assigned = out[name.text()];
    if (!assigned.name) assigned.name = name;
    return &assigned;
  };
  walk(function.field("body"), [&](const Node& node) {
    if (!node.is("expression_statement")) return !begins_scope(node);
    const Node expression = node.first_named_child();
    if (expression.is("augmented_assignment")) {
      if (Assigned* assigned = entry(expression.field("left"))) assigned->is_augmented = true;
      return false;
    }
    for (const AssignedName& each : assigned_names(node)) {
      Assigned* assigned = entry(each.target);
      if (assigned == nullptr) continue;
      assigned->values.push_back(each.value);
      if (!assigned->type) assigned->type = each.type;
    }
    return false;
  });
}

// By its annotation, or by that of the parameter that is assigned; missing when there is neither.
TypeExpr written_type(const Assigned& assigned, const TypesByName& parameters,
                      const ExtractContext& context) {
  Node type = assigned.type;
  for (const Node& value : assigned.values) {
    if (type || !value.is("identifier")) continue;
    const auto parameter = parameters.find(value.text());
    if (parameter != parameters.end()) type = parameter->second;
  }
  return extract_type(type, context);
}

bool is_whole_number(const TypeExpr& type) {
  if (type.kind != TypeKind::value) return type.kind == TypeKind::integer;
  return std::holds_alternative<std::int64_t>(type.values.front());
}

// Missing when some value does not tell. A number that is counted up may get a fraction.
TypeExpr common_type(const Assigned& assigned) {
  TypeExpr common;
  common.kind = TypeKind::written_union;
  for (const Node& value : assigned.values) {
    common.args.push_back(inferred_type(value));
    if (common.args.back().kind == TypeKind::missing) return {};
  }
  if (assigned.is_augmented &&
      std::any_of(common.args.begin(), common.args.end(), is_whole_number)) {
    TypeExpr number;
    number.kind = TypeKind::floating;
    common.args.push_back(std::move(number));
  }
  return common;
}

// Also when it is only ever None: then somebody else assigns to it.
bool says_nothing(const TypeExpr& common) {
  return std::all_of(common.args.begin(), common.args.end(), [](const TypeExpr& type) {
    return type.kind == TypeKind::value &&
           std::holds_alternative<std::monostate>(type.values.front());
  });
}

}  // namespace

}  // namespace typhon
