// The functions that JavaScript calls (exports.txt lists them). Registration only: each hands over
// to the file that does the work. Pointers are addresses in the runtime's memory; a message that is
// returned stays valid until the next call of any of these.
#include <emscripten/emscripten.h>

#include "runtime/async/promise.h"
#include "runtime/call.h"
#include "runtime/compat/call.h"
#include "runtime/convert/bytes.h"
#include "runtime/convert/text.h"
#include "runtime/errors.h"
#include "runtime/host.h"
#include "runtime/proxy/js_value.h"
#include "runtime/proxy/step.h"
#include "runtime/signals.h"
#include "runtime/snapshot.h"
#include "runtime/start.h"

using namespace typhon::runtime;

extern "C" {

// The seed counts when `has_hash_seed` is not 0.
EMSCRIPTEN_KEEPALIVE int32_t typhon_start(int32_t has_hash_seed, uint32_t hash_seed) {
  auto seed = has_hash_seed != 0 ? std::optional<uint32_t>(hash_seed) : std::nullopt;
  return start_interpreter(seed) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE const char* typhon_freeze(const char* modules) { return freeze(modules); }

EMSCRIPTEN_KEEPALIVE int32_t typhon_resume(const char* settings) {
  return resume(settings) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int32_t typhon_define(const uint32_t* words) {
  if (define_plans(words)) return 1;
  fail("manifest");
  return 0;
}

// `message` holds the module's name as one str.
EMSCRIPTEN_KEEPALIVE int32_t typhon_import(const Slot* message) {
  Reader in(message);
  Ref name = Ref::steal(text_from_js(in));
  return name && import_module(name.get()) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE const Slot* typhon_call(uint32_t function, PyObject* self,
                                             const Slot* message) {
  return call_function(function_plan(function), self, message);
}

EMSCRIPTEN_KEEPALIVE double typhon_call_direct(uint32_t function, PyObject* self, int32_t count,
                                               double first, double second, double third,
                                               double fourth) {
  const double arguments[] = {first, second, third, fourth};
  return call_direct(function_plan(function), self, count, arguments);
}

EMSCRIPTEN_KEEPALIVE const Slot* typhon_call_value(PyObject* callable, uint32_t type,
                                                   const Slot* message) {
  return call_value(callable, type_plan(type), message);
}

EMSCRIPTEN_KEEPALIVE const Slot* typhon_step(PyObject* object, uint32_t type, int32_t step,
                                             const Slot* argument) {
  return run_step(object, type_plan(type), static_cast<Step>(step), argument);
}

// An attribute of any object, by its own type; `message` holds the name as one str.
EMSCRIPTEN_KEEPALIVE const Slot* typhon_attribute(PyObject* object, const Slot* message) {
  return read_attribute(object, message);
}

// Calls a Python object that Emscripten programs gave to JavaScript; see runtime/compat/call.h.
EMSCRIPTEN_KEEPALIVE const Slot* typhon_compat_call(PyObject* callable, const Slot* message) {
  return compat::call_python(callable, message);
}

// Imports any module; `message` holds its name as one str.
EMSCRIPTEN_KEEPALIVE const Slot* typhon_compat_load(const Slot* message) {
  return compat::load_module(message);
}

EMSCRIPTEN_KEEPALIVE const Slot* typhon_take_error() { return take_error(); }

EMSCRIPTEN_KEEPALIVE const int32_t* typhon_failed() { return &failed; }

EMSCRIPTEN_KEEPALIVE PyObject* typhon_new_bytes(uint32_t size) { return new_bytes(size); }

// Gives back one reference that a message carried to JavaScript.
EMSCRIPTEN_KEEPALIVE void typhon_release(PyObject* object) { Py_DECREF(object); }

EMSCRIPTEN_KEEPALIVE const Slot* typhon_frames(PyObject* exception) {
  return describe_frames(exception);
}

EMSCRIPTEN_KEEPALIVE const Slot* typhon_traceback(PyObject* exception) {
  return describe_traceback(exception);
}

EMSCRIPTEN_KEEPALIVE const Slot* typhon_cause(PyObject* exception) {
  return describe_cause(exception);
}

EMSCRIPTEN_KEEPALIVE const Slot* typhon_member(PyObject* group, int32_t index) {
  return describe_member(group, index);
}

// Whether an exception is of a type of that kind.
EMSCRIPTEN_KEEPALIVE int32_t typhon_is_exception_of(PyObject* exception, uint32_t type) {
  return is_exception_of(type_plan(type), exception) ? 1 : 0;
}

// repr(object) as one str.
EMSCRIPTEN_KEEPALIVE const Slot* typhon_describe(PyObject* object) {
  return describe_object(object);
}

// The messages so far have been read: JavaScript values that only they kept may go.
EMSCRIPTEN_KEEPALIVE void typhon_drop_kept() {
  drop_all_kept();
  drop_error_kept();
}

// Ends Python's circular garbage, which can hold JavaScript values.
EMSCRIPTEN_KEEPALIVE void typhon_collect() { PyGC_Collect(); }

EMSCRIPTEN_KEEPALIVE int32_t typhon_is_retained(int32_t value) {
  return is_retained_js(value) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void typhon_settle_future(PyObject* future, uint32_t type, int32_t rejected,
                                               const Slot* outcome) {
  settle_future(future, type_plan(type), rejected != 0, outcome);
}

EMSCRIPTEN_KEEPALIVE int32_t typhon_cancel(int32_t promise) {
  return cancel_promise(promise) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void typhon_run_loop() { run_loop(); }

EMSCRIPTEN_KEEPALIVE int32_t typhon_watch_signals() {
  if (watch_signals()) return 1;
  fail("signals");
  return 0;
}

}  // extern "C"
