#include "extract/decorator.h"

namespace typhon {

namespace {

// Uncut: what a decorator is called with may be a message, or a list of names.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool is_blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    if (is_blank && (line.empty() || line.back() == ' ')) continue;
    line += is_blank ? ' ' : c;
  }
  return line;
}

}  // namespace

Decorated decorated(const Node& statement) {
  Decorated result;
  if (!statement.is("decorated_definition")) {
    result.definition = statement;
    return result;
  }
  result.definition = statement.field("definition");
  for (const Node& child : statement.named_children()) {
    const Node expression = child.is("decorator") ? child.first_named_child() : Node{};
    if (!expression) continue;
    const bool is_call = expression.is("call");
    const Node name = is_call ? expression.field("function") : expression;
    result.decorators.push_back({on_one_line(expression.text()), expression.span(),
                                 dotted_name(name),
                                 is_call ? expression.field("arguments") : Node{}});
  }
  return result;
}

const Decorator* find_decorator(const std::vector<Decorator>& decorators, std::string_view name,
                                const ExtractContext& context) {
  for (const Decorator& decorator : decorators) {
    if (context.means(decorator.name, name)) return &decorator;
  }
  return nullptr;
}

std::vector<KeywordArgument> keyword_arguments(const Node& argument_list) {
  std::vector<KeywordArgument> arguments;
  for (const Node& argument : argument_list.named_children()) {
    if (!argument.is("keyword_argument")) continue;
    arguments.push_back({argument.field("name").text(), argument.field("value")});
  }
  return arguments;
}

}  // namespace typhon
