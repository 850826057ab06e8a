// Makes instances of dataclasses from the values of their fields.
#pragma once

#include <vector>

#include "runtime/arguments.h"
#include "runtime/plan.h"

namespace typhon::runtime {

// Calls the class of `plan`, which is resolved, with keyword arguments: `values` are those of the
// fields that __init__ takes, in order, without the `absent` ones. The first place of `values` is
// free for the new object. A new reference, or null with an exception set.
PyObject* construct(ClassPlan& plan, Arguments& values,
                    const std::vector<const FieldPlan*>& absent);

}  // namespace typhon::runtime
