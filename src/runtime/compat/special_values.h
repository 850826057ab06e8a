// What python/pyodide/ffi defines and the conversions need.
#pragma once

#include "runtime/ref.h"

namespace typhon::runtime::compat {

struct SpecialValues {
  Ref null;          // the singleton for JavaScript's null
  Ref bigint_class;  // the class for its bigints
  Ref wrap_promise;  // the function that makes a future of a promise's proxy
};

// Empty until that module has been imported.
inline SpecialValues special_values;

}  // namespace typhon::runtime::compat
