// Classes that something else than dataclasses.dataclass makes dataclasses of (PEP 681).
//
//   @dataclass_transform(kw_only_default=True, field_specifiers=(Field,))
//   class ModelMeta(type): …
//   class Model(metaclass=ModelMeta): …
//   class User(Model, frozen=True):         →  is_dataclass, is_transformed, {frozen: True};
//       name: str = Field(alias="login")    →  keyword-only, without a default, named "login" by
//                                              whoever makes one
#pragma once

#include "resolve/names.h"

namespace typhon::resolver {

// A decorator may be such a function, a base such a class, or the metaclass of one.
// False when the model has none of them.
// EXPECTS: bases as written.
bool apply_dataclass_transforms(model::ApiModel& model, const Names& names);

}  // namespace typhon::resolver
