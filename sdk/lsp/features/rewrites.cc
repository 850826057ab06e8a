#include "lsp/features/rewrites.h"

#include <algorithm>

#include "parse/syntax_tree.h"

namespace typhon::lsp {

namespace {

struct Definition {
  Node statement;  // of the module
  Node node;       // function_definition, class_definition or assignment
  Node name;
};

// The module's statement that defines what `at` is at.
std::optional<Definition> definition_at(const Node& root, std::uint32_t at) {
  for (const Node& statement : root.named_children()) {
    Node node = statement;
    if (node.is("decorated_definition")) node = node.field("definition");
    if (node.is("expression_statement")) node = node.first_named_child();
    const Node name = node.is("assignment") ? node.field("left") : node.field("name");
    const bool is_here = name.is("identifier") && name.span().begin <= at && at <= name.span().end;
    if (is_here) return Definition{statement, node, name};
  }
  return std::nullopt;
}

Node list_of_all(const Node& root) {
  for (const Node& statement : root.named_children()) {
    const Node node = statement.first_named_child();
    if (node.is("assignment") && node.field("left").text() == "__all__") return node.field("right");
  }
  return {};
}

bool is_quoted(const Node& string, std::string_view name) {
  return string.text().size() == name.size() + 2 && string.text().substr(1, name.size()) == name;
}

std::optional<Action> addition_to_all(const Node& root, const Definition& definition) {
  const Node list = list_of_all(root);
  const std::string name(definition.name.text());
  if (!(list.is("list") || list.is("tuple")) || name.starts_with('_')) return std::nullopt;
  const std::vector<Node> items = list.named_children();
  const auto is_name = [&](const Node& each) { return is_quoted(each, name); };
  if (items.empty() || std::any_of(items.begin(), items.end(), is_name)) return std::nullopt;
  const Node& last = items.back();
  if (!last.is("string")) return std::nullopt;
  const std::string quote(last.text().substr(0, 1));
  std::string text = ", ";
  text += quote;
  text += name;
  text += quote;
  const std::uint32_t end = last.span().end;
  return Action{"Add '" + name + "' to __all__", nullptr, {{{end, end}, text}}};
}

// def __init__(self, w: int, h: int = 0): self.w = w; self.h = h → {"w: int", "h: int = 0"};
// nullopt for one that does anything else.
std::optional<std::vector<std::string>> fields_of_init(const Node& function) {
  std::vector<Node> parameters = function.field("parameters").named_children();
  std::vector<Node> statements = function.field("body").named_children();
  if (parameters.size() < 2 || parameters.size() != statements.size() + 1) return std::nullopt;
  if (!parameters[0].is("identifier")) return std::nullopt;
  const std::string self(parameters[0].text());
  std::vector<std::string> fields;
  for (std::size_t at = 0; at < statements.size(); ++at) {
    const Node& parameter = parameters[at + 1];
    const bool has_default = parameter.is("typed_default_parameter");
    const Node name = has_default ? parameter.field("name") : parameter.first_named_child();
    const bool is_plain = (has_default || parameter.is("typed_parameter")) && name.is("identifier");
    const Node kept = statements[at].first_named_child();
    const std::string place = self + "." + std::string(name.text());
    if (!is_plain || !kept.is("assignment") || kept.field("left").text() != place ||
        kept.field("right").text() != name.text()) {
      return std::nullopt;
    }
    const Node value = parameter.field("value");
    const bool is_shared = value.is("list") || value.is("dictionary") || value.is("set");
    if (is_shared || value.is("call")) return std::nullopt;
    fields.emplace_back(parameter.text());
  }
  return fields;
}

// Where an import may stand: behind the module's docstring and what is of __future__.
std::uint32_t import_place(const Node& root) {
  for (const Node& statement : root.named_children()) {
    const bool is_doc = statement.first_named_child().is("string");
    if (!is_doc && !statement.is("future_import_statement")) return statement.span().begin;
  }
  return root.span().end;
}

bool imports_dataclass(const Node& root) {
  for (const Node& statement : root.named_children()) {
    if (!statement.is("import_from_statement")) continue;
    if (statement.field("module_name").text() != "dataclasses") continue;
    for (const Node& name : statement.fields("name")) {
      if (name.text() == "dataclass") return true;
    }
  }
  return false;
}

std::optional<Action> dataclass(const SourceFile& source, const Node& root,
                                const Definition& definition) {
  const Node& node = definition.node;
  const bool is_plain = definition.statement == node && node.is("class_definition") &&
                        !node.field("superclasses") && !node.field("type_parameters");
  if (!is_plain) return std::nullopt;
  const std::vector<Node> body = node.field("body").named_children();
  if (body.empty() || !body.back().is("function_definition")) return std::nullopt;
  const bool has_doc = body.size() == 2 && body[0].first_named_child().is("string");
  const Node& init = body.back();
  const bool has_only_init = body.size() == 1 || has_doc;
  if (!has_only_init || init.field("name").text() != "__init__") return std::nullopt;
  const auto fields = fields_of_init(init);
  if (!fields) return std::nullopt;

  const std::uint32_t begin = init.span().begin;
  const auto indent = source.position(begin).character;
  std::string text;
  for (const std::string& field : *fields) {
    if (!text.empty()) text += "\n" + std::string(indent, ' ');
    text += field;
  }
  std::string before = "@dataclass\n";
  std::vector<Edit> edits;
  if (!imports_dataclass(root)) {
    const std::string import = "from dataclasses import dataclass\n";
    const std::uint32_t place = import_place(root);
    if (place == node.span().begin) {
      before = import + "\n\n" + before;
    } else {
      edits.push_back({{place, place}, import});
    }
  }
  edits.push_back({{node.span().begin, node.span().begin}, before});
  edits.push_back({init.span(), text});
  return Action{
      "Make '" + std::string(definition.name.text()) + "' a dataclass, so that it crosses by value",
      nullptr, edits};
}

}  // namespace

std::vector<Action> rewrites(const SourceFile& source, std::uint32_t at) {
  // Editors ask at each step of the cursor, and most files have neither.
  const std::string_view text = source.text();
  const bool has_all = text.find("__all__") != std::string_view::npos;
  if (!has_all && text.find("def __init__") == std::string_view::npos) return {};
  const std::string copy(text);
  const auto tree = SyntaxTree::parse_quickly(copy, 0);
  const auto definition = tree ? definition_at(tree->root(), at) : std::nullopt;
  std::vector<Action> found;
  if (!definition) return found;
  if (auto action = addition_to_all(tree->root(), *definition)) found.push_back(*action);
  if (auto action = dataclass(source, tree->root(), *definition)) found.push_back(*action);
  return found;
}

}  // namespace typhon::lsp
