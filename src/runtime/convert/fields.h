// The fields of dataclass instances. An ordinary instance keeps its attributes in an array that all
// instances of its class lay out alike: a field is then read by its index, without a look-up.
#pragma once

#include "runtime/plan.h"

namespace typhon::runtime {

// getattr(object, field). A new reference, or null with an exception set.
// Remembers in `plan` and `field` what it found out about the class.
Ref read_field(ClassPlan& plan, FieldPlan& field, PyObject* object);

}  // namespace typhon::runtime
