#include "emit/dts.h"

#include <algorithm>
#include <functional>
#include <set>

#include "base/check.h"
#include "emit/docstring.h"
#include "emit/literal_text.h"
#include "emit/member.h"
#include "emit/named_tuple.h"
#include "emit/overrides.h"
#include "emit/paths.h"
#include "emit/signature.h"
#include "emit/ts_type.h"
#include "emit/tsdoc.h"
#include "emit/type_parameters.h"

namespace typhon {

namespace {

using model::Attribute;
using model::Class;
using model::ClassKind;
using model::Function;
using model::TypeKind;

class DtsWriter {
 public:
  DtsWriter(const model::Module& module, const ClassIndex& classes)
      : module_(module), classes_(classes), names_(module, classes), body_(module.name) {}
  DtsResult run();

 private:
  void write_items();
  bool write_override(const std::string& name, ByteSpan source);
  void write_reexports();
  void write_function(const Function& function);
  void write_constant(const model::Variable& variable);
  void write_alias(const model::TypeAlias& alias);
  void write_class(const Class& a_class);

  void write_interface(const Class& a_class);
  void write_init_interface(const Class& a_class);
  void write_key(const Attribute& field, ClassKind kind);
  void write_tuple(const Class& a_class);
  void write_enum(const Class& a_class);
  void write_exception(const Class& a_class);
  void write_handle(const Class& a_class);
  void write_protocol(const Class& a_class);
  void write_members(const Class& a_class, const Docstring& doc);
  void write_constructor(const Class& a_class);
  void write_method(const Class& a_class, const Function& method);
  void write_attribute(const Class& a_class, const Attribute& attribute, const std::string& doc);
  bool is_accessor(const Class& a_class, const Attribute& attribute);

  // "export declare class " or, for what must not be exported under its own name, without export.
  // The export statements that such a declaration needs are written after the items.
  std::string declare(const std::string& name, bool is_exported, const char* keyword);
  std::string heading() const;

  const model::Module& module_;
  const ClassIndex& classes_;
  LocalNames names_;
  Writer body_;
  std::vector<std::string> exports_;  // "delete_ as delete", "type _Hidden"
  std::set<std::string> overridden_;  // names that were looked up in the override file

  // What another module defines, by name.
  struct Definition {
    ByteSpan name_span;
    bool is_type = false;  // there is nothing of it at run time
    const Class* a_class = nullptr;
  };
  const std::map<std::string, Definition>& definitions_of(const model::Module& module);
  std::map<std::string, std::map<std::string, Definition>> definitions_;  // by module
};

std::string joined(const std::vector<std::string>& parts);

// A mask is any sum of the members; two names of one member are one value.
std::string enum_type(const Class& a_class);

DtsResult DtsWriter::run() {
  write_items();
  write_reexports();
  Writer whole(module_.name);
  whole.text(heading());
  whole.text(names_.imports());
  for (const model::Override& each : module_.overrides) {
    if (each.is_import) whole.text(each.text + "\n");
  }
  // Without an export statement, everything in a declaration file would be exported. It stands
  // first, so that the comment of the module is not taken for that of its first declaration.
  whole.text("export {};\n");
  for (const model::Override& each : module_.overrides) {
    if (each.name.empty() && !each.is_import) whole.text("\n" + each.text + "\n");
  }
  whole.append(body_);
  if (!exports_.empty()) whole.text("\nexport { " + joined(exports_) + " };\n");
  const std::string path = declaration_path(module_.source);
  whole.text("//# sourceMappingURL=" + path.substr(path.rfind('/') + 1) + ".map\n");
  return {whole.str(), whole.mappings()};
}

std::string DtsWriter::heading() const {
  std::string text = "// Made by Typhon from " + python_path(module_.source) + "; do not edit.\n";
  const bool has_handles =
      std::any_of(module_.classes.begin(), module_.classes.end(), [](const Class& each) {
        return each.kind == ClassKind::reference || !each.protocols.empty();
      });
  if (has_handles) text += "/// <reference lib=\"esnext.disposable\" />\n";
  if (!module_.doc.empty()) text += "\n" + module_tsdoc(module_.doc);
  return text;
}

// In the order of the source, whatever their kind.
void DtsWriter::write_items() {
  std::vector<std::pair<std::uint32_t, std::function<void()>>> items;
  const auto add = [&](const auto& each, auto write) {
    items.emplace_back(each.name_span.begin, [this, &each, write] {
      if (!write_override(each.name, each.name_span)) (this->*write)(each);
    });
  };
  // The alias of a NewType comes before its function, which stands at the same place.
  for (const auto& each : module_.aliases) add(each, &DtsWriter::write_alias);
  for (const auto& each : module_.functions) add(each, &DtsWriter::write_function);
  for (const auto& each : module_.variables) add(each, &DtsWriter::write_constant);
  for (const auto& each : module_.classes) add(each, &DtsWriter::write_class);
  std::stable_sort(items.begin(), items.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [at, write] : items) write();
}

// What stands in the module's override file for this name, once; false when it is not there.
bool DtsWriter::write_override(const std::string& name, ByteSpan source) {
  bool is_overridden = false;
  const bool is_first = overridden_.insert(name).second;
  for (const model::Override& each : module_.overrides) {
    if (each.name != name) continue;
    is_overridden = true;
    if (!is_first) continue;
    body_.text("\n" + each.text.substr(0, each.name_at));
    body_.name(name, source);
    body_.text(each.text.substr(each.name_at + name.size()) + "\n");
  }
  if (!is_overridden) body_.text("\n");
  return is_overridden;
}

void DtsWriter::write_reexports() {
  if (!module_.reexports.empty()) body_.text("\n");
  for (const model::ReExport& reexport : module_.reexports) {
    const model::Module& from = classes_.module(reexport.from_module);
    const std::string specifier =
        relative_specifier(python_path(module_.source), python_path(from.source));
    if (reexport.from_name.empty()) {
      body_.text("export * as ");
      body_.name(reexport.name, reexport.name_span);
      body_.text(" from \"" + specifier + "\";\n");
      continue;
    }
    const auto& definitions = definitions_of(from);
    const auto found = definitions.find(reexport.from_name);
    if (found == definitions.end()) continue;  // resolve left it out
    const Definition& definition = found->second;
    // A name leads to its definition, another name to where it is given.
    const bool is_renamed = reexport.name != reexport.from_name;
    const auto write_one = [&](const std::string& from_name, const std::string& name) {
      body_.text(definition.is_type ? "export type { " : "export { ");
      if (from_name != name) body_.text(from_name + " as ");
      if (is_renamed) {
        body_.name(name, reexport.name_span);
      } else {
        body_.name(name, definition.name_span, from.name);
      }
      body_.text(" } from \"" + specifier + "\";\n");
    };
    write_one(reexport.from_name, reexport.name);
    if (definition.a_class != nullptr && classes_.has_init(*definition.a_class)) {
      write_one(LocalNames(from, classes_).init_name(*definition.a_class), reexport.name + "Init");
    }
  }
}

const std::map<std::string, DtsWriter::Definition>& DtsWriter::definitions_of(
    const model::Module& module) {
  const auto [known, is_new] = definitions_.try_emplace(module.name);
  auto& definitions = known->second;
  if (!is_new) return definitions;
  const auto add = [&](const auto& items, bool is_type) {
    for (const auto& each : items) definitions[each.name] = {each.name_span, is_type, nullptr};
  };
  add(module.aliases, true);
  add(module.functions, false);  // a NewType is an alias as well
  add(module.variables, false);
  for (const Class& each : module.classes) {
    const bool is_data = each.kind == ClassKind::dataclass || each.kind == ClassKind::typed_dict ||
                         each.kind == ClassKind::named_tuple || each.kind == ClassKind::protocol;
    definitions[each.name] = {each.name_span, is_data, &each};
  }
  return definitions;
}

std::string DtsWriter::declare(const std::string& name, bool is_exported, const char* keyword) {
  const std::string local = names_.declared(name);
  if (is_exported && local == name) return std::string("export ") + keyword + " ";
  const std::string entry = is_exported ? local + " as " + name : "type " + local;
  // A NewType is declared twice, as a type and as a function.
  if (std::find(exports_.begin(), exports_.end(), entry) == exports_.end()) {
    exports_.push_back(entry);
  }
  return std::string(keyword) + " ";
}

void DtsWriter::write_function(const Function& function) {
  const std::string start = declare(function.name, true, "declare function");
  const std::string local = names_.declared(function.name);
  const auto write_one = [&](const Function& one) {
    body_.text(function_tsdoc(one, 0));
    body_.text(start);
    body_.name(local, one.name_span);
    write_signature(one, start.size() + local.size(), {}, names_, body_);
    body_.text(";\n");
  };
  if (function.overloads.empty()) return write_one(function);
  for (Function overload : function.overloads) {
    overload.is_async = function.is_async || overload.is_async;
    if (overload.doc.empty()) overload.doc = function.doc;
    write_one(overload);
  }
}

void DtsWriter::write_constant(const model::Variable& variable) {
  body_.text(tsdoc(variable.doc, 0));
  body_.text(declare(variable.name, true, "declare const"));
  body_.name(names_.declared(variable.name), variable.name_span);
  body_.text(": " + ts_type(variable.type, Position::result, names_) + ";\n");
}

void DtsWriter::write_alias(const model::TypeAlias& alias) {
  const std::string start = declare(alias.name, alias.exported, "type");
  // `export { x as string }` of a type is fine, it stays a type.
  body_.text(tsdoc(alias.doc, 0));
  body_.text(start);
  body_.name(names_.declared(alias.name), alias.name_span);
  const std::string parameters = type_parameter_list(alias.type_parameters, names_);
  body_.text(parameters + " = ");
  body_.text(alias.is_new_type ? branded_type(alias.target, Position::result, names_)
                               : ts_type(alias.target, Position::result, names_));
  body_.text(";\n");
  if (!alias.is_recursive) return;
  const std::string input = names_.declared(alias.name + "/Input");
  body_.text("\n/** What is accepted as a {@link " + names_.declared(alias.name) + "}. */\n" +
             "export type ");
  body_.name(input, alias.name_span);
  body_.text(parameters + " = " + ts_type(alias.target, Position::argument, names_) + ";\n");
}

void DtsWriter::write_class(const Class& a_class) {
  switch (a_class.kind) {
    case ClassKind::dataclass:
      write_interface(a_class);
      if (classes_.has_init(a_class)) write_init_interface(a_class);
      return;
    case ClassKind::typed_dict:
      return write_interface(a_class);
    case ClassKind::named_tuple:
      return write_tuple(a_class);
    case ClassKind::enumeration:
      return write_enum(a_class);
    case ClassKind::exception:
      return write_exception(a_class);
    case ClassKind::reference:
      return write_handle(a_class);
    case ClassKind::protocol:
      return write_protocol(a_class);
  }
}

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
  const std::string quoted = quoted_text(field.name);
  body_.text(is_quoted ? "\"" : "");
  body_.name(is_quoted ? quoted.substr(1, quoted.size() - 2) : field.name, field.name_span,
             field.origin);
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
  body_.append(members);
  body_.text("}\n");
}

void DtsWriter::write_members(const Class& a_class, const Docstring& doc) {
  for (const Attribute& attribute : a_class.attributes) {
    if (!can_declare(a_class, attribute, classes_)) continue;
    write_attribute(a_class, attribute, attribute_doc(attribute, doc));
  }
  for (const Function& method : a_class.methods) {
    if (can_declare(a_class, method, classes_)) write_method(a_class, method);
  }
  for (const model::TypeExpr& protocol : own_protocols(a_class, classes_)) {
    body_.text(protocol_members(protocol, names_));
  }
}

void DtsWriter::write_constructor(const Class& a_class) {
  if (!a_class.constructor) {
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
  const std::string name = member_name(method);
  const auto write_one = [&](Function one) {
    one.origin = method.origin;
    one.is_async = method.is_async || one.is_async;
    if (one.doc.empty()) one.doc = method.doc;
    body_.text(function_tsdoc(one, 2) + start + (is_constructor_name ? "[\"" : ""));
    body_.name(name, one.name_span, method.origin);
    if (is_constructor_name) body_.text("\"]");
    write_signature(one, start.size() + name.size(), {.indent = 2}, names_, body_);
    body_.text(";\n");
  };
  if (method.overloads.empty()) write_one(method);
  for (const Function& overload : method.overloads) write_one(overload);
  for (const Function& inherited : inherited_signatures(a_class, method, classes_)) {
    body_.text(function_tsdoc(inherited, 2) + start);
    body_.name(name, inherited.name_span, inherited.origin);
    write_signature(inherited, start.size() + name.size(), {.indent = 2}, names_, body_);
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
  const std::string out = ts_type(attribute.type, Position::result, names_);
  const auto write_name = [&](const char* before) {
    body_.text(before);
    body_.name(member_name(attribute), attribute.name_span, attribute.origin);
  };
  body_.text(tsdoc(doc, 2));
  if (!is_accessor(a_class, attribute)) {
    write_name(attribute.writable ? "  " : "  readonly ");
    body_.text(": " + out + ";\n");
    return;
  }
  write_name("  get ");
  body_.text("(): " + out + ";\n");
  if (!attribute.writable) return;
  write_name("  set ");
  body_.text("(value: " + ts_type(attribute.type, Position::argument, names_) + ");\n");
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

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

DtsResult emit_dts(const model::Module& module, const ClassIndex& classes) {
  return DtsWriter(module, classes).run();
}

}  // namespace typhon
