#include "emit/records.h"

#include <algorithm>

#include "emit/literal_text.h"

namespace typhon {

namespace {

using model::Class;
using model::ClassKind;

constexpr std::size_t most_fields = 8;  // src/loader/bridge/records.ts calls with up to eight

bool has_fixed_keys(const Class& a_class) {
  const auto& fields = a_class.attributes;
  if (fields.empty() || fields.size() > most_fields) return false;
  if (a_class.kind == ClassKind::dataclass) return true;
  return a_class.kind == ClassKind::typed_dict &&
         std::all_of(fields.begin(), fields.end(),
                     [](const auto& field) { return field.required; });
}

// In a literal, "__proto__": x sets the prototype; only a computed key is a key like any other.
std::string key(const std::string& name) {
  return name == "__proto__" ? "[\"__proto__\"]" : quoted_text(name);
}

std::string factory(const std::vector<model::Attribute>& fields) {
  std::string parameters;
  std::string properties;
  char parameter = 'a';
  for (const model::Attribute& field : fields) {
    const std::string separator = parameters.empty() ? "" : ",";
    parameters += separator + parameter;
    properties += separator + key(field.name) + ":" + parameter;
    ++parameter;
  }
  return "(" + parameters + ")=>({" + properties + "})";
}

}  // namespace

std::string emit_records(const std::vector<const Class*>& classes) {
  std::string text;
  for (std::size_t id = 0; id < classes.size(); ++id) {
    if (!has_fixed_keys(*classes[id])) continue;
    text += (text.empty() ? "" : ",") + std::to_string(id) + ":" + factory(classes[id]->attributes);
  }
  return "{" + text + "}";
}

}  // namespace typhon
