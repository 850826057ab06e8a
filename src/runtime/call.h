// One call from JavaScript: arguments in by plan, a vectorcall, the result out by plan.
#pragma once

#include "runtime/plan.h"
#include "runtime/wire.h"

namespace typhon::runtime {

// Calls `plan` with the arguments of `message`: for each parameter in order, an optional one after
// its presence (0/1, 0), *args as a list, **kwargs as (count, 0) and then name and value.
// `self` is the receiver of an instance method, getter or setter, borrowed; for a class method it
// is the class id + 1 of the class it is called on, or null for the one that defines it. Returns
// the result's message, or null with the failure described (see take_error).
const Slot* call_function(FunctionPlan& plan, PyObject* self, const Slot* message);

// The same for a function whose parameters and result are scalars (none, bool, int, float), with
// the first `count` parameters given. NaN together with a described failure means that it failed.
double call_direct(FunctionPlan& plan, PyObject* self, int32_t count, const double* arguments);

// Calls a Python callable that JavaScript holds, by the callable type `plan`.
const Slot* call_value(PyObject* callable, const TypePlan& plan, const Slot* message);

// Reads an attribute of any object, whose name the message holds as a str; the value crosses by its
// own type.
const Slot* read_attribute(PyObject* object, const Slot* message);

// Imports a module. Returns false with the failure described.
bool import_module(PyObject* name);

// Marks a failure as described, for JavaScript to take. `place` as in describe_error.
void fail(const std::string& place);

// The description of the last failure, once.
const Slot* take_error();

// 1 while a failure waits to be taken: how JavaScript tells a failed direct call from a NaN.
extern int32_t failed;

}  // namespace typhon::runtime
