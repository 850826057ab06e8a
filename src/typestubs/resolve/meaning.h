// What one annotation means.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "resolve/aliases.h"
#include "resolve/class_kinds.h"
#include "resolve/decorators.h"
#include "resolve/names.h"
#include "resolve/type_parameters.h"

namespace typhon::resolver {

// Where a type is used. Sequence[X] as an argument is a list, as a result it may be a tuple too.
enum class Use { argument, result, both };

// Is told what types refer to.
class Reach {
 public:
  virtual ~Reach() = default;
  virtual void to_class(const ClassName& id) = 0;
  virtual void to_recursive_alias(const ClassId& id) = 0;
};

struct MeaningContext {
  const Names& names;
  const ClassKinds& kinds;
  const Aliases& aliases;
  const TypeParameters& parameters;
  const Decorators& decorators;
  DiagnosticSink& sink;
  Reach& reach;

  std::string module;           // full name: where names are looked up
  std::string source;           // its path, for diagnostics
  std::string enclosing_class;  // what Self means; may be empty
  // What PEP 695 brackets around the type declare, the innermost last. Types as written.
  std::vector<model::TypeParameter> type_parameters;
  ClassId alias;  // whose target the type is, so that it is not expanded in itself; may be empty
  // Every type variable that the type uses is added here once, with its bound as meant; may be
  // null.
  std::vector<model::TypeParameter>* used = nullptr;
};

//   Optional[list["Shape"]]   → union_of[list[class_ref geometry.Shape], none]
//   Annotated[int, "bigint"]  → big_integer
//   Final[int], ClassVar[int] → integer
// A missing annotation gives unknown without a diagnostic: the caller knows what to say.
model::TypeExpr meant_type(const model::TypeExpr& written, Use use, const MeaningContext& context);

// The same for a variable or an attribute, whose value says the type beside a mere `Final`: then
// the type is missing.
model::TypeExpr meant_annotation(const model::TypeExpr& written, Use use,
                                 const MeaningContext& context);

// Whether an alias is nothing but itself, or itself among other things: `type X = X | int`,
// `type X = tuple[int, *X]`.
bool is_bare_reference(const model::TypeExpr& target, const ClassId& alias);

// A type variable with its bound, its constraints and its default as they are meant.
model::TypeParameter meant_parameter(const model::TypeParameter& written,
                                     const MeaningContext& context);

// The base class `base`, a class_ref whose arguments are as written, with the arguments it means.
model::TypeExpr meant_base(const model::TypeExpr& base, const MeaningContext& context);

// The class that encloses the type, with its own type variables as arguments. Never reported.
// EXPECTS: context.enclosing_class is not empty.
model::TypeExpr enclosing_class_type(const MeaningContext& context);

}  // namespace typhon::resolver
