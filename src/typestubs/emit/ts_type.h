// One Python type as TypeScript: the second column of docs/type-mapping.md.
#pragma once

#include <string>

#include "emit/local_names.h"

namespace typhon {

// An argument travels from JavaScript to Python, a result the other way.
// Arguments are as wide as they can be (readonly, undefined for None), results exact.
enum class Position { argument, result };

// EXPECTS: a resolved type. Classes are named, and imported where needed, through `names`.
//   list[int | None]  → readonly (number | null | undefined)[]   as an argument
//                     → (number | null)[]                        as a result
std::string ts_type(const model::TypeExpr& type, Position position, LocalNames& names);

// A type that is told apart from others of its kind by a name: "number & Brand<"ids.UserId">".
// EXPECTS: a type of kind `branded`.
std::string branded_type(const model::TypeExpr& type, Position position, LocalNames& names);

// `type` with undefined added where it does not take it already.
std::string or_undefined(const std::string& type);

// The same for what a function returns: None is void, and async gives a promise of it.
std::string ts_return_type(const model::TypeExpr& type, bool is_async, LocalNames& names);

// The same for a call that is made in a worker; a promise of a promise is one promise.
std::string ts_promise_type(const model::TypeExpr& type, LocalNames& names);

// Iterators and their like: values that are used step by step.
bool is_stepped(model::TypeKind kind);

}  // namespace typhon
