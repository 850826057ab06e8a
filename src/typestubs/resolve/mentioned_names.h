// The names that what is written refers to.
#pragma once

#include <functional>
#include <string>

#include "model/api_model.h"

namespace typhon::resolver {

// Each name as written, dotted ones whole: of types, decorators, metaclasses and what describes a
// field.
using VisitName = std::function<void(const std::string& name)>;
void for_each_mention(const model::TypeExpr& type, const VisitName& visit);
void for_each_mention(const model::TypeParameter& parameter, const VisitName& visit);
void for_each_mention(const model::Function& function, const VisitName& visit);
void for_each_mention(const model::TypeAlias& alias, const VisitName& visit);
void for_each_mention(const model::Class& a_class, const VisitName& visit);

}  // namespace typhon::resolver
