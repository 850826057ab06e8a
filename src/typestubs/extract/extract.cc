#include "extract/extract.h"

#include "extract/all_list.h"
#include "extract/class.h"
#include "extract/docstring.h"
#include "extract/function.h"
#include "extract/imports.h"
#include "extract/variable.h"
#include "parse/recovery.h"

namespace typhon {

namespace {

std::vector<model::Import> imports_of(const Node& root, const ExtractContext& context);
void extract_definitions(const Node& root, const ExtractContext& context, model::Module& out);
void extract_definition(const Statement& statement, const Node& following,
                        const ExtractContext& context, ModuleDefinitions& definitions);
void take_definitions(ModuleDefinitions& definitions, model::Module& out);

}  // namespace

model::Module extract(const SourceFile& file, const std::string& module_name, bool is_package,
                      DiagnosticSink& sink) {
  model::Module module;
  const SyntaxTree tree = parse_with_recovery(file, sink, &module.read_quickly);
  const Node root = tree.root();
  module.name = module_name;
  module.source = file.path();
  module.is_package = is_package;
  module.doc = docstring_of(root);

  // Imports come first: what `t.Literal` or `if TC:` means depends on them. Their own conditions
  // are read without that knowledge, which is enough for the usual spellings.
  ExtractContext context{file, sink, ImportedNames({})};
  context.names = ImportedNames(imports_of(root, context));
  module.imports = imports_of(root, context);
  context.names = ImportedNames(module.imports);
  extract_definitions(root, context, module);
  return module;
}

std::optional<model::Module> extract_definition(const SourceFile& file, ByteSpan span,
                                                const std::string& module_name,
                                                const std::vector<model::Import>& imports,
                                                DiagnosticSink& sink) {
  const auto tree = SyntaxTree::parse_quickly(std::string(file.slice(span)), span.begin);
  if (!tree) return std::nullopt;
  const ExtractContext context{file, sink, ImportedNames(imports)};
  const std::vector<Statement> statements = statements_of(tree->root(), context);
  const bool is_one = statements.size() == 1 && tree->root().named_children().size() == 1;
  const Node definition = is_one ? decorated(statements.front().node).definition : Node{};
  if (!definition.is("function_definition") && !definition.is("class_definition")) {
    return std::nullopt;
  }
  model::Module module;
  module.name = module_name;
  module.source = file.path();
  ModuleDefinitions definitions;
  extract_definition(statements.front(), Node{}, context, definitions);
  take_definitions(definitions, module);
  return module;
}

namespace {

std::vector<model::Import> imports_of(const Node& root, const ExtractContext& context) {
  std::vector<model::Import> imports;
  for (const Statement& statement : statements_of(root, context)) {
    extract_imports(statement, imports);
  }
  return imports;
}

void extract_definition(const Statement& statement, const Node& following,
                        const ExtractContext& context, ModuleDefinitions& definitions) {
  const Decorated source = decorated(statement.node);
  if (source.definition.is("class_definition")) {
    return extract_class(source, statement.circumstances, context, definitions);
  }
  if (!source.definition.is("function_definition")) {
    return extract_variables(statement, following, context, definitions);
  }
  model::Function function =
      extract_function(source, FunctionScope::module, statement.circumstances, context);
  if (!function.name.empty()) definitions.add(std::move(function), statement.circumstances);
}

void extract_definitions(const Node& root, const ExtractContext& context, model::Module& out) {
  ModuleDefinitions definitions;
  AllList all(context);
  const std::vector<Statement> statements = statements_of(root, context);
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Node following = i + 1 < statements.size() ? statements[i + 1].node : Node{};
    all.read(statements[i]);
    extract_definition(statements[i], following, context, definitions);
  }
  all.finish(out);
  take_definitions(definitions, out);
}

void take_definitions(ModuleDefinitions& definitions, model::Module& out) {
  out.functions = definitions.take<model::Function>();
  out.classes = definitions.take<model::Class>();
  for (model::Class& a_class : out.classes) a_class.module = out.name;
  out.variables = definitions.take<model::Variable>();
  out.aliases = definitions.take<model::TypeAlias>();
  out.type_variables = definitions.take<model::TypeParameter>();
}

}  // namespace

}  // namespace typhon
