// Module constants, class attributes and type aliases: whatever is assigned to a plain name.
//
//   LIMIT: int = 10             →  Variable "LIMIT", type int, value 10
//   a = b = 1                   →  Variables "a" and "b", value 1
//   x, y = 1, 2                 →  Variables "x", value 1, and "y", value 2
//   T = TypeVar("T")            →  TypeParameter "T"
//   Names = list[str]           →  TypeAlias, not explicit
//   Id = NewType("Id", int)     →  TypeAlias of int, is_new_type
//   P = namedtuple("P", "x y")  →  Class "P", see functional_class.h
//   type Pair[T] = tuple[T, T]  →  TypeAlias with type_parameters
#pragma once

#include "extract/definitions.h"

namespace typhon {

// One name that an assignment binds.
struct AssignedName {
  Node target;  // an identifier or attribute
  Node type;    // null when not annotated
  Node value;   // null when there is none that belongs to this name alone
};

// The names that a statement assigns to; empty for other statements.
std::vector<AssignedName> assigned_names(const Node& statement);

// A value as the model keeps it: the literal, or else its text on one line.
struct ModelValue {
  std::optional<model::LiteralValue> literal;
  std::optional<std::string> text;
};
ModelValue model_value(const Node& value);

// Adds the variables and aliases that a statement of a module defines, and removes those that it
// deletes or changes. `following` is the next statement, whose string documents the variable.
void extract_variables(const Statement& statement, const Node& following,
                       const ExtractContext& context, ModuleDefinitions& out);

}  // namespace typhon
