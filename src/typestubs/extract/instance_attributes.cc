#include "extract/instance_attributes.h"

#include "extract/annotation.h"
#include "extract/decorator.h"
#include "extract/variable.h"
#include "parse/walk.h"

namespace typhon {

using model::Attribute;
using model::TypeExpr;

namespace {

using TypesByName = std::map<std::string_view, Node>;

std::string_view receiver_name(const Node& parameters);
TypesByName annotated_parameters(const Node& parameters);
void add_attribute(const AssignedName& assigned, const TypesByName& parameters,
                   const ExtractContext& context, ClassDefinitions& out);

}  // namespace

void extract_instance_attributes(const Node& statement, const ExtractContext& context,
                                 ClassDefinitions& out) {
  const Node function = decorated(statement).definition;
  if (!function.is("function_definition") || function.field("name").text() != "__init__") return;
  const Node parameter_list = function.field("parameters");
  const std::string_view receiver = receiver_name(parameter_list);
  const TypesByName parameters = annotated_parameters(parameter_list);
  walk(function.field("body"), [&](const Node& node) {
    if (!node.is("expression_statement")) return !begins_scope(node);
    for (const AssignedName& assigned : assigned_names(node)) {
      const Node object = assigned.target.field("object");
      const bool is_own = object.is("identifier") && object.text() == receiver;
      if (is_own) add_attribute(assigned, parameters, context, out);
    }
    return false;
  });
}

namespace {

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

void add_attribute(const AssignedName& assigned, const TypesByName& parameters,
                   const ExtractContext& context, ClassDefinitions& out) {
  const Node name = assigned.target.field("attribute");
  Attribute attribute;
  attribute.name = name.text();
  attribute.name_span = name.span();
  if (attribute.name.empty() || out.contains(attribute.name)) return;
  Node type = assigned.type;
  if (!type && assigned.value.is("identifier")) {
    const auto parameter = parameters.find(assigned.value.text());
    if (parameter != parameters.end()) type = parameter->second;
  }
  if (!type) return;
  attribute.type = extract_type(type, context);
  out.add(std::move(attribute), {});
}

}  // namespace

}  // namespace typhon
