#include "runtime/convert/standard_class.h"

namespace typhon::runtime {

PyObject* StandardClass::get() {
  if (!type_) {
    Ref module = Ref::steal(PyImport_ImportModule(module_));
    if (module) type_ = Ref::steal(PyObject_GetAttrString(module.get(), name_));
  }
  return type_.get();
}

int StandardClass::is_instance(PyObject* value) {
  PyObject* type = get();
  return type != nullptr ? PyObject_TypeCheck(value, reinterpret_cast<PyTypeObject*>(type)) : -1;
}

}  // namespace typhon::runtime
