#include "resolve/names.h"

#include <algorithm>

#include "resolve/mapped_names.h"
#include "resolve/python_names.h"

namespace typhon::resolver {

namespace {

std::string parent_package(const std::string& dotted);
std::string head(std::string_view dotted);

}  // namespace

Names::Names(const model::ApiModel& model, std::map<std::string, std::string> other_names,
             ReadLibrary read_library)
    : other_names_(std::move(other_names)), read_library_(std::move(read_library)) {
  for (const model::Module& module : model.modules) add(module);
}

NameTable<Entity> Names::replace(const model::Module& module) {
  NameTable<Entity> looked_up = std::move(scopes_[module.name].looked_up);
  last_.scope = nullptr;
  libraries_of_.erase(module.name);
  scopes_.erase(module.name);
  add(module);
  return looked_up;
}

void Names::add(const model::Module& module) const {
  Scope& scope = scopes_[module.name];
  if (!module.is_library) project_names_.insert(module.name);
  scope.is_package = module.is_package;
  scope.is_library = module.is_library;
  scope.is_stub = module.source.ends_with(".pyi");
  scope.imports = module.imports;
  scope.has_all = module.all.has_value();
  if (module.all) scope.all.insert(module.all->begin(), module.all->end());
  const auto define = [&](EntityKind kind, const std::string& name) {
    const std::string canonical = module.name + "." + name;
    // The standard library's stubs may also be what is compiled.
    const bool is_mapped = (module.is_library || scope.is_stub) && has_own_meaning(canonical);
    scope.definitions[name] = is_mapped
                                  ? Entity{EntityKind::external, "", canonical_name(canonical)}
                                  : Entity{kind, module.name, name};
  };
  for (const auto& alias : module.aliases) define(EntityKind::alias, alias.name);
  for (const auto& variable : module.variables) define(EntityKind::variable, variable.name);
  for (const auto& each : module.type_variables) define(EntityKind::type_variable, each.name);
  for (const auto& function : module.functions) define(EntityKind::function, function.name);
  for (const auto& a_class : module.classes) {
    define(EntityKind::class_type, a_class.name);
    scope.has_nested_classes |= a_class.name.find('.') != std::string::npos;
  }
}

const Entity& Names::look_up(const std::string& module, std::string_view dotted) const {
  Scope* scope = scope_of(module);
  NameTable<Entity>& known = scope == nullptr ? looked_up_nowhere_[module] : scope->looked_up;
  if (const auto found = known.find(dotted); found != known.end()) return found->second;
  Entity entity = find(module, dotted);  // may look up more, and read libraries
  return known.emplace(dotted, std::move(entity)).first->second;
}

bool Names::has_nested_classes(const std::string& module) const {
  const Scope* scope = scope_of(module);
  return scope != nullptr && scope->has_nested_classes;
}

Names::Scope* Names::scope_of(const std::string& module) const {
  if (last_.scope != nullptr && last_.module == module) return last_.scope;
  const auto found = scopes_.find(module);
  if (found == scopes_.end()) return nullptr;
  last_.module = module;
  return last_.scope = &found->second;
}

Entity Names::find(const std::string& module, std::string_view dotted) const {
  Search search{module, {}};
  const std::string first = head(dotted);
  Entity entity = first_segment(module, first, search);
  std::string_view rest = dotted.substr(first.size());
  while (!rest.empty() && entity.kind != EntityKind::not_found) {
    rest.remove_prefix(1);  // the dot
    const std::string segment = head(rest);
    search.visited.clear();
    entity = attribute(entity, segment, search);
    rest.remove_prefix(segment.size());
  }
  return entity;
}

Entity Names::member(const std::string& module, const std::string& name,
                     const std::string& asking) const {
  Search search{asking, {}};
  return module_member(module, name, search);
}

bool Names::is_starred(const std::string& module, const std::string& name) const {
  const Scope& scope = scopes_.at(module);
  return scope.has_all ? scope.all.contains(name) : !name.starts_with("_");
}

bool Names::is_library(const std::string& module) const {
  const auto scope = scopes_.find(module);
  return scope != scopes_.end() && scope->second.is_library;
}

Answers Names::answers_of(const std::string& module) const {
  Answers answers;
  const auto found = asked_.find(module);
  if (found == asked_.end() || !scopes_.contains(module)) return answers;
  for (const std::string& name : found->second.names) {
    answers.names[name] = {member(module, name, module), is_starred(module, name)};
  }
  if (found->second.has_all) answers.visible = visible_names(module, module);
  return answers;
}

std::set<std::string> Names::libraries_of(const std::string& module) const {
  const auto found = libraries_of_.find(module);
  return found == libraries_of_.end() ? std::set<std::string>{} : found->second;
}

// Libraries are read once: what is asked of them cannot change.
void Names::note(const std::string& module, const std::string& name, const Search& search) const {
  if (module == search.asking || is_library(module)) return;
  asked_[module].names.insert(name);
}

std::string Names::project_module(const std::string& dotted) const {
  const auto scope = scopes_.find(dotted);
  if (scope != scopes_.end() && !scope->second.is_library) return dotted;
  const auto other = other_names_.find(dotted);
  return other == other_names_.end() ? "" : other->second;
}

std::string Names::stub_without(const std::string& dotted) const {
  std::string module = parent_package(dotted);
  const auto scope = scopes_.find(module);
  const bool is_closed = !is_mapped_module(module) && !has_own_meaning(dotted) &&
                         scope != scopes_.end() && scope->second.is_library &&
                         scope->second.is_stub &&
                         !scope->second.definitions.contains("__getattr__");
  return is_closed ? module : "";
}

bool Names::is_namespace(const std::string& dotted) const {
  const std::string prefix = dotted + ".";
  const auto other = other_names_.lower_bound(prefix);
  if (other != other_names_.end() && other->first.starts_with(prefix)) return true;
  const auto project = project_names_.lower_bound(prefix);  // a library's folder is a module itself
  return project != project_names_.end() && project->starts_with(prefix);
}

std::string Names::imported_module(const std::string& module, const model::Import& import) const {
  if (import.level == 0) return import.module;
  // One dot is the module's own package: a package is its own, a module's is its parent.
  const auto scope = scopes_.find(module);
  const bool is_package = scope != scopes_.end() && scope->second.is_package;
  std::string package = is_package ? module : parent_package(module);
  for (int level = 1; level < import.level && !package.empty(); ++level) {
    package = parent_package(package);
  }
  if (package.empty()) return "";
  return import.module.empty() ? package : package + "." + import.module;
}

std::vector<std::string> Names::visible_names(const std::string& module,
                                              const std::string& asking) const {
  if (module != asking) asked_[module].has_all = true;
  std::set<std::string> names;
  const auto scope = scopes_.find(module);
  if (scope == scopes_.end()) return {};
  for (const auto& [name, entity] : scope->second.definitions) names.insert(name);
  for (const model::Import& import : scope->second.imports) {
    if (import.name != "*") names.insert(import.as.empty() ? head(import.module) : import.as);
  }
  return {names.begin(), names.end()};
}

void Names::read(const std::string& asking, const std::string& library) const {
  if (read_library_ && !scopes_.contains(library)) {
    if (const model::Module* module = read_library_(library)) add(*module);
  }
  if (scopes_.contains(library)) libraries_of_[asking].insert(library);
}

// What a module's own statements bind wins over star imports, and those over builtins.
Entity Names::first_segment(const std::string& module, const std::string& name,
                            Search& search) const {
  Entity entity = module_member(module, name, search);
  if (entity.kind != EntityKind::not_found) return entity;
  // A stub of one of these modules is kept without what has a meaning of its own.
  const std::string canonical = module + "." + name;
  if (is_mapped_module(module) && has_own_meaning(canonical)) {
    return {EntityKind::external, "", canonical_name(canonical)};
  }
  if (is_builtin_type(name) || is_builtin_exception(name) || name == "None") {
    return {EntityKind::external, "", "builtins." + name};
  }
  return {};
}

Entity Names::module_member(const std::string& module, const std::string& name,
                            Search& search) const {
  const auto found = scopes_.find(module);
  if (found == scopes_.end()) return {};
  const Scope& scope = found->second;
  const auto is_this = [&](const auto& each) {
    return each.first == &scope && each.second == name;
  };
  const auto& visited = search.visited;
  if (std::any_of(visited.begin(), visited.end(), is_this)) return {};  // an import cycle
  search.visited.emplace_back(&scope, name);
  note(module, name, search);
  const auto definition = scope.definitions.find(name);
  if (definition != scope.definitions.end()) return definition->second;

  // Guarded imports may bind a name twice: the first that leads somewhere wins.
  Entity outside;
  for (const model::Import& import : scope.imports) {
    const bool binds =
        import.as.empty() ? import.name.empty() && head(import.module) == name : import.as == name;
    if (!binds || import.name == "*") continue;
    const Entity entity = imported(module, import, search);
    if (entity.kind == EntityKind::external) {
      if (outside.kind == EntityKind::not_found) outside = entity;
    } else if (entity.kind != EntityKind::not_found) {
      return entity;
    }
  }
  if (outside.kind != EntityKind::not_found) return outside;
  const Entity from_star = from_stars(module, name, search);
  if (from_star.kind != EntityKind::not_found) return from_star;
  return submodule(module, name, search);
}

// A package of the project is one folder: what is installed cannot add to it.
Entity Names::submodule(const std::string& module, const std::string& name,
                        const Search& search) const {
  const Scope& scope = scopes_.at(module);
  if (!scope.is_package) return {};
  const std::string dotted = module + "." + name;
  if (scope.is_library) return module_entity(dotted, search);
  const std::string project = project_module(dotted);
  if (!project.empty()) return {EntityKind::module, project, ""};
  return is_namespace(dotted) ? Entity{EntityKind::module, dotted, ""} : Entity{};
}

Entity Names::attribute(const Entity& owner, const std::string& name, Search& search) const {
  switch (owner.kind) {
    case EntityKind::module: {
      const auto scope = scopes_.find(owner.module);
      const std::string dotted = owner.module + "." + name;
      if (scope == scopes_.end()) return module_entity(dotted, search);  // a namespace package
      const bool is_library = scope->second.is_library;
      const Entity member = module_member(owner.module, name, search);  // may add scopes
      if (!is_library || member.kind != EntityKind::not_found) return member;
      return {EntityKind::external, "", canonical_name(dotted)};
    }
    case EntityKind::class_type: {
      note(owner.module, owner.name + "." + name, search);
      const auto& definitions = scopes_.at(owner.module).definitions;
      const auto nested = definitions.find(owner.name + "." + name);
      return nested == definitions.end() ? Entity{} : nested->second;
    }
    case EntityKind::external:
      return {EntityKind::external, "", canonical_name(owner.name + "." + name)};
    default:
      return {};
  }
}

Entity Names::imported(const std::string& module, const model::Import& import,
                       Search& search) const {
  if (import.name.empty()) {
    // `import a.b` binds "a"; `import a.b as c` binds a.b itself.
    const std::string bound = import.as.empty() ? head(import.module) : import.module;
    const Entity project = module_entity(bound, search);
    return project.kind == EntityKind::module ? project : Entity{EntityKind::external, "", bound};
  }
  const std::string from = imported_module(module, import);
  if (from.empty()) return {};
  const Entity project = module_entity(from, search);
  if (project.kind == EntityKind::module) return attribute(project, import.name, search);
  const bool is_in_library = scopes_.at(module).is_library;
  if (import.level > 0 && !is_in_library) return {};
  return {EntityKind::external, "", canonical_name(from + "." + import.name)};
}

Entity Names::from_stars(const std::string& module, const std::string& name, Search& search) const {
  for (const model::Import& import : scopes_.at(module).imports) {
    if (import.name != "*") continue;
    const std::string from = imported_module(module, import);
    const Entity source = module_entity(from, search);
    if (source.kind != EntityKind::module || !scopes_.contains(source.module)) {
      const std::string canonical = canonical_name(from + "." + name);
      const bool is_known = is_known_typing_name(canonical) || canonical.starts_with("builtins.");
      if (is_known) return {EntityKind::external, "", canonical};
      continue;
    }
    note(source.module, name, search);
    if (!is_starred(source.module, name)) continue;
    const Entity entity = module_member(source.module, name, search);
    if (entity.kind != EntityKind::not_found) return entity;
  }
  return {};
}

Entity Names::module_entity(const std::string& dotted, const Search& search) const {
  const std::string project = project_module(dotted);
  if (!project.empty()) return {EntityKind::module, project, ""};
  // Seen from outside, its names have a meaning of their own.
  if (is_mapped_module(dotted)) return {};
  const bool is_namespace = this->is_namespace(dotted);
  if (!is_namespace || scopes_.contains(dotted)) read(search.asking, dotted);
  if (is_namespace || scopes_.contains(dotted)) return {EntityKind::module, dotted, ""};
  return {};
}

namespace {

std::string parent_package(const std::string& dotted) {
  const std::size_t dot = dotted.rfind('.');
  return dot == std::string::npos ? "" : dotted.substr(0, dot);
}

std::string head(std::string_view dotted) {
  return std::string(dotted.substr(0, dotted.find('.')));
}

}  // namespace

}  // namespace typhon::resolver
