#include "extract/inferred.h"

#include <algorithm>

#include "extract/literal.h"

namespace typhon {

using model::TypeExpr;
using model::TypeKind;

namespace {

constexpr int deepest_nesting = 16;
constexpr std::size_t most_items = 1000;  // of one table

TypeExpr inferred(const Node& value, int depth);

TypeExpr of_kind(TypeKind kind, const Node& node) {
  TypeExpr type;
  type.kind = kind;
  type.span = node.span();
  return type;
}

TypeExpr named(TypeKind kind, const Node& node, std::string name) {
  TypeExpr type = of_kind(name.empty() ? TypeKind::missing : kind, node);
  type.name = std::move(name);
  return type;
}

// Missing when one item is, and for an empty one: it will be filled with who knows what.
TypeExpr display(TypeKind kind, const Node& node, const std::vector<Node>& items, int depth) {
  TypeExpr type = of_kind(kind, node);
  if (items.empty() || items.size() > most_items) return of_kind(TypeKind::missing, node);
  for (const Node& item : items) {
    type.args.push_back(inferred(item, depth + 1));
    if (type.args.back().kind == TypeKind::missing) return of_kind(TypeKind::missing, node);
  }
  return type;
}

std::vector<Node> keys_and_values(const Node& dictionary) {
  std::vector<Node> parts;
  for (const Node& pair : dictionary.named_children()) {
    parts.push_back(pair.field("key"));  // null for `**others`
    parts.push_back(pair.field("value"));
  }
  return parts;
}

bool is_number(TypeKind kind) { return kind == TypeKind::integer || kind == TypeKind::floating; }

// The kind of what stands for a scalar, literals included.
TypeKind scalar_kind(const TypeExpr& type) {
  if (type.kind != TypeKind::value) return type.kind;
  const model::LiteralValue& value = type.values.front();
  if (std::holds_alternative<std::int64_t>(value)) return TypeKind::integer;
  if (std::holds_alternative<double>(value)) return TypeKind::floating;
  return std::holds_alternative<std::string>(value) ? TypeKind::str : TypeKind::missing;
}

// Arithmetic of numbers and the joining of texts.
TypeExpr operation(const Node& node, int depth) {
  const TypeKind left = scalar_kind(inferred(node.field("left"), depth + 1));
  const TypeKind right = scalar_kind(inferred(node.field("right"), depth + 1));
  if (left == TypeKind::str && node.has_token("%")) return of_kind(TypeKind::str, node);
  if (left == TypeKind::str && right == TypeKind::str && node.has_token("+")) {
    return of_kind(TypeKind::str, node);
  }
  if (!is_number(left) || !is_number(right) || node.has_token("**")) {
    return of_kind(TypeKind::missing, node);
  }
  const bool is_whole =
      left == TypeKind::integer && right == TypeKind::integer && !node.has_token("/");
  return of_kind(is_whole ? TypeKind::integer : TypeKind::floating, node);
}

// `a if b else c`: the first and the last part.
TypeExpr alternatives(const Node& node, int depth) {
  const std::vector<Node> parts = node.named_children();
  if (parts.size() != 3) return of_kind(TypeKind::missing, node);
  return display(TypeKind::written_union, node, {parts[0], parts[2]}, depth);
}

TypeExpr inferred(const Node& node, int depth) {
  if (!node || depth > deepest_nesting) return {};
  if (auto literal = literal_value(node)) {
    TypeExpr type = of_kind(TypeKind::value, node);
    type.values.push_back(std::move(*literal));
    return type;
  }
  const std::string_view kind = node.kind();
  if (kind == "parenthesized_expression") return inferred(node.first_named_child(), depth + 1);
  if (kind == "string") {
    return of_kind(string_parts(node).is_bytes ? TypeKind::bytes : TypeKind::str, node);
  }
  if (kind == "list") return display(TypeKind::list, node, node.named_children(), depth);
  if (kind == "set") return display(TypeKind::set, node, node.named_children(), depth);
  if (kind == "tuple") return display(TypeKind::tuple, node, node.named_children(), depth);
  if (kind == "dictionary") return display(TypeKind::dict, node, keys_and_values(node), depth);
  if (kind == "not_operator") return of_kind(TypeKind::boolean, node);
  if (kind == "binary_operator") return operation(node, depth);
  if (kind == "conditional_expression") return alternatives(node, depth);
  if (kind == "call") {
    return named(TypeKind::name, node, dotted_name(node.field("function")));
  }
  if (kind == "attribute") return named(TypeKind::unsupported, node, dotted_name(node));
  return {};
}

}  // namespace

TypeExpr inferred_type(const Node& value) { return inferred(value, 0); }

bool is_left_to_value(const TypeExpr& annotation, const ExtractContext& context) {
  if (annotation.kind == TypeKind::missing) return true;
  const bool is_qualifier =
      context.means(annotation.name, "Final") || context.means(annotation.name, "ClassVar");
  const auto& args = annotation.args;
  return is_qualifier && (args.empty() || (args.size() == 1 && is_left_to_value(args[0], context)));
}

bool is_final(const TypeExpr& annotation, const ExtractContext& context) {
  if (context.means(annotation.name, "Final")) return true;
  return context.means(annotation.name, "ClassVar") && annotation.args.size() == 1 &&
         is_final(annotation.args[0], context);
}

}  // namespace typhon
