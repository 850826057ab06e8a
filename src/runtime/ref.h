// One owned Python reference. Everything else in src/runtime that is a bare PyObject* is borrowed,
// unless its header says otherwise.
#pragma once

#include <Python.h>

#include <utility>

namespace typhon::runtime {

class Ref {
 public:
  Ref() = default;
  // Takes over one reference (or null).
  static Ref steal(PyObject* object) { return Ref(object); }
  // Adds one reference (or is null).
  static Ref borrow(PyObject* object) { return Ref(Py_XNewRef(object)); }

  Ref(Ref&& other) noexcept : object_(std::exchange(other.object_, nullptr)) {}
  Ref& operator=(Ref&& other) noexcept {
    // The old object goes last: its destructor may run Python code that looks at this Ref.
    PyObject* old = std::exchange(object_, std::exchange(other.object_, nullptr));
    Py_XDECREF(old);
    return *this;
  }
  Ref(const Ref&) = delete;
  Ref& operator=(const Ref&) = delete;
  ~Ref() { Py_XDECREF(object_); }

  PyObject* get() const { return object_; }
  PyObject* release() { return std::exchange(object_, nullptr); }
  explicit operator bool() const { return object_ != nullptr; }

 private:
  explicit Ref(PyObject* object) : object_(object) {}
  PyObject* object_ = nullptr;
};

}  // namespace typhon::runtime
