#include "resolve/enum_members.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

#include "resolve/integer_expression.h"

namespace typhon::resolver {

namespace {

using model::Attribute;
using model::Class;
using model::EnumForm;

constexpr std::int64_t largest_number = 9007199254740991;  // 2^53 - 1: what a number can hold

bool is_flag(const std::string& family) {
  return family == "enum.Flag" || family == "enum.IntFlag";
}

bool has_external_base(const Class& a_class, const Names& names, const std::string& canonical) {
  return std::any_of(a_class.bases.begin(), a_class.bases.end(), [&](const auto& base) {
    if (base.kind != model::TypeKind::name) return false;
    const Entity& entity = names.look_up(a_class.module, base.name);
    return entity.kind == EntityKind::external && entity.name == canonical;
  });
}

bool is_auto(const std::string& text) { return text == "auto()" || text == "enum.auto()"; }

std::string lower_case(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

// auto() counts on from the highest number so far, a Flag from its highest bit; in a StrEnum it is
// the name in lower case.
model::LiteralValue next_value(const std::string& name, std::int64_t highest,
                               const std::string& family) {
  if (family == "enum.StrEnum") return lower_case(name);
  if (!is_flag(family)) return highest + 1;
  std::int64_t bit = 1;
  while (bit <= highest) bit *= 2;
  return bit;
}

void compute_values(Class& enumeration, const std::string& family, bool knows_auto) {
  std::int64_t highest = 0;
  std::map<std::string, std::int64_t> known;
  for (Attribute& member : enumeration.attributes) {
    if (member.value_text && is_auto(*member.value_text)) {
      if (knows_auto) member.value = next_value(member.name, highest, family);
    } else if (member.value_text) {
      if (const auto number = evaluate_integer(*member.value_text, known)) member.value = *number;
    }
    if (!member.value) continue;
    member.value_text.reset();
    const auto* number = std::get_if<std::int64_t>(&*member.value);
    if (!number) continue;
    known[member.name] = *number;
    highest = std::clamp(*number, highest, largest_number);
  }
}

// The value in JavaScript as text that is equal only for equal values, or "" when it cannot be one.
std::string crossing_value(const model::LiteralValue& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    const bool fits = *number >= -largest_number && *number <= largest_number;
    return fits ? std::to_string(*number) : "";
  }
  const auto* text = std::get_if<std::string>(&value);
  return text ? '"' + *text : "";
}

EnumForm form_of(const Class& enumeration, const std::string& family) {
  const auto& members = enumeration.attributes;
  const bool has_values = std::all_of(members.begin(), members.end(), [](const auto& member) {
    return member.value && !crossing_value(*member.value).empty();
  });
  if (!has_values) return EnumForm::name;
  return is_flag(family) ? EnumForm::mask : EnumForm::value;
}

// A member with the value of an earlier one is only another name for it.
void cross_by_name(Class& enumeration) {
  std::vector<std::pair<model::LiteralValue, std::string>> first_names;
  for (Attribute& member : enumeration.attributes) {
    std::string name = member.name;
    if (member.value) {
      const auto same = std::find_if(first_names.begin(), first_names.end(),
                                     [&](const auto& each) { return each.first == *member.value; });
      if (same != first_names.end()) {
        name = same->second;
      } else {
        first_names.emplace_back(*member.value, name);
      }
    }
    member.value = std::move(name);
    member.value_text.reset();
  }
}

}  // namespace

void decide_members(Class& enumeration, const std::string& family, const Names& names) {
  std::erase_if(enumeration.attributes, [](const Attribute& member) {
    const bool is_member = member.value.has_value() || member.value_text.has_value();
    return !is_member || member.is_property || member.is_class_var || member.name.starts_with("_");
  });
  // A class with its own _generate_next_value_ decides what auto() is, and a mixed-in str turns
  // its numbers into text.
  const bool generates =
      std::any_of(enumeration.methods.begin(), enumeration.methods.end(),
                  [](const auto& method) { return method.name == "_generate_next_value_"; });
  const bool mixes_in_str = has_external_base(enumeration, names, "builtins.str");
  compute_values(enumeration, family, !generates && !mixes_in_str);
  enumeration.enum_form = form_of(enumeration, family);
  if (enumeration.enum_form == EnumForm::name) cross_by_name(enumeration);
}

}  // namespace typhon::resolver
