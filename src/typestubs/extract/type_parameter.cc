#include "extract/type_parameter.h"

#include "extract/annotation.h"
#include "extract/decorator.h"
#include "parse/syntax_tree.h"

namespace typhon {

using model::TypeParameter;
using model::TypeParameterKind;

namespace {

TypeParameter read_parameter(const Node& written, std::uint32_t list_end,
                             const ExtractContext& context);
std::optional<TypeParameterKind> kind_of_maker(const Node& call, const ExtractContext& context);
bool is_unpacked(const Node& node, std::string_view stars);

}  // namespace

std::vector<TypeParameter> type_parameters_of(const Node& type_parameter_list,
                                              const ExtractContext& context) {
  std::vector<TypeParameter> parameters;
  const std::vector<Node> written = type_parameter_list.named_children();
  for (std::size_t i = 0; i < written.size(); ++i) {
    const std::uint32_t end =
        i + 1 < written.size() ? written[i + 1].span().begin : type_parameter_list.span().end - 1;
    parameters.push_back(read_parameter(written[i], end, context));
    if (parameters.back().name.empty()) parameters.pop_back();
  }
  return parameters;
}

std::optional<TypeParameter> assigned_type_variable(const AssignedName& assigned,
                                                    const ExtractContext& context) {
  const auto kind = kind_of_maker(assigned.value, context);
  if (!kind || !assigned.target.is("identifier")) return std::nullopt;
  TypeParameter parameter;
  parameter.name = assigned.target.text();
  parameter.name_span = assigned.target.span();
  parameter.kind = *kind;
  const Node arguments = assigned.value.field("arguments");
  for (const KeywordArgument& argument : keyword_arguments(arguments)) {
    if (argument.name == "bound") parameter.bound = extract_type(argument.value, context);
    if (argument.name == "default") parameter.default_type = extract_type(argument.value, context);
  }
  bool is_name = true;  // the first argument repeats the variable's name
  for (const Node& argument : arguments.named_children()) {
    if (argument.is("keyword_argument")) continue;
    if (!is_name) parameter.constraints.push_back(extract_type(argument, context));
    is_name = false;
  }
  return parameter;
}

namespace {

Node without_wrapper(Node node) {
  while (node.is("type")) node = node.first_named_child();
  return node;
}

// The grammar has no defaults (see parse/grammar_gaps.h), so what stands between the parameter and
// the end of its place is read on its own: `= int`.
model::TypeExpr read_default(ByteSpan rest, const ExtractContext& context) {
  const std::string_view text = context.file.slice(rest);
  const std::size_t equals = text.find_first_not_of(" \t\r\n\\");
  if (equals == std::string_view::npos || text[equals] != '=') return {};
  const std::size_t last = text.find_last_not_of(" \t\r\n,");
  const ByteSpan span{rest.begin + static_cast<std::uint32_t>(equals) + 1,
                      rest.begin + static_cast<std::uint32_t>(last) + 1};
  const SyntaxTree tree = parse_inside(context.file, span);
  const Node statement = tree.root().first_named_child();
  const Node inside = statement.first_named_child();
  if (tree.root().has_error() || !inside.is("parenthesized_expression")) return {};
  return extract_type(inside.first_named_child(), context);
}

TypeParameter read_parameter(const Node& written, std::uint32_t list_end,
                             const ExtractContext& context) {
  TypeParameter parameter;
  Node name = without_wrapper(written);
  if (name.is("constrained_type")) {
    const std::vector<Node> sides = name.named_children();
    if (sides.size() != 2) return parameter;
    name = without_wrapper(sides[0]);
    const Node bound = without_wrapper(sides[1]);
    if (bound.is("tuple")) {
      for (const Node& each : bound.named_children()) {
        parameter.constraints.push_back(extract_type(each, context));
      }
    } else {
      parameter.bound = extract_type(bound, context);
    }
  }
  if (is_unpacked(name, "**")) {
    parameter.kind = TypeParameterKind::parameters;
    name = name.first_named_child();
  } else if (is_unpacked(name, "*")) {
    parameter.kind = TypeParameterKind::tuple;
    name = name.first_named_child();
  }
  if (!name.is("identifier")) return parameter;
  parameter.name = name.text();
  parameter.name_span = name.span();
  parameter.default_type = read_default({written.span().end, list_end}, context);
  return parameter;
}

std::optional<TypeParameterKind> kind_of_maker(const Node& call, const ExtractContext& context) {
  if (!call.is("call")) return std::nullopt;
  const std::string name = dotted_name(call.field("function"));
  if (context.means(name, "TypeVar")) return TypeParameterKind::type;
  if (context.means(name, "ParamSpec")) return TypeParameterKind::parameters;
  if (context.means(name, "TypeVarTuple")) return TypeParameterKind::tuple;
  return std::nullopt;
}

bool is_unpacked(const Node& node, std::string_view stars) {
  return (node.is("splat_type") || node.is("list_splat") || node.is("dictionary_splat")) &&
         node.has_token(stars);
}

}  // namespace

}  // namespace typhon
