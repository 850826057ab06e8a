#include "extract/functional_class.h"

#include <algorithm>
#include <array>
#include <set>

#include "extract/annotation.h"
#include "extract/decorator.h"
#include "extract/literal.h"
#include "extract/named_tuple.h"
#include "extract/variable.h"

namespace typhon {

using model::Attribute;

namespace {

// A field or a member: its name, and the type or the value beside it, when there is one.
struct Entry {
  std::string name;
  ByteSpan span;
  Node beside;
};
using Entries = std::optional<std::vector<Entry>>;

struct Call {
  std::vector<Node> positional;
  std::vector<KeywordArgument> keywords;
};

bool read_named_tuple(const Call& call, const ExtractContext& context, model::Class& out);
bool read_typed_dict(const Call& call, const ExtractContext& context, model::Class& out);
bool read_enum(const Call& call, model::Class& out);

Call arguments_of(const Node& expression) {
  Call call;
  const Node list = expression.field("arguments");
  for (const Node& argument : list.named_children()) {
    if (!argument.is("keyword_argument")) call.positional.push_back(argument);
  }
  call.keywords = keyword_arguments(list);
  return call;
}

Node keyword(const Call& call, std::string_view name) {
  for (const KeywordArgument& argument : call.keywords) {
    if (argument.name == name) return argument.value;
  }
  return {};
}

// The second argument, which may be written by name.
Node second_argument(const Call& call, std::string_view name) {
  return call.positional.size() > 1 ? call.positional[1] : keyword(call, name);
}

bool is_enum_class(const std::string& name, const ExtractContext& context) {
  constexpr std::array<std::string_view, 5> classes = {"Enum", "IntEnum", "StrEnum", "Flag",
                                                       "IntFlag"};
  return std::any_of(classes.begin(), classes.end(),
                     [&](std::string_view each) { return context.means(name, each); });
}

}  // namespace

bool read_functional_class(const Node& expression, const ExtractContext& context,
                           model::Class& out) {
  if (!expression.is("call")) return false;
  const std::string name = dotted_name(expression.field("function"));
  if (name.empty()) return false;
  const Call call = arguments_of(expression);
  const bool is_tuple = context.means(name, "namedtuple") || context.means(name, "NamedTuple");
  const bool is_read = is_tuple                           ? read_named_tuple(call, context, out)
                       : context.means(name, "TypedDict") ? read_typed_dict(call, context, out)
                       : is_enum_class(name, context)     ? read_enum(call, out)
                                                          : false;
  if (is_read) out.bases.push_back(extract_type(expression.field("function"), context));
  return is_read;
}

namespace {

// "x y, z" in one string. With escapes in it, every name is where the string is.
Entries split_names(const Node& string) {
  const auto text = text_of_string(string);
  if (!text) return std::nullopt;
  const StringParts parts = string_parts(string);
  const auto span_of = [&](std::size_t begin, std::size_t end) {
    if (parts.content != *text) return parts.content_span;
    const auto start = parts.content_span.begin;
    return ByteSpan{start + static_cast<std::uint32_t>(begin),
                    start + static_cast<std::uint32_t>(end)};
  };
  std::vector<Entry> entries;
  for (std::size_t begin = 0; begin < text->size();) {
    const std::size_t end = std::min(text->find_first_of(" ,\t\n", begin), text->size());
    if (end > begin) {
      entries.push_back({text->substr(begin, end - begin), span_of(begin, end), {}});
    }
    begin = end + 1;
  }
  return entries;
}

std::optional<Entry> entry(const Node& name, const Node& beside) {
  const auto text = text_of_string(name);
  if (!text || text->empty()) return std::nullopt;
  return Entry{*text, name.is("string") ? string_parts(name).content_span : name.span(), beside};
}

// Names in a string or a sequence, pairs in a sequence, or a dictionary.
Entries entries_of(const Node& written) {
  if (written.is("string")) return split_names(written);
  if (!written.is("list") && !written.is("tuple") && !written.is("dictionary")) return std::nullopt;
  std::vector<Entry> entries;
  for (const Node& item : written.named_children()) {
    std::optional<Entry> one;
    if (item.is("pair")) {
      one = entry(item.field("key"), item.field("value"));
    } else if (item.is("tuple")) {
      const std::vector<Node> parts = item.named_children();
      if (parts.size() == 2) one = entry(parts[0], parts[1]);
    } else {
      one = entry(item, {});
    }
    if (!one) return std::nullopt;
    entries.push_back(std::move(*one));
  }
  return entries;
}

Attribute attribute_of(const Entry& entry) {
  Attribute attribute;
  attribute.name = entry.name;
  attribute.name_span = entry.span;
  return attribute;
}

// The defaults belong to the last fields.
void add_defaults(const Node& defaults, std::vector<Attribute>& fields) {
  const std::vector<Node> values = defaults.named_children();
  const std::size_t count = std::min(values.size(), fields.size());
  for (std::size_t i = 0; i < count; ++i) {
    Attribute& field = fields[fields.size() - count + i];
    // As text only: a default says nothing about the type of its field.
    field.value_text = one_line(values[values.size() - count + i].text());
    field.has_default = true;
  }
}

// What namedtuple(…, rename=True) does with names that no field can have.
void rename(std::vector<Entry>& entries) {
  std::set<std::string> taken;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    std::string& name = entries[i].name;
    const bool is_usable = can_be_field(name, taken);
    taken.insert(name);
    if (!is_usable) name = "_" + std::to_string(i);
  }
}

bool read_named_tuple(const Call& call, const ExtractContext& context, model::Class& out) {
  const Node written = second_argument(call, "field_names");
  Entries entries = entries_of(written ? written : keyword(call, "fields"));
  if (!entries) return false;
  const Node asked = keyword(call, "rename");
  const bool is_renamed = asked && asked.text() == "True";
  if (is_renamed) rename(*entries);
  std::vector<Attribute> fields;
  for (const Entry& entry : *entries) {
    fields.push_back(attribute_of(entry));
    fields.back().type = extract_type(entry.beside, context);
  }
  add_defaults(keyword(call, "defaults"), fields);
  if (!is_renamed) drop_invalid_fields(context, fields);
  out.attributes.insert(out.attributes.end(), fields.begin(), fields.end());
  return true;
}

bool read_typed_dict(const Call& call, const ExtractContext& context, model::Class& out) {
  const Node written = second_argument(call, "fields");
  const Entries entries = entries_of(written);
  if (!entries || !written.is("dictionary")) return false;
  for (const Entry& entry : *entries) {
    Attribute field = attribute_of(entry);
    field.type = extract_type(entry.beside, context);
    out.attributes.push_back(std::move(field));
  }
  for (const KeywordArgument& argument : call.keywords) {
    out.keywords.emplace(argument.name, one_line(argument.value.text()));
  }
  return true;
}

// Members without a value are counted, from `start` on.
bool read_enum(const Call& call, model::Class& out) {
  const Entries entries = entries_of(second_argument(call, "names"));
  if (!entries) return false;
  const Node start = keyword(call, "start");
  for (const Entry& entry : *entries) {
    Attribute member = attribute_of(entry);
    const bool is_first = out.attributes.empty();
    ModelValue value = model_value(entry.beside ? entry.beside : is_first ? start : Node{});
    member.value = std::move(value.literal);
    member.value_text = std::move(value.text);
    if (!member.value && !member.value_text) member.value_text = "auto()";
    out.attributes.push_back(std::move(member));
  }
  return true;
}

}  // namespace

}  // namespace typhon
