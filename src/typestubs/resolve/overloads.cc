#include "resolve/overloads.h"

#include <algorithm>
#include <set>

#include "model/unions.h"

namespace typhon::resolver {

namespace {

using model::Function;
using model::Parameter;
using model::ParameterKind;
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

bool is_star(const Parameter& parameter) {
  return parameter.kind == ParameterKind::args || parameter.kind == ParameterKind::kwargs;
}

bool is_in_order(const Parameter& parameter) { return parameter.kind <= ParameterKind::positional; }

std::size_t count_in_order(const Function& function) {
  return static_cast<std::size_t>(
      std::count_if(function.parameters.begin(), function.parameters.end(), is_in_order));
}

const Parameter* find_parameter(const Function& function, const std::string& name) {
  const auto found =
      std::find_if(function.parameters.begin(), function.parameters.end(),
                   [&](const Parameter& each) { return each.name == name && !is_star(each); });
  return found == function.parameters.end() ? nullptr : &*found;
}

const Parameter* find_star(const Function& function, ParameterKind kind) {
  const auto found = std::find_if(function.parameters.begin(), function.parameters.end(),
                                  [&](const Parameter& each) { return each.kind == kind; });
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
    if (!continues) {
      folded.push_back(without_types(function));
      folded.back().is_overload = true;  // a stand-in, for want of an implementation
    }
    folded.back().overloads.push_back(std::move(function));
  }
  return folded;
}

// What the overload takes where the implementation has its `index`-th parameter: what stands at the
// same place, else what has the same name. Null when it takes nothing there.
const Parameter* counterpart(const Function& overload, const Parameter& parameter,
                             std::size_t index) {
  if (is_star(parameter)) return find_star(overload, parameter.kind);
  if (is_in_order(parameter) && index < count_in_order(overload)) {
    return &overload.parameters[index];
  }
  const Parameter* same = find_parameter(overload, parameter.name);
  return same && is_in_order(*same) && is_in_order(parameter) ? nullptr : same;
}

// The parameters of something that accepts what any of the overloads accepts, each at its place.
std::vector<Parameter> united_parameters(const std::vector<Function>& overloads) {
  std::vector<Parameter> in_order;
  std::vector<Parameter> others;
  for (const Function& overload : overloads) {
    for (std::size_t i = 0; i < overload.parameters.size(); ++i) {
      const Parameter& parameter = overload.parameters[i];
      if (!is_in_order(parameter)) {
        others.push_back(parameter);
      } else if (i >= in_order.size()) {
        in_order.push_back(parameter);
      } else if (in_order[i].name != parameter.name) {
        in_order[i].kind = ParameterKind::positional_only;  // it has no one name
      } else {
        in_order[i].kind = std::min(in_order[i].kind, parameter.kind);
      }
    }
  }
  for (std::size_t i = in_order.size(); i > 1; --i) {
    in_order[i - 2].kind = std::min(in_order[i - 2].kind, in_order[i - 1].kind);
  }
  std::stable_sort(others.begin(), others.end(),
                   [](const auto& a, const auto& b) { return a.kind < b.kind; });
  for (Parameter& other : others) {
    const bool is_known = std::any_of(in_order.begin(), in_order.end(), [&](const Parameter& each) {
      return is_star(other) ? each.kind == other.kind : each.name == other.name;
    });
    if (!is_known) in_order.push_back(std::move(other));
  }
  for (Parameter& parameter : in_order) parameter.default_text.reset();
  return in_order;
}

// `def f(a, *, b: int)` before `def f(a, b=None)`: there is one way to give b, the
// implementation's.
void give_in_order(Function& overload, const Function& function) {
  for (std::size_t i = count_in_order(overload); i < overload.parameters.size(); ++i) {
    if (i >= count_in_order(function)) return;
    const auto same = std::find_if(overload.parameters.begin() + static_cast<std::ptrdiff_t>(i),
                                   overload.parameters.end(), [&](const Parameter& each) {
                                     return each.kind == ParameterKind::keyword &&
                                            each.name == function.parameters[i].name;
                                   });
    if (same == overload.parameters.end()) return;
    same->kind = ParameterKind::positional;
    std::rotate(overload.parameters.begin() + static_cast<std::ptrdiff_t>(i), same, same + 1);
  }
}

bool is_option(const Parameter& parameter) {
  return parameter.kind == ParameterKind::keyword || parameter.kind == ParameterKind::kwargs;
}

bool has_option(const Function& function) {
  return std::any_of(function.parameters.begin(), function.parameters.end(), is_option);
}

// `taken` are names that the overload has elsewhere.
Parameter left_out(Parameter parameter, const std::set<std::string>& taken) {
  while (taken.contains(parameter.name)) parameter.name += '_';
  parameter.type = {};
  parameter.type.kind = TypeKind::never;
  if (!is_star(parameter)) parameter.default_text = "...";
  return parameter;
}

// Where JavaScript finds an argument is the same in all overloads: `def f(*, b)` beside
// `def f(a=1, *, b)` leaves the first place free. Only where options or an array follow is there
// something to be moved.
void keep_places(Function& overload, const Function& function) {
  const Parameter* rest = find_star(function, ParameterKind::args);
  const bool has_options = has_option(overload);
  const bool is_moved =
      has_options || (rest != nullptr && find_star(overload, ParameterKind::args) != nullptr);
  if (!has_option(function) || !is_moved) return;
  std::vector<Parameter> places;
  std::vector<Parameter> options;
  std::set<std::string> names;
  for (Parameter& parameter : overload.parameters) {
    names.insert(parameter.name);
    (is_option(parameter) ? options : places).push_back(std::move(parameter));
  }
  const bool has_rest = !places.empty() && places.back().kind == ParameterKind::args;
  const std::size_t taken = places.size() - (has_rest ? 1 : 0);
  for (std::size_t i = taken; i < count_in_order(function); ++i) {
    places.insert(places.end() - (has_rest ? 1 : 0), left_out(function.parameters[i], names));
  }
  if (rest != nullptr && !has_rest) places.push_back(left_out(*rest, names));
  for (const Parameter& parameter : function.parameters) {
    const bool is_needed = !has_options && parameter.kind == ParameterKind::keyword;
    if (is_needed) options.push_back(left_out(parameter, names));
  }
  places.insert(places.end(), options.begin(), options.end());
  overload.parameters = std::move(places);
}

bool is_same_signature(const Function& a, const Function& b) {
  const auto is_same_parameter = [](const Parameter& one, const Parameter& other) {
    return one.name == other.name && one.kind == other.kind &&
           one.default_text.has_value() == other.default_text.has_value() &&
           model::is_same_type(one.type, other.type);
  };
  return std::equal(a.parameters.begin(), a.parameters.end(), b.parameters.begin(),
                    b.parameters.end(), is_same_parameter) &&
         model::is_same_type(a.returns, b.returns);
}

// What differs in Python only, as str and LiteralString do, is one signature.
void drop_repeated(std::vector<Function>& overloads) {
  std::vector<Function> kept;
  for (Function& overload : overloads) {
    const bool is_known = std::any_of(kept.begin(), kept.end(), [&](const Function& each) {
      return is_same_signature(each, overload);
    });
    if (!is_known) kept.push_back(std::move(overload));
  }
  overloads = std::move(kept);
}

void merge(Function& function) {
  if (function.overloads.empty()) return;
  drop_repeated(function.overloads);
  const bool takes_anything = std::any_of(function.parameters.begin(), function.parameters.end(),
                                          [](const Parameter& each) { return is_star(each); });
  if (function.is_overload || takes_anything) {
    function.parameters = united_parameters(function.overloads);
  }
  function.is_overload = false;
  std::vector<TypeExpr> results;
  for (Function& overload : function.overloads) {
    give_in_order(overload, function);
    keep_places(overload, function);
    results.push_back(overload.returns);
  }
  function.returns = union_of(std::move(results), function.returns.span);
  for (std::size_t i = 0; i < function.parameters.size(); ++i) {
    Parameter& parameter = function.parameters[i];
    std::vector<TypeExpr> accepted;
    bool may_be_left_out = false;
    for (const Function& overload : function.overloads) {
      const Parameter* same = counterpart(overload, parameter, i);
      if (same) accepted.push_back(same->type);
      may_be_left_out |= same == nullptr || same->default_text.has_value();
    }
    if (!accepted.empty()) parameter.type = union_of(std::move(accepted), parameter.type.span);
    if (may_be_left_out && !is_star(parameter) && !parameter.default_text) {
      parameter.default_text = "...";
    }
  }
}

}  // namespace

void fold_overloads(model::ApiModel& model) {
  for (model::Module& module : model.modules) {
    module.functions = fold(std::move(module.functions));
    for (model::Class& a_class : module.classes) a_class.methods = fold(std::move(a_class.methods));
  }
}

void merge_overloads(model::Class& a_class) {
  for (Function& method : a_class.methods) merge(method);
}

void merge_overloads(model::ApiModel& model) {
  for (model::Module& module : model.modules) {
    for (Function& function : module.functions) merge(function);
    for (model::Class& a_class : module.classes) merge_overloads(a_class);
  }
}

}  // namespace typhon::resolver
