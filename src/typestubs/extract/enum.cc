#include "extract/enum.h"

#include "extract/variable.h"

namespace typhon {

void read_enum_member(const Node& value, const ExtractContext& context, model::Attribute& out) {
  if (!value.is("call")) return;
  const std::string function = dotted_name(value.field("function"));
  if (context.means(function, "nonmember")) out.is_class_var = true;
  if (!context.means(function, "member")) return;
  ModelValue inside = model_value(value.field("arguments").first_named_child());
  out.value = std::move(inside.literal);
  out.value_text = std::move(inside.text);
}

}  // namespace typhon
