#include "emit/records.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "emit/literal_text.h"

namespace typhon {

namespace {

using Json = nlohmann::json;

constexpr std::size_t most_fields = 8;  // src/loader/bridge/records.ts calls with up to eight

bool has_fixed_keys(const Json& a_class) {
  if (a_class.at("kind") != "dataclass" && a_class.at("kind") != "typed_dict") return false;
  const Json& fields = a_class.at("fields");
  if (fields.empty() || fields.size() > most_fields) return false;
  if (a_class.at("kind") == "dataclass") return true;
  return std::none_of(fields.begin(), fields.end(),
                      [](const Json& field) { return field.value("optional", false); });
}

// In a literal, "__proto__": x sets the prototype; only a computed key is a key like any other.
std::string key(const std::string& name) {
  return name == "__proto__" ? "[\"__proto__\"]" : quoted_text(name);
}

std::string factory(const Json& fields) {
  std::string parameters;
  std::string properties;
  char parameter = 'a';
  for (const Json& field : fields) {
    const std::string separator = parameters.empty() ? "" : ",";
    parameters += separator + parameter;
    properties += separator + key(field.at("name").get<std::string>()) + ":" + parameter;
    ++parameter;
  }
  return "(" + parameters + ")=>({" + properties + "})";
}

}  // namespace

std::string emit_records(const std::string& manifest) {
  const Json classes = Json::parse(manifest).at("classes");
  std::string text;
  for (std::size_t id = 0; id < classes.size(); ++id) {
    if (!has_fixed_keys(classes[id])) continue;
    text +=
        (text.empty() ? "" : ",") + std::to_string(id) + ":" + factory(classes[id].at("fields"));
  }
  return "{" + text + "}";
}

}  // namespace typhon
