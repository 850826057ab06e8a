#include "resolve/reached.h"

#include <algorithm>
#include <set>

namespace typhon::resolver {

namespace {

using model::Class;
using model::ClassKind;
using model::Function;
using model::TypeExpr;
using model::TypeKind;

class ReachedClasses {
 public:
  ReachedClasses(const model::ApiModel& model, const Classes& classes, Links* links)
      : model_(model), classes_(classes), links_(links) {}
  std::set<const Class*> run(const Exports& exports);

 private:
  void visit_module(const model::Module& module);
  void visit_offered(const Entity& entity);
  void visit_class(const Class* a_class);
  void visit_function(const Function& function);
  void visit_type_parameters(const std::vector<model::TypeParameter>& parameters);
  void visit_type(const TypeExpr& type);

  const model::ApiModel& model_;
  const Classes& classes_;
  Links* links_;
  const std::string* from_ = nullptr;  // the module that is looked at
  std::set<const Class*> reached_;
};

void keep_declared_members(Class& a_class, const Classes& classes);

std::set<const Class*> ReachedClasses::run(const Exports& exports) {
  std::set<ClassId> from_others;
  for (const model::Module& module : model_.modules) {
    if (links_ != nullptr) from_others.merge(links_->into(module.name));
  }
  for (const ClassId& id : from_others) visit_class(classes_.find_own(id));
  for (const auto& [module, offered] : exports.offered) {
    for (const auto& [name, entity] : offered) {
      if (entity.module != module) visit_offered(entity);
    }
  }
  for (const model::Module& module : model_.modules) visit_module(module);
  return reached_;
}

void ReachedClasses::visit_module(const model::Module& module) {
  from_ = &module.name;
  for (const Function& function : module.functions) visit_function(function);
  for (const auto& variable : module.variables) visit_type(variable.type);
  for (const auto& alias : module.aliases) {
    visit_type_parameters(alias.type_parameters);
    visit_type(alias.target);
  }
  for (const Class& a_class : module.classes) {
    // A library's classes are there for the types that lead to them.
    if (a_class.exported && !module.is_library) {
      visit_class(classes_.find_own({module.name, a_class.name}));
    }
  }
}

// A protocol that is only called is passed on as the alias of its name, not as a class.
void ReachedClasses::visit_offered(const Entity& entity) {
  const Class* found = classes_.find_own({entity.module, entity.name});
  if (found != nullptr && found->exported) visit_class(found);
}

void ReachedClasses::visit_class(const Class* found) {
  if (found == nullptr || !reached_.insert(found).second) return;
  const Class& a_class = *found;
  const std::string* const outer = from_;
  from_ = &a_class.module;
  visit_type_parameters(a_class.type_parameters);
  for (const TypeExpr& base : a_class.bases) visit_type(base);
  for (const auto& attribute : a_class.attributes) visit_type(attribute.type);
  for (const Function& method : a_class.methods) visit_function(method);
  for (const TypeExpr& protocol : a_class.protocols) visit_type(protocol);
  if (a_class.constructor) visit_function(*a_class.constructor);
  from_ = outer;
}

void ReachedClasses::visit_function(const Function& function) {
  visit_type_parameters(function.type_parameters);
  for (const auto& parameter : function.parameters) visit_type(parameter.type);
  visit_type(function.returns);
  for (const Function& overload : function.overloads) visit_function(overload);
}

void ReachedClasses::visit_type_parameters(const std::vector<model::TypeParameter>& parameters) {
  for (const model::TypeParameter& parameter : parameters) {
    visit_type(parameter.bound);
    for (const TypeExpr& constraint : parameter.constraints) visit_type(constraint);
    visit_type(parameter.default_type);
  }
}

void ReachedClasses::visit_type(const TypeExpr& type) {
  if (!type.module.empty()) {
    if (links_ != nullptr) links_->add(*from_, type);
    visit_class(classes_.find_own(type));
  }
  for (const TypeExpr& arg : type.args) visit_type(arg);
}

// What every JavaScript error has already; only a message of type str can say the same.
bool is_of_error(const model::Attribute& attribute) {
  static const std::set<std::string> taken = {"args", "attribute", "cause",     "errors",
                                              "name", "stack",     "traceback", "type"};
  if (attribute.name == "message") return attribute.type.kind != TypeKind::str;
  return taken.contains(attribute.name);
}

void keep_declared_members(Class& a_class, const Classes& classes) {
  const bool by_reference =
      a_class.kind == ClassKind::reference || a_class.kind == ClassKind::protocol;
  const bool has_private_data = a_class.kind == ClassKind::dataclass ||
                                a_class.kind == ClassKind::typed_dict ||
                                a_class.kind == ClassKind::named_tuple;
  std::erase_if(a_class.methods, [&](const Function& method) {
    return !by_reference || (method.name.starts_with("_") && method.js_name.empty());
  });
  std::erase_if(a_class.attributes, [&](const auto& attribute) {
    const bool is_hidden = a_class.kind == ClassKind::exception && is_of_error(attribute);
    const bool is_private = attribute.name.starts_with("_") && attribute.js_name.empty();
    return is_hidden || attribute.is_init_only || (!has_private_data && is_private);
  });
  // Python keeps one of them, and which one cannot be said without running it.
  std::set<std::string> seen;
  const auto is_repeated = [&](const auto& member) { return !seen.insert(member.name).second; };
  std::erase_if(a_class.methods, is_repeated);
  std::erase_if(a_class.attributes, is_repeated);
  std::erase_if(a_class.bases, [&](const TypeExpr& base) {
    const Class* above = classes.find(base);
    return above == nullptr || above->kind != a_class.kind || has_private_data ||
           a_class.kind == ClassKind::enumeration;
  });
}

}  // namespace

void drop_unreached(model::ApiModel& model, const Classes& classes, const Exports& exports,
                    Links* links, const std::set<std::string>& others) {
  for (model::Module& module : model.modules) {
    for (Class& a_class : module.classes) keep_declared_members(a_class, classes);
  }
  const std::set<const Class*> reached = ReachedClasses(model, classes, links).run(exports);
  for (model::Module& module : model.modules) {
    std::erase_if(module.classes, [&](const Class& each) {
      return !reached.contains(classes.find_own(ClassName(module.name, each.name)));
    });
  }
  std::erase_if(model.modules, [](const model::Module& module) {
    return module.is_library && module.functions.empty() && module.variables.empty() &&
           module.aliases.empty() && module.classes.empty();
  });
  std::set<std::string> kept = others;
  for (const model::Module& module : model.modules) kept.insert(module.name);
  for (model::Module& module : model.modules) {
    std::erase_if(module.reexports,
                  [&](const auto& reexport) { return !kept.contains(reexport.from_module); });
  }
}

}  // namespace typhon::resolver
