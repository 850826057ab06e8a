#include "extract/condition.h"

#include <algorithm>
#include <array>

#include "extract/literal.h"
#include "extract/nesting.h"

namespace typhon {

namespace {

constexpr std::array<std::int64_t, 3> python_version = {3, 13, 0};
constexpr std::string_view python_platform = "emscripten";
constexpr std::string_view python_os_name = "posix";
Truth evaluate(const Node& condition, const ExtractContext& context, int depth);
Truth evaluate_comparison(const Node& comparison, const ExtractContext& context);
Truth evaluate_call(const Node& call, const ExtractContext& context);
Truth opposite(Truth truth);
Truth both(Truth left, Truth right);
Truth from_bool(bool value) { return value ? Truth::yes : Truth::no; }

}  // namespace

Truth evaluate_condition(const Node& condition, const ExtractContext& context) {
  return evaluate(condition, context, 0);
}

namespace {

Truth evaluate(const Node& condition, const ExtractContext& context, int depth) {
  if (depth > deepest_nesting) return Truth::unknown;
  const std::string_view kind = condition.kind();
  if (kind == "parenthesized_expression") {
    return evaluate(condition.first_named_child(), context, depth + 1);
  }
  if (kind == "not_operator") {
    return opposite(evaluate(condition.field("argument"), context, depth + 1));
  }
  if (kind == "boolean_operator") {
    const Truth left = evaluate(condition.field("left"), context, depth + 1);
    const Truth right = evaluate(condition.field("right"), context, depth + 1);
    if (condition.has_token("and")) return both(left, right);
    return opposite(both(opposite(left), opposite(right)));
  }
  if (kind == "comparison_operator") return evaluate_comparison(condition, context);
  if (kind == "call") return evaluate_call(condition, context);
  if (const std::string name = dotted_name(condition); !name.empty()) {
    return context.means(name, "TYPE_CHECKING") ? Truth::type_checking : Truth::unknown;
  }
  const auto literal = literal_value(condition);
  if (!literal) return Truth::unknown;
  if (const auto* value = std::get_if<bool>(&*literal)) return from_bool(*value);
  if (const auto* value = std::get_if<std::int64_t>(&*literal)) return from_bool(*value != 0);
  return Truth::unknown;
}

Truth opposite(Truth truth) {
  switch (truth) {
    case Truth::no:
      return Truth::yes;
    case Truth::yes:
      return Truth::no;
    case Truth::type_checking:
      return Truth::not_type_checking;
    case Truth::not_type_checking:
      return Truth::type_checking;
    case Truth::unknown:
      break;
  }
  return Truth::unknown;
}

Truth both(Truth left, Truth right) {
  if (left == Truth::no || right == Truth::no) return Truth::no;
  if (left == Truth::yes) return right;
  if (right == Truth::yes || left == right) return left;
  // `TYPE_CHECKING and X` is only ever seen by type checkers, whatever X is.
  const bool one_unknown = left == Truth::unknown || right == Truth::unknown;
  return one_unknown ? (left == Truth::unknown ? right : left) : Truth::no;
}

// -1, 0 or 1, as the version compares with a prefix of itself: sys.version_info >= (3, 9).
int compare_version(const std::vector<std::int64_t>& other) {
  for (std::size_t i = 0; i < python_version.size(); ++i) {
    if (i >= other.size()) return 1;
    if (python_version[i] != other[i]) return python_version[i] < other[i] ? -1 : 1;
  }
  return other.size() > python_version.size() ? -1 : 0;
}

Truth apply_order(std::string_view token, int order) {
  if (token == "==") return from_bool(order == 0);
  if (token == "!=") return from_bool(order != 0);
  if (token == "<") return from_bool(order < 0);
  if (token == "<=") return from_bool(order <= 0);
  if (token == ">") return from_bool(order > 0);
  if (token == ">=") return from_bool(order >= 0);
  return Truth::unknown;
}

std::optional<std::vector<std::int64_t>> integers_of(const Node& tuple) {
  std::vector<std::int64_t> integers;
  if (!tuple.is("tuple")) return std::nullopt;
  for (const Node& item : tuple.named_children()) {
    const auto literal = literal_value(item);
    const auto* value = literal ? std::get_if<std::int64_t>(&*literal) : nullptr;
    if (value == nullptr) return std::nullopt;
    integers.push_back(*value);
  }
  return integers;
}

// The one number that `sys.version_info[0]` or `sys.version_info.minor` stands for.
std::optional<std::int64_t> version_part(const Node& node, const ExtractContext& context) {
  const auto is_version = [&](const Node& object) {
    return context.names.origin(dotted_name(object)) == "sys.version_info";
  };
  if (node.is("subscript") && is_version(node.field("value"))) {
    const auto index = literal_value(node.field("subscript"));
    const auto* value = index ? std::get_if<std::int64_t>(&*index) : nullptr;
    if (value != nullptr && *value >= 0 && *value < 2) {
      return python_version[static_cast<std::size_t>(*value)];
    }
  }
  if (!node.is("attribute") || !is_version(node.field("object"))) return std::nullopt;
  const std::string_view part = node.field("attribute").text();
  if (part == "major") return python_version[0];
  if (part == "minor") return python_version[1];
  return std::nullopt;
}

std::optional<std::string_view> platform_text(const Node& node, const ExtractContext& context) {
  const std::string name = context.names.origin(dotted_name(node));
  if (name == "sys.platform") return python_platform;
  if (name == "os.name") return python_os_name;
  return std::nullopt;
}

Truth evaluate_comparison(const Node& comparison, const ExtractContext& context) {
  const std::vector<Node> operands = comparison.named_children();
  std::string_view token;
  for (const Node& child : comparison.children()) {
    if (!child.is_named()) token = child.text();
  }
  if (operands.size() != 2) return Truth::unknown;
  const Node& left = operands[0];
  const auto literal = literal_value(operands[1]);
  if (context.names.origin(dotted_name(left)) == "sys.version_info") {
    const auto version = integers_of(operands[1]);
    return version ? apply_order(token, compare_version(*version)) : Truth::unknown;
  }
  if (const auto part = version_part(left, context)) {
    const auto* value = literal ? std::get_if<std::int64_t>(&*literal) : nullptr;
    if (value == nullptr) return Truth::unknown;
    return apply_order(token, *part < *value ? -1 : *part > *value ? 1 : 0);
  }
  if (const auto text = platform_text(left, context)) {
    const auto* value = literal ? std::get_if<std::string>(&*literal) : nullptr;
    if (value == nullptr || (token != "==" && token != "!=")) return Truth::unknown;
    return apply_order(token, text->compare(*value));
  }
  // `if __name__ == "__main__":` never runs in an imported module.
  const auto* value = literal ? std::get_if<std::string>(&*literal) : nullptr;
  const bool asks_for_main = left.text() == "__name__" && value != nullptr && *value == "__main__";
  return asks_for_main ? apply_order(token, 1) : Truth::unknown;
}

Truth evaluate_call(const Node& call, const ExtractContext& context) {
  const Node function = call.field("function");
  const auto text = platform_text(function.field("object"), context);
  const auto argument = literal_value(call.field("arguments").first_named_child());
  const auto* prefix = argument ? std::get_if<std::string>(&*argument) : nullptr;
  if (!text || prefix == nullptr) return Truth::unknown;
  if (function.field("attribute").text() != "startswith") return Truth::unknown;
  return from_bool(text->starts_with(*prefix));
}

}  // namespace

}  // namespace typhon
