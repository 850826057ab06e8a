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
  standard,    // name: a node of model/standard_types.h
  buffer,      // anything that lends its memory
  array,       // args[0]: integer, floating or unknown
  view,        // args[0]: bytes, bytearray, buffer or array, lent instead of copied
  exception,   // name: of a builtin exception class, "ValueError"
  list,        // args[0]
  tuple,       // args: its items
  tuple_of,    // args[0]
  dict,        // args[0], args[1]
  set,         // args[0]
  frozen_set,  // args[0]
  union_of,    // args: at least two, flattened, none last
  literal,     // values
  branded,     // module, name: of a NewType; args[0]: what it is made from
  class_ref,   // module, name (a qualname); args: its type arguments, one for each parameter
  callable,    // args: parameters, then the result last
  awaitable,   // args[0]

  // Kinds that only signatures have. What stands for many parameters or items, `unpacked` and
  // `any_parameters`, is found among the parameters of a callable, the items of a tuple and, for a
  // ParamSpec, the arguments of a class.
  never,           // a function that does not return
  self_type,       // module, name: the class that holds the annotation, or a subclass of it
  type_variable,   // name; args[0]: what every value of it is, unknown without a bound
  unpacked,        // args[0]: a tuple, a tuple_of, or the variable of a ParamSpec or TypeVarTuple
  any_parameters,  // the "..." of Callable[..., X]
  generic,         // args: type variables, then the callable that binds them last
  predicate,       // args[0]: what the first parameter is when the result is true
  type_of,         // args[0]: an instance of the class that is the value
  alias_ref,       // module, name: an alias that refers to itself; args: its type arguments

  iterable,               // args[0]
  iterator,               // args[0]
  generator,              // args: yielded, sent, returned
  async_iterable,         // args[0]
  async_iterator,         // args[0]
  async_generator,        // args: yielded, sent
  context_manager,        // args[0]
  async_context_manager,  // args[0]
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
  bool is_any = false;  // unknown, because that is what the author wrote: Any, object
  ByteSpan span;        // in the module's source; a string annotation's own inside
  friend bool operator==(const TypeExpr&, const TypeExpr&) = default;
};

enum class TypeParameterKind {
  type,        // TypeVar
  parameters,  // ParamSpec: stands for the parameters of a function
  tuple,       // TypeVarTuple: stands for any number of types
};

// What TypeVar("T", …) or the brackets of PEP 695 declare. Types as written until resolve.
struct TypeParameter {
  std::string name;
  TypeParameterKind kind = TypeParameterKind::type;
  TypeExpr bound;                     // missing when there is none
  std::vector<TypeExpr> constraints;  // none, or at least two: it is exactly one of them
  TypeExpr default_type;              // missing when there is none
  // By resolve: full name of the module that declares it; empty when it is the module of what it
  // is a parameter of.
  std::string origin;
  ByteSpan name_span;
  friend bool operator==(const TypeParameter&, const TypeParameter&) = default;
};

}  // namespace typhon::model
