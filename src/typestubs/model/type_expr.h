// A type, first as it is written, then as it is meant.
// extract fills the first group of kinds, resolve rewrites every one of them into the second;
// emit sees only the second.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/source.h"

namespace typhon::model {

enum class TypeKind {
  // As written (extract).
  missing,        // no annotation
  name,           // name: a dotted name as written, e.g. "typing.Optional"; args: its subscript
  written_union,  // args: the operands of X | Y
  expr_list,      // args: the list in Callable[[X, Y], Z]
  ellipsis,       // ...
  value,  // values[0]: a literal where a type is expected, inside Literal[…] or Annotated[…]
  unsupported,  // any other expression; name: its text, empty when it has been reported

  // As meant (resolve).
  unknown,
  none,
  boolean,
  integer,
  big_integer,
  floating,
  str,
  bytes,
  list,        // args[0]
  tuple,       // args: its items
  tuple_of,    // args[0]
  dict,        // args[0], args[1]
  set,         // args[0]
  frozen_set,  // args[0]
  union_of,    // args: at least two, flattened, none last
  literal,     // values
  class_ref,   // module, name (a qualname)
  callable,    // args: parameters, then the result last
  awaitable,   // args[0]
};

// A literal of Python: None, True, 1, "a", b"a". Integers that do not fit are kept as decimal text.
struct BigInteger {
  std::string digits;  // decimal, with a sign when negative
  friend bool operator==(const BigInteger&, const BigInteger&) = default;
};
struct BytesLiteral {
  std::string bytes;
  friend bool operator==(const BytesLiteral&, const BytesLiteral&) = default;
};
using LiteralValue =
    std::variant<std::monostate, bool, std::int64_t, double, std::string, BigInteger, BytesLiteral>;

struct TypeExpr {
  TypeKind kind = TypeKind::missing;
  std::string module;  // class_ref only
  std::string name;
  std::vector<TypeExpr> args;
  std::vector<LiteralValue> values;
  ByteSpan span;  // in the module's source; a string annotation's own inside
  friend bool operator==(const TypeExpr&, const TypeExpr&) = default;
};

}  // namespace typhon::model
