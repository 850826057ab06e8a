// A method of the JavaScript objects of a protocol, as the attribute of their Python class:
// object.method(x) is one crossing, in which JavaScript finds the method and calls it.
#pragma once

#include "runtime/plan.h"

namespace typhon::runtime {

// The descriptor for member number `index` of `protocol`, which is a method. Without a call, it
// gives what `get` says. A new reference, or null with a Python exception set.
PyObject* js_method(ClassPlan& protocol, size_t index, getter get);

}  // namespace typhon::runtime
