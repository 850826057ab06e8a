#include "emit/type_parameters.h"

#include "emit/ts_type.h"
#include "model/type_variables.h"

namespace typhon {

namespace {

using model::TypeKind;
using model::TypeParameterKind;

// As wide as an argument of that type: what is given has to fit, what comes back is narrower.
std::string bound_of(const model::TypeParameter& parameter, LocalNames& names) {
  if (parameter.kind != TypeParameterKind::type) return "unknown[]";
  const model::TypeExpr every = model::variable_type(parameter).args.at(0);
  return every.kind == TypeKind::unknown ? "" : ts_type(every, Position::argument, names);
}

}  // namespace

std::string type_parameter_list(const std::vector<model::TypeParameter>& parameters,
                                LocalNames& names) {
  std::string text;
  for (const model::TypeParameter& parameter : parameters) {
    text += (text.empty() ? "<" : ", ") + names.type_variable(parameter.name);
    const std::string bound = bound_of(parameter, names);
    if (!bound.empty()) text += " extends " + bound;
    if (parameter.default_type.kind != TypeKind::missing) {
      text += " = " + ts_type(parameter.default_type, Position::result, names);
    }
  }
  return text.empty() ? text : text + ">";
}

}  // namespace typhon
