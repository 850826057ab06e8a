#include "runtime/proxy/step.h"

#include "runtime/async/promise.h"
#include "runtime/call.h"
#include "runtime/convert/js_to_py.h"
#include "runtime/convert/py_to_js.h"
#include "runtime/errors.h"
#include "runtime/proxy/js_stepper.h"

namespace typhon::runtime {
namespace {

enum class Progress { goes_on, finished, failed };

bool is_async(Step step) { return step >= Step::async_open; }

Ref call_method(PyObject* object, const char* name, PyObject* argument) {
  Ref text = Ref::steal(PyUnicode_InternFromString(name));
  if (!text) return Ref();
  return Ref::steal(argument == nullptr ? PyObject_CallMethodNoArgs(object, text.get())
                                        : PyObject_CallMethodOneArg(object, text.get(), argument));
}

// The exception that an argument stands for; null with an exception set.
Ref exception_from_js(const Slot* argument) {
  raise_answer(argument);
  return Ref::steal(PyErr_GetRaisedException());
}

// A generator that ended by itself while it was thrown into: its value, or null.
Ref take_stop() {
  if (!PyErr_ExceptionMatches(PyExc_StopIteration)) return Ref();
  Ref stop = Ref::steal(PyErr_GetRaisedException());
  return Ref::steal(PyObject_GetAttrString(stop.get(), "value"));
}

Progress send(PyObject* object, PyObject* value, Ref& result) {
  PyObject* sent = nullptr;
  PySendResult outcome = PyIter_Send(object, value, &sent);
  result = Ref::steal(sent);
  if (outcome == PYGEN_ERROR) return Progress::failed;
  return outcome == PYGEN_RETURN ? Progress::finished : Progress::goes_on;
}

Progress raise(PyObject* object, const Slot* argument, Ref& result) {
  Ref exception = exception_from_js(argument);
  result = call_method(object, "throw", exception.get());
  if (result) return Progress::goes_on;
  result = take_stop();
  return result ? Progress::finished : Progress::failed;
}

// An iterator without a close() has nothing to clean up.
Progress close(PyObject* object, Ref& result) {
  int can_close = PyObject_HasAttrStringWithError(object, "close");
  if (can_close < 0) return Progress::failed;
  if (can_close > 0 && !call_method(object, "close", nullptr)) return Progress::failed;
  result = Ref::borrow(Py_None);
  return Progress::finished;
}

// The result of __exit__ or __aexit__, called as the `with` statement does it.
Ref leave(PyObject* object, const char* name, const Slot* argument) {
  if (argument == nullptr) {
    return Ref::steal(PyObject_CallMethod(object, name, "OOO", Py_None, Py_None, Py_None));
  }
  Ref exception = exception_from_js(argument);
  if (!exception) return Ref();
  Ref traceback = Ref::steal(PyException_GetTraceback(exception.get()));
  return Ref::steal(PyObject_CallMethod(object, name, "OOO", Py_TYPE(exception.get()),
                                        exception.get(), traceback ? traceback.get() : Py_None));
}

Progress leave_now(PyObject* object, const Slot* argument, Ref& result) {
  result = leave(object, "__exit__", argument);
  if (!result) return Progress::failed;
  int swallowed = PyObject_IsTrue(result.get());
  result = Ref::borrow(swallowed == 1 ? Py_True : Py_False);
  return swallowed < 0 ? Progress::failed : Progress::goes_on;
}

Ref sent_value(const TypePlan& plan, const Slot* argument) {
  Reader in(argument);
  return Ref::steal(js_to_py(*plan.items[1], in));
}

Progress take_step(PyObject* object, const TypePlan& plan, Step step, const Slot* argument,
                   Ref& result) {
  switch (step) {
    case Step::next:
      return send(object, Py_None, result);
    case Step::send: {
      Ref value = sent_value(plan, argument);
      return value ? send(object, value.get(), result) : Progress::failed;
    }
    case Step::raise:
      return raise(object, argument, result);
    case Step::close:
      return close(object, result);
    case Step::enter:
      result = call_method(object, "__enter__", nullptr);
      return result ? Progress::goes_on : Progress::failed;
    case Step::exit:
      return leave_now(object, argument, result);
    default:
      Py_UNREACHABLE();
  }
}

// What an asynchronous step returns to be awaited; null with an exception set.
Ref start_step(PyObject* object, const TypePlan& plan, Step step, const Slot* argument) {
  switch (step) {
    case Step::async_next:
      return call_method(object, "__anext__", nullptr);
    case Step::async_send: {
      Ref value = sent_value(plan, argument);
      return value ? call_method(object, "asend", value.get()) : Ref();
    }
    case Step::async_raise: {
      Ref exception = exception_from_js(argument);
      return exception ? call_method(object, "athrow", exception.get()) : Ref();
    }
    case Step::async_close:
      return Ref::steal(closing(object));
    case Step::async_enter:
      return call_method(object, "__aenter__", nullptr);
    case Step::async_exit:
      return leave(object, "__aexit__", argument);
    default:
      Py_UNREACHABLE();
  }
}

// How a step ended; the numbers are part of the wire.
enum class StepEnd : int32_t { goes_on = 0, returned = 1, over = 2 };

void write_end(StepEnd end, Writer& out) { out.pair(static_cast<int32_t>(end), 0); }

// What a generator returned. One that has ended before returns None, whatever its type says.
bool write_returned(const TypePlan& plan, PyObject* value, Writer& out) {
  Writer::Mark start = out.mark();
  if (plan.kind == TypeKind::generator) {
    write_end(StepEnd::returned, out);
    if (py_to_js(*plan.items[2], value, out)) return true;
    if (value != Py_None || !has_mismatch()) return false;
    forget_mismatch();
    out.rewind(start);
  }
  write_end(StepEnd::over, out);
  return true;
}

// Both write the message of a step; false with the failure pending.

bool write_sync_step(PyObject* object, const TypePlan& plan, Step step, const Slot* argument,
                     const Slot*& message) {
  Ref result;
  Progress progress = take_step(object, plan, step, argument, result);
  if (progress == Progress::failed) return false;
  WriterLease out;
  bool written;
  if (progress == Progress::finished) {
    written = write_returned(plan, result.get(), *out);
  } else {
    write_end(StepEnd::goes_on, *out);
    written = py_to_js(step_outcome(plan, step), result.get(), *out);
  }
  if (!written) out->abandon();
  message = out->finish();
  return written;
}

bool write_async_step(PyObject* object, const TypePlan& plan, Step step, const Slot* argument,
                      const Slot*& message) {
  Ref awaitable = start_step(object, plan, step, argument);
  if (!awaitable) return false;
  int32_t promise =
      promise_for_awaitable(awaitable.get(), step_outcome(plan, step), plan.name + " item", true);
  if (promise == 0) return false;
  WriterLease out;
  out->pair(promise, 0);
  message = out->finish();
  return true;
}

bool has_method(PyObject* value, const char* name) {
  return PyObject_HasAttrString(reinterpret_cast<PyObject*>(Py_TYPE(value)), name) == 1;
}

// The object that JavaScript is to step: for an iterable, its iterator. Null with an exception set,
// or without one when `value` is not of the type.
Ref steppable(const TypePlan& plan, PyObject* value) {
  bool matches = false;
  switch (plan.kind) {
    case TypeKind::iterable:
      if (Py_TYPE(value)->tp_iter == nullptr && !PySequence_Check(value)) return Ref();
      return Ref::steal(PyObject_GetIter(value));
    case TypeKind::async_iterable:
      if (!has_method(value, "__aiter__")) return Ref();
      return Ref::steal(PyObject_GetAIter(value));
    case TypeKind::iterator:
      matches = PyIter_Check(value) != 0;
      break;
    case TypeKind::generator:
      matches = PyIter_Check(value) != 0 && has_method(value, "send");
      break;
    case TypeKind::async_iterator:
      matches = PyAIter_Check(value) != 0;
      break;
    case TypeKind::async_generator:
      matches = PyAIter_Check(value) != 0 && has_method(value, "asend");
      break;
    case TypeKind::context_manager:
      matches = has_method(value, "__enter__") && has_method(value, "__exit__");
      break;
    default:
      matches = has_method(value, "__aenter__") && has_method(value, "__aexit__");
  }
  return matches ? Ref::borrow(value) : Ref();
}

}  // namespace

const TypePlan& step_outcome(const TypePlan& plan, Step step) {
  switch (step) {
    case Step::close:
    case Step::exit:
    case Step::async_close:
    case Step::async_exit:
      return unknown_plan();
    default:
      return *plan.items[0];
  }
}

const Slot* run_step(PyObject* object, const TypePlan& plan, Step step, const Slot* argument) {
  const Slot* message = nullptr;
  bool written = is_async(step) ? write_async_step(object, plan, step, argument, message)
                                : write_sync_step(object, plan, step, argument, message);
  if (written) return message;
  fail(plan.name + " item");
  return nullptr;
}

bool write_stepped(const TypePlan& plan, PyObject* value, Writer& out) {
  if (int32_t id = js_stepper_id(value)) {
    out.keep(value);
    out.pair(id, 0);
    return true;
  }
  Ref object = steppable(plan, value);
  if (!object) return PyErr_Occurred() == nullptr ? mismatch(plan, value) : false;
  out.function(object.get());
  return true;
}

}  // namespace typhon::runtime
