#include "runtime/proxy/js_stepper.h"

#include <utility>
#include <vector>

#include "runtime/async/promise.h"
#include "runtime/convert/js_to_py.h"
#include "runtime/convert/py_to_js.h"
#include "runtime/errors.h"
#include "runtime/host.h"
#include "runtime/proxy/js_value.h"
#include "runtime/proxy/step.h"

namespace typhon::runtime {
namespace {

struct JsStepper {
  PyObject_HEAD int32_t id;
  const TypePlan* plan;
};

JsStepper* stepper(PyObject* self) { return reinterpret_cast<JsStepper*>(self); }

void dealloc(PyObject* self) {
  PyTypeObject* type = Py_TYPE(self);
  release_js(stepper(self)->id);
  type->tp_free(self);
  Py_DECREF(type);
}

// StopIteration, with what the generator returned.
void set_finished(const TypePlan& plan, Reader& in) {
  Ref value = plan.kind == TypeKind::generator ? Ref::steal(js_to_py(*plan.items[2], in))
                                               : Ref::borrow(Py_None);
  if (!value) return;
  Ref stop = Ref::steal(PyObject_CallOneArg(PyExc_StopIteration, value.get()));
  if (stop) PyErr_SetRaisedException(stop.release());
}

// What JavaScript answered to `step`; a new reference, or null with an exception set.
PyObject* read_answer(const TypePlan& plan, Step step, const Slot* answer) {
  Reader in(answer);
  Slot head = in.next();
  PyObject* value = nullptr;
  switch (static_cast<HostAnswer>(head.pair.low)) {
    case HostAnswer::result:
      if (step == Step::open) {
        value = js_stepper(in.low(), TypeKind::iterator, plan);
      } else if (step == Step::async_open) {
        value = js_stepper(in.low(), TypeKind::async_iterator, plan);
      } else if (step > Step::async_open) {
        value = future_for_promise(in.low(), step_outcome(plan, step));
      } else {
        value = js_to_py(step_outcome(plan, step), in);
      }
      break;
    case HostAnswer::finished:
      set_finished(plan, in);
      break;
    default:
      raise_answer(answer);
      return nullptr;
  }
  if (head.pair.high != 0) typhon_host_end_answer();
  return value;
}

PyObject* run(PyObject* self, Step step, const Slot* argument) {
  Ref alive = Ref::borrow(self);  // JavaScript may drop the last reference
  const TypePlan& plan = *stepper(self)->plan;
  return read_answer(
      plan, step,
      typhon_host_step(stepper(self)->id, plan.id, static_cast<int32_t>(step), argument));
}

template <Step step>
PyObject* plain(PyObject* self) {
  return run(self, step, nullptr);
}

template <Step step>
PyObject* without_arguments(PyObject* self, PyObject*) {
  return run(self, step, nullptr);
}

PyObject* self_again(PyObject* self) { return Py_NewRef(self); }

template <Step step>
PyObject* send(PyObject* self, PyObject* value) {
  WriterLease out;
  if (py_to_js(*stepper(self)->plan->items[1], value, *out)) {
    return run(self, step, out->finish());
  }
  out->abandon();
  raise_mismatch("The value sent to a JavaScript generator");
  return nullptr;
}

// The exception that throw(…) or __exit__(…) means; null with an exception set.
Ref exception_of(PyObject* arguments) {
  PyObject* first = PyTuple_GET_ITEM(arguments, 0);
  PyObject* second = PyTuple_GET_SIZE(arguments) > 1 ? PyTuple_GET_ITEM(arguments, 1) : Py_None;
  if (PyExceptionInstance_Check(first)) return Ref::borrow(first);
  if (PyExceptionInstance_Check(second)) return Ref::borrow(second);
  if (PyExceptionClass_Check(first)) {
    return Ref::steal(second == Py_None ? PyObject_CallNoArgs(first)
                                        : PyObject_CallOneArg(first, second));
  }
  PyErr_SetString(PyExc_TypeError, "An exception is needed to throw into a JavaScript generator");
  return Ref();
}

const Slot* describe(Ref exception) {
  PyErr_SetRaisedException(exception.release());
  return describe_error("");
}

template <Step step>
PyObject* raise(PyObject* self, PyObject* arguments) {
  if (PyTuple_GET_SIZE(arguments) == 0) {
    PyErr_SetString(PyExc_TypeError, "throw() needs an exception");
    return nullptr;
  }
  Ref exception = exception_of(arguments);
  return exception ? run(self, step, describe(std::move(exception))) : nullptr;
}

template <Step step>
PyObject* exit(PyObject* self, PyObject* arguments) {
  bool has_error = PyTuple_GET_SIZE(arguments) > 1 && PyTuple_GET_ITEM(arguments, 1) != Py_None;
  if (!has_error) return run(self, step, nullptr);
  Ref exception = exception_of(arguments);
  return exception ? run(self, step, describe(std::move(exception))) : nullptr;
}

PyMethodDef generator_methods[] = {
    {"send", send<Step::send>, METH_O, nullptr},
    {"throw", raise<Step::raise>, METH_VARARGS, nullptr},
    {"close", without_arguments<Step::close>, METH_NOARGS, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

PyMethodDef async_generator_methods[] = {
    {"asend", send<Step::async_send>, METH_O, nullptr},
    {"athrow", raise<Step::async_raise>, METH_VARARGS, nullptr},
    {"aclose", without_arguments<Step::async_close>, METH_NOARGS, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

PyMethodDef context_manager_methods[] = {
    {"__enter__", without_arguments<Step::enter>, METH_NOARGS, nullptr},
    {"__exit__", exit<Step::exit>, METH_VARARGS, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

PyMethodDef async_context_manager_methods[] = {
    {"__aenter__", without_arguments<Step::async_enter>, METH_NOARGS, nullptr},
    {"__aexit__", exit<Step::async_exit>, METH_VARARGS, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

template <typename Function>
PyType_Slot slot(int id, Function* function) {
  return {id, reinterpret_cast<void*>(function)};
}

const PyType_Slot deallocated = slot(Py_tp_dealloc, dealloc);
const PyType_Slot iter = slot(Py_tp_iter, self_again);
const PyType_Slot next = slot(Py_tp_iternext, plain<Step::next>);
const PyType_Slot async_iter = slot(Py_am_aiter, self_again);
const PyType_Slot async_next = slot(Py_am_anext, plain<Step::async_next>);

struct StepperType {
  TypeKind kind;
  const char* name;
  std::vector<PyType_Slot> slots;
  Ref type;
};

StepperType stepper_types[] = {
    {TypeKind::iterable, "typhon_js.JsIterable", {slot(Py_tp_iter, plain<Step::open>)}, Ref()},
    {TypeKind::iterator, "typhon_js.JsIterator", {iter, next}, Ref()},
    {TypeKind::generator,
     "typhon_js.JsGenerator",
     {iter, next, {Py_tp_methods, generator_methods}},
     Ref()},
    {TypeKind::async_iterable,
     "typhon_js.JsAsyncIterable",
     {slot(Py_am_aiter, plain<Step::async_open>)},
     Ref()},
    {TypeKind::async_iterator, "typhon_js.JsAsyncIterator", {async_iter, async_next}, Ref()},
    {TypeKind::async_generator,
     "typhon_js.JsAsyncGenerator",
     {async_iter, async_next, {Py_tp_methods, async_generator_methods}},
     Ref()},
    {TypeKind::context_manager,
     "typhon_js.JsContextManager",
     {{Py_tp_methods, context_manager_methods}},
     Ref()},
    {TypeKind::async_context_manager,
     "typhon_js.JsAsyncContextManager",
     {{Py_tp_methods, async_context_manager_methods}},
     Ref()},
};

Ref make_type(const StepperType& from) {
  std::vector<PyType_Slot> slots = from.slots;
  slots.push_back(deallocated);
  slots.push_back({0, nullptr});
  PyType_Spec spec = {from.name, sizeof(JsStepper), 0,
                      Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION, slots.data()};
  return Ref::steal(PyType_FromSpec(&spec));
}

// Borrowed, made when first needed; null with an exception set.
PyTypeObject* type_of(TypeKind kind) {
  for (StepperType& each : stepper_types) {
    if (each.kind != kind) continue;
    if (!each.type) each.type = make_type(each);
    return reinterpret_cast<PyTypeObject*>(each.type.get());
  }
  Py_UNREACHABLE();
}

}  // namespace

PyObject* js_stepper(int32_t id, TypeKind kind, const TypePlan& plan) {
  PyTypeObject* type = type_of(kind);
  if (type == nullptr) return nullptr;
  auto* made = PyObject_New(JsStepper, type);
  if (made == nullptr) return nullptr;
  made->id = id;
  made->plan = &plan;
  retain_js(id);
  return reinterpret_cast<PyObject*>(made);
}

int32_t js_stepper_id(PyObject* object) {
  for (const StepperType& each : stepper_types) {
    if (each.type && Py_IS_TYPE(object, reinterpret_cast<PyTypeObject*>(each.type.get()))) {
      return stepper(object)->id;
    }
  }
  return 0;
}

}  // namespace typhon::runtime
