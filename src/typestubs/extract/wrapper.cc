#include "extract/wrapper.h"

#include <algorithm>
#include <map>

#include "extract/decorator.h"
#include "parse/walk.h"

namespace typhon {

namespace {

// A decorator that takes arguments is a function that gives a function that gives a wrapper.
constexpr int deepest_nesting = 3;

std::string_view first_parameter(const Node& function) {
  const Node first = function.field("parameters").first_named_child();
  const Node name = first.field("name");
  if (name) return name.text();
  return first.is("identifier") ? first.text() : first.first_named_child().text();
}

bool is_wrapper_of(const Decorated& inner, std::string_view argument,
                   const ExtractContext& context) {
  const Decorator* wraps = find_decorator(inner.decorators, "wraps", context);
  return wraps != nullptr && wraps->arguments.first_named_child().text() == argument;
}

bool is_kept(const Node& function, const ExtractContext& context, int depth) {
  if (depth > deepest_nesting) return false;
  const std::string_view argument = first_parameter(function);
  std::map<std::string_view, Decorated> inner;
  std::vector<std::string_view> returned;
  walk(function.field("body"), [&](const Node& node) {
    const Decorated source = decorated(node);
    if (source.definition.is("function_definition")) {
      inner.emplace(source.definition.field("name").text(), source);
      return false;
    }
    if (node.is("return_statement")) returned.push_back(node.first_named_child().text());
    return !begins_scope(node);
  });
  return !returned.empty() &&
         std::all_of(returned.begin(), returned.end(), [&](std::string_view name) {
           if (name == argument) return true;
           const auto found = inner.find(name);
           return found != inner.end() && (is_wrapper_of(found->second, argument, context) ||
                                           is_kept(found->second.definition, context, depth + 1));
         });
}

}  // namespace

bool returns_argument(const Node& function, const ExtractContext& context) {
  // Nearly all functions are no decorators, and can be told so by their text.
  const std::string_view text = function.field("body").text();
  const std::string kept = "return " + std::string(first_parameter(function));
  const bool may_be_decorator =
      text.find(kept) != std::string_view::npos || text.find("wraps(") != std::string_view::npos;
  return may_be_decorator && is_kept(function, context, 0);
}

}  // namespace typhon
