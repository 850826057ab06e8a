#include "resolve/new_types.h"

namespace typhon::resolver {

namespace {

model::Function function_of(const model::TypeAlias& alias) {
  model::Parameter value;
  value.name = "value";
  value.kind = model::ParameterKind::positional_only;
  value.type = alias.target;
  value.name_span = alias.name_span;
  model::Function function;
  function.name = alias.name;
  function.parameters.push_back(std::move(value));
  function.returns.kind = model::TypeKind::name;
  function.returns.name = alias.name;
  function.returns.span = alias.name_span;
  function.name_span = alias.name_span;
  function.span = alias.name_span;
  return function;
}

}  // namespace

void add_new_type_functions(model::ApiModel& model) {
  for (model::Module& module : model.modules) {
    for (const model::TypeAlias& alias : module.aliases) {
      if (alias.is_new_type) module.functions.push_back(function_of(alias));
    }
  }
}

}  // namespace typhon::resolver
