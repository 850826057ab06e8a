#include "resolve/function_again.h"

#include <algorithm>

#include "resolve/mentioned_names.h"
#include "resolve/private_modules.h"
#include "resolve/signatures.h"
#include "resolve/stub_classes.h"

namespace typhon {

namespace resolver {

namespace {

using model::Function;
using model::Module;

// What the types of one function refer to.
class Referred final : public Reach {
 public:
  void to_class(const ClassName& id) override { ids_.emplace(id.module, id.name); }
  void to_recursive_alias(const ClassId& id) override { ids_.insert(id); }
  const std::set<ClassId>& ids() const { return ids_; }

 private:
  std::set<ClassId> ids_;
};

// A builtin without a class of its own, or a name that is still being typed.
bool leads_nowhere(const std::string& name, const Module& module, const Names& names) {
  const Entity& entity = names.look_up(module.name, name);
  if (entity.kind == EntityKind::not_found) return name.find('.') == name.npos;
  return entity.kind == EntityKind::external && entity.name.starts_with("builtins.") &&
         !class_behind(entity.name);
}

std::set<std::string> leading_names(const Function& function, const Module& module,
                                    const Names& names) {
  // The library of a star import may not have been read so far.
  const bool all_lead = std::any_of(module.imports.begin(), module.imports.end(),
                                    [](const auto& import) { return import.name == "*"; });
  std::set<std::string> leading;
  for_each_mention(function, [&](const std::string& name) {
    if (all_lead || !leads_nowhere(name, module, names)) leading.insert(name);
  });
  return leading;
}

bool stands_alone(const Function& function) {
  return function.decorators.empty() && function.type_parameters.empty() &&
         std::none_of(function.parameters.begin(), function.parameters.end(), [](const auto& each) {
           return each.kind == model::ParameterKind::kwargs &&
                  each.type.kind != model::TypeKind::missing;
         });
}

void add_classes(const model::TypeExpr& type, std::set<ClassId>& classes) {
  if (!type.module.empty()) classes.emplace(type.module, type.name);
  for (const model::TypeExpr& each : type.args) add_classes(each, classes);
}

std::set<ClassId> classes_in(const Function& function) {
  std::set<ClassId> classes;
  for (const auto& parameter : function.parameters) add_classes(parameter.type, classes);
  add_classes(function.returns, classes);
  for (const model::TypeParameter& each : function.type_parameters) {
    add_classes(each.bound, classes);
    add_classes(each.default_type, classes);
    for (const model::TypeExpr& constraint : each.constraints) add_classes(constraint, classes);
  }
  return classes;
}

struct Meant {
  Function function;
  std::set<ClassId> referred;
  std::vector<Diagnostic> said;
};

Meant meant(const Function& written, const Module& module, const Resolution& known) {
  Referred referred;
  DiagnosticSink sink;
  Function function = written;
  const MeaningContext context{.names = *known.names,
                               .kinds = known.kinds,
                               .aliases = known.aliases,
                               .parameters = known.parameters,
                               .decorators = known.decorators,
                               .sink = sink,
                               .reach = referred,
                               .module = module.name,
                               .source = module.source,
                               .enclosing_class = "",
                               .type_parameters = {},
                               .alias = {},
                               .used = nullptr};
  resolve_function(function, context);
  return {std::move(function), referred.ids(), sink.take()};
}

}  // namespace

}  // namespace resolver

std::optional<model::Function> resolve_function_again(const model::Function& before,
                                                      const model::Function& after,
                                                      const model::Module& module,
                                                      const resolver::Resolution& known,
                                                      DiagnosticSink& sink) {
  using namespace resolver;
  if (!stands_alone(before) || !stands_alone(after) || is_private_module(module.name) ||
      known.decorators.contains(ClassName(module.name, before.name)) ||
      leading_names(before, module, *known.names) != leading_names(after, module, *known.names)) {
    return std::nullopt;
  }
  const Meant old = meant(before, module, known);
  Meant now = meant(after, module, known);
  const bool leads_to_same =
      old.referred == now.referred && classes_in(old.function) == classes_in(now.function);
  if (!leads_to_same) return std::nullopt;
  for (Diagnostic& each : now.said) sink.add(std::move(each));
  return std::move(now.function);
}

}  // namespace typhon
