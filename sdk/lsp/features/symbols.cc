#include "lsp/features/symbols.h"

#include <algorithm>

namespace typhon::lsp {

namespace {

using model::Class;
using model::ClassKind;

Symbol symbol_of(const Class& a_class);
std::vector<Symbol> members_of(const Class& a_class);
SymbolKind kind_of(const Class& a_class);
void sort_by_place(std::vector<Symbol>& symbols);

}  // namespace

std::vector<Symbol> symbols(workspace::LiveProject& project, const std::string& path) {
  const model::Module* module = project.module_of(path);
  if (module == nullptr || module->source != path) return {};
  std::vector<Symbol> found;
  for (const model::Function& each : module->functions) {
    if (!each.origin.empty()) continue;
    found.push_back({each.name, SymbolKind::function, each.span, each.name_span, {}});
  }
  for (const Class& each : module->classes) {
    if (each.exported) found.push_back(symbol_of(each));
  }
  for (const model::Variable& each : module->variables) {
    found.push_back({each.name, SymbolKind::constant, each.name_span, each.name_span, {}});
  }
  for (const model::TypeAlias& each : module->aliases) {
    if (!each.exported) continue;
    found.push_back({each.name, SymbolKind::interface, each.name_span, each.name_span, {}});
  }
  sort_by_place(found);
  return found;
}

namespace {

Symbol symbol_of(const Class& a_class) {
  return {a_class.name, kind_of(a_class), a_class.span, a_class.name_span, members_of(a_class)};
}

std::vector<Symbol> members_of(const Class& a_class) {
  const bool is_enum = a_class.kind == ClassKind::enumeration;
  std::vector<Symbol> members;
  // What is inherited from elsewhere was copied here, but does not stand here.
  const auto stands_here = [&](const std::string& origin, ByteSpan name) {
    return origin.empty() && a_class.span.begin <= name.begin && name.end <= a_class.span.end;
  };
  for (const model::Attribute& each : a_class.attributes) {
    if (!stands_here(each.origin, each.name_span)) continue;
    const SymbolKind kind = is_enum            ? SymbolKind::enum_member
                            : each.is_property ? SymbolKind::property
                                               : SymbolKind::field;
    members.push_back({each.name, kind, each.name_span, each.name_span, {}});
  }
  for (const model::Function& each : a_class.methods) {
    if (!stands_here(each.origin, each.name_span)) continue;
    const bool is_init = each.name == "__init__";
    const SymbolKind kind = is_init ? SymbolKind::constructor : SymbolKind::method;
    members.push_back({each.name, kind, each.span, each.name_span, {}});
  }
  sort_by_place(members);
  return members;
}

SymbolKind kind_of(const Class& a_class) {
  switch (a_class.kind) {
    case ClassKind::enumeration:
      return SymbolKind::enumeration;
    case ClassKind::dataclass:
    case ClassKind::typed_dict:
    case ClassKind::named_tuple:
    case ClassKind::protocol:
      return SymbolKind::interface;
    case ClassKind::exception:
    case ClassKind::reference:
      break;
  }
  return SymbolKind::a_class;
}

void sort_by_place(std::vector<Symbol>& symbols) {
  std::stable_sort(symbols.begin(), symbols.end(), [](const Symbol& a, const Symbol& b) {
    return a.name_span.begin < b.name_span.begin;
  });
}

}  // namespace

}  // namespace typhon::lsp
