#include "extract/named_tuple.h"

#include <algorithm>

#include "extract/literal.h"
#include "parse/keywords.h"

namespace typhon {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_name(const std::string& name) {
  const auto is_part = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  return !name.empty() && !is_digit(name[0]) && std::all_of(name.begin(), name.end(), is_part);
}

bool is_keyword(const std::string& name) {
  const bool is_ascii = static_cast<unsigned char>(name[0]) < 0x80;
  return is_ascii && kind_of_name(name) != SyntaxKind::identifier;
}

}  // namespace

bool can_be_field(const std::string& name, const std::set<std::string>& taken) {
  return is_name(name) && name[0] != '_' && !is_keyword(name) && !taken.contains(name);
}

namespace {

void refuse(const ExtractContext& context, const model::Attribute& field, const char* reason) {
  context.report(Code::invalid_field, field.name_span,
                 "Field '" + one_line(field.name) + "' of a named tuple " + reason +
                     ", which Python refuses when the module is imported",
                 "Give it another name");
}

}  // namespace

void drop_invalid_fields(const ExtractContext& context, std::vector<model::Attribute>& fields) {
  std::set<std::string> taken;
  std::erase_if(fields, [&](const model::Attribute& field) {
    if (can_be_field(field.name, taken)) {
      taken.insert(field.name);
      return false;
    }
    refuse(context, field,
           !is_name(field.name)         ? "is no name"
           : taken.contains(field.name) ? "is there twice"
           : field.name[0] == '_'       ? "begins with an underscore"
                                        : "is a keyword");
    return true;
  });
}

void finish_named_tuple(const ExtractContext& context, model::Class& out) {
  const bool is_named_tuple =
      std::any_of(out.bases.begin(), out.bases.end(),
                  [&](const auto& base) { return context.means(base.name, "NamedTuple"); });
  if (!is_named_tuple) return;
  for (model::Attribute& attribute : out.attributes) {
    const bool is_annotated = attribute.type.kind != model::TypeKind::missing;
    attribute.is_class_var |= !is_annotated && !attribute.is_property;
  }
  std::erase_if(out.attributes, [&](const model::Attribute& attribute) {
    const bool is_field = !attribute.is_class_var && !attribute.is_property;
    const bool is_refused = is_field && attribute.name[0] == '_';
    if (is_refused) refuse(context, attribute, "begins with an underscore");
    return is_refused;
  });
}

}  // namespace typhon
