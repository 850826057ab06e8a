#include "emit/dts.h"

#include <algorithm>
#include <functional>

#include "emit/dts_writer.h"
#include "emit/paths.h"
#include "emit/signature.h"
#include "emit/ts_type.h"
#include "emit/tsdoc.h"
#include "emit/type_parameters.h"

namespace typhon {

using model::Class;
using model::ClassKind;
using model::Function;

namespace {

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

}  // namespace

DtsResult DtsWriter::run() {
  write_items();
  write_reexports();
  Writer whole(module_.name);
  whole.text(heading());
  whole.text(names_.imports());
  for (const model::Override& each : overrides()) {
    if (each.is_import) whole.text(each.text + "\n");
  }
  // Without an export statement, everything in a declaration file would be exported. It stands
  // first, so that the comment of the module is not taken for that of its first declaration.
  whole.text("export {};\n");
  for (const model::Override& each : overrides()) {
    if (each.name.empty() && !each.is_import) whole.text("\n" + each.text + "\n");
  }
  whole.append(std::move(body_));
  if (!exports_.empty()) whole.text("\nexport { " + joined(exports_) + " };\n");
  const std::string path = declaration_path(module_.source, form_);
  whole.text("//# sourceMappingURL=" + path.substr(path.rfind('/') + 1) + ".map\n");
  std::set<std::string> modules = names_.imported_modules();
  modules.merge(passed_on_);
  return {whole.take_text(), whole.take_mappings(), std::move(modules)};
}

// They are written for the direct form.
std::span<const model::Override> DtsWriter::overrides() const {
  if (is_for_workers()) return {};
  return module_.overrides;
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
  for (const model::Override& each : overrides()) {
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
    passed_on_.insert(from.name);
    const std::string specifier =
        relative_specifier(imported_path(module_.source, form_), imported_path(from.source, form_));
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

// The function of a NewType gives its argument back, wherever it is called.
bool DtsWriter::is_brand(const Function& function) const {
  return std::any_of(
      module_.aliases.begin(), module_.aliases.end(),
      [&](const model::TypeAlias& each) { return each.is_new_type && each.name == function.name; });
}

void DtsWriter::write_function(const Function& function) {
  const std::string start = declare(function.name, true, "declare function");
  const std::string local = names_.declared(function.name);
  const ResultForm result = is_brand(function) ? ResultForm::direct : result_form(function, form_);
  const auto write_one = [&](const Function& one) {
    body_.text(function_tsdoc(one, 0));
    body_.text(start);
    body_.name(local, one.name_span);
    write_signature(one, start.size() + local.size(), {.result = result}, names_, body_);
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
  const std::string type = ts_type(variable.type, Position::result, names_);
  body_.text(": " + (is_for_workers() ? "Promise<" + type + ">" : type) + ";\n");
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

DtsResult emit_dts(const model::Module& module, const ClassIndex& classes, Form form) {
  return DtsWriter(module, classes, form).run();
}

}  // namespace typhon
