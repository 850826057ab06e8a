#include "extract/attribute.h"

#include "extract/annotation.h"
#include "extract/dataclass.h"
#include "extract/docstring.h"
#include "extract/enum.h"
#include "extract/inferred.h"
#include "extract/typed_dict.h"
#include "extract/variable.h"

namespace typhon {

using model::Attribute;

namespace {

// __slots__, __hash__, and the _ignore_ and _order_ of enumerations configure the class.
bool is_special(std::string_view name) {
  return name.size() > 2 && name.starts_with('_') && name.ends_with('_') && name != "__";
}

}  // namespace

void extract_attributes(const Statement& statement, const Node& following,
                        const ExtractContext& context, ClassDefinitions& out) {
  for (const AssignedName& assigned : assigned_names(statement.node)) {
    if (!assigned.target.is("identifier") || is_special(assigned.target.text())) continue;
    Attribute attribute;
    attribute.name = assigned.target.text();
    attribute.name_span = assigned.target.span();
    attribute.type = extract_type(assigned.type, context);
    attribute.is_class_var = context.means(attribute.type.name, "ClassVar");
    attribute.writable = !is_final(attribute.type, context);
    attribute.has_default = assigned.value.exists();
    ModelValue value = model_value(assigned.value);
    attribute.value = std::move(value.literal);
    attribute.value_text = std::move(value.text);
    if (is_left_to_value(attribute.type, context)) {
      attribute.inferred = inferred_type(assigned.value);
    }
    attribute.is_init_only = context.means(attribute.type.name, "InitVar");
    attribute.doc = docstring_in(following);
    attribute.specifier = field_specifier_of(assigned.value);
    read_dataclass_field(assigned.value, context, attribute);
    read_enum_member(assigned.value, context, attribute);
    // `sides: int` and later `sides = 4`.
    if (const auto* earlier = out.find<Attribute>(attribute.name);
        earlier != nullptr && !assigned.type) {
      attribute.type = earlier->type;
      attribute.is_class_var = earlier->is_class_var;
      attribute.writable = earlier->writable;
    }
    out.add(std::move(attribute), statement.circumstances);
  }
}

}  // namespace typhon
