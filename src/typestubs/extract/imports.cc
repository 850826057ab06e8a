#include "extract/imports.h"

#include "extract/context.h"

namespace typhon {

namespace {

// A name in an import statement, with the name it is bound to.
struct BoundName {
  Node imported;
  Node alias;  // null when there is none
};

BoundName bound_name(const Node& node) {
  if (node.is("aliased_import")) return {node.field("name"), node.field("alias")};
  return {node, {}};
}

// "..pkg" → level 2, module "pkg".
void set_module(const Node& module_name, model::Import& import) {
  import.span = module_name.span();
  if (!module_name.is("relative_import")) {
    import.module = dotted_name(module_name);
    return;
  }
  for (const Node& part : module_name.named_children()) {
    if (part.is("import_prefix")) {
      for (const char c : part.text()) import.level += c == '.' ? 1 : 0;
    } else {
      import.module = dotted_name(part);
    }
  }
}

}  // namespace

void extract_imports(const Statement& statement, std::vector<model::Import>& out) {
  const Node& node = statement.node;
  model::Import import;
  import.type_checking_only = statement.circumstances.type_checking_only;
  import.guarded = statement.circumstances.guarded;

  if (node.is("import_statement")) {
    for (const Node& name : node.fields("name")) {
      const BoundName bound = bound_name(name);
      import.module = dotted_name(bound.imported);
      import.as = bound.alias.text();
      import.span = bound.imported.span();
      import.name_span = bound.alias ? bound.alias.span() : bound.imported.span();
      if (!import.module.empty()) out.push_back(import);
    }
    return;
  }

  if (!node.is("import_from_statement")) return;
  set_module(node.field("module_name"), import);
  if (import.module.empty() && import.level == 0) return;  // broken
  for (const Node& name : node.fields("name")) {
    const BoundName bound = bound_name(name);
    import.name = bound.imported.text();
    import.as = bound.alias ? bound.alias.text() : bound.imported.text();
    import.name_span = bound.alias ? bound.alias.span() : bound.imported.span();
    if (!import.name.empty()) out.push_back(import);
  }
  for (const Node& child : node.named_children()) {
    if (!child.is("wildcard_import")) continue;
    import.name = "*";
    import.as.clear();
    import.name_span = child.span();
    out.push_back(import);
  }
}

}  // namespace typhon
