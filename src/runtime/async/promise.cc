#include "runtime/async/promise.h"

#include <utility>

#include "runtime/convert/js_to_py.h"
#include "runtime/convert/py_to_js.h"
#include "runtime/errors.h"
#include "runtime/host.h"
#include "runtime/proxy/js_value.h"

namespace typhon::runtime {
namespace {

int32_t last_promise = 0;

// What the bridge uses of asyncio and of python/_typhon_loop.py, looked up once.
struct LoopFunctions {
  Ref loop;
  Ref ensure_future;
  Ref task_type;
  Ref get_running_loop;
  Ref set_running_loop;
  Ref create_future;
  Ref settle;
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
      {&loop.ensure_future, "ensure_future"},
      {&loop.task_type, "Task"},
      {&loop.get_running_loop, "get_running_loop"},
      {&loop.set_running_loop, "set_running_loop"},
      {&loop.create_future, "create_future"},
      {&loop.settle, "settle"},
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
  Ref future = Ref::steal(PyObject_CallOneArg(loop.ensure_future.get(), awaitable));
  if (future && future.get() == Py_None) {
    mismatch_text("Expected an awaitable, got " + std::string(Py_TYPE(awaitable)->tp_name));
    return Ref();
  }
  return future;
}

// Sends the outcome of a finished future to JavaScript.
void deliver(PyObject* future, int32_t promise, const TypePlan& type, const std::string& place) {
  Ref value = Ref::steal(PyObject_CallMethodNoArgs(future, loop.result.get()));
  {
    WriterLease out;
    if (value && py_to_js(type, value.get(), *out)) {
      typhon_host_settle(promise, type.id, 0, out->finish());
      return;
    }
    out->abandon();
  }
  typhon_host_settle(promise, type.id, 1, describe_error(place));
}

// add_done_callback(partial(deliver, promise, type, place)), without a Python function in between.
PyObject* on_done(PyObject* self, PyObject* future) {
  auto promise = static_cast<int32_t>(PyLong_AsLong(PyTuple_GET_ITEM(self, 0)));
  auto type = static_cast<uint32_t>(PyLong_AsLong(PyTuple_GET_ITEM(self, 1)));
  const char* place = PyUnicode_AsUTF8(PyTuple_GET_ITEM(self, 2));
  deliver(future, promise, type_plan(type), place != nullptr ? place : "result");
  Py_RETURN_NONE;
}

PyMethodDef on_done_method = {"deliver", on_done, METH_O, nullptr};

bool deliver_when_done(PyObject* future, int32_t promise, const TypePlan& type,
                       const std::string& place) {
  Ref self = Ref::steal(Py_BuildValue("(iIs)", promise, type.id, place.c_str()));
  if (!self) return false;
  Ref callback = Ref::steal(PyCFunction_New(&on_done_method, self.get()));
  if (!callback) return false;
  Ref added = Ref::steal(PyObject_CallMethod(future, "add_done_callback", "O", callback.get()));
  return static_cast<bool>(added);
}

// The exception that a rejection stands for, set as the Python error.
void set_rejection(const Slot* outcome) {
  Reader in(outcome);
  Slot head = in.next();
  if (static_cast<HostAnswer>(head.pair.low) == HostAnswer::raised) {
    PyErr_SetRaisedException(
        Py_NewRef(reinterpret_cast<PyObject*>(static_cast<intptr_t>(head.pair.high))));
    return;
  }
  Ref text = Ref::steal(text_from_js(in));
  if (text) raise_thrown(head.pair.high, text.get());
}

}  // namespace

int32_t promise_for_awaitable(PyObject* awaitable, const TypePlan& result,
                              const std::string& place) {
  if (!load_loop()) return 0;
  Ref future = start(awaitable);
  if (!future) return 0;
  if (++last_promise <= 0) last_promise = 1;
  int32_t promise = last_promise;
  Ref done = Ref::steal(PyObject_CallMethodNoArgs(future.get(), loop.done.get()));
  if (!done) return 0;
  if (done.get() == Py_True) {
    deliver(future.get(), promise, result, place);
  } else if (!deliver_when_done(future.get(), promise, result, place)) {
    return 0;
  }
  return promise;
}

PyObject* future_for_promise(int32_t promise, const TypePlan& result) {
  if (!load_loop()) return nullptr;
  // Until JavaScript has subscribed, this keeps the promise in its table.
  Ref holder = Ref::steal(js_value(promise));
  if (!holder) return nullptr;
  PyObject* future = PyObject_CallNoArgs(loop.create_future.get());
  if (future == nullptr) return nullptr;
  typhon_host_subscribe(promise, result.id, Py_NewRef(future));
  return future;
}

void settle_future(PyObject* future, const TypePlan& type, bool rejected, const Slot* outcome) {
  Ref owned = Ref::steal(future);
  Reader in(outcome);
  Ref value;
  if (rejected) {
    set_rejection(outcome);
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
  Ref ran = Ref::steal(PyObject_CallNoArgs(loop.run_once.get()));
  if (!ran) PyErr_WriteUnraisable(loop.run_once.get());
}

bool prepare_asyncio() {
  if (loop.run_once) return true;
  if (PyDict_GetItemString(PyImport_GetModuleDict(), "asyncio") == nullptr) return true;
  return load_loop();
}

void wake_host(double seconds) { typhon_host_wake(seconds * 1000); }

}  // namespace typhon::runtime
