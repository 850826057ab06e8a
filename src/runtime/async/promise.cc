#include "runtime/async/promise.h"

#include <unordered_map>
#include <utility>

#include "runtime/convert/js_to_py.h"
#include "runtime/convert/py_to_js.h"
#include "runtime/crossing.h"
#include "runtime/errors.h"
#include "runtime/host.h"
#include "runtime/proxy/js_value.h"

namespace typhon::runtime {
namespace {

int32_t last_promise = 0;

// Weak references to the futures of promises that wait, for cancel_promise. A future that nobody
// else holds can never end, so it may go.
std::unordered_map<int32_t, Ref> waiting;

// What the bridge uses of asyncio and of python/_typhon_loop.py, looked up once.
struct LoopFunctions {
  Ref loop;
  Ref awaited;
  Ref task_type;
  Ref get_running_loop;
  Ref set_running_loop;
  Ref create_future;
  Ref settle;
  Ref close;
  Ref run_once;
  Ref task_keywords;  // ("loop", "eager_start")
  Ref done;           // the method names "done" and "result"
  Ref result;
};
LoopFunctions loop;

bool load_names() {
  loop.task_keywords = Ref::steal(Py_BuildValue("(ss)", "loop", "eager_start"));
  loop.done = Ref::steal(PyUnicode_InternFromString("done"));
  loop.result = Ref::steal(PyUnicode_InternFromString("result"));
  return loop.task_keywords && loop.done && loop.result;
}

bool load_loop() {
  if (loop.run_once) return true;
  Ref module = Ref::steal(PyImport_ImportModule("_typhon_loop"));
  if (!module || !load_names()) return false;
  const std::pair<Ref*, const char*> wanted[] = {
      {&loop.loop, "loop"},
      {&loop.awaited, "awaited"},
      {&loop.task_type, "Task"},
      {&loop.get_running_loop, "get_running_loop"},
      {&loop.set_running_loop, "set_running_loop"},
      {&loop.create_future, "create_future"},
      {&loop.settle, "settle"},
      {&loop.close, "close"},
      {&loop.run_once, "run_once"},  // last: it says that all are there
  };
  for (const auto& [place, name] : wanted) {
    *place = Ref::steal(PyObject_GetAttrString(module.get(), name));
    if (!*place) return false;
  }
  return true;
}

// Task(coroutine, loop=loop, eager_start=True) with the loop running: the coroutine runs to its
// first suspension before this returns. A new reference, or null with an exception set.
Ref start_coroutine(PyObject* coroutine) {
  Ref previous = Ref::steal(PyObject_CallNoArgs(loop.get_running_loop.get()));
  if (!previous) return Ref();
  Ref entered = Ref::steal(PyObject_CallOneArg(loop.set_running_loop.get(), loop.loop.get()));
  if (!entered) return Ref();
  PyObject* arguments[] = {nullptr, coroutine, loop.loop.get(), Py_True};
  Ref task =
      Ref::steal(PyObject_Vectorcall(loop.task_type.get(), arguments + 1,
                                     1 | PY_VECTORCALL_ARGUMENTS_OFFSET, loop.task_keywords.get()));
  PyObject* error = PyErr_GetRaisedException();
  Ref left = Ref::steal(PyObject_CallOneArg(loop.set_running_loop.get(), previous.get()));
  if (error != nullptr) PyErr_SetRaisedException(error);
  return task;
}

// A future or task for any awaitable. A new reference, or null with an exception or mismatch
// pending.
Ref start(PyObject* awaitable) {
  if (PyCoro_CheckExact(awaitable)) return start_coroutine(awaitable);
  Ref future = Ref::steal(PyObject_CallOneArg(loop.awaited.get(), awaitable));
  if (!future || future.get() != Py_None) {
    return future && PyCoro_CheckExact(future.get()) ? start_coroutine(future.get())
                                                     : std::move(future);
  }
  mismatch_text("Expected an awaitable, got " + std::string(Py_TYPE(awaitable)->tp_name));
  return Ref();
}

// What a promise of JavaScript stands for.
struct Promised {
  int32_t promise;
  const TypePlan& type;
  const char* place;
  bool is_step;
};

void settle(const Promised& to, PromiseState state, const Slot* outcome) {
  typhon_host_settle(to.promise, to.type.id, static_cast<int32_t>(state), outcome);
}

// Sends whatever error is pending to JavaScript.
void deliver_failure(const Promised& to) {
  if (to.is_step && PyErr_ExceptionMatches(PyExc_StopAsyncIteration)) {
    PyErr_Clear();
    settle(to, PromiseState::finished, nullptr);
    return;
  }
  settle(to, PromiseState::rejected, describe_error(to.place));
}

// Sends the outcome of a finished future to JavaScript.
void deliver(PyObject* future, const Promised& to) {
  Ref value = Ref::steal(PyObject_CallMethodNoArgs(future, loop.result.get()));
  if (!value) {
    deliver_failure(to);
    return;
  }
  {
    WriterLease out;
    if (py_to_js(to.type, value.get(), *out)) {
      settle(to, PromiseState::fulfilled, out->finish());
      return;
    }
    out->abandon();
  }
  settle(to, PromiseState::rejected, describe_error(to.place));
}

// add_done_callback(partial(deliver, …)), without a Python function in between.
PyObject* on_done(PyObject* self, PyObject* future) {
  auto promise = static_cast<int32_t>(PyLong_AsLong(PyTuple_GET_ITEM(self, 0)));
  auto type = static_cast<uint32_t>(PyLong_AsLong(PyTuple_GET_ITEM(self, 1)));
  const char* place = PyUnicode_AsUTF8(PyTuple_GET_ITEM(self, 2));
  bool is_step = PyTuple_GET_ITEM(self, 3) == Py_True;
  waiting.erase(promise);
  deliver(future, {promise, type_plan(type), place != nullptr ? place : "result", is_step});
  Py_RETURN_NONE;
}

PyMethodDef on_done_method = {"deliver", on_done, METH_O, nullptr};

bool add_done_callback(PyObject* future, PyMethodDef& method, PyObject* self) {
  Ref callback = Ref::steal(PyCFunction_New(&method, self));
  if (!callback) return false;
  Ref added = Ref::steal(PyObject_CallMethod(future, "add_done_callback", "O", callback.get()));
  return static_cast<bool>(added);
}

PyObject* on_end_of_wait(PyObject* ticket, PyObject* future) {
  Ref cancelled = Ref::steal(PyObject_CallMethod(future, "cancelled", nullptr));
  if (!cancelled) return nullptr;
  if (cancelled.get() == Py_True) typhon_host_abort(static_cast<int32_t>(PyLong_AsLong(ticket)));
  Py_RETURN_NONE;
}

PyMethodDef on_end_of_wait_method = {"tell_javascript", on_end_of_wait, METH_O, nullptr};

bool tell_when_cancelled(PyObject* future, int32_t ticket) {
  Ref self = Ref::steal(PyLong_FromLong(ticket));
  return self && add_done_callback(future, on_end_of_wait_method, self.get());
}

bool deliver_when_done(PyObject* future, const Promised& to) {
  Ref self = Ref::steal(
      Py_BuildValue("(iIsO)", to.promise, to.type.id, to.place, to.is_step ? Py_True : Py_False));
  if (!self || !add_done_callback(future, on_done_method, self.get())) return false;
  Ref weak = Ref::steal(PyWeakref_NewRef(future, nullptr));
  if (weak) {
    waiting[to.promise] = std::move(weak);
  } else {
    PyErr_Clear();  // a foreign future that cannot be cancelled from JavaScript
  }
  return true;
}

// asyncio lets these two out of the event loop; here they end only what raised them.
bool is_exit() {
  return PyErr_ExceptionMatches(PyExc_SystemExit) ||
         PyErr_ExceptionMatches(PyExc_KeyboardInterrupt);
}

}  // namespace

int32_t promise_for_awaitable(PyObject* awaitable, const TypePlan& result, const std::string& place,
                              bool is_step) {
  if (!load_loop()) return 0;
  Ref future = start(awaitable);
  bool exits = !future && !has_mismatch() && is_exit();
  if (!future && !exits) return 0;
  if (++last_promise <= 0) last_promise = 1;
  Promised to = {last_promise, result, place.c_str(), is_step};
  int32_t promise = to.promise;
  if (exits) {
    deliver_failure(to);
    return promise;
  }
  Ref done = Ref::steal(PyObject_CallMethodNoArgs(future.get(), loop.done.get()));
  if (!done) return 0;
  if (done.get() == Py_True) {
    deliver(future.get(), to);
  } else if (!deliver_when_done(future.get(), to)) {
    return 0;
  }
  return promise;
}

bool cancel_promise(int32_t promise) {
  auto found = waiting.find(promise);
  if (found == waiting.end()) return false;
  PyObject* future = nullptr;
  if (PyWeakref_GetRef(found->second.get(), &future) <= 0) {
    PyErr_Clear();
    return false;
  }
  Ref owned = Ref::steal(future);
  Ref cancelled = Ref::steal(PyObject_CallMethod(future, "cancel", nullptr));
  if (!cancelled) PyErr_WriteUnraisable(future);
  return cancelled.get() == Py_True;
}

PyObject* closing(PyObject* async_iterator) {
  return load_loop() ? PyObject_CallOneArg(loop.close.get(), async_iterator) : nullptr;
}

PyObject* future_for_promise(int32_t promise, const TypePlan& result) {
  if (!load_loop()) return nullptr;
  // Until JavaScript has subscribed, this keeps the promise in its table.
  Ref holder = Ref::steal(js_value(promise));
  if (!holder) return nullptr;
  Ref future = Ref::steal(PyObject_CallNoArgs(loop.create_future.get()));
  if (!future) return nullptr;
  int32_t ticket = typhon_host_subscribe(promise, result.id, Py_NewRef(future.get()));
  if (ticket != 0 && !tell_when_cancelled(future.get(), ticket)) return nullptr;
  return future.release();
}

void settle_future(PyObject* future, const TypePlan& type, bool rejected, const Slot* outcome) {
  Ref owned = Ref::steal(future);
  Reader in(outcome);
  Ref value;
  if (rejected) {
    raise_answer(outcome);
  } else {
    value = Ref::steal(js_to_py(type, in));
  }
  Ref error = Ref::steal(PyErr_GetRaisedException());
  Ref settled = Ref::steal(PyObject_CallFunctionObjArgs(loop.settle.get(), future,
                                                        value ? value.get() : Py_None,
                                                        error ? error.get() : Py_None, nullptr));
  if (!settled) PyErr_WriteUnraisable(future);
}

void run_loop() {
  if (!load_loop()) {
    PyErr_WriteUnraisable(nullptr);
    return;
  }
  Crossing crossing;
  Ref ran = crossing ? Ref::steal(PyObject_CallNoArgs(loop.run_once.get())) : Ref();
  if (!ran) PyErr_WriteUnraisable(loop.run_once.get());
}

bool prepare_asyncio() {
  if (loop.run_once) return true;
  if (PyDict_GetItemString(PyImport_GetModuleDict(), "asyncio") == nullptr) return true;
  return load_loop();
}

void wake_host(double seconds) { typhon_host_wake(seconds * 1000); }

}  // namespace typhon::runtime
