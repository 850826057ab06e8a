#include "extract/named_tuple.h"

#include <algorithm>

namespace typhon {

void finish_named_tuple(const ExtractContext& context, model::Class& out) {
  const bool is_named_tuple =
      std::any_of(out.bases.begin(), out.bases.end(),
                  [&](const auto& base) { return context.means(base.name, "NamedTuple"); });
  if (!is_named_tuple) return;
  for (model::Attribute& attribute : out.attributes) {
    const bool is_annotated = attribute.type.kind != model::TypeKind::missing;
    attribute.is_class_var |= !is_annotated && !attribute.is_property;
  }
}

}  // namespace typhon
