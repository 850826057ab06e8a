// Dataclasses: the options of the decorator and of field().
//
//   @dataclass(frozen=True)                  →  is_dataclass, options {frozen: True}
//   class Point:
//       x: int                               →  attribute "x"
//       tags: list = field(init=False)       →  attribute "tags", init false, no default
//       _: KW_ONLY                           →  nothing; keyword_only for what follows
//       y: int = field(default=1)            →  attribute "y", has_default, keyword_only
//       limit = 3                            →  attribute "limit", is_class_var: not a field
#pragma once

#include <optional>

#include "extract/decorator.h"
#include "extract/definitions.h"

namespace typhon {

void read_dataclass_options(const std::vector<Decorator>& decorators, const ExtractContext& context,
                            model::Class& out);

// What the call `value` says of a field; nullopt when it is no call.
std::optional<model::FieldSpecifier> field_specifier_of(const Node& value);

// Changes `out` when `value` is a call of dataclasses.field.
void read_dataclass_field(const Node& value, const ExtractContext& context, model::Attribute& out);

// Once all attributes are known; does nothing to other classes.
void finish_dataclass(const ExtractContext& context, model::Class& out);

}  // namespace typhon
