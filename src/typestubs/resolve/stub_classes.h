// Classes that are known by names of typing and builtins and are read from their stubs, while the
// other names of these modules have a meaning of their own (mapped_names.h).
#pragma once

#include <optional>
#include <string>

#include "model/api_model.h"
#include "resolve/names.h"

namespace typhon::resolver {

// As a type: "builtins.range" → builtins.range, "typing.Pattern" → re.Pattern. nullopt for what
// means something else.
std::optional<ClassId> class_behind(const std::string& canonical);

// As a base, which brings its members: also "builtins.dict" and "typing.Mapping".
std::optional<ClassId> base_behind(const std::string& canonical);

// Whether the class is no base at run time, or one whose values cross in another form: classes
// below it have its members, declared again, and are not related to it.
bool is_only_shape(const ClassId& id);

// Takes out of typing's classes of files what not every file has: io.StringIO has no name.
void leave_out_rare_members(model::Module& library);

}  // namespace typhon::resolver
