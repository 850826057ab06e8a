// Gives the annotations of one function their meaning, and says which are missing.
#pragma once

#include "resolve/generic_functions.h"
#include "resolve/meaning.h"

namespace typhon::resolver {

//   def f(x): …              → missing-annotation; x and the result are unknown
//   def f(x: int = None)     → unsupported-default; x is int | None
//   async def f(): yield 1   → not async: calling it gives an iterator at once
//   def f(**o: Unpack[D])    → a keyword parameter for each key of the TypedDict D
// With overloads, only those are read: the implementation gets its types from them.
// `context` is that of the module, or of the class that holds the method; then `scope` is that of
// the class.
void resolve_function(model::Function& function, const MeaningContext& context,
                      const ClassScope& scope = {});

// EXPECTS: the context of a class.
ClassScope class_scope(const MeaningContext& context);

}  // namespace typhon::resolver
