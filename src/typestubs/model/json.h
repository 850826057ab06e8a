// The model as readable JSON: for `typhon print`, golden tests and bug reports.
#pragma once

#include <string>

#include "model/api_model.h"

namespace typhon::model {

// Pretty-printed and stable; what is empty or false is left out. Types are written as one line of
// text, "union_of[list[class_ref geometry.Point], none]". Spans are left out: they move with every
// edit and the source maps show them.
std::string to_json(const ApiModel& model);

}  // namespace typhon::model
