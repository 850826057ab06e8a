#include "extract/dataclass.h"

#include "extract/literal.h"
#include "extract/variable.h"

namespace typhon {

void read_dataclass_options(const std::vector<Decorator>& decorators, const ExtractContext& context,
                            model::Class& out) {
  const Decorator* decorator = find_decorator(decorators, "dataclass", context);
  if (decorator == nullptr) return;
  out.is_dataclass = true;
  for (const KeywordArgument& option : keyword_arguments(decorator->arguments)) {
    out.dataclass_options.emplace(option.name, one_line(option.value.text()));
  }
}

std::optional<model::FieldSpecifier> field_specifier_of(const Node& value) {
  if (!value.is("call")) return std::nullopt;
  model::FieldSpecifier specifier;
  specifier.name = dotted_name(value.field("function"));
  const Node arguments = value.field("arguments");
  const Node first = arguments.first_named_child();
  // `Field(...)` says that there is none.
  specifier.has_default = first && !first.is("keyword_argument") && first.text() != "...";
  for (const KeywordArgument& option : keyword_arguments(arguments)) {
    if (option.name == "default" || option.name == "default_factory" || option.name == "factory") {
      specifier.has_default = option.value.text() != "...";
    } else if (option.name == "init") {
      specifier.init = option.value.text() != "False";
    } else if (option.name == "kw_only") {
      specifier.keyword_only = option.value.text() == "True";
    } else if (option.name == "alias") {
      if (const auto literal = model_value(option.value).literal) {
        if (const auto* text = std::get_if<std::string>(&*literal)) {
          specifier.alias = *text;
          specifier.alias_span = option.value.is("string") ? string_parts(option.value).content_span
                                                           : option.value.span();
        }
      }
    }
  }
  return specifier;
}

void read_dataclass_field(const Node& value, const ExtractContext& context, model::Attribute& out) {
  if (!value.is("call") || !context.means(dotted_name(value.field("function")), "field")) return;
  out.has_default = false;
  out.value.reset();
  out.value_text.reset();
  for (const KeywordArgument& option : keyword_arguments(value.field("arguments"))) {
    if (option.name == "default") {
      ModelValue given = model_value(option.value);
      out.value = std::move(given.literal);
      out.value_text = std::move(given.text);
      out.has_default = true;
    } else if (option.name == "default_factory") {
      out.value_text = one_line(option.value.text()) + "()";
      out.has_default = true;
    } else if (option.name == "init") {
      out.init = option.value.text() != "False";
    } else if (option.name == "kw_only") {
      out.keyword_only = option.value.text() == "True";
    }
  }
}

void finish_dataclass(const ExtractContext& context, model::Class& out) {
  if (!out.is_dataclass) return;
  const auto option = out.dataclass_options.find("kw_only");
  bool keyword_only = option != out.dataclass_options.end() && option->second == "True";
  std::vector<model::Attribute> fields;
  for (model::Attribute& attribute : out.attributes) {
    if (context.means(attribute.type.name, "KW_ONLY")) {
      keyword_only = true;
      continue;
    }
    const bool is_annotated = attribute.type.kind != model::TypeKind::missing;
    attribute.is_class_var |= !is_annotated && !attribute.is_property;
    if (!attribute.keyword_only) attribute.keyword_only = keyword_only;
    fields.push_back(std::move(attribute));
  }
  out.attributes = std::move(fields);
}

}  // namespace typhon
