// Functions and methods.
//
//   async def get(url: str, /, *, retries=3) -> bytes:    →  name "get", is_async, returns bytes,
//       """Fetch."""                                           doc "Fetch.",
//                                                              url: positional_only, str
//                                                              retries: keyword, default "3"
#pragma once

#include "extract/decorator.h"
#include "extract/statements.h"

namespace typhon {

enum class FunctionScope { module, class_body };

// EXPECTS: source.definition.is("function_definition"). The name is empty when it is broken.
// `self` and `cls` are left out, but for Function::receiver. Functions inside the body are not
// looked at.
model::Function extract_function(const Decorated& source, FunctionScope scope,
                                 Circumstances circumstances, const ExtractContext& context);

}  // namespace typhon
