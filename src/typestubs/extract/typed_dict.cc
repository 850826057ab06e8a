#include "extract/typed_dict.h"

namespace typhon {

namespace {

// Takes one wrapper off; they nest: ReadOnly[NotRequired[int]].
bool unwrap(const ExtractContext& context, model::Attribute& attribute) {
  model::TypeExpr& type = attribute.type;
  if (type.args.size() != 1) return false;
  const bool required = context.means(type.name, "Required");
  const bool not_required = context.means(type.name, "NotRequired");
  const bool read_only = context.means(type.name, "ReadOnly");
  if (!required && !not_required && !read_only) return false;
  if (!read_only) attribute.required = required;
  if (read_only) attribute.writable = false;
  model::TypeExpr inside = std::move(type.args.front());
  type = std::move(inside);
  return true;
}

}  // namespace

void finish_typed_dict(const ExtractContext& context, model::Class& out) {
  const auto total = out.keywords.find("total");
  const bool is_total = total == out.keywords.end() || total->second != "False";
  for (model::Attribute& attribute : out.attributes) {
    attribute.required = is_total;
    while (unwrap(context, attribute)) {
    }
  }
}

}  // namespace typhon
