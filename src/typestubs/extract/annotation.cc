#include "extract/annotation.h"

#include <algorithm>

#include "extract/literal.h"
#include "parse/syntax_tree.h"

namespace typhon {

using model::TypeExpr;
using model::TypeKind;

namespace {

// Deeper types are unsupported; it also stops strings inside strings inside strings.
constexpr int deepest_type = 50;

class TypeReader {
 public:
  explicit TypeReader(const ExtractContext& context) : context_(context) {}

  TypeExpr read(const Node& node, int depth) const;

 private:
  TypeExpr read_subscript(const Node& node, const Node& base, const std::vector<Node>& items,
                          int depth) const;
  TypeExpr read_union(const Node& node, int depth) const;
  TypeExpr read_list(const Node& node, int depth) const;
  TypeExpr read_string(const Node& node, int depth) const;
  TypeExpr read_value(const Node& node) const;

  const ExtractContext& context_;
};

TypeExpr expression_of(TypeKind kind, const Node& node);
TypeExpr unsupported(const Node& node);
Node unwrapped(Node node);
std::string name_of(const Node& node);
bool is_union(const Node& node);
std::vector<Node> union_operands(const Node& node);
std::vector<Node> spread_tuple(std::vector<Node> items);

}  // namespace

TypeExpr extract_type(const Node& annotation, const ExtractContext& context) {
  if (!annotation) return {};
  return TypeReader(context).read(annotation, 0);
}

bool may_be_type(const Node& value) {
  if (value.has_error()) return false;
  if (is_union(value)) {
    const std::vector<Node> operands = union_operands(value);
    return std::all_of(operands.begin(), operands.end(), [](const Node& operand) {
      return operand.is("none") || operand.is("string") || may_be_type(operand);
    });
  }
  if (value.is("subscript")) return !dotted_name(value.field("value")).empty();
  return !dotted_name(value).empty();
}

namespace {

TypeExpr TypeReader::read(const Node& written, int depth) const {
  const Node node = unwrapped(written);
  if (depth > deepest_type || !node || node.is_error()) return unsupported(written);
  const std::string_view kind = node.kind();
  if (const std::string name = name_of(node); !name.empty()) {
    TypeExpr type = expression_of(TypeKind::name, node);
    type.name = name;
    return type;
  }
  if (kind == "generic_type") {
    const std::vector<Node> parts = node.named_children();
    if (parts.size() != 2) return unsupported(node);
    return read_subscript(node, parts[0], parts[1].named_children(), depth);
  }
  if (kind == "subscript") {
    return read_subscript(node, node.field("value"), node.fields("subscript"), depth);
  }
  if (is_union(node)) return read_union(node, depth);
  if (kind == "list") return read_list(node, depth);
  if (kind == "string" || kind == "concatenated_string") return read_string(node, depth);
  if (kind == "ellipsis") return expression_of(TypeKind::ellipsis, node);
  if (kind == "splat_type" || kind == "list_splat") {
    TypeExpr type = expression_of(TypeKind::unpacked, node);
    type.args.push_back(read(node.first_named_child(), depth + 1));
    return type;
  }
  if (kind == "tuple" && node.named_children().empty()) return read_list(node, depth);
  return read_value(node);
}

TypeExpr TypeReader::read_subscript(const Node& node, const Node& base,
                                    const std::vector<Node>& items, int depth) const {
  // The grammar reads `*tuple[int]` as `(*tuple)[int]`.
  if (base.is("list_splat")) {
    TypeExpr unpacked = expression_of(TypeKind::unpacked, node);
    unpacked.args.push_back(read_subscript(node, base.first_named_child(), items, depth));
    return unpacked;
  }
  TypeExpr type = expression_of(TypeKind::name, node);
  type.name = name_of(base);
  if (type.name.empty()) return unsupported(node);
  // What is a value here would be a forward reference anywhere else.
  const bool is_literal = context_.means(type.name, "Literal");
  const bool is_annotated = context_.means(type.name, "Annotated");
  for (const Node& written : spread_tuple(items)) {
    const Node item = unwrapped(written);
    const bool is_value = is_literal || (is_annotated && !type.args.empty());
    const bool is_name = !name_of(item).empty();
    type.args.push_back(is_value && !is_name ? read_value(item) : read(item, depth + 1));
  }
  return type;
}

TypeExpr TypeReader::read_union(const Node& node, int depth) const {
  TypeExpr type = expression_of(TypeKind::written_union, node);
  for (const Node& operand : union_operands(node)) {
    TypeExpr member = read(operand, depth + 1);
    const bool nested = member.kind == TypeKind::written_union;
    if (!nested) {
      type.args.push_back(std::move(member));
      continue;
    }
    type.args.insert(type.args.end(), member.args.begin(), member.args.end());
  }
  return type;
}

TypeExpr TypeReader::read_list(const Node& node, int depth) const {
  TypeExpr type = expression_of(TypeKind::expr_list, node);
  for (const Node& item : node.named_children()) type.args.push_back(read(item, depth + 1));
  return type;
}

// A forward reference: its inside is parsed where it stands, so that spans point into the string.
TypeExpr TypeReader::read_string(const Node& node, int depth) const {
  if (!node.is("string")) return unsupported(node);
  const StringParts parts = string_parts(node);
  const bool is_plain =
      !parts.is_bytes && !parts.is_formatted && parts.content.find('\\') == std::string_view::npos;
  if (!is_plain) return unsupported(node);
  const SyntaxTree tree = parse_inside(context_.file, parts.content_span);
  const std::vector<Node> statements = tree.root().named_children();
  const Node inside = statements.size() == 1 ? statements[0].first_named_child() : Node{};
  if (tree.root().has_error() || !inside || !inside.is("parenthesized_expression")) {
    context_.report(Code::syntax_error, parts.content_span,
                    "Annotation '" + one_line(parts.content) + "' is not a type",
                    "Write one type inside the quotes");
    return expression_of(TypeKind::unsupported, node);
  }
  return read(inside.first_named_child(), depth + 1);
}

TypeExpr TypeReader::read_value(const Node& node) const {
  auto value = literal_value(node);
  if (!value) return unsupported(node);
  TypeExpr type = expression_of(TypeKind::value, node);
  type.values.push_back(std::move(*value));
  return type;
}

TypeExpr expression_of(TypeKind kind, const Node& node) {
  TypeExpr type;
  type.kind = kind;
  type.span = node.span();
  return type;
}

TypeExpr unsupported(const Node& node) {
  TypeExpr type = expression_of(TypeKind::unsupported, node);
  type.name = one_line(node.text());
  return type;
}

// Without the "type" node that the grammar puts around annotations, and without parentheses.
Node unwrapped(Node node) {
  while (node.is("type") || node.is("parenthesized_expression")) node = node.first_named_child();
  return node;
}

// "a.b" for what stands for a name, "" otherwise. The grammar has one form for `a.b` in an
// expression and another in a type.
std::string name_of(const Node& written) {
  const Node node = unwrapped(written);
  if (!node.is("member_type")) return dotted_name(node);
  std::string name;
  for (const Node& part : node.named_children()) {
    const std::string piece = part.is("identifier") ? std::string(part.text()) : name_of(part);
    if (piece.empty()) return {};
    name += (name.empty() ? "" : ".") + piece;
  }
  return name;
}

bool is_union(const Node& node) {
  return node.is("union_type") || (node.is("binary_operator") && node.has_token("|"));
}

// Left to right. `A | B | C` is a tree that leans to the left, as deep as the union is long.
std::vector<Node> union_operands(const Node& node) {
  std::vector<Node> operands;
  Node rest = node;
  while (is_union(rest)) {
    const std::vector<Node> sides = rest.named_children();
    if (sides.size() != 2) break;
    operands.push_back(sides[1]);
    rest = unwrapped(sides[0]);
  }
  operands.push_back(rest);
  std::reverse(operands.begin(), operands.end());
  return operands;
}

// `X[(a, b)]` is `X[a, b]`; `tuple[()]` keeps its empty tuple.
std::vector<Node> spread_tuple(std::vector<Node> items) {
  if (items.size() != 1) return items;
  const Node only = unwrapped(items[0]);
  if (!only.is("tuple")) return items;
  std::vector<Node> inside = only.named_children();
  return inside.empty() ? items : inside;
}

}  // namespace

}  // namespace typhon
