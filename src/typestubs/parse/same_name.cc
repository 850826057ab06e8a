#include "parse/same_name.h"

#include <algorithm>

#include "parse/name_places.h"
#include "parse/walk.h"

namespace typhon {

namespace {

SameName owned_by(const NamePlaces& places, int scope) {
  SameName same;
  same.is_of_module = scope == NamePlaces::module_scope;
  same.is_bound = places.is_bound_in(scope);
  for (const NamePlaces::Place& each : places.all()) {
    if (places.owner(each) == scope) same.places.push_back(each.span);
  }
  return same;
}

// The identifier that `at` is in or directly behind; null when there is none.
Node identifier_at(const Node& root, std::uint32_t at) {
  Node found;
  walk(root, [&](const Node& node) {
    const ByteSpan span = node.span();
    if (at < span.begin || span.end < at) return false;
    if (node.is("identifier")) found = node;
    return true;
  });
  return found;
}

// Without what may stand between its parts.
std::string path_text(const Node& node) {
  std::string text;
  for (const char c : node.text()) {
    if (c != ' ' && c != '\t' && c != '\n' && c != '\r') text += c;
  }
  return text;
}

void set_module(const Node& node, ImportedPlace& place) {
  for (const char c : path_text(node)) {
    if (c == '.' && place.module.empty()) {
      ++place.level;
    } else {
      place.module += c;
    }
  }
}

void add_names(const Node& statement, std::vector<ImportedPlace>& found) {
  ImportedPlace place;
  const bool has_from = statement.is("import_from_statement");
  if (has_from) set_module(statement.field("module_name"), place);
  for (const Node& each : statement.fields("name")) {
    const Node alias = each.is("aliased_import") ? each.field("alias") : Node{};
    const Node name = alias ? each.field("name") : each;
    const Node local = alias ? alias : name.first_named_child();
    if (!has_from) place.module = path_text(name);
    if (has_from) place.name = name.text();
    place.name_span = name.span();
    place.has_alias = alias.exists();
    place.local = local.text();
    place.local_span = local.span();
    if (local) found.push_back(place);
  }
  for (const Node& each : statement.named_children()) {
    if (!each.is("wildcard_import")) continue;
    place.name = "*";
    found.push_back(place);
  }
}

}  // namespace

std::optional<SameName> same_name(const SourceFile& file, const Node& root, std::uint32_t at) {
  const Node asked = identifier_at(root, at);
  if (!asked) return std::nullopt;
  const NamePlaces places(file, root, std::string(asked.text()));
  for (const NamePlaces::Place& each : places.all()) {
    if (each.span == asked.span()) return owned_by(places, places.owner(each));
  }
  return std::nullopt;
}

SameName module_name(const SourceFile& file, const Node& root, const std::string& name) {
  return owned_by(NamePlaces(file, root, name), NamePlaces::module_scope);
}

bool binds_name(const SourceFile& file, const Node& root, const std::string& name) {
  const NamePlaces places(file, root, name);
  return std::any_of(places.all().begin(), places.all().end(),
                     [](const NamePlaces::Place& each) { return each.binds; });
}

std::vector<ImportedPlace> imported_places(const Node& root) {
  std::vector<ImportedPlace> found;
  walk(root, [&](const Node& node) {
    const bool is_import = node.is("import_statement") || node.is("import_from_statement");
    if (is_import) add_names(node, found);
    return !is_import;
  });
  return found;
}

std::vector<MemberPlace> member_places(const Node& root, const std::string& object,
                                       const std::string& name) {
  std::vector<MemberPlace> found;
  walk(root, [&](const Node& node) {
    const Node member = node.is("attribute") ? node.field("attribute") : Node{};
    if (!member || member.text() != name || path_text(node.field("object")) != object) return true;
    Node first = node.field("object");
    while (first.is("attribute")) first = first.field("object");
    found.push_back({first.span(), member.span()});
    return true;
  });
  return found;
}

}  // namespace typhon
