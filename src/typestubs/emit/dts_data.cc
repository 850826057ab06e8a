// Classes that cross by value.
#include <algorithm>

#include "emit/dts_writer.h"
#include "emit/literal_text.h"
#include "emit/named_tuple.h"
#include "emit/ts_type.h"
#include "emit/tsdoc.h"
#include "emit/type_parameters.h"

namespace typhon {

using model::Attribute;
using model::Class;
using model::ClassKind;

namespace {

// A mask is any sum of the members; two names of one member are one value.
std::string enum_type(const Class& a_class) {
  if (a_class.enum_form == model::EnumForm::mask) return "number";
  std::vector<std::string> values;
  for (const Attribute& member : a_class.attributes) {
    std::string value = literal_text(*member.value);
    if (std::find(values.begin(), values.end(), value) == values.end()) {
      values.push_back(std::move(value));
    }
  }
  std::string type;
  for (const std::string& value : values) type += (type.empty() ? "" : " | ") + value;
  return type.empty() ? "never" : type;
}

}  // namespace

void DtsWriter::write_interface(const Class& a_class) {
  const Docstring doc = parse_docstring(a_class.doc);
  body_.text(description_tsdoc(doc, 0));
  const std::string local = names_.declared(a_class.name);
  // An interface is only a type, so one that is not offered may be exported all the same.
  const bool keeps_name = local == a_class.name || !a_class.exported;
  body_.text(keeps_name ? "export interface " : declare(a_class.name, true, "interface"));
  body_.name(local, a_class.name_span);
  body_.text(type_parameter_list(a_class.type_parameters, names_));
  body_.text(a_class.attributes.empty() ? " {" : " {\n");
  for (const Attribute& field : a_class.attributes) {
    body_.text(tsdoc(attribute_doc(field, doc), 2));
    body_.text(field.writable ? "  " : "  readonly ");
    write_key(field, a_class.kind);
    body_.text((field.required ? ": " : "?: ") + ts_type(field.type, Position::result, names_) +
               ";\n");
  }
  body_.text("}\n");
}

// A key of a TypedDict may be any text.
void DtsWriter::write_key(const Attribute& field, ClassKind kind) {
  const bool is_quoted = kind == ClassKind::typed_dict && !is_plain_key(field.name);
  body_.text(is_quoted ? "\"" : "");
  body_.name(is_quoted ? escaped_text(field.name) : field.name, field.name_span, field.origin);
  body_.text(is_quoted ? "\"" : "");
}

void DtsWriter::write_tuple(const Class& a_class) {
  const Docstring doc = parse_docstring(a_class.doc);
  body_.text(description_tsdoc(doc, 0));
  const std::string local = names_.declared(a_class.name);
  const bool keeps_name = local == a_class.name || !a_class.exported;
  body_.text(keeps_name ? "export type " : declare(a_class.name, true, "type"));
  body_.name(local, a_class.name_span);
  body_.text(type_parameter_list(a_class.type_parameters, names_) + " = ");
  write_named_tuple(a_class, doc, names_, body_);
  body_.text(";\n\n/** What a {@link " + local + "} is made from. */\nexport type ");
  body_.name(names_.init_name(a_class), a_class.name_span);
  body_.text(type_parameter_list(a_class.type_parameters, names_) + " = ");
  write_named_tuple_init(a_class, names_, body_);
  body_.text(";\n");
}

void DtsWriter::write_init_interface(const Class& a_class) {
  body_.text("\n/** What a {@link " + names_.declared(a_class.name) + "} is made from. */\n");
  body_.text("export interface ");
  body_.name(names_.init_name(a_class), a_class.name_span);
  body_.text(type_parameter_list(a_class.type_parameters, names_) + " {\n");
  const Docstring doc = parse_docstring(a_class.doc);
  for (const Attribute& field : a_class.attributes) {
    if (!field.init) continue;
    std::optional<std::string> default_text = field.value_text;
    if (field.value && field.has_default) default_text = python_literal(*field.value);
    const std::string text =
        parameter_doc(attribute_doc(field, doc), field.has_default ? default_text : std::nullopt);
    if (!text.empty()) body_.text("  /** " + text + " */\n");
    body_.text("  ");
    body_.name(field.name, field.name_span, field.origin);
    const std::string type = ts_type(field.type, Position::argument, names_);
    body_.text(field.has_default ? "?: " + or_undefined(type) : ": " + type);
    body_.text(";\n");
  }
  body_.text("}\n");
}

void DtsWriter::write_enum(const Class& a_class) {
  const std::string local = names_.declared(a_class.name);
  const bool keeps_name = local == a_class.name || !a_class.exported;
  const std::string start = keeps_name ? "export " : "";
  if (!keeps_name) exports_.push_back(local + " as " + a_class.name);
  const std::string doc = tsdoc(a_class.doc, 0);
  body_.text(doc + start + "type ");
  body_.name(local, a_class.name_span);
  body_.text(" = " + enum_type(a_class) + ";\n");
  if (!a_class.exported) return;
  body_.text("\n" + doc + start + "declare const ");
  body_.name(local, a_class.name_span);
  body_.text(a_class.attributes.empty() ? ": {" : ": {\n");
  for (const Attribute& member : a_class.attributes) {
    body_.text(tsdoc(member.doc, 2) + "  readonly ");
    body_.name(member.name, member.name_span, member.origin);
    body_.text(": " + literal_text(*member.value) + ";\n");
  }
  body_.text("};\n");
}

}  // namespace typhon
