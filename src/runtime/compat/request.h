// One operation in JavaScript, from Python: arguments out, a result back.
#pragma once

#include <Python.h>

#include "runtime/wire.h"

namespace typhon::runtime::compat {

// The operations that C++ itself asks for; the others are only named in Python
// (python/pyodide/ffi/_operations.py) and in src/loader/compat/operations.ts.
enum class Operation : int32_t { get, set, remove, call, traits };

class Request {
 public:
  // Room for the counts of positional and keyword arguments.
  Request();
  // Takes back what was written when it was not sent.
  ~Request();
  Request(const Request&) = delete;
  Request& operator=(const Request&) = delete;

  // Each adds an argument. Returns false with a Python exception set.
  bool add(PyObject* value);
  bool add_name(PyObject* name);
  bool add_deep(PyObject* value, int depth, bool proxies);
  bool add_keyword(PyObject* name, PyObject* value);
  void add_javascript(int32_t id, PyObject* owner);
  void add_undefined();

  // Runs the operation. A new reference, or null with a Python exception set, such as what
  // JavaScript threw; null without one means that there is no such value. `receiver` as in
  // read_value.
  PyObject* send(int32_t operation, int32_t receiver = 0);
  PyObject* send(Operation operation, int32_t receiver = 0) {
    return send(static_cast<int32_t>(operation), receiver);
  }

 private:
  WriterLease out_;
  int32_t positional_ = 0;
  int32_t keywords_ = 0;
  size_t head_;
  bool is_sent_ = false;
};

}  // namespace typhon::runtime::compat
