#include "runtime/signals.h"

#include "runtime/ref.h"

extern "C" {
// CPython's own, in Python/emscripten_signal.c: whether its evaluation loop asks.
extern int Py_EMSCRIPTEN_SIGNAL_HANDLING;
}

namespace typhon::runtime {

bool watch_signals() {
  constexpr int interrupt = 2;  // SIGINT
  Ref module = Ref::steal(PyImport_ImportModule("_signal"));
  if (!module) return false;
  Ref handler = Ref::steal(PyObject_GetAttrString(module.get(), "default_int_handler"));
  if (!handler) return false;
  Ref before =
      Ref::steal(PyObject_CallMethod(module.get(), "signal", "iO", interrupt, handler.get()));
  if (!before) return false;
  Py_EMSCRIPTEN_SIGNAL_HANDLING = 1;
  return true;
}

}  // namespace typhon::runtime
