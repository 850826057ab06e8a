#include "parse/name_places.h"

#include <algorithm>
#include <array>
#include <utility>

#include "parse/walk.h"

namespace typhon {

namespace {

template <std::size_t count>
bool is_one_of(const Node& node, const std::array<std::string_view, count>& kinds) {
  return std::find(kinds.begin(), kinds.end(), node.kind()) != kinds.end();
}

constexpr std::array<std::string_view, 4> comprehensions = {
    "list_comprehension", "set_comprehension", "dictionary_comprehension", "generator_expression"};

// What an assignment may have on its left around the names that it binds.
constexpr std::array<std::string_view, 9> patterns = {
    "pattern_list",   "tuple_pattern", "list_pattern", "list_splat_pattern",
    "tuple",          "list",          "list_splat",   "parenthesized_expression",
    "expression_list"};

Node first_identifier(const Node& node) {
  for (const Node& child : node.named_children()) {
    if (child.is("identifier")) return child;
  }
  return {};
}

// "…" and '…' and """…""": what stands between the quotes.
ByteSpan content_of(const Node& string) {
  for (const Node& child : string.children()) {
    if (child.is("string_content")) return child.span();
  }
  return {};
}

}  // namespace

NamePlaces::NamePlaces(const SourceFile& file, const Node& root, std::string name)
    : file_(file), name_(std::move(name)) {
  add_scope({.outer = module_scope});
  later_in(root, module_scope);
  while (!waiting_.empty()) {
    const Item item = std::move(waiting_.back());
    waiting_.pop_back();
    visit(item);
  }
  std::sort(places_.begin(), places_.end(),
            [](const Place& a, const Place& b) { return a.span < b.span; });
  mark_bindings();
}

int NamePlaces::owner(const Place& place) const {
  for (int scope = place.scope; scope != module_scope;) {
    const Scope& here = scopes_[static_cast<std::size_t>(scope)];
    if (here.is_global) return module_scope;
    if (here.binds && (!here.is_class || scope == place.scope)) return scope;
    scope = here.outer;
  }
  return module_scope;
}

int NamePlaces::add_scope(Scope scope) {
  scopes_.push_back(scope);
  return static_cast<int>(scopes_.size()) - 1;
}

void NamePlaces::mark_bindings() {
  for (const Place& each : places_) {
    if (!each.binds) continue;
    Scope& scope = at(each.scope);
    if (scope.is_global) {
      at(module_scope).binds = true;
    } else if (!scope.is_nonlocal) {
      scope.binds = true;
    }
  }
}

void NamePlaces::later(const Node& node, const Item& like, Mode mode) {
  later_in(node, like.scope, mode, like.in_type);
}

void NamePlaces::later_in(const Node& node, int scope, Mode mode, bool in_type) {
  if (node) waiting_.push_back({node, scope, mode, in_type});
}

void NamePlaces::children(const Item& item, Mode mode) {
  for (const Node& child : item.node.named_children()) later(child, item, mode);
}

void NamePlaces::visit(const Item& item) {
  if (item.mode == Mode::capture) return visit_case(item);
  if (item.node.is("identifier")) return visit_identifier(item);
  if (item.mode == Mode::bind && is_one_of(item.node, patterns)) {
    return children(item, Mode::bind);
  }
  if (visit_statement(item) || visit_expression(item)) return;
  children(item, Mode::load);
}

bool NamePlaces::visit_statement(const Item& item) {
  const Node& node = item.node;
  if (node.is("function_definition")) {
    visit_function(item);
  } else if (node.is("class_definition")) {
    visit_class(item);
  } else if (node.is("assignment") || node.is("augmented_assignment")) {
    later(node.field("left"), item, Mode::bind);
    later(node.field("type"), item);
    later(node.field("right"), item);
    if (item.scope == module_scope && node.field("left").text() == "__all__") visit_all(node);
  } else if (node.is("for_statement") || node.is("for_in_clause")) {
    for (const Node& child : node.named_children()) {
      later(child, item, child == node.field("left") ? Mode::bind : Mode::load);
    }
  } else if (node.is("as_pattern_target") || node.is("delete_statement")) {
    children(item, Mode::bind);
  } else if (node.is("import_statement") || node.is("import_from_statement")) {
    visit_import(item);
  } else if (node.is("future_import_statement")) {
    return true;
  } else if (node.is("global_statement") || node.is("nonlocal_statement")) {
    visit_declared(item);
  } else if (node.is("case_pattern")) {
    children(item, Mode::capture);
  } else if (node.is("type_alias_statement")) {
    visit_type_alias(item);
  } else {
    return false;
  }
  return true;
}

bool NamePlaces::visit_expression(const Item& item) {
  const Node& node = item.node;
  if (node.is("attribute")) {
    later(node.field("object"), item);
  } else if (node.is("member_type")) {
    later(node.first_named_child(), item);
  } else if (node.is("keyword_argument")) {
    later(node.field("value"), item);
  } else if (node.is("type")) {
    for (const Node& child : node.named_children()) {
      later_in(child, item.scope, Mode::load, true);
    }
  } else if (node.is("string")) {
    visit_string(item);
  } else if (node.is("lambda")) {
    visit_lambda(item);
  } else if (is_one_of(node, comprehensions)) {
    visit_comprehension(item);
  } else if (node.is("named_expression")) {
    int scope = item.scope;
    while (at(scope).is_comprehension) scope = at(scope).outer;
    later_in(node.field("name"), scope, Mode::bind);
    later(node.field("value"), item);
  } else if (node.is("call") && node.field("function").text().starts_with("__all__.")) {
    visit_all(node);
  } else {
    return false;
  }
  return true;
}

void NamePlaces::visit_identifier(const Item& item) {
  if (item.node.text() != name_) return;
  places_.push_back({item.node.span(), item.scope, item.mode == Mode::bind});
}

void NamePlaces::visit_function(const Item& item) {
  const Node& node = item.node;
  later(node.field("name"), item, Mode::bind);
  int outer = item.scope;
  if (const Node variables = node.field("type_parameters")) {
    outer = add_scope({.outer = item.scope});
    visit_type_parameters(variables, outer);
  }
  const int inner = add_scope({.outer = outer});
  visit_parameters(node.field("parameters"), inner, outer);
  later_in(node.field("return_type"), outer);
  later_in(node.field("body"), inner);
}

void NamePlaces::visit_class(const Item& item) {
  const Node& node = item.node;
  later(node.field("name"), item, Mode::bind);
  int outer = item.scope;
  if (const Node variables = node.field("type_parameters")) {
    outer = add_scope({.outer = item.scope});
    visit_type_parameters(variables, outer);
  }
  later_in(node.field("superclasses"), outer);
  later_in(node.field("body"), add_scope({.outer = outer, .is_class = true}));
}

void NamePlaces::visit_lambda(const Item& item) {
  const int inner = add_scope({.outer = item.scope});
  visit_parameters(item.node.field("parameters"), inner, item.scope);
  later_in(item.node.field("body"), inner);
}

void NamePlaces::visit_parameters(const Node& node, int inner, int outer) {
  for (const Node& each : node.named_children()) {
    const bool has_name = each.is("default_parameter") || each.is("typed_default_parameter");
    if (has_name) {
      later_in(each.field("name"), inner, Mode::bind);
    } else if (each.is("typed_parameter")) {
      later_in(each.first_named_child(), inner, Mode::bind);
    } else if (each.is("dictionary_splat_pattern")) {
      later_in(first_identifier(each), inner, Mode::bind);
    } else {
      later_in(each, inner, Mode::bind);
    }
    later_in(each.field("type"), outer);
    if (has_name) later_in(each.field("value"), outer);
  }
}

// [T, U: (int, str), *Ts]: the first identifier of each is what it binds.
void NamePlaces::visit_type_parameters(const Node& node, int scope) {
  for (const Node& each : node.named_children()) {
    bool is_first = true;
    walk(each, [&](const Node& inside) {
      if (!inside.is("identifier")) return true;
      later_in(inside, scope, std::exchange(is_first, false) ? Mode::bind : Mode::load);
      return false;
    });
  }
}

// The first sequence is read outside of it.
void NamePlaces::visit_comprehension(const Item& item) {
  const int inner = add_scope({.outer = item.scope, .is_comprehension = true});
  bool is_first = true;
  for (const Node& child : item.node.named_children()) {
    if (child.is("for_in_clause") && std::exchange(is_first, false)) {
      later_in(child.field("left"), inner, Mode::bind);
      for (const Node& part : child.named_children()) {
        if (part != child.field("left")) later(part, item);
      }
    } else {
      later_in(child, inner);
    }
  }
}

// type Pair[T] = tuple[T, T]
void NamePlaces::visit_type_alias(const Item& item) {
  const std::vector<Node> parts = item.node.named_children();
  if (parts.empty()) return;
  const int inner = add_scope({.outer = item.scope});
  bool is_first = true;
  walk(parts[0], [&](const Node& inside) {
    if (!inside.is("identifier")) return true;
    const bool is_name = std::exchange(is_first, false);
    later_in(inside, is_name ? item.scope : inner, Mode::bind);
    return false;
  });
  for (std::size_t at = 1; at < parts.size(); ++at) {
    later_in(parts[at], inner, Mode::load, true);
  }
}

void NamePlaces::visit_import(const Item& item) {
  for (const Node& name : item.node.fields("name")) {
    const Node alias = name.is("aliased_import") ? name.field("alias") : Node{};
    later(alias ? alias : first_identifier(name), item, Mode::bind);
  }
}

void NamePlaces::visit_declared(const Item& item) {
  for (const Node& each : item.node.named_children()) {
    if (each.text() != name_) continue;
    Scope& scope = at(item.scope);
    (item.node.is("global_statement") ? scope.is_global : scope.is_nonlocal) = true;
    later(each, item);
  }
}

void NamePlaces::visit_string(const Item& item) {
  const ByteSpan content = content_of(item.node);
  if (!item.in_type || content.begin == 0) return children(item, Mode::load);  // f"{name}"
  if (file_.slice(content).find(name_) == std::string_view::npos) return;
  trees_.push_back(parse_inside(file_, content));
  later_in(trees_.back().root(), item.scope, Mode::load, true);
}

// Names bind in a pattern, but for those with dots, of classes and before "=".
void NamePlaces::visit_case(const Item& item) {
  const Node& node = item.node;
  const std::vector<Node> parts = node.named_children();
  if (node.is("identifier")) {
    visit_identifier({node, item.scope, Mode::bind});
  } else if (node.is("dotted_name")) {
    const bool is_path = parts.size() > 1;
    if (!parts.empty()) later(parts[0], item, is_path ? Mode::load : Mode::bind);
  } else if (node.is("class_pattern")) {
    for (std::size_t at = 0; at < parts.size(); ++at) {
      if (at > 0) {
        later(parts[at], item, Mode::capture);
      } else {
        later(parts[0].is("dotted_name") ? first_identifier(parts[0]) : parts[0], item);
      }
    }
  } else if (node.is("keyword_pattern")) {
    for (std::size_t at = 1; at < parts.size(); ++at) later(parts[at], item, Mode::capture);
  } else {
    children(item, Mode::capture);
  }
}

// The name as a string in __all__ = […], __all__ += […], __all__.extend([…]).
void NamePlaces::visit_all(const Node& node) {
  walk(node, [&](const Node& inside) {
    if (!inside.is("string")) return true;
    const ByteSpan content = content_of(inside);
    if (content.begin > 0 && file_.slice(content) == name_) {
      places_.push_back({content, module_scope, false});
    }
    return false;
  });
}

}  // namespace typhon
