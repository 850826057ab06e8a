#include "resolve/libraries.h"

#include <algorithm>
#include <deque>
#include <set>
#include <string_view>
#include <unordered_map>
#include <variant>

#include "resolve/decorators.h"
#include "resolve/names.h"
#include "resolve/stub_classes.h"

namespace typhon::resolver {

namespace {

using model::Class;
using model::Function;
using model::Module;
using model::TypeExpr;
using model::TypeKind;

// Goes from what modules offer to what the types of that lead to.
class TypeWalk {
 public:
  TypeWalk(const Names& names, Links* links) : names_(names), links_(links) {}

  // What is not in one of these modules is reached, and not looked at.
  void add(const Module& module) { modules_[module.name].module = &module; }
  void visit_offered(const Module& module);
  void reach(const Entity& entity);
  void run();
  ClassSet& reached() { return reached_; }

 private:
  // What a module has, by name: made when it is first looked into.
  using Item = std::variant<const Function*, const model::Variable*, const model::TypeAlias*,
                            const model::TypeParameter*, const Class*>;
  struct Known {
    const Module* module = nullptr;
    std::unordered_map<std::string_view, std::vector<Item>> items;
  };

  static void index(Known& known);
  void visit_imports(const Module& module);
  void visit_item(Known& known, const std::string& name);
  void visit(const Module& module, const Class& a_class);
  void visit(const Module& module, const model::TypeAlias& alias);
  void visit(const Module& module, const model::TypeParameter& parameter);
  void visit(const Module& module, const model::Variable& variable) {
    visit_type(module, variable.type, "");
  }
  void visit(const Module& module, const Function& function) {
    visit_function(module, function, "");
  }
  void visit_function(const Module& module, const Function& function, const std::string& owner);
  void visit_type(const Module& module, const TypeExpr& type, const std::string& owner);
  void reach_behind(const Module& module, const std::optional<ClassId>& id);
  const Entity& look_up(const Module& module, std::string dotted, std::string owner) const;

  const Names& names_;
  Links* links_;  // null when nobody wants to know
  std::map<std::string, Known> modules_;
  const Module* from_ = nullptr;  // where the walk is
  ClassSet reached_;              // classes, aliases, variables, type variables and functions
  std::deque<ClassId> queue_;
};

// Reads libraries while the types of a project are followed.
class LibraryFinder {
 public:
  LibraryFinder(model::ApiModel& model, const std::map<std::string, std::string>& other_names,
                Libraries& libraries, LibraryLinks* links);
  void run();

 private:
  const Module* read(const std::string& dotted);
  void add_to_model();
  void keep(LibraryLinks& links);

  model::ApiModel& model_;
  Libraries& libraries_;
  LibraryLinks* links_;
  std::map<std::string, std::optional<Module>> read_;  // by name; nullopt: no library has it
  Names names_;
  TypeWalk walk_;
};

// What a class does beyond its named methods is said by methods like __iter__.
bool is_public_member(const std::string& name) {
  return is_public(name) || (name.starts_with("__") && name.ends_with("__"));
}

LibraryFinder::LibraryFinder(model::ApiModel& model,
                             const std::map<std::string, std::string>& other_names,
                             Libraries& libraries, LibraryLinks* links)
    : model_(model),
      libraries_(libraries),
      links_(links),
      names_(model, other_names, [this](const std::string& dotted) { return read(dotted); }),
      walk_(names_, links == nullptr ? nullptr : &links->links) {
  for (const Module& module : model.modules) walk_.add(module);
}

void LibraryFinder::run() {
  for (const Module& module : model_.modules) walk_.visit_offered(module);
  walk_.run();
  if (links_ != nullptr) keep(*links_);
  add_to_model();
}

const Module* LibraryFinder::read(const std::string& dotted) {
  const auto [known, is_new] = read_.try_emplace(dotted);
  if (is_new) {
    known->second = libraries_.read(dotted);
    if (!known->second) return nullptr;
    leave_out_rare_members(*known->second);
    walk_.add(*known->second);
  }
  return known->second ? &*known->second : nullptr;
}

void LibraryFinder::keep(LibraryLinks& links) {
  links.names.emplace(std::move(names_));
  links.reached = walk_.reached();
  for (const auto& [name, library] : read_) {
    if (!library) links.absent.insert(name);
  }
}

void TypeWalk::run() {
  while (!queue_.empty()) {
    const auto [module, name] = queue_.front();
    queue_.pop_front();
    const auto found = modules_.find(module);
    if (found != modules_.end()) visit_item(found->second, name);
  }
}

void TypeWalk::visit_offered(const Module& module) {
  from_ = &module;
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
void TypeWalk::visit_imports(const Module& module) {
  if (module.all) {
    for (const std::string& name : *module.all)
      reach(names_.member(module.name, name, module.name));
    return;
  }
  for (const model::Import& import : module.imports) {
    if (!module.is_package || import.name.empty() || import.name == "*") continue;
    const std::string from = names_.imported_module(module.name, import);
    if (!names_.project_module(from).empty())
      reach(names_.member(module.name, import.as, module.name));
  }
}

void TypeWalk::index(Known& known) {
  const auto add = [&](const auto& items) {
    for (const auto& item : items) known.items[item.name].emplace_back(&item);
  };
  add(known.module->functions);
  add(known.module->variables);
  add(known.module->aliases);
  add(known.module->type_variables);
  add(known.module->classes);
}

void TypeWalk::visit_item(Known& known, const std::string& name) {
  if (known.items.empty()) index(known);
  const auto found = known.items.find(name);
  if (found == known.items.end()) return;
  const Module& module = *known.module;
  from_ = &module;
  for (const Item& item : found->second) {
    std::visit([&](const auto* each) { visit(module, *each); }, item);
  }
}

void TypeWalk::visit(const Module& module, const model::TypeAlias& alias) {
  for (const auto& parameter : alias.type_parameters) visit(module, parameter);
  visit_type(module, alias.target, "");
}

void TypeWalk::visit(const Module& module, const Class& a_class) {
  for (const auto& parameter : a_class.type_parameters) visit(module, parameter);
  for (const TypeExpr& base : a_class.bases) {
    visit_type(module, base, "");
    const Entity& entity = look_up(module, base.name, "");
    if (entity.kind == EntityKind::external) reach_behind(module, base_behind(entity.name));
  }
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

void TypeWalk::visit_function(const Module& module, const Function& function,
                              const std::string& owner) {
  for (const auto& parameter : function.type_parameters) visit(module, parameter);
  for (const auto& parameter : function.parameters) visit_type(module, parameter.type, owner);
  visit_type(module, function.receiver, owner);
  visit_type(module, function.returns, owner);
}

void TypeWalk::visit(const Module& module, const model::TypeParameter& parameter) {
  visit_type(module, parameter.bound, "");
  for (const TypeExpr& constraint : parameter.constraints) visit_type(module, constraint, "");
  visit_type(module, parameter.default_type, "");
}

void TypeWalk::visit_type(const Module& module, const TypeExpr& type, const std::string& owner) {
  if (type.kind == TypeKind::name) {
    const Entity& entity = look_up(module, type.name, owner);
    reach(entity);
    if (entity.kind == EntityKind::external) reach_behind(module, class_behind(entity.name));
  }
  for (const TypeExpr& arg : type.args) visit_type(module, arg, owner);
}

void TypeWalk::reach_behind(const Module& module, const std::optional<ClassId>& id) {
  if (!id) return;
  names_.read(module.name, id->first);
  reach({EntityKind::class_type, id->first, id->second});
}

// As the types will be looked up: nested classes are visible in their owners, and a member of an
// enum, as in Literal[Color.RED], stands for its class.
const Entity& TypeWalk::look_up(const Module& module, std::string dotted, std::string owner) const {
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

void TypeWalk::reach(const Entity& entity) {
  const bool is_item = !entity.module.empty() && !entity.name.empty();
  if (!is_item) return;
  const ClassName id(entity.module, entity.name);
  if (links_ != nullptr) links_->add(from_->name, id);
  if (reached_.contains(id)) return;
  queue_.push_back(*reached_.emplace(entity.module, entity.name).first);
  // A nested class is found through its owner.
  const std::size_t dot = entity.name.rfind('.');
  if (dot != std::string::npos) reach({entity.kind, entity.module, entity.name.substr(0, dot)});
}

void LibraryFinder::add_to_model() {
  for (auto& read : read_) {
    std::optional<Module>& library = read.second;
    if (!library) continue;
    const auto is_unreached = [&](const auto& item) {
      return !walk_.reached().contains(ClassName(library->name, item.name));
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

// Gone without: what its own module offers anyway, and what of a library other modules lead to.
// Of the project's private names nothing is sure, as they may lead to each other.
bool is_reached_without(const ClassId& id, const std::string& from,
                        const std::set<std::string>& project, const LibraryLinks& links) {
  const auto& [module, name] = id;
  if (project.contains(module)) return links.names->is_starred(module, name);
  return links.links.is_led_to(id, project, from);
}

}  // namespace

void add_libraries(model::ApiModel& model, const std::map<std::string, std::string>& other_names,
                   Libraries& libraries, LibraryLinks* links) {
  LibraryFinder(model, other_names, libraries, links).run();
}

bool leads_to_same(const Module& module, const std::set<std::string>& project,
                   LibraryLinks& links) {
  bool is_sure = true;
  links.names->read_with([&](const std::string& dotted) -> const Module* {
    is_sure = is_sure && links.absent.contains(dotted);
    return nullptr;
  });
  const Answers told = links.names->answers_of(module.name);
  const std::set<std::string> libraries = links.names->libraries_of(module.name);
  links.names->replace(module);
  const bool says_same = links.names->answers_of(module.name) == told;
  const ClassSet before = links.links.of(module.name);
  links.links.forget(module.name);
  TypeWalk walk(*links.names, &links.links);
  walk.add(module);
  walk.visit_offered(module);
  for (const auto& [name, item] : links.links.into(module.name)) {
    walk.reach({EntityKind::class_type, name, item});
  }
  walk.run();
  links.names->read_with({});
  const ClassSet& now = links.links.of(module.name);
  const std::set<std::string> libraries_now = links.names->libraries_of(module.name);
  const bool reads_all_again =
      std::includes(libraries_now.begin(), libraries_now.end(), libraries.begin(), libraries.end());
  return is_sure && says_same && reads_all_again &&
         std::all_of(now.begin(), now.end(),
                     [&](const ClassId& id) { return links.reached.contains(id); }) &&
         std::all_of(before.begin(), before.end(), [&](const ClassId& id) {
           return now.contains(id) || is_reached_without(id, module.name, project, links);
         });
}

}  // namespace typhon::resolver
