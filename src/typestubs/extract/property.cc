#include "extract/property.h"

#include "extract/annotation.h"
#include "extract/docstring.h"

namespace typhon {

namespace {

bool is_getter(const Decorator& decorator, const ExtractContext& context) {
  const std::string origin = context.names.origin(decorator.name);
  const std::string name = origin.substr(origin.rfind('.') + 1);
  return name == "property" || name == "cached_property" || name == "abstractproperty";
}

// The property that `@name.setter` and its kin belong to, or null.
model::Attribute* property_of(const Decorator& decorator, ClassDefinitions& out) {
  const std::size_t dot = decorator.name.rfind('.');
  if (dot == std::string::npos) return nullptr;
  auto* attribute = out.find<model::Attribute>(decorator.name.substr(0, dot));
  return attribute != nullptr && attribute->is_property ? attribute : nullptr;
}

}  // namespace

bool extract_property(const Decorated& source, Circumstances circumstances,
                      const ExtractContext& context, ClassDefinitions& out) {
  for (const Decorator& decorator : source.decorators) {
    if (auto* property = property_of(decorator, out)) {
      property->writable |= decorator.name.ends_with(".setter");
      return true;
    }
    if (!is_getter(decorator, context)) continue;
    const Node& node = source.definition;
    model::Attribute property;
    property.name = node.field("name").text();
    property.name_span = node.field("name").span();
    property.type = extract_type(node.field("return_type"), context);
    property.doc = docstring_of(node.field("body"));
    property.is_property = true;
    property.writable = false;
    if (!property.name.empty()) out.add(std::move(property), circumstances);
    return true;
  }
  return false;
}

}  // namespace typhon
