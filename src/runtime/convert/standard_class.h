// Classes of the standard library that have a row of their own in docs/type-mapping.md.
// A program that never sees a Decimal never imports decimal.
#pragma once

#include "runtime/ref.h"

namespace typhon::runtime {

// A class that is looked up when it is first needed, and then kept. Make these `static`.
class StandardClass {
 public:
  StandardClass(const char* module, const char* name) : module_(module), name_(name) {}

  // Borrowed; imports the module. Null with a Python exception set.
  PyObject* get();
  // 1 when `value` is an instance, 0 when not, -1 with a Python exception set.
  int is_instance(PyObject* value);

 private:
  const char* module_;
  const char* name_;
  Ref type_;
};

}  // namespace typhon::runtime
