#include "emit/manifest.h"

#include <map>
#include <string_view>
#include <unordered_map>

#include "emit/js.h"
#include "emit/json_text.h"
#include "emit/literal_text.h"
#include "emit/manifest_types.h"
#include "emit/paths.h"
#include "emit/records.h"

namespace typhon {

namespace {

using model::Class;
using model::ClassKind;
using model::Function;
using model::TypeExpr;
using model::TypeKind;

// Every function gives JSON text.
class ManifestWriter {
 public:
  ManifestWriter(const model::ApiModel& model, const std::vector<std::string>& paths)
      : model_(model), paths_(paths), types_(model) {}
  std::string run();
  // What emit_records() makes of the classes.
  std::string records() const { return emit_records(types_.classes()); }

 private:
  std::string class_entry(const Class& a_class);
  std::string module_entry(const model::Module& module);
  struct Items {  // of a module, by name; of two with one name the first counts
    std::unordered_map<std::string_view, const Function*> functions;
    std::unordered_map<std::string_view, const model::Variable*> variables;
  };
  std::string export_entry(const model::Module& module, const Items& items,
                           const RuntimeExport& each);
  std::string signature(const Function& function);
  std::string fields(const Class& a_class);
  std::string members(const Class& a_class) const;
  std::string bases(const Class& a_class) const;
  std::string methods(const Class& a_class);
  std::string properties(const Class& a_class);
  std::string protocols(const Class& a_class);
  std::string type_id(const TypeExpr& type) { return std::to_string(types_.type_id(type)); }
  std::string class_id(const std::string& module, const std::string& name) const {
    return std::to_string(types_.class_id(module, name));
  }

  const model::ApiModel& model_;
  const std::vector<std::string>& paths_;
  ManifestTypes types_;
};

std::string ManifestWriter::run() {
  JsonList paths;
  for (const std::string& path : paths_) paths.add(quoted_text(path));
  JsonList classes;
  for (const Class* a_class : types_.classes()) classes.add(class_entry(*a_class));
  JsonList modules;
  for (const model::Module& module : model_.modules) modules.add(module_entry(module));
  JsonObject manifest;
  manifest.add("version", std::to_string(manifest_version));
  manifest.add("paths", paths.text());
  manifest.add("types", types_.json());  // by now, all of them
  manifest.add("classes", classes.text());
  manifest.add("modules", modules.text());
  return manifest.text();
}

std::string ManifestWriter::class_entry(const Class& a_class) {
  static const std::map<ClassKind, std::string> kinds = {
      {ClassKind::dataclass, "\"dataclass\""},     {ClassKind::typed_dict, "\"typed_dict\""},
      {ClassKind::named_tuple, "\"named_tuple\""}, {ClassKind::enumeration, "\"enum\""},
      {ClassKind::exception, "\"exception\""},     {ClassKind::reference, "\"reference\""},
      {ClassKind::protocol, "\"protocol\""}};
  JsonObject entry;
  entry.add("module", quoted_text(a_class.module));
  entry.add("qualname", quoted_text(a_class.name));
  entry.add("kind", kinds.at(a_class.kind));
  switch (a_class.kind) {
    case ClassKind::dataclass:
    case ClassKind::typed_dict:
    case ClassKind::named_tuple:
      entry.add("fields", fields(a_class));
      break;
    case ClassKind::enumeration:
      entry.add("by", a_class.enum_form == model::EnumForm::mask    ? "\"mask\""
                      : a_class.enum_form == model::EnumForm::value ? "\"value\""
                                                                    : "\"name\"");
      entry.add("members", members(a_class));
      break;
    case ClassKind::exception:
      if (!a_class.bases.empty()) {
        entry.add("base", class_id(a_class.bases[0].module, a_class.bases[0].name));
      }
      if (a_class.constructor) entry.add("constructor", signature(*a_class.constructor));
      if (!a_class.attributes.empty()) entry.add("properties", properties(a_class));
      break;
    case ClassKind::protocol:
    case ClassKind::reference:
      entry.add("bases", bases(a_class));
      if (a_class.constructor) entry.add("constructor", signature(*a_class.constructor));
      entry.add("methods", methods(a_class));
      entry.add("properties", properties(a_class));
      if (!a_class.protocols.empty()) entry.add("protocols", protocols(a_class));
      break;
  }
  return entry.text();
}

std::string ManifestWriter::fields(const Class& a_class) {
  JsonList fields;
  for (const auto& attribute : a_class.attributes) {
    JsonObject field;
    field.add("name", quoted_text(attribute.name));
    field.add("type", type_id(attribute.type));
    const bool is_optional =
        a_class.kind == ClassKind::typed_dict ? !attribute.required : attribute.has_default;
    if (is_optional) field.add("optional", "true");
    if (!attribute.init) field.add("init", "false");
    fields.add(field.text());
  }
  return fields.text();
}

std::string ManifestWriter::members(const Class& a_class) const {
  JsonList members;
  for (const auto& member : a_class.attributes) {
    JsonList pair;
    pair.add(quoted_text(member.name));
    pair.add(literal_text(*member.value));
    members.add(pair.text());
  }
  return members.text();
}

std::string ManifestWriter::bases(const Class& a_class) const {
  JsonList bases;
  for (const TypeExpr& base : a_class.bases) {
    if (!types_.is_anything(base)) bases.add(class_id(base.module, base.name));
  }
  return bases.text();
}

std::string ManifestWriter::methods(const Class& a_class) {
  static const std::map<model::FunctionKind, std::string> kinds = {
      {model::FunctionKind::instance_method, "\"instance\""},
      {model::FunctionKind::class_method, "\"class\""},
      {model::FunctionKind::static_method, "\"static\""}};
  JsonList methods;
  for (const Function& method : a_class.methods) {
    JsonObject entry;
    entry.add("name", quoted_text(method.name));
    if (!method.js_name.empty()) entry.add("js", quoted_text(method.js_name));
    entry.add("kind", kinds.at(method.kind));
    entry.add("signature", signature(method));
    methods.add(entry.text());
  }
  return methods.text();
}

std::string ManifestWriter::properties(const Class& a_class) {
  JsonList properties;
  for (const auto& attribute : a_class.attributes) {
    const bool is_writable = attribute.writable && a_class.kind != ClassKind::exception;
    JsonObject entry;
    entry.add("name", quoted_text(attribute.name));
    if (!attribute.js_name.empty()) entry.add("js", quoted_text(attribute.js_name));
    entry.add("type", type_id(attribute.type));
    entry.add("writable", is_writable ? "true" : "false");
    properties.add(entry.text());
  }
  return properties.text();
}

std::string ManifestWriter::protocols(const Class& a_class) {
  static const std::map<TypeKind, const char*> names = {
      {TypeKind::iterator, "iterator"},
      {TypeKind::async_iterator, "async_iterator"},
      {TypeKind::context_manager, "context_manager"},
      {TypeKind::async_context_manager, "async_context_manager"}};
  JsonObject protocols;
  for (const TypeExpr& each : a_class.protocols) protocols.add(names.at(each.kind), type_id(each));
  return protocols.text();
}

std::string ManifestWriter::module_entry(const model::Module& module) {
  Items items;
  for (const Function& each : module.functions) items.functions.try_emplace(each.name, &each);
  for (const auto& each : module.variables) items.variables.try_emplace(each.name, &each);
  JsonList exports;
  for (const RuntimeExport& each : runtime_exports(module, model_)) {
    exports.add(export_entry(module, items, each));
  }
  JsonObject entry;
  entry.add("name", quoted_text(module.name));
  entry.add("source", quoted_text(python_path(module.source)));
  entry.add("exports", exports.text());
  return entry.text();
}

std::string ManifestWriter::export_entry(const model::Module& module, const Items& items,
                                         const RuntimeExport& each) {
  JsonObject entry;
  entry.add("name", quoted_text(each.name));
  switch (each.kind) {
    case RuntimeExport::Kind::function:
      entry.add("kind", "\"function\"");
      entry.add("signature", signature(*items.functions.at(each.name)));
      break;
    case RuntimeExport::Kind::constant:
      entry.add("kind", "\"constant\"");
      entry.add("type", type_id(items.variables.at(each.name)->type));
      break;
    case RuntimeExport::Kind::class_type:
      entry.add("kind", "\"class\"");
      entry.add("class", class_id(module.name, each.name));
      break;
    case RuntimeExport::Kind::reexport:
      entry.add("kind", "\"reexport\"");
      entry.add("module", quoted_text(each.from_module));
      entry.add("export", quoted_text(each.from_name));
      break;
  }
  return entry.text();
}

std::string ManifestWriter::signature(const Function& function) {
  static const std::map<model::ParameterKind, std::string> kinds = {
      {model::ParameterKind::positional_only, "\"positional_only\""},
      {model::ParameterKind::positional, "\"positional\""},
      {model::ParameterKind::args, "\"args\""},
      {model::ParameterKind::keyword, "\"keyword\""},
      {model::ParameterKind::kwargs, "\"kwargs\""}};
  JsonList params;
  for (const model::Parameter& parameter : function.parameters) {
    JsonObject entry;
    entry.add("name", quoted_text(parameter.name));
    entry.add("kind", kinds.at(parameter.kind));
    entry.add("type", type_id(parameter.type));
    if (parameter.default_text) entry.add("optional", "true");
    params.add(entry.text());
  }
  JsonObject result;
  result.add("params", params.text());
  result.add("returns", type_id(function.returns));
  if (function.is_async) result.add("async", "true");
  return result.text();
}

}  // namespace

ManifestText emit_manifest(const model::ApiModel& model, const std::vector<std::string>& paths) {
  ManifestWriter writer(model, paths);
  std::string compact = writer.run();
  std::string readable = readable_json(compact);
  return {std::move(compact), std::move(readable), writer.records()};
}

}  // namespace typhon
