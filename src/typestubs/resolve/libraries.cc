#include "resolve/libraries.h"

#include <algorithm>
#include <deque>
#include <set>

#include "resolve/decorators.h"
#include "resolve/mapped_names.h"
#include "resolve/names.h"

namespace typhon::resolver {

namespace {

using model::Class;
using model::Function;
using model::Module;
using model::TypeExpr;
using model::TypeKind;

class LibraryFinder {
 public:
  LibraryFinder(model::ApiModel& model, const std::map<std::string, std::string>& other_names,
                Libraries& libraries);
  void run();

 private:
  const Module* read(const std::string& dotted);
  void visit_offered(const Module& module);
  void visit_imports(const Module& module);
  void visit_item(const Module& module, const std::string& name);
  void visit_class(const Module& module, const Class& a_class);
  void visit_function(const Module& module, const Function& function, const std::string& owner);
  void visit_type_parameter(const Module& module, const model::TypeParameter& parameter);
  void visit_type(const Module& module, const TypeExpr& type, const std::string& owner);
  const Entity& look_up(const Module& module, std::string dotted, std::string owner) const;
  void reach(const Entity& entity);
  void add_to_model();

  model::ApiModel& model_;
  Libraries& libraries_;
  std::map<std::string, std::optional<Module>> read_;  // by name; nullopt: no library has it
  std::map<std::string, const Module*> modules_;       // all that were read, and the project's
  Names names_;
  ClassSet reached_;  // classes, aliases, variables, type variables and functions
  std::deque<ClassId> queue_;
};

// What a class does beyond its named methods is said by methods like __iter__.
bool is_public_member(const std::string& name) {
  return is_public(name) || (name.starts_with("__") && name.ends_with("__"));
}

LibraryFinder::LibraryFinder(model::ApiModel& model,
                             const std::map<std::string, std::string>& other_names,
                             Libraries& libraries)
    : model_(model),
      libraries_(libraries),
      names_(model, other_names, [this](const std::string& dotted) { return read(dotted); }) {
  for (const Module& module : model.modules) modules_[module.name] = &module;
}

void LibraryFinder::run() {
  for (const Module& module : model_.modules) visit_offered(module);
  while (!queue_.empty()) {
    const auto [module, name] = queue_.front();
    queue_.pop_front();
    visit_item(*modules_.at(module), name);
  }
  add_to_model();
}

const Module* LibraryFinder::read(const std::string& dotted) {
  if (is_mapped_module(dotted)) return nullptr;
  const auto [known, is_new] = read_.try_emplace(dotted);
  if (is_new) {
    known->second = libraries_.read(dotted);
    if (known->second) modules_[dotted] = &*known->second;
  }
  return known->second ? &*known->second : nullptr;
}

void LibraryFinder::visit_offered(const Module& module) {
  const auto offer = [&](const auto& items) {
    for (const auto& item : items) {
      const auto& all = module.all;
      const bool is_offered =
          all ? std::find(all->begin(), all->end(), item.name) != all->end() : is_public(item.name);
      if (is_offered) reach({EntityKind::class_type, module.name, item.name});
    }
  };
  offer(module.functions);
  offer(module.classes);
  offer(module.variables);
  offer(module.aliases);
  visit_imports(module);
}

// Names that the module passes on; what it imports for itself only is not looked at.
void LibraryFinder::visit_imports(const Module& module) {
  if (module.all) {
    for (const std::string& name : *module.all) reach(names_.member(module.name, name));
    return;
  }
  for (const model::Import& import : module.imports) {
    if (!module.is_package || import.name.empty() || import.name == "*") continue;
    const std::string from = names_.imported_module(module.name, import);
    if (!names_.project_module(from).empty()) reach(names_.member(module.name, import.as));
  }
}

void LibraryFinder::visit_item(const Module& module, const std::string& name) {
  for (const Function& function : module.functions) {
    if (function.name == name) visit_function(module, function, "");
  }
  for (const auto& variable : module.variables) {
    if (variable.name == name) visit_type(module, variable.type, "");
  }
  for (const auto& alias : module.aliases) {
    if (alias.name != name) continue;
    for (const auto& parameter : alias.type_parameters) visit_type_parameter(module, parameter);
    visit_type(module, alias.target, "");
  }
  for (const auto& variable : module.type_variables) {
    if (variable.name == name) visit_type_parameter(module, variable);
  }
  for (const Class& a_class : module.classes) {
    if (a_class.name == name) visit_class(module, a_class);
  }
}

void LibraryFinder::visit_class(const Module& module, const Class& a_class) {
  for (const auto& parameter : a_class.type_parameters) visit_type_parameter(module, parameter);
  for (const TypeExpr& base : a_class.bases) visit_type(module, base, "");
  // What makes the class may make a dataclass of it.
  for (const model::Decorator& decorator : a_class.decorators) {
    reach(look_up(module, decorated_with(decorator), ""));
  }
  const auto metaclass = a_class.keywords.find("metaclass");
  if (metaclass != a_class.keywords.end()) reach(look_up(module, metaclass->second, ""));
  for (const auto& attribute : a_class.attributes) {
    if (is_public(attribute.name) || a_class.is_dataclass) {
      visit_type(module, attribute.type, a_class.name);
    }
  }
  for (const Function& method : a_class.methods) {
    if (is_public_member(method.name)) visit_function(module, method, a_class.name);
  }
}

void LibraryFinder::visit_function(const Module& module, const Function& function,
                                   const std::string& owner) {
  for (const auto& parameter : function.type_parameters) visit_type_parameter(module, parameter);
  for (const auto& parameter : function.parameters) visit_type(module, parameter.type, owner);
  visit_type(module, function.receiver, owner);
  visit_type(module, function.returns, owner);
}

void LibraryFinder::visit_type_parameter(const Module& module,
                                         const model::TypeParameter& parameter) {
  visit_type(module, parameter.bound, "");
  for (const TypeExpr& constraint : parameter.constraints) visit_type(module, constraint, "");
  visit_type(module, parameter.default_type, "");
}

void LibraryFinder::visit_type(const Module& module, const TypeExpr& type,
                               const std::string& owner) {
  if (type.kind == TypeKind::name) reach(look_up(module, type.name, owner));
  for (const TypeExpr& arg : type.args) visit_type(module, arg, owner);
}

// As the types will be looked up: nested classes are visible in their owners, and a member of an
// enum, as in Literal[Color.RED], stands for its class.
const Entity& LibraryFinder::look_up(const Module& module, std::string dotted,
                                     std::string owner) const {
  static const Entity nothing;
  if (!names_.has_nested_classes(module.name)) owner.clear();
  for (;;) {
    const std::string inside = owner.empty() ? dotted : owner + "." + dotted;
    const Entity& entity = names_.look_up(module.name, inside);
    if (entity.kind != EntityKind::not_found) return entity;
    std::string& rest = owner.empty() ? dotted : owner;
    const std::size_t dot = rest.rfind('.');
    if (dot == std::string::npos && owner.empty()) return nothing;
    rest.resize(dot == std::string::npos ? 0 : dot);
  }
}

void LibraryFinder::reach(const Entity& entity) {
  const bool is_item = !entity.module.empty() && !entity.name.empty();
  if (!is_item || !reached_.insert({entity.module, entity.name}).second) return;
  queue_.push_back({entity.module, entity.name});
  // A nested class is found through its owner.
  const std::size_t dot = entity.name.rfind('.');
  if (dot != std::string::npos) reach({entity.kind, entity.module, entity.name.substr(0, dot)});
}

void LibraryFinder::add_to_model() {
  for (auto& [name, library] : read_) {
    if (!library) continue;
    const auto is_unreached = [&](const auto& item) {
      return !reached_.contains({library->name, item.name});
    };
    std::erase_if(library->functions, [&](const Function& function) {
      return is_unreached(function) && function.name != "__getattr__";  // says that all names exist
    });
    std::erase_if(library->classes, is_unreached);
    std::erase_if(library->variables, is_unreached);
    std::erase_if(library->aliases, is_unreached);
    model_.modules.push_back(std::move(*library));
  }
  std::sort(model_.modules.begin(), model_.modules.end(),
            [](const Module& a, const Module& b) { return a.name < b.name; });
}

}  // namespace

void add_libraries(model::ApiModel& model, const std::map<std::string, std::string>& other_names,
                   Libraries& libraries) {
  LibraryFinder(model, other_names, libraries).run();
}

}  // namespace typhon::resolver
