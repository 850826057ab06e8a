#include "resolve/options.h"

#include <algorithm>

#include "model/type_variables.h"

namespace typhon::resolver {

namespace {

using model::Class;
using model::Function;
using model::Parameter;
using model::ParameterKind;
using model::TypeKind;

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

void expand(Function& function, const std::string& module, const Classes& classes, Links& links) {
  for (Function& overload : function.overloads) expand(overload, module, classes, links);
  std::vector<Parameter> parameters;
  for (Parameter& parameter : function.parameters) {
    const bool is_unpacked =
        parameter.kind == ParameterKind::kwargs && parameter.type.kind == TypeKind::unpacked;
    if (!is_unpacked) {
      parameters.push_back(std::move(parameter));
      continue;
    }
    const model::TypeExpr& options = parameter.type.args.at(0);
    links.add(module, options);
    const Class* found = classes.find(ClassName(options));
    if (found == nullptr || found->kind != model::ClassKind::typed_dict) {
      parameter.type.kind = TypeKind::unknown;
      parameter.type.args.clear();
      parameters.push_back(std::move(parameter));
      continue;
    }
    const auto by = model::substitution_of(found->type_parameters, options.args);
    for (const model::Attribute& key : found->attributes) {
      parameters.push_back(option_of(key, *found, by));
    }
  }
  function.parameters = std::move(parameters);
}

}  // namespace

void expand_options(Class& a_class, const Classes& classes, Links& links) {
  for (Function& method : a_class.methods) expand(method, a_class.module, classes, links);
}

void expand_options(model::ApiModel& model, const Classes& classes, Links& links) {
  for (model::Module& module : model.modules) {
    for (Function& function : module.functions) expand(function, module.name, classes, links);
    for (Class& a_class : module.classes) expand_options(a_class, classes, links);
  }
}

}  // namespace typhon::resolver
