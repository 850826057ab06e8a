// Decorators and the definition below them.
//
//   @dataclass(frozen=True)       →  text "dataclass(frozen=True)", name "dataclass",
//   class Point: …                   arguments {frozen: True}; definition: the class
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/context.h"

namespace typhon {

struct Decorator {
  std::string text;  // without "@", on one line
  ByteSpan span;     // of the same
  std::string name;  // dotted; "" when it is no plain name or call of one
  Node arguments;    // the argument list; null when it is not called
};

struct Decorated {
  std::vector<Decorator> decorators;  // from top to bottom
  Node definition;                    // a function_definition or class_definition, or null
};

// EXPECTS: nothing; any statement may be given, and is its own definition when undecorated.
Decorated decorated(const Node& statement);

// The first decorator that means `name` of a standard module, or null.
const Decorator* find_decorator(const std::vector<Decorator>& decorators, std::string_view name,
                                const ExtractContext& context);

// The keyword arguments of a call or of a class statement: name → value.
struct KeywordArgument {
  std::string_view name;
  Node value;
};
std::vector<KeywordArgument> keyword_arguments(const Node& argument_list);

}  // namespace typhon
