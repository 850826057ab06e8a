#include "extract/variable.h"

#include <algorithm>

#include "extract/annotation.h"
#include "extract/docstring.h"
#include "extract/functional_class.h"
#include "extract/inferred.h"
#include "extract/literal.h"
#include "extract/type_parameter.h"
#include "extract/typed_dict.h"
#include "parse/walk.h"

namespace typhon {

using model::TypeAlias;
using model::Variable;

namespace {

// Keeps hostile chains such as a = a = a = … from taking quadratic time.
constexpr int longest_chain = 100;

void add_targets(const Node& target, const Node& type, const Node& value,
                 std::vector<AssignedName>& out);
void define(const AssignedName& assigned, const std::string& doc, Circumstances circumstances,
            const ExtractContext& context, ModuleDefinitions& out);
void extract_alias_statement(const Statement& statement, const ExtractContext& context,
                             ModuleDefinitions& out);
void forget_changed_value(const Node& assignment, ModuleDefinitions& out);
void forget_deleted(const Node& statement, ModuleDefinitions& out);
Node alias_target(const AssignedName& assigned, const ExtractContext& context);

}  // namespace

std::vector<AssignedName> assigned_names(const Node& statement) {
  std::vector<AssignedName> names;
  Node assignment = statement.is("expression_statement") ? statement.first_named_child() : Node{};
  if (!assignment.is("assignment")) return names;
  std::vector<Node> targets;
  const Node type = assignment.field("type");
  Node value = assignment;
  for (int length = 0; value.is("assignment") && length < longest_chain; ++length) {
    targets.push_back(value.field("left"));
    value = value.field("right");
  }
  for (const Node& target : targets) add_targets(target, type, value, names);
  return names;
}

ModelValue model_value(const Node& value) {
  if (!value) return {};
  if (auto literal = literal_value(value)) return {std::move(literal), std::nullopt};
  return {std::nullopt, one_line(value.text())};
}

void extract_variables(const Statement& statement, const Node& following,
                       const ExtractContext& context, ModuleDefinitions& out) {
  const Node& node = statement.node;
  if (node.is("type_alias_statement")) return extract_alias_statement(statement, context, out);
  if (node.is("delete_statement")) return forget_deleted(node, out);
  if (!node.is("expression_statement")) return;
  const Node expression = node.first_named_child();
  if (expression.is("augmented_assignment")) return forget_changed_value(expression, out);
  if (!expression.is("assignment")) return;
  const std::string doc = docstring_in(following);
  for (const AssignedName& assigned : assigned_names(node)) {
    if (assigned.target.is("identifier")) {
      define(assigned, doc, statement.circumstances, context, out);
    }
  }
}

namespace {

bool is_sequence(const Node& node) {
  return node.is("pattern_list") || node.is("tuple_pattern") || node.is("list_pattern") ||
         node.is("expression_list") || node.is("tuple") || node.is("list");
}

void add_nested_targets(const Node& target, std::vector<AssignedName>& out) {
  walk(target, [&](const Node& node) {
    if (node.is("identifier")) out.push_back({node, {}, {}});
    return is_sequence(node) || node.is("list_splat_pattern");
  });
}

bool has_no_star(const std::vector<Node>& targets) {
  return std::none_of(targets.begin(), targets.end(),
                      [](const Node& target) { return target.is("list_splat_pattern"); });
}

// A sequence of targets takes a sequence of values apart when it is written out; names deeper
// inside, and starred ones, get no value.
void add_targets(const Node& target, const Node& type, const Node& value,
                 std::vector<AssignedName>& out) {
  if (target.is("list_splat_pattern")) return out.push_back({target.first_named_child(), {}, {}});
  if (!is_sequence(target)) return out.push_back({target, type, value});
  const std::vector<Node> targets = target.named_children();
  std::vector<Node> values;
  if (is_sequence(value)) values = value.named_children();
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (is_sequence(targets[i])) {
      add_nested_targets(targets[i], out);
    } else {
      const bool matches = values.size() == targets.size() && has_no_star(targets);
      add_targets(targets[i], {}, matches ? values[i] : Node{}, out);
    }
  }
}

void define(const AssignedName& assigned, const std::string& doc, Circumstances circumstances,
            const ExtractContext& context, ModuleDefinitions& out) {
  const std::string name(assigned.target.text());
  if (name == "__all__") return;
  if (auto type_variable = assigned_type_variable(assigned, context)) {
    return out.add(std::move(*type_variable), circumstances);
  }
  model::Class made;
  if (!assigned.type && read_functional_class(assigned.value, context, made)) {
    made.name = name;
    made.name_span = assigned.target.span();
    made.span = assigned.value.span();
    made.type_checking_only = circumstances.type_checking_only;
    made.doc = doc;
    finish_typed_dict(context, made);
    return out.add(std::move(made), circumstances);
  }
  if (const Node target = alias_target(assigned, context)) {
    TypeAlias alias;
    // One that only type checkers see makes nothing at run time.
    alias.is_new_type = assigned.value.is("call") && !circumstances.type_checking_only;
    alias.name = name;
    alias.name_span = assigned.target.span();
    alias.target = extract_type(target, context);
    alias.is_explicit = target != assigned.value || static_cast<bool>(assigned.type);
    alias.doc = doc;
    return out.add(std::move(alias), circumstances);
  }
  Variable variable;
  variable.name = name;
  variable.name_span = assigned.target.span();
  variable.type = extract_type(assigned.type, context);
  ModelValue value = model_value(assigned.value);
  variable.value = std::move(value.literal);
  variable.value_text = std::move(value.text);
  if (is_left_to_value(variable.type, context)) variable.inferred = inferred_type(assigned.value);
  variable.type_checking_only = circumstances.type_checking_only;
  variable.doc = doc;
  // `x: int` and later `x = 3`: the annotation holds for the second too.
  if (const auto* earlier = out.find<Variable>(name); earlier != nullptr && !assigned.type) {
    variable.type = earlier->type;
    variable.name_span = earlier->name_span;
    if (doc.empty()) variable.doc = earlier->doc;
  }
  out.add(std::move(variable), circumstances);
}

// The type expression of an alias, or null for an ordinary variable.
Node alias_target(const AssignedName& assigned, const ExtractContext& context) {
  if (assigned.type) {
    const std::string annotation = dotted_name(assigned.type.first_named_child());
    return context.means(annotation, "TypeAlias") ? assigned.value : Node{};
  }
  if (assigned.value.is("call")) {
    const bool is_new_type =
        context.means(dotted_name(assigned.value.field("function")), "NewType");
    const std::vector<Node> arguments = assigned.value.field("arguments").named_children();
    return is_new_type && arguments.size() == 2 ? arguments[1] : Node{};
  }
  return may_be_type(assigned.value) ? assigned.value : Node{};
}

void extract_alias_statement(const Statement& statement, const ExtractContext& context,
                             ModuleDefinitions& out) {
  Node left = statement.node.field("left").first_named_child();
  TypeAlias alias;
  if (left.is("generic_type")) {
    const std::vector<Node> parts = left.named_children();
    if (parts.size() == 2) alias.type_parameters = type_parameters_of(parts[1], context);
    left = left.first_named_child();
  }
  if (!left.is("identifier")) return;
  alias.name = left.text();
  alias.name_span = left.span();
  alias.target = extract_type(statement.node.field("right"), context);
  out.add(std::move(alias), statement.circumstances);
}

// `LIMIT += 1`: the value is no longer the literal that was written first.
void forget_changed_value(const Node& assignment, ModuleDefinitions& out) {
  auto* variable = out.find<Variable>(std::string(assignment.field("left").text()));
  if (variable == nullptr) return;
  variable->value_text = one_line(assignment.text());
  variable->value.reset();
  variable->inferred = {};
}

void forget_deleted(const Node& statement, ModuleDefinitions& out) {
  for (const Node& child : statement.named_children()) {
    if (child.is("identifier")) out.remove(std::string(child.text()));
    if (!child.is("expression_list")) continue;
    for (const Node& name : child.named_children()) out.remove(std::string(name.text()));
  }
}

}  // namespace

}  // namespace typhon
