#include "emit/named_tuple.h"

#include "emit/ts_type.h"
#include "emit/tsdoc.h"

namespace typhon {

using model::Attribute;
using model::Class;

namespace {

std::string items(const Class& a_class, Position position, LocalNames& names) {
  std::string text;
  for (const Attribute& field : a_class.attributes) {
    const bool is_optional = position == Position::argument && field.has_default;
    if (!text.empty()) text += ", ";
    text += parameter_name(field.name) + (is_optional ? "?: " : ": ") +
            ts_type(field.type, position, names);
  }
  return "readonly [" + text + "]";
}

}  // namespace

void write_named_tuple(const Class& a_class, const Docstring& doc, LocalNames& names,
                       Writer& writer) {
  writer.text(items(a_class, Position::result, names) + " & {\n");
  for (const Attribute& field : a_class.attributes) {
    writer.text(tsdoc(attribute_doc(field, doc), 2) + "  readonly ");
    writer.name(field.name, field.name_span, field.origin);
    writer.text(": " + ts_type(field.type, Position::result, names) + ";\n");
  }
  writer.text("}");
}

void write_named_tuple_init(const Class& a_class, LocalNames& names, Writer& writer) {
  writer.text(items(a_class, Position::argument, names) + " | {\n");
  for (const Attribute& field : a_class.attributes) {
    writer.text("  readonly ");
    writer.name(field.name, field.name_span, field.origin);
    const std::string type = ts_type(field.type, Position::argument, names);
    writer.text(field.has_default ? "?: " + or_undefined(type) : ": " + type);
    writer.text(";\n");
  }
  writer.text("}");
}

}  // namespace typhon
