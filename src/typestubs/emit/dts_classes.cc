// Classes that cross by reference, and exceptions.
#include "emit/dts_writer.h"
#include "emit/literal_text.h"
#include "emit/member.h"
#include "emit/overrides.h"
#include "emit/signature.h"
#include "emit/ts_type.h"
#include "emit/tsdoc.h"
#include "emit/type_parameters.h"

namespace typhon {

using model::Attribute;
using model::Class;
using model::Function;

void DtsWriter::write_exception(const Class& a_class) {
  const Docstring doc = parse_docstring(a_class.doc);
  body_.text(description_tsdoc(doc, 0));
  body_.text(declare(a_class.name, a_class.exported, "declare class"));
  body_.name(names_.declared(a_class.name), a_class.name_span);
  body_.text(type_parameter_list(a_class.type_parameters, names_) + " extends " +
             (a_class.bases.empty() ? names_.python_error()
                                    : ts_type(a_class.bases[0], Position::result, names_)));
  body_.text(" {\n");
  write_constructor(a_class);
  for (const Attribute& attribute : a_class.attributes) {
    if (!can_declare(a_class, attribute, classes_)) continue;
    body_.text(tsdoc(attribute_doc(attribute, doc), 2) + "  readonly ");
    body_.name(attribute.name, attribute.name_span, attribute.origin);
    body_.text(": " + ts_type(attribute.type, Position::result, names_) + ";\n");
  }
  body_.text("}\n");
}

void DtsWriter::write_handle(const Class& a_class) {
  const Docstring doc = parse_docstring(a_class.doc);
  body_.text(description_tsdoc(doc, 0));
  body_.text(declare(a_class.name, a_class.exported, "declare class"));
  body_.name(names_.declared(a_class.name), a_class.name_span);
  body_.text(type_parameter_list(a_class.type_parameters, names_));
  if (!a_class.bases.empty()) {
    body_.text(" extends " + ts_type(a_class.bases[0], Position::result, names_));
  }
  body_.text(" {\n");
  write_constructor(a_class);
  write_members(a_class, doc);
  if (a_class.bases.empty()) {
    body_.text("  /** Gives the Python object back before the garbage collector does. */\n"
               "  [Symbol.dispose](): void;\n");
  }
  body_.text("}\n");
}

// A protocol is what an object has, whatever its class.
void DtsWriter::write_protocol(const Class& a_class) {
  const Docstring doc = parse_docstring(a_class.doc);
  body_.text(tsdoc(doc.text, 0));
  const std::string local = names_.declared(a_class.name);
  const bool keeps_name = local == a_class.name || !a_class.exported;
  body_.text(keeps_name ? "export interface " : declare(a_class.name, true, "interface"));
  body_.name(local, a_class.name_span);
  body_.text(type_parameter_list(a_class.type_parameters, names_));
  if (!a_class.bases.empty()) {
    body_.text(" extends " + ts_type(a_class.bases[0], Position::result, names_));
  }
  Writer members(module_.name);
  std::swap(members, body_);
  write_members(a_class, doc);
  std::swap(members, body_);
  body_.text(members.str().empty() ? " {" : " {\n");
  body_.append(std::move(members));
  body_.text("}\n");
}

void DtsWriter::write_members(const Class& a_class, const Docstring& doc) {
  for (const Attribute& attribute : a_class.attributes) {
    if (!can_declare(a_class, attribute, classes_)) continue;
    write_attribute(a_class, attribute, attribute_doc(attribute, doc));
  }
  for (const Function& method : a_class.methods) {
    if (!can_declare(a_class, method, classes_)) continue;
    if (is_for_workers() && has_other_iteration(a_class, method)) continue;
    const bool is_shape = a_class.kind == model::ClassKind::protocol;
    if (is_shape && method.kind != model::FunctionKind::instance_method) continue;
    write_method(a_class, method);
  }
  for (const model::TypeExpr& protocol : own_protocols(a_class, classes_)) {
    write_protocol_members(protocol, names_, body_);
  }
}

void DtsWriter::write_constructor(const Class& a_class) {
  // An exception is made where Python is.
  const bool is_made_elsewhere = is_for_workers() && a_class.kind == model::ClassKind::exception;
  if (!a_class.constructor || is_made_elsewhere) {
    body_.text("  protected constructor();\n");
    return;
  }
  const auto write_one = [&](Function one) {
    // Google's and NumPy's styles describe the parameters of __init__ in the class docstring.
    if (one.doc.empty()) one.doc = a_class.doc;
    body_.text(constructor_tsdoc(one, 2));
    body_.text("  ");
    body_.name("constructor", one.name_span, one.origin);
    write_signature(one, 13, {.indent = 2, .is_constructor = true}, names_, body_);
    body_.text(";\n");
  };
  const Function& constructor = *a_class.constructor;
  if (constructor.overloads.empty()) return write_one(constructor);
  for (Function overload : constructor.overloads) {
    overload.origin = constructor.origin;
    write_one(overload);
  }
}

void DtsWriter::write_method(const Class& a_class, const Function& method) {
  const bool is_static = method.kind == model::FunctionKind::class_method ||
                         method.kind == model::FunctionKind::static_method;
  const std::string start = is_static ? "  static " : "  ";
  // A method of this name would be the constructor, even in quotes; a computed name is not.
  const bool is_constructor_name = method.name == "constructor";
  const std::string name = member_name(method, form_);
  const ResultForm result = result_form(method, form_);
  const auto write_one = [&](Function one) {
    one.origin = method.origin;
    one.is_async = method.is_async || one.is_async;
    if (one.doc.empty()) one.doc = method.doc;
    body_.text(function_tsdoc(one, 2) + start + (is_constructor_name ? "[\"" : ""));
    body_.name(name, one.name_span, method.origin);
    if (is_constructor_name) body_.text("\"]");
    write_signature(one, start.size() + name.size(), {.indent = 2, .result = result}, names_,
                    body_);
    body_.text(";\n");
  };
  if (method.overloads.empty()) write_one(method);
  for (const Function& overload : method.overloads) write_one(overload);
  for (const Function& inherited : inherited_signatures(a_class, method, classes_)) {
    body_.text(function_tsdoc(inherited, 2) + start);
    body_.name(name, inherited.name_span, inherited.origin);
    write_signature(inherited, start.size() + name.size(), {.indent = 2, .result = result}, names_,
                    body_);
    body_.text(";\n");
  }
}

// A writable attribute takes a wider type than it gives: None comes out as null, but undefined
// may be put in. TypeScript says that with two accessors.
bool DtsWriter::is_accessor(const Class& a_class, const Attribute& attribute) {
  // As the topmost base has it: the two forms cannot override each other.
  if (const Attribute* base = inherited_attribute(a_class, attribute.name, classes_)) {
    const Class& above = classes_.get(a_class.bases[0]);
    return is_accessor(above, *base);
  }
  return attribute.writable && ts_type(attribute.type, Position::result, names_) !=
                                   ts_type(attribute.type, Position::argument, names_);
}

void DtsWriter::write_attribute(const Class& a_class, const Attribute& attribute,
                                const std::string& doc) {
  body_.text(tsdoc(doc, 2));
  if (is_for_workers()) return write_remote_attribute(a_class, attribute);
  const std::string out = ts_type(attribute.type, Position::result, names_);
  if (!is_accessor(a_class, attribute)) {
    write_attribute_name(attribute.writable ? "  " : "  readonly ", attribute);
    body_.text(": " + out + ";\n");
    return;
  }
  write_attribute_name("  get ", attribute);
  body_.text("(): " + out + ";\n");
  if (!attribute.writable) return;
  write_attribute_name("  set ", attribute);
  body_.text("(value: " + ts_type(attribute.type, Position::argument, names_) + ");\n");
}

// Reading is a message, so it gives a promise. An object of JavaScript that has the members of a
// protocol has its values at hand.
void DtsWriter::write_remote_attribute(const Class& a_class, const Attribute& attribute) {
  const std::string out = ts_type(attribute.type, Position::result, names_);
  if (a_class.kind == model::ClassKind::protocol) {
    write_attribute_name("  readonly ", attribute);
    const bool is_function = out.find("=>") != std::string::npos;
    body_.text(": " + (is_function ? "(" + out + ")" : out) + " | Promise<" + out + ">;\n");
    return;
  }
  write_attribute_name("  get ", attribute);
  body_.text("(): Promise<" + out + ">;\n");
  if (!attribute.writable) return;
  write_attribute_name("  set ", attribute);
  body_.text("(value: " + ts_type(attribute.type, Position::argument, names_) + ");\n");
}

void DtsWriter::write_attribute_name(const char* before, const Attribute& attribute) {
  const std::string name = member_name(attribute);
  const std::string quote = is_python_name(attribute.name) ? "" : "\"";
  body_.text(before + quote);
  body_.name(quote.empty() ? name : escaped_text(name), attribute.name_span, attribute.origin);
  body_.text(quote);
}

}  // namespace typhon
