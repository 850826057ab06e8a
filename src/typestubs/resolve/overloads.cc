#include "resolve/overloads.h"

#include <algorithm>

#include "model/unions.h"

namespace typhon::resolver {

namespace {

using model::Function;
using model::Parameter;
using model::TypeExpr;
using model::TypeKind;
using model::union_of;

// The implementation's missing types must not be reported: TypeKind::unknown marks them as dealt
// with, and merge replaces it.
TypeExpr to_be_merged() {
  TypeExpr type;
  type.kind = TypeKind::unknown;
  return type;
}

Function without_types(Function function) {
  for (Parameter& parameter : function.parameters) parameter.type = to_be_merged();
  function.returns = to_be_merged();
  function.is_overload = false;
  return function;
}

const Parameter* find_parameter(const Function& function, const std::string& name) {
  const auto found = std::find_if(function.parameters.begin(), function.parameters.end(),
                                  [&](const Parameter& each) { return each.name == name; });
  return found == function.parameters.end() ? nullptr : &*found;
}

std::vector<Function> fold(std::vector<Function> functions) {
  std::vector<Function> folded;
  for (Function& function : functions) {
    const bool continues =
        !folded.empty() && folded.back().name == function.name && !folded.back().overloads.empty();
    if (!function.is_overload) {
      if (!continues) {
        folded.push_back(std::move(function));
        continue;
      }
      Function implementation = without_types(std::move(function));
      implementation.overloads = std::move(folded.back().overloads);
      folded.back() = std::move(implementation);
      continue;
    }
    if (!continues) folded.push_back(without_types(function));
    folded.back().overloads.push_back(std::move(function));
  }
  return folded;
}

// A stub's stand-in has the parameters of its first overload only; those of the others follow by
// name, and none but the ones that all overloads require is required.
void add_missing_parameters(Function& function) {
  for (const Function& overload : function.overloads) {
    for (const Parameter& parameter : overload.parameters) {
      if (find_parameter(function, parameter.name)) continue;
      const bool takes_all = std::any_of(function.parameters.begin(), function.parameters.end(),
                                         [&](const Parameter& each) {
                                           return each.kind == model::ParameterKind::args ||
                                                  each.kind == model::ParameterKind::kwargs;
                                         });
      if (takes_all) continue;
      Parameter added = parameter;
      added.type = to_be_merged();
      added.default_text = "...";
      const auto same_kind_ends =
          std::find_if(function.parameters.begin(), function.parameters.end(),
                       [&](const Parameter& each) { return each.kind > added.kind; });
      function.parameters.insert(same_kind_ends, std::move(added));
    }
  }
}

bool is_optional_somewhere(const Function& function, const std::string& name) {
  return std::any_of(function.overloads.begin(), function.overloads.end(), [&](const auto& each) {
    const Parameter* parameter = find_parameter(each, name);
    return parameter == nullptr || parameter->default_text.has_value();
  });
}

void merge(Function& function) {
  if (function.overloads.empty()) return;
  add_missing_parameters(function);
  std::vector<TypeExpr> results;
  for (const Function& overload : function.overloads) results.push_back(overload.returns);
  function.returns = union_of(std::move(results), function.returns.span);
  for (Parameter& parameter : function.parameters) {
    std::vector<TypeExpr> accepted;
    for (const Function& overload : function.overloads) {
      const Parameter* same = find_parameter(overload, parameter.name);
      if (same && same->kind != model::ParameterKind::args &&
          same->kind != model::ParameterKind::kwargs) {
        accepted.push_back(same->type);
      } else if (same && same->kind == parameter.kind) {
        accepted.push_back(same->type);
      }
    }
    if (!accepted.empty()) parameter.type = union_of(std::move(accepted), parameter.type.span);
    const bool may_be_left_out = parameter.kind != model::ParameterKind::args &&
                                 parameter.kind != model::ParameterKind::kwargs &&
                                 is_optional_somewhere(function, parameter.name);
    if (may_be_left_out && !parameter.default_text) parameter.default_text = "...";
  }
}

}  // namespace

void fold_overloads(model::ApiModel& model) {
  for (model::Module& module : model.modules) {
    module.functions = fold(std::move(module.functions));
    for (model::Class& a_class : module.classes) a_class.methods = fold(std::move(a_class.methods));
  }
}

void merge_overloads(model::ApiModel& model) {
  for (model::Module& module : model.modules) {
    for (Function& function : module.functions) merge(function);
    for (model::Class& a_class : module.classes) {
      for (Function& method : a_class.methods) merge(method);
    }
  }
}

}  // namespace typhon::resolver
