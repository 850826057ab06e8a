#include "model/json.h"

#include <array>
#include <nlohmann/json.hpp>

namespace typhon::model {

namespace {

using Json = nlohmann::ordered_json;

constexpr auto type_kinds = std::to_array<const char*>({"missing",
                                                        "name",
                                                        "written_union",
                                                        "expr_list",
                                                        "ellipsis",
                                                        "value",
                                                        "unsupported",
                                                        "unknown",
                                                        "none",
                                                        "boolean",
                                                        "integer",
                                                        "big_integer",
                                                        "floating",
                                                        "str",
                                                        "bytes",
                                                        "standard",
                                                        "buffer",
                                                        "array",
                                                        "view",
                                                        "exception",
                                                        "list",
                                                        "tuple",
                                                        "tuple_of",
                                                        "dict",
                                                        "set",
                                                        "frozen_set",
                                                        "union_of",
                                                        "literal",
                                                        "branded",
                                                        "class_ref",
                                                        "callable",
                                                        "awaitable",
                                                        "never",
                                                        "self_type",
                                                        "type_variable",
                                                        "unpacked",
                                                        "any_parameters",
                                                        "generic",
                                                        "predicate",
                                                        "type_of",
                                                        "alias_ref",
                                                        "iterable",
                                                        "iterator",
                                                        "generator",
                                                        "async_iterable",
                                                        "async_iterator",
                                                        "async_generator",
                                                        "context_manager",
                                                        "async_context_manager"});
static_assert(type_kinds.size() == static_cast<std::size_t>(TypeKind::async_context_manager) + 1);
constexpr auto type_parameter_kinds = std::to_array<const char*>({"type", "parameters", "tuple"});

constexpr auto parameter_kinds =
    std::to_array<const char*>({"positional_only", "positional", "args", "keyword", "kwargs"});
constexpr auto function_kinds =
    std::to_array<const char*>({"function", "instance_method", "class_method", "static_method"});
constexpr auto class_kinds =
    std::to_array<const char*>({"reference", "dataclass", "typed_dict", "named_tuple",
                                "enumeration", "exception", "protocol"});

constexpr auto enum_forms = std::to_array<const char*>({"value", "name", "mask"});

template <typename Names, typename Enum>
const char* name_of(const Names& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

void put(Json& json, const char* key, const std::string& text) {
  if (!text.empty()) json[key] = text;
}

void put(Json& json, const char* key, bool flag) {
  if (flag) json[key] = true;
}

template <typename Item, typename Convert>
void put_all(Json& json, const char* key, const std::vector<Item>& items, Convert convert) {
  if (items.empty()) return;
  Json list = Json::array();
  for (const Item& item : items) list.push_back(convert(item));
  json[key] = std::move(list);
}

std::string literal(const LiteralValue& value) {
  struct Text {
    std::string operator()(std::monostate) const { return "None"; }
    std::string operator()(bool truth) const { return truth ? "True" : "False"; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(double number) const { return Json(number).dump(); }
    std::string operator()(const std::string& text) const {
      return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    std::string operator()(const BigInteger& number) const { return number.digits; }
    std::string operator()(const BytesLiteral& bytes) const {
      std::string hex = "bytes";
      for (const char c : bytes.bytes) {
        constexpr const char* digits = "0123456789abcdef";
        const auto byte = static_cast<unsigned char>(c);
        hex += {' ', digits[byte >> 4], digits[byte & 15]};
      }
      return hex;
    }
  };
  return std::visit(Text{}, value);
}

std::string type_text(const TypeExpr& type) {
  std::string text = name_of(type_kinds, type.kind);
  if (!type.module.empty()) {
    text += " " + type.module + "." + type.name;
  } else if (!type.name.empty()) {
    text += " " + type.name;
  }
  if (type.args.empty() && type.values.empty()) return text;
  std::string inside;
  for (const TypeExpr& arg : type.args) inside += (inside.empty() ? "" : ", ") + type_text(arg);
  for (const LiteralValue& value : type.values) {
    inside += (inside.empty() ? "" : ", ") + literal(value);
  }
  return text + "[" + inside + "]";
}

void put_value(Json& json, const std::optional<LiteralValue>& value,
               const std::optional<std::string>& value_text) {
  if (value) json["value"] = literal(*value);
  if (value_text) json["value_text"] = *value_text;
}

Json type_parameter_json(const TypeParameter& parameter) {
  Json json = {{"name", parameter.name}};
  if (parameter.kind != TypeParameterKind::type) {
    json["kind"] = name_of(type_parameter_kinds, parameter.kind);
  }
  if (parameter.bound.kind != TypeKind::missing) json["bound"] = type_text(parameter.bound);
  put_all(json, "constraints", parameter.constraints, type_text);
  if (parameter.default_type.kind != TypeKind::missing) {
    json["default"] = type_text(parameter.default_type);
  }
  put(json, "origin", parameter.origin);
  return json;
}

Json parameter_json(const Parameter& parameter) {
  Json json = {{"name", parameter.name},
               {"kind", name_of(parameter_kinds, parameter.kind)},
               {"type", type_text(parameter.type)}};
  if (parameter.default_text) json["default"] = *parameter.default_text;
  return json;
}

Json function_json(const Function& function) {
  Json json = {{"name", function.name}, {"kind", name_of(function_kinds, function.kind)}};
  put(json, "async", function.is_async);
  put(json, "generator", function.is_generator);
  put(json, "overload", function.is_overload);
  put(json, "abstract", function.is_abstract);
  put(json, "type_checking_only", function.type_checking_only);
  put(json, "js_name", function.js_name);
  put(json, "returns_argument", function.returns_argument);
  put(json, "binds_self", function.binds_self);
  put_all(json, "type_parameters", function.type_parameters, type_parameter_json);
  if (function.receiver.kind != TypeKind::missing) json["receiver"] = type_text(function.receiver);
  put_all(json, "decorators", function.decorators,
          [](const Decorator& decorator) { return Json(decorator.text); });
  put_all(json, "parameters", function.parameters, parameter_json);
  json["returns"] = type_text(function.returns);
  put_all(json, "overloads", function.overloads, function_json);
  put(json, "origin", function.origin);
  put(json, "doc", function.doc);
  return json;
}

Json attribute_json(const Attribute& attribute) {
  Json json = {{"name", attribute.name}, {"type", type_text(attribute.type)}};
  put(json, "js_name", attribute.js_name);
  put(json, "default", attribute.has_default);
  put(json, "read_only", !attribute.writable);
  put(json, "property", attribute.is_property);
  put(json, "class_variable", attribute.is_class_var);
  put(json, "not_in_init", !attribute.init);
  put(json, "keyword_only", attribute.keyword_only.value_or(false));
  put(json, "not_required", !attribute.required);
  put_value(json, attribute.value, attribute.value_text);
  put(json, "origin", attribute.origin);
  put(json, "doc", attribute.doc);
  return json;
}

Json class_json(const Class& a_class) {
  Json json = {{"name", a_class.name}, {"kind", name_of(class_kinds, a_class.kind)}};
  put(json, "not_exported", !a_class.exported);
  put(json, "dataclass", a_class.is_dataclass);
  put(json, "type_checking_only", a_class.type_checking_only);
  put_all(json, "type_parameters", a_class.type_parameters, type_parameter_json);
  put_all(json, "bases", a_class.bases, type_text);
  if (!a_class.keywords.empty()) json["keywords"] = a_class.keywords;
  if (!a_class.dataclass_options.empty()) json["dataclass_options"] = a_class.dataclass_options;
  if (a_class.kind == ClassKind::enumeration) {
    json["crosses_by"] = name_of(enum_forms, a_class.enum_form);
  }
  put_all(json, "attributes", a_class.attributes, attribute_json);
  put_all(json, "protocols", a_class.protocols, type_text);
  if (a_class.constructor) json["constructor"] = function_json(*a_class.constructor);
  put_all(json, "methods", a_class.methods, function_json);
  put(json, "doc", a_class.doc);
  return json;
}

Json variable_json(const Variable& variable) {
  Json json = {{"name", variable.name}, {"type", type_text(variable.type)}};
  put_value(json, variable.value, variable.value_text);
  put(json, "type_checking_only", variable.type_checking_only);
  put(json, "doc", variable.doc);
  return json;
}

Json alias_json(const TypeAlias& alias) {
  Json json = {{"name", alias.name}, {"target", type_text(alias.target)}};
  put(json, "maybe_variable", !alias.is_explicit);
  put(json, "new_type", alias.is_new_type);
  put(json, "not_exported", !alias.exported);
  put(json, "recursive", alias.is_recursive);
  put_all(json, "type_parameters", alias.type_parameters, type_parameter_json);
  put(json, "doc", alias.doc);
  return json;
}

Json import_json(const Import& import) {
  Json json = {
      {"module", std::string(static_cast<std::size_t>(import.level), '.') + import.module}};
  put(json, "name", import.name);
  put(json, "as", import.as);
  put(json, "type_checking_only", import.type_checking_only);
  put(json, "guarded", import.guarded);
  return json;
}

Json reexport_json(const ReExport& reexport) {
  return {{"name", reexport.name}, {"from", reexport.from_module + "." + reexport.from_name}};
}

Json module_json(const Module& module) {
  Json json = {{"name", module.name}, {"source", module.source}};
  put(json, "package", module.is_package);
  put(json, "doc", module.doc);
  put_all(json, "imports", module.imports, import_json);
  if (module.all) json["all"] = *module.all;
  put_all(json, "functions", module.functions, function_json);
  put_all(json, "classes", module.classes, class_json);
  put_all(json, "variables", module.variables, variable_json);
  put_all(json, "aliases", module.aliases, alias_json);
  put_all(json, "type_variables", module.type_variables, type_parameter_json);
  put_all(json, "reexports", module.reexports, reexport_json);
  return json;
}

}  // namespace

std::string to_json(const ApiModel& model) {
  Json modules = Json::array();
  for (const Module& module : model.modules) modules.push_back(module_json(module));
  return Json{{"modules", std::move(modules)}}.dump(2, ' ', false, Json::error_handler_t::replace) +
         "\n";
}

}  // namespace typhon::model
