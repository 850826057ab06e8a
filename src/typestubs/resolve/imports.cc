#include "resolve/imports.h"

#include "resolve/did_you_mean.h"
#include "resolve/python_names.h"

namespace typhon::resolver {

namespace {

class ImportCheck {
 public:
  ImportCheck(const Names& names, const std::set<std::string>& modules, const ResolveInput& input,
              DiagnosticSink& sink)
      : names_(names), modules_(modules), input_(input), sink_(sink) {}

  void check(const model::Module& module, const model::Import& import);

 private:
  bool is_installed(const std::string& dotted) const;
  std::vector<std::string> module_names() const;

  const Names& names_;
  const std::set<std::string>& modules_;
  const ResolveInput& input_;
  DiagnosticSink& sink_;
};

std::string top_level(const std::string& dotted) { return dotted.substr(0, dotted.find('.')); }

void ImportCheck::check(const model::Module& module, const model::Import& import) {
  const std::string dotted = names_.imported_module(module.name, import);
  if (dotted.empty()) {
    sink_.add(Code::unresolved_import, module.source, import.span,
              "Relative import leaves the package of '" + module.name + "'",
              "Use fewer dots, or an absolute import");
    return;
  }
  const std::string project = names_.project_module(dotted);
  if (!project.empty()) {
    // Python gives every module names like __file__, and __all__ is kept apart in the model.
    const bool is_given = import.name.starts_with("__") && import.name.ends_with("__");
    if (import.name.empty() || import.name == "*" || is_given) return;
    if (names_.member(project, import.name, module.name).kind != EntityKind::not_found) return;
    // A module may make names that no one can see without running it.
    const auto visible = names_.visible_names(project, module.name);
    sink_.add(Code::unknown_name, module.source, import.span,
              "Module '" + dotted + "' has no name '" + import.name + "'",
              did_you_mean(import.name, visible));
    return;
  }
  if (names_.is_namespace(dotted) || is_standard_module(top_level(dotted))) return;
  if (is_runtime_module(top_level(dotted))) return;
  if (is_installed(dotted)) return;
  const std::string closest = closest_name(dotted, module_names());
  const std::string help =
      closest.empty() ? "Add it to requirements.txt and run 'typhon sync', or correct the name"
                      : "Did you mean '" + closest + "'";
  // A relative import spells the name without its package.
  sink_.add(Code::unresolved_import, module.source, import.span,
            "Cannot find module '" + dotted + "'", help,
            import.level == 0 ? replacement(import.span, closest) : std::vector<Fix>{});
}

bool ImportCheck::is_installed(const std::string& dotted) const {
  std::string path = dotted;
  for (char& c : path) c = c == '.' ? '/' : c;
  for (const std::string& folder : input_.site_packages) {
    const std::string base = folder.empty() ? path : folder + "/" + path;
    if (input_.files.is_directory(base)) return true;
    for (const char* extension : {".py", ".pyi", ".so"}) {
      if (input_.files.is_file(base + extension)) return true;
    }
  }
  return false;
}

std::vector<std::string> ImportCheck::module_names() const {
  std::vector<std::string> names(modules_.begin(), modules_.end());
  for (const std::string& name : standard_module_names()) names.push_back(name);
  return names;
}

}  // namespace

void check_imports(const model::ApiModel& model, const Names& names,
                   const std::set<std::string>& modules, const ResolveInput& input,
                   DiagnosticSink& sink) {
  ImportCheck checker(names, modules, input, sink);
  for (const model::Module& module : model.modules) {
    if (module.is_library) continue;
    for (const model::Import& import : module.imports) {
      if (!import.guarded && !import.type_checking_only) checker.check(module, import);
    }
  }
}

}  // namespace typhon::resolver
