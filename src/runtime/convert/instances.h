// Instances of compiled classes, by value and by reference, and the classes themselves.
#pragma once

#include "runtime/plan.h"
#include "runtime/wire.h"

namespace typhon::runtime {

// Like py_to_js.
bool write_instance(const TypePlan& plan, PyObject* value, Writer& out);

// Like py_to_js, for an instance of a class whose values cross by value.
bool write_value(ClassPlan& plan, PyObject* value, Writer& out);

// Like py_to_js. A class crosses as the nearest compiled one.
bool write_class_object(const TypePlan& plan, PyObject* value, Writer& out);

// Like js_to_py.
PyObject* read_instance(ClassPlan& plan, Reader& in);

// The object that JavaScript holds at `address`. A new reference.
PyObject* from_handle(int32_t address);

}  // namespace typhon::runtime
