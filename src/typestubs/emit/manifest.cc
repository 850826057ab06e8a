#include "emit/manifest.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "base/check.h"
#include "emit/js.h"
#include "emit/paths.h"

namespace typhon {

namespace {

using Json = nlohmann::ordered_json;  // keys in the order of docs/manifest.md
using model::Class;
using model::ClassKind;
using model::Function;
using model::TypeExpr;
using model::TypeKind;

class ManifestWriter {
 public:
  ManifestWriter(const model::ApiModel& model, const std::vector<std::string>& paths)
      : model_(model), paths_(paths) {}
  Json run();

 private:
  void number_classes();
  Json class_entry(const Class& a_class);
  Json module_entry(const model::Module& module);
  Json export_entry(const model::Module& module, const RuntimeExport& each);
  Json signature(const Function& function);
  Json fields(const Class& a_class);
  Json members(const Class& a_class);
  Json methods(const Class& a_class);
  Json properties(const Class& a_class);
  Json protocols(const Class& a_class);

  // The id of a type; equal types have one id. A node comes before the nodes in it.
  std::size_t type_id(const TypeExpr& type);
  bool is_anything(const TypeExpr& type) const;
  const TypeExpr& at_run_time(const TypeExpr& type) const;
  Json node(const TypeExpr& type);
  Json callable_node(const TypeExpr& type);
  Json class_object_node(const TypeExpr& instance);
  Json type_ids(const std::vector<TypeExpr>& types);
  std::string type_key(const TypeExpr& type) const;
  std::size_t class_id(const std::string& module, const std::string& name) const;

  const model::ApiModel& model_;
  const std::vector<std::string>& paths_;
  std::vector<const Class*> classes_;
  std::map<std::pair<std::string, std::string>, std::size_t> class_ids_;
  // The protocols that every object has, as far as can be seen: they only ask for `__lt__`.
  std::set<std::pair<std::string, std::string>> anything_;
  std::map<std::pair<std::string, std::string>, const model::TypeAlias*> aliases_;
  std::map<std::string, std::size_t> type_ids_;
  std::vector<Json> types_;
};

const TypeExpr& unknown_type();
bool stands_for_many(const TypeExpr& type);
bool asks_for_nothing(const Class& a_class);

Json json_value(const model::LiteralValue& value);
std::string compact(const Json& json);
std::string readable(const Json& json, std::size_t indent);

Json ManifestWriter::run() {
  number_classes();
  Json classes = Json::array();
  for (const Class* a_class : classes_) classes.push_back(class_entry(*a_class));
  Json modules = Json::array();
  for (const model::Module& module : model_.modules) modules.push_back(module_entry(module));
  return {{"version", manifest_version},
          {"paths", paths_},
          {"types", types_},
          {"classes", std::move(classes)},
          {"modules", std::move(modules)}};
}

void ManifestWriter::number_classes() {
  for (const model::Module& module : model_.modules) {
    for (const auto& alias : module.aliases) aliases_[{module.name, alias.name}] = &alias;
    for (const Class& a_class : module.classes) {
      if (asks_for_nothing(a_class)) {
        anything_.insert({module.name, a_class.name});
        continue;
      }
      classes_.push_back(&a_class);
      class_ids_[{module.name, a_class.name}] = 0;
    }
  }
  std::sort(classes_.begin(), classes_.end(), [](const Class* a, const Class* b) {
    return std::tie(a->module, a->name) < std::tie(b->module, b->name);
  });
  for (std::size_t i = 0; i < classes_.size(); ++i) {
    class_ids_[{classes_[i]->module, classes_[i]->name}] = i;
  }
}

Json ManifestWriter::class_entry(const Class& a_class) {
  static const std::map<ClassKind, const char*> kinds = {
      {ClassKind::dataclass, "dataclass"},     {ClassKind::typed_dict, "typed_dict"},
      {ClassKind::named_tuple, "named_tuple"}, {ClassKind::enumeration, "enum"},
      {ClassKind::exception, "exception"},     {ClassKind::reference, "reference"},
      {ClassKind::protocol, "protocol"}};
  Json entry = {
      {"module", a_class.module}, {"qualname", a_class.name}, {"kind", kinds.at(a_class.kind)}};
  switch (a_class.kind) {
    case ClassKind::dataclass:
    case ClassKind::typed_dict:
    case ClassKind::named_tuple:
      entry["fields"] = fields(a_class);
      break;
    case ClassKind::enumeration:
      entry["by"] = a_class.enum_form == model::EnumForm::mask    ? "mask"
                    : a_class.enum_form == model::EnumForm::value ? "value"
                                                                  : "name";
      entry["members"] = members(a_class);
      break;
    case ClassKind::exception:
      if (!a_class.bases.empty()) {
        entry["base"] = class_id(a_class.bases[0].module, a_class.bases[0].name);
      }
      if (a_class.constructor) entry["constructor"] = signature(*a_class.constructor);
      if (!a_class.attributes.empty()) entry["properties"] = properties(a_class);
      break;
    case ClassKind::protocol:
    case ClassKind::reference: {
      Json bases = Json::array();
      for (const TypeExpr& base : a_class.bases) {
        if (is_anything(base)) continue;
        bases.push_back(class_id(base.module, base.name));
      }
      entry["bases"] = std::move(bases);
      if (a_class.constructor) entry["constructor"] = signature(*a_class.constructor);
      entry["methods"] = methods(a_class);
      entry["properties"] = properties(a_class);
      if (!a_class.protocols.empty()) entry["protocols"] = protocols(a_class);
      break;
    }
  }
  return entry;
}

Json ManifestWriter::fields(const Class& a_class) {
  Json fields = Json::array();
  for (const auto& attribute : a_class.attributes) {
    Json field = {{"name", attribute.name}, {"type", type_id(attribute.type)}};
    const bool is_optional =
        a_class.kind == ClassKind::typed_dict ? !attribute.required : attribute.has_default;
    if (is_optional) field["optional"] = true;
    if (!attribute.init) field["init"] = false;
    fields.push_back(std::move(field));
  }
  return fields;
}

Json ManifestWriter::members(const Class& a_class) {
  Json members = Json::array();
  for (const auto& member : a_class.attributes) {
    members.push_back({member.name, json_value(*member.value)});
  }
  return members;
}

Json ManifestWriter::methods(const Class& a_class) {
  static const std::map<model::FunctionKind, const char*> kinds = {
      {model::FunctionKind::instance_method, "instance"},
      {model::FunctionKind::class_method, "class"},
      {model::FunctionKind::static_method, "static"}};
  Json methods = Json::array();
  for (const Function& method : a_class.methods) {
    Json entry = {{"name", method.name}};
    if (!method.js_name.empty()) entry["js"] = method.js_name;
    entry["kind"] = kinds.at(method.kind);
    entry["signature"] = signature(method);
    methods.push_back(std::move(entry));
  }
  return methods;
}

Json ManifestWriter::properties(const Class& a_class) {
  Json properties = Json::array();
  for (const auto& attribute : a_class.attributes) {
    const bool is_writable = attribute.writable && a_class.kind != ClassKind::exception;
    Json entry = {{"name", attribute.name}};
    if (!attribute.js_name.empty()) entry["js"] = attribute.js_name;
    entry["type"] = type_id(attribute.type);
    entry["writable"] = is_writable;
    properties.push_back(std::move(entry));
  }
  return properties;
}

Json ManifestWriter::protocols(const Class& a_class) {
  static const std::map<TypeKind, const char*> names = {
      {TypeKind::iterator, "iterator"},
      {TypeKind::async_iterator, "async_iterator"},
      {TypeKind::context_manager, "context_manager"},
      {TypeKind::async_context_manager, "async_context_manager"}};
  Json protocols = Json::object();
  for (const TypeExpr& each : a_class.protocols) protocols[names.at(each.kind)] = type_id(each);
  return protocols;
}

Json ManifestWriter::module_entry(const model::Module& module) {
  Json exports = Json::array();
  for (const RuntimeExport& each : runtime_exports(module, model_)) {
    exports.push_back(export_entry(module, each));
  }
  return {{"name", module.name},
          {"source", python_path(module.source)},
          {"exports", std::move(exports)}};
}

Json ManifestWriter::export_entry(const model::Module& module, const RuntimeExport& each) {
  const auto named = [&](const auto& item) { return item.name == each.name; };
  switch (each.kind) {
    case RuntimeExport::Kind::function: {
      const auto& functions = module.functions;
      const auto function = std::find_if(functions.begin(), functions.end(), named);
      return {{"name", each.name}, {"kind", "function"}, {"signature", signature(*function)}};
    }
    case RuntimeExport::Kind::constant: {
      const auto& variables = module.variables;
      const auto variable = std::find_if(variables.begin(), variables.end(), named);
      return {{"name", each.name}, {"kind", "constant"}, {"type", type_id(variable->type)}};
    }
    case RuntimeExport::Kind::class_type:
      return {{"name", each.name}, {"kind", "class"}, {"class", class_id(module.name, each.name)}};
    case RuntimeExport::Kind::reexport:
      return {{"name", each.name},
              {"kind", "reexport"},
              {"module", each.from_module},
              {"export", each.from_name}};
  }
  return {};
}

Json ManifestWriter::signature(const Function& function) {
  static const std::map<model::ParameterKind, const char*> kinds = {
      {model::ParameterKind::positional_only, "positional_only"},
      {model::ParameterKind::positional, "positional"},
      {model::ParameterKind::args, "args"},
      {model::ParameterKind::keyword, "keyword"},
      {model::ParameterKind::kwargs, "kwargs"}};
  Json params = Json::array();
  for (const model::Parameter& parameter : function.parameters) {
    Json entry = {{"name", parameter.name},
                  {"kind", kinds.at(parameter.kind)},
                  {"type", type_id(parameter.type)}};
    if (parameter.default_text) entry["optional"] = true;
    params.push_back(std::move(entry));
  }
  Json result = {{"params", std::move(params)}, {"returns", type_id(function.returns)}};
  if (function.is_async) result["async"] = true;
  return result;
}

std::size_t ManifestWriter::type_id(const TypeExpr& written) {
  const TypeExpr& type = at_run_time(written);
  const auto [known, is_new] = type_ids_.try_emplace(type_key(type), types_.size());
  const std::size_t id = known->second;
  if (is_new) {
    types_.emplace_back();  // its place, before those of its operands
    Json filled = node(type);
    types_[id] = std::move(filled);
  }
  return id;
}

Json ManifestWriter::node(const TypeExpr& type) {
  switch (type.kind) {
    case TypeKind::unknown:
      return Json::array({"unknown"});
    case TypeKind::none:
      return Json::array({"none"});
    case TypeKind::boolean:
      return Json::array({"bool"});
    case TypeKind::integer:
      return Json::array({"int"});
    case TypeKind::big_integer:
      return Json::array({"bigint"});
    case TypeKind::floating:
      return Json::array({"float"});
    case TypeKind::str:
      return Json::array({"str"});
    case TypeKind::bytes:
      return Json::array({"bytes"});
    case TypeKind::standard:
      return Json::array({type.name});
    case TypeKind::buffer:
      return Json::array({"buffer"});
    case TypeKind::array:
      return Json::array({"array", type_id(type.args.at(0))});
    case TypeKind::view:
      return Json::array({"view", type_id(type.args.at(0))});
    case TypeKind::list:
      return Json::array({"list", type_id(type.args.at(0))});
    case TypeKind::set:
      return Json::array({"set", type_id(type.args.at(0))});
    case TypeKind::frozen_set:
      return Json::array({"frozenset", type_id(type.args.at(0))});
    case TypeKind::tuple:
      if (std::any_of(type.args.begin(), type.args.end(), stands_for_many)) {
        return Json::array({"tuple_of", type_id(unknown_type())});
      }
      return Json::array({"tuple", type_ids(type.args)});
    case TypeKind::tuple_of:
      return Json::array({"tuple_of", type_id(type.args.at(0))});
    case TypeKind::dict: {
      const std::size_t key = type_id(type.args.at(0));
      return Json::array({"dict", key, type_id(type.args.at(1))});
    }
    case TypeKind::union_of:
      return Json::array({"union", type_ids(type.args)});
    case TypeKind::literal: {
      Json values = Json::array();
      for (const auto& value : type.values) values.push_back(json_value(value));
      return Json::array({"literal", std::move(values)});
    }
    case TypeKind::class_ref:
      return Json::array({"class", class_id(type.module, type.name)});
    case TypeKind::callable:
      return callable_node(type);
    case TypeKind::awaitable:
      return Json::array({"awaitable", type_id(type.args.at(0))});
    case TypeKind::never:
      return Json::array({"none"});
    case TypeKind::self_type:
      return Json::array({"class", class_id(type.module, type.name)});
    case TypeKind::predicate:
      return Json::array({"bool"});
    case TypeKind::alias_ref:
      return node(at_run_time(aliases_.at({type.module, type.name})->target));
    case TypeKind::type_of:
      return class_object_node(type.args.at(0));
    case TypeKind::iterable:
      return Json::array({"iterable", type_id(type.args.at(0))});
    case TypeKind::iterator:
      return Json::array({"iterator", type_id(type.args.at(0))});
    case TypeKind::generator:
      return Json::array({"generator", type_id(type.args.at(0)), type_id(type.args.at(1)),
                          type_id(type.args.at(2))});
    case TypeKind::async_iterable:
      return Json::array({"async_iterable", type_id(type.args.at(0))});
    case TypeKind::async_iterator:
      return Json::array({"async_iterator", type_id(type.args.at(0))});
    case TypeKind::async_generator:
      return Json::array({"async_generator", type_id(type.args.at(0)), type_id(type.args.at(1))});
    case TypeKind::context_manager:
      return Json::array({"context_manager", type_id(type.args.at(0))});
    case TypeKind::async_context_manager:
      return Json::array({"async_context_manager", type_id(type.args.at(0))});
    default:
      CHECK(false, "A type that resolve did not see reached the manifest");
  }
  return {};
}

// What a ParamSpec, a TypeVarTuple or "..." stands for is any number of further arguments.
Json ManifestWriter::callable_node(const TypeExpr& type) {
  const auto result = type.args.end() - 1;
  const auto many = std::find_if(type.args.begin(), result, stands_for_many);
  Json parameters = type_ids({type.args.begin(), many});
  Json node = Json::array({"callable", std::move(parameters), type_id(*result)});
  if (many != result) node.push_back(type_id(unknown_type()));
  return node;
}

Json ManifestWriter::class_object_node(const TypeExpr& instance) {
  const TypeExpr& type = at_run_time(instance);
  const bool is_class = type.kind == TypeKind::class_ref || type.kind == TypeKind::self_type;
  if (!is_class) return Json::array({"unknown"});
  return Json::array({"type", class_id(type.module, type.name)});
}

Json ManifestWriter::type_ids(const std::vector<TypeExpr>& types) {
  Json ids = Json::array();
  for (const TypeExpr& type : types) ids.push_back(type_id(type));
  return ids;
}

std::string ManifestWriter::type_key(const TypeExpr& type) const {
  if (type.kind == TypeKind::branded) return type_key(type.args.at(0));
  std::string key = std::to_string(static_cast<int>(type.kind));
  const bool is_named = type.kind == TypeKind::class_ref || type.kind == TypeKind::self_type ||
                        type.kind == TypeKind::alias_ref;
  if (is_named) {
    return key + " " + type.module + ":" + type.name;  // whatever its type arguments
  }
  if (type.kind == TypeKind::standard) key += " " + type.name;
  for (const auto& value : type.values) key += " " + compact(json_value(value));
  key += "(";
  for (const TypeExpr& arg : type.args) key += type_key(arg) + ",";
  return key + ")";
}

std::size_t ManifestWriter::class_id(const std::string& module, const std::string& name) const {
  const auto found = class_ids_.find({module, name});
  CHECK(found != class_ids_.end(), "No class '" + module + "." + name + "' in the manifest");
  return found->second;
}

const TypeExpr& unknown_type() {
  static const TypeExpr unknown = [] {
    TypeExpr type;
    type.kind = TypeKind::unknown;
    return type;
  }();
  return unknown;
}

bool stands_for_many(const TypeExpr& type) {
  return type.kind == TypeKind::unpacked || type.kind == TypeKind::any_parameters;
}

bool asks_for_nothing(const Class& a_class) {
  return a_class.kind == ClassKind::protocol && a_class.methods.empty() &&
         a_class.attributes.empty() && a_class.protocols.empty() && a_class.bases.empty();
}

bool ManifestWriter::is_anything(const TypeExpr& type) const {
  return !type.module.empty() && anything_.contains({type.module, type.name});
}

// The type of the values that cross: a type variable is its bound.
const TypeExpr& ManifestWriter::at_run_time(const TypeExpr& type) const {
  if (stands_for_many(type)) return unknown_type();
  if (is_anything(type)) return unknown_type();
  if (type.kind == TypeKind::type_variable || type.kind == TypeKind::branded) {
    return at_run_time(type.args.at(0));
  }
  return type.kind == TypeKind::generic ? type.args.back() : type;
}

Json json_value(const model::LiteralValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
  const auto* truth = std::get_if<bool>(&value);
  CHECK(truth, "Only strings, integers and booleans are literal types");
  return *truth;
}

std::string compact(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// False when the text surely takes more than `room` characters. It looks no further than that, so
// that the whole manifest is not written once for every level of it.
bool may_fit(const Json& json, std::ptrdiff_t& room) {
  room -=
      json.is_string() ? static_cast<std::ptrdiff_t>(json.get_ref<const std::string&>().size()) : 1;
  if (json.is_structured()) {
    for (const Json& value : json) {
      if (room < 0 || !may_fit(value, room)) return false;
    }
  }
  return room >= 0;
}

// What fits on a line stays on it: a signature is one thing to read, not ten lines.
std::string readable(const Json& json, std::size_t indent) {
  constexpr std::size_t max_line = 100;
  if (!json.is_structured() || json.empty()) return compact(json);
  auto room = static_cast<std::ptrdiff_t>(max_line);
  if (may_fit(json, room)) {
    std::string line = compact(json);
    if (indent + line.size() <= max_line) return line;
  }
  const std::string margin(indent + 2, ' ');
  std::string text(1, json.is_object() ? '{' : '[');
  const char* separator = "\n";
  for (const auto& [key, value] : json.items()) {
    text += separator + margin;
    if (json.is_object()) text += compact(key) + ": ";
    text += readable(value, indent + 2);
    separator = ",\n";
  }
  return text + "\n" + std::string(indent, ' ') + (json.is_object() ? '}' : ']');
}

}  // namespace

std::string emit_manifest(const model::ApiModel& model, const std::vector<std::string>& paths,
                          JsonStyle style) {
  const Json manifest = ManifestWriter(model, paths).run();
  return style == JsonStyle::compact ? compact(manifest) : readable(manifest, 0);
}

}  // namespace typhon
