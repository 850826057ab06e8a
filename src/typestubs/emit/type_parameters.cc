#include "emit/type_parameters.h"

#include <algorithm>

#include "emit/assignable.h"
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

// TypeScript wants a default to speak only of variables before it, and none before a variable that
// has none.
bool can_have_default(const std::vector<model::TypeParameter>& parameters, std::size_t at,
                      const ClassIndex& classes) {
  const auto has_default = [&](const model::TypeParameter& each) {
    const bool is_type = each.kind == TypeParameterKind::type;
    return each.default_type.kind != TypeKind::missing &&
           !(is_type &&
             is_surely_refused(each.default_type, model::variable_type(each).args.at(0), classes));
  };
  const auto own = parameters.begin() + static_cast<std::ptrdiff_t>(at);
  if (!std::all_of(own, parameters.end(), has_default)) return false;
  bool is_before = true;
  model::visit_type_variables(own->default_type, [&](const model::TypeExpr& variable) {
    is_before &= std::any_of(parameters.begin(), own, [&](const model::TypeParameter& each) {
      return each.name == variable.name;
    });
  });
  return is_before;
}

}  // namespace

std::string type_parameter_list(const std::vector<model::TypeParameter>& parameters,
                                LocalNames& names) {
  std::string text;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const model::TypeParameter& parameter = parameters[i];
    text += (text.empty() ? "<" : ", ") + names.type_variable(parameter.name);
    const std::string bound = bound_of(parameter, names);
    if (!bound.empty()) text += " extends " + bound;
    if (can_have_default(parameters, i, names.classes())) {
      text += " = " + ts_type(parameter.default_type, Position::result, names);
    }
  }
  return text.empty() ? text : text + ">";
}

}  // namespace typhon
