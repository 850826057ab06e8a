#include "resolve/options.h"

#include <algorithm>
#include <map>

#include "model/type_variables.h"
#include "resolve/names.h"

namespace typhon::resolver {

namespace {

using model::Class;
using model::Function;
using model::Parameter;
using model::ParameterKind;
using model::TypeKind;

using Classes = std::map<ClassId, const Class*>;

Parameter option_of(const model::Attribute& key, const Class& options,
                    const model::Substitution& by) {
  Parameter option;
  option.name = key.name;
  option.kind = ParameterKind::keyword;
  option.type = model::substitute(key.type, by);
  if (!key.required) option.default_text = "...";
  option.origin = key.origin.empty() ? options.module : key.origin;
  option.doc = key.doc;
  option.name_span = key.name_span;
  return option;
}

void expand(Function& function, const Classes& classes) {
  for (Function& overload : function.overloads) expand(overload, classes);
  std::vector<Parameter> parameters;
  for (Parameter& parameter : function.parameters) {
    const bool is_unpacked =
        parameter.kind == ParameterKind::kwargs && parameter.type.kind == TypeKind::unpacked;
    if (!is_unpacked) {
      parameters.push_back(std::move(parameter));
      continue;
    }
    const model::TypeExpr& options = parameter.type.args.at(0);
    const auto found = classes.find({options.module, options.name});
    if (found == classes.end() || found->second->kind != model::ClassKind::typed_dict) {
      parameter.type.kind = TypeKind::unknown;
      parameter.type.args.clear();
      parameters.push_back(std::move(parameter));
      continue;
    }
    const auto by = model::substitution_of(found->second->type_parameters, options.args);
    for (const model::Attribute& key : found->second->attributes) {
      parameters.push_back(option_of(key, *found->second, by));
    }
  }
  function.parameters = std::move(parameters);
}

}  // namespace

void expand_options(model::ApiModel& model) {
  Classes classes;
  for (const model::Module& module : model.modules) {
    for (const Class& a_class : module.classes) classes[{module.name, a_class.name}] = &a_class;
  }
  for (model::Module& module : model.modules) {
    for (Function& function : module.functions) expand(function, classes);
    for (Class& a_class : module.classes) {
      for (Function& method : a_class.methods) expand(method, classes);
    }
  }
}

}  // namespace typhon::resolver
