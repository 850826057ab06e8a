#include "resolve/mentioned_names.h"

#include "resolve/decorators.h"

namespace typhon::resolver {

namespace {

template <typename Items>
void visit_all(const Items& items, const VisitName& visit) {
  for (const auto& each : items) for_each_mention(each, visit);
}

void visit_decorators(const std::vector<model::Decorator>& decorators, const VisitName& visit) {
  for (const model::Decorator& each : decorators) visit(decorated_with(each));
}

}  // namespace

void for_each_mention(const model::TypeExpr& type, const VisitName& visit) {
  if (!type.name.empty()) visit(type.name);
  visit_all(type.args, visit);
}

void for_each_mention(const model::TypeParameter& parameter, const VisitName& visit) {
  for_each_mention(parameter.bound, visit);
  visit_all(parameter.constraints, visit);
  for_each_mention(parameter.default_type, visit);
}

void for_each_mention(const model::Function& function, const VisitName& visit) {
  visit_decorators(function.decorators, visit);
  visit_all(function.type_parameters, visit);
  for_each_mention(function.receiver, visit);
  for (const model::Parameter& each : function.parameters) for_each_mention(each.type, visit);
  for_each_mention(function.returns, visit);
  visit_all(function.overloads, visit);
}

void for_each_mention(const model::TypeAlias& alias, const VisitName& visit) {
  visit_all(alias.type_parameters, visit);
  for_each_mention(alias.target, visit);
}

void for_each_mention(const model::Class& a_class, const VisitName& visit) {
  visit_decorators(a_class.decorators, visit);
  for (const auto& [keyword, value] : a_class.keywords) visit(value);
  visit_all(a_class.type_parameters, visit);
  visit_all(a_class.bases, visit);
  for (const model::Attribute& each : a_class.attributes) {
    for_each_mention(each.type, visit);
    for_each_mention(each.inferred, visit);
    if (each.specifier) visit(each.specifier->name);
  }
  visit_all(a_class.methods, visit);
}

}  // namespace typhon::resolver
