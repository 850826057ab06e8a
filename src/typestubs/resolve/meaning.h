// What one annotation means.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "resolve/aliases.h"
#include "resolve/class_kinds.h"
#include "resolve/names.h"

namespace typhon::resolver {

// Where a type is used. Sequence[X] as an argument is a list, as a result it may be a tuple too.
enum class Use { argument, result, both };

struct MeaningContext {
  const Names& names;
  const ClassKinds& kinds;
  const Aliases& aliases;
  DiagnosticSink& sink;
  std::function<void(const ClassId&)> reach;  // called for every class that the type refers to

  std::string module;                        // full name: where names are looked up
  std::string source;                        // its path, for diagnostics
  std::string enclosing_class;               // what Self means; may be empty
  std::vector<std::string> type_parameters;  // names that PEP 695 brackets bring in
  ClassId alias;  // whose target the type is, so that it is not expanded in itself; may be empty
};

//   Optional[list["Shape"]]   → union_of[list[class_ref geometry.Shape], none]
//   Annotated[int, "bigint"]  → big_integer
//   Final[int], ClassVar[int] → integer
// A missing annotation gives unknown without a diagnostic: the caller knows what to say.
model::TypeExpr meant_type(const model::TypeExpr& written, Use use, const MeaningContext& context);

}  // namespace typhon::resolver
