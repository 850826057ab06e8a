#include "lsp/features/hover.h"

#include <algorithm>

#include "lsp/features/surface.h"

namespace typhon::lsp {

namespace {

using model::Class;
using model::ClassKind;

const Class* class_named_at(const model::Module& module, ByteSpan name);
std::string how_it_crosses(const Class& a_class);
std::string why_by_reference(const Class& a_class);

}  // namespace

std::optional<Hover> hover(workspace::LiveProject& project, const std::string& path,
                           std::uint32_t offset) {
  const auto names = names_at(project, path, offset);
  if (names.empty()) return std::nullopt;
  const std::string& declarations = project.declarations(path)->text;
  std::string text = "```typescript\n";
  std::string last;
  for (const DeclaredName* name : names) {
    const std::string shown = declaration_text(declarations, *name);
    if (shown != last) text += shown + "\n";
    last = shown;
  }
  text += "```";
  const Class* a_class = class_named_at(*project.module_of(path), names.front()->source);
  if (a_class != nullptr) text += "\n\n" + how_it_crosses(*a_class);
  return Hover{names.front()->source, text};
}

namespace {

const Class* class_named_at(const model::Module& module, ByteSpan name) {
  const auto found = std::find_if(module.classes.begin(), module.classes.end(),
                                  [&](const Class& each) { return each.name_span == name; });
  return found == module.classes.end() ? nullptr : &*found;
}

std::string how_it_crosses(const Class& a_class) {
  switch (a_class.kind) {
    case ClassKind::dataclass:
    case ClassKind::typed_dict:
      return "Crosses **by value**: TypeScript gets and gives plain objects, and each side has its "
             "own copy.";
    case ClassKind::named_tuple:
      return "Crosses **by value**, as a tuple with named items.";
    case ClassKind::enumeration:
      return "Crosses **by value**: a member is its plain value in TypeScript.";
    case ClassKind::exception:
      return "Reaches TypeScript as a subclass of `Error`: `catch` it and ask with `instanceof`.";
    case ClassKind::protocol:
      return "Only a type: whatever has these members may be given.";
    case ClassKind::reference:
      return "Crosses **by reference**: TypeScript gets a handle to the Python object" +
             why_by_reference(a_class) + ".";
  }
  return "";
}

std::string why_by_reference(const Class& a_class) {
  if (!a_class.is_dataclass) return "";
  for (const model::Function& method : a_class.methods) {
    return ", because `" + method.name + "` would be lost in a plain object";
  }
  return "";
}

}  // namespace

}  // namespace typhon::lsp
