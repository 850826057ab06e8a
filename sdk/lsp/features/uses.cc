#include "lsp/features/uses.h"

#include <algorithm>

#include "lsp/features/symbols.h"

namespace typhon::lsp {

namespace {

bool stands_for(const std::string& imported, const std::string& name) {
  return imported == name || imported == name + "Init";
}

void sort(std::vector<TypeScriptPlace>& places) {
  std::sort(places.begin(), places.end(), [](const auto& a, const auto& b) {
    return std::pair(a.source->path(), a.span) < std::pair(b.source->path(), b.span);
  });
  places.erase(std::unique(places.begin(), places.end()), places.end());
}

}  // namespace

std::vector<TypeScriptPlace> imports_of_name(const std::vector<ImportOf>& imports,
                                             const std::string& name) {
  std::vector<TypeScriptPlace> places;
  for (const ImportOf& each : imports) {
    if (each.name == nullptr || !stands_for(each.name->name, name)) continue;
    places.push_back({&each.file->source, each.name->span});
  }
  sort(places);
  return places;
}

std::vector<TypeScriptPlace> uses_of_name(const std::vector<ImportOf>& imports,
                                          const std::string& name) {
  std::vector<TypeScriptPlace> places = imports_of_name(imports, name);
  for (const ImportOf& each : imports) {
    if (each.name == nullptr || !stands_for(each.name->name, name)) continue;
    for (const ByteSpan use : each.name->uses) places.push_back({&each.file->source, use});
  }
  sort(places);
  return places;
}

std::vector<Lens> lenses(workspace::LiveProject& project, const std::string& path,
                         const std::vector<ImportOf>& imports) {
  std::vector<Lens> found;
  for (const Symbol& symbol : symbols(project, path)) {
    auto places = imports_of_name(imports, symbol.name);
    if (places.empty()) continue;
    const std::string count = places.size() == 1
                                  ? "1 TypeScript place"
                                  : std::to_string(places.size()) + " TypeScript places";
    found.push_back({symbol.name_span, "imported in " + count, std::move(places)});
  }
  return found;
}

}  // namespace typhon::lsp
