#include "runtime/call.h"

#include <limits>

#include "runtime/arguments.h"
#include "runtime/async/promise.h"
#include "runtime/convert/exceptions.h"
#include "runtime/convert/js_to_py.h"
#include "runtime/convert/number_blocks.h"
#include "runtime/convert/numbers.h"
#include "runtime/convert/py_to_js.h"
#include "runtime/convert/text.h"
#include "runtime/crossing.h"
#include "runtime/errors.h"

namespace typhon::runtime {

int32_t failed = 0;

namespace {

const Slot* described = nullptr;

Ref class_attribute(ClassPlan& owner, PyObject* name) {
  PyObject* type = resolve_class(owner);
  return type != nullptr ? Ref::steal(PyObject_GetAttr(type, name)) : Ref();
}

Ref find_target(FunctionPlan& plan) {
  if (plan.kind == FunctionKind::function || plan.kind == FunctionKind::constant) {
    Ref module = Ref::steal(PyImport_ImportModule(plan.module.c_str()));
    return module ? Ref::steal(PyObject_GetAttr(module.get(), plan.name.get())) : Ref();
  }
  return plan.kind == FunctionKind::constructor ? Ref::borrow(resolve_class(*plan.owner))
                                                : class_attribute(*plan.owner, plan.name.get());
}

// Borrowed, or null with an exception set.
PyObject* target_of(FunctionPlan& plan) {
  if (!plan.target) plan.target = find_target(plan);
  return plan.target.get();
}

// The receiver of a class method is a class id + 1: the class it is called on, which decides `cls`.
Ref class_method(const FunctionPlan& plan, PyObject* self) {
  auto id = static_cast<uint32_t>(reinterpret_cast<intptr_t>(self)) - 1;
  return class_attribute(class_plan(id), plan.name.get());
}

// Calls with ready arguments; a new reference, or null with an exception set.
Ref invoke(FunctionPlan& plan, PyObject* self, Arguments& arguments, PyObject* names) {
  size_t positional =
      arguments.size() - (names != nullptr ? static_cast<size_t>(PyTuple_GET_SIZE(names)) : 0);
  size_t flags = positional | PY_VECTORCALL_ARGUMENTS_OFFSET;
  if (plan.kind == FunctionKind::instance_method) {
    return Ref::steal(PyObject_VectorcallMethod(plan.name.get(), arguments.values(), flags, names));
  }
  Ref target = plan.kind == FunctionKind::class_method && self != nullptr
                   ? class_method(plan, self)
                   : Ref::borrow(target_of(plan));
  if (!target) return Ref();
  return Ref::steal(PyObject_Vectorcall(target.get(), arguments.values(), flags, names));
}

Ref set_attribute(FunctionPlan& plan, PyObject* self, PyObject* value) {
  return PyObject_SetAttr(self, plan.name.get(), value) == 0 ? Ref::borrow(Py_None) : Ref();
}

// Runs whatever the plan is about; a new reference, or null with an exception set.
Ref run(FunctionPlan& plan, PyObject* self, const Slot* message) {
  Crossing crossing;
  if (!crossing) return Ref();
  if (plan.kind == FunctionKind::getter) {
    return Ref::steal(PyObject_GetAttr(self, plan.name.get()));
  }
  if (plan.kind == FunctionKind::constant) return Ref::borrow(target_of(plan));
  Reader in(message);
  if (plan.kind == FunctionKind::setter) {
    Ref value = Ref::steal(js_to_py(*plan.params[0].type, in));
    return value ? set_attribute(plan, self, value.get()) : Ref();
  }
  Arguments arguments;
  Keywords keywords;
  if (plan.kind == FunctionKind::instance_method) arguments.set_self(self);
  if (!read_arguments(plan, in, arguments, keywords)) return Ref();
  Ref names;
  if (!keyword_tuple(plan, keywords, names)) return Ref();
  return invoke(plan, self, arguments, names.get());
}

bool write_made(const ClassPlan& owner, PyObject* value, Writer& out) {
  if (owner.kind == ClassKind::exception) return write_exception(value, owner.id, out);
  out.object(value, owner.id);
  return true;
}

bool write_result(const FunctionPlan& plan, PyObject* value, Writer& out) {
  if (plan.kind == FunctionKind::constructor) return write_made(*plan.owner, value, out);
  if (!plan.is_async) return py_to_js(*plan.returns, value, out);
  int32_t promise = promise_for_awaitable(value, *plan.returns, plan.display + " result");
  if (promise == 0) return false;
  out.pair(promise, 0);
  return true;
}

PyObject* scalar_from_double(TypeKind kind, double value) {
  switch (kind) {
    case TypeKind::integer:
      return int_from_double(value);
    case TypeKind::floating:
      return PyFloat_FromDouble(value);
    case TypeKind::boolean:
      return PyBool_FromLong(value != 0);
    default:
      return Py_NewRef(Py_None);
  }
}

Ref run_direct(FunctionPlan& plan, PyObject* self, int32_t count, const double* values) {
  Crossing crossing;
  if (!crossing) return Ref();
  if (plan.kind == FunctionKind::getter) {
    return Ref::steal(PyObject_GetAttr(self, plan.name.get()));
  }
  if (plan.kind == FunctionKind::setter) {
    Ref value = Ref::steal(scalar_from_double(plan.params[0].type->kind, values[0]));
    return value ? set_attribute(plan, self, value.get()) : Ref();
  }
  Arguments arguments;
  if (plan.kind == FunctionKind::instance_method) arguments.set_self(self);
  for (int32_t i = 0; i < count; ++i) {
    TypeKind kind = plan.params[static_cast<size_t>(i)].type->kind;
    if (!arguments.push(scalar_from_double(kind, values[i]))) return Ref();
  }
  return invoke(plan, self, arguments, nullptr);
}

}  // namespace

void fail(const std::string& place) {
  described = describe_error(place);
  failed = 1;
}

const Slot* take_error() {
  failed = 0;
  return described;
}

const Slot* call_function(FunctionPlan& plan, PyObject* self, const Slot* message) {
  Ref value = run(plan, self, message);
  if (!value) {
    fail(plan.display);
    return nullptr;
  }
  WriterLease out;
  bool is_written = write_result(plan, value.get(), *out);
  release(value.release());
  if (is_written) return out->finish();
  out->abandon();
  fail(plan.display + " result");
  return nullptr;
}

double call_direct(FunctionPlan& plan, PyObject* self, int32_t count, const double* arguments) {
  constexpr double failure = std::numeric_limits<double>::quiet_NaN();
  Ref value = run_direct(plan, self, count, arguments);
  if (!value) {
    fail(plan.display);
    return failure;
  }
  double result;
  if (scalar_to_double(*plan.returns, value.get(), result)) return result;
  fail(plan.display + " result");
  return failure;
}

const Slot* call_value(PyObject* callable, const TypePlan& plan, const Slot* message) {
  const std::string place = plan.name;
  Crossing crossing;
  Reader in(message);
  Arguments arguments;
  bool written = static_cast<bool>(crossing);
  for (const TypePlan* item : plan.items) {
    written = written && arguments.push(js_to_py(*item, in));
  }
  if (written && plan.rest != nullptr) written = read_extra_positional(*plan.rest, in, arguments);
  if (!written) {
    fail(place);
    return nullptr;
  }
  Ref value = Ref::steal(PyObject_Vectorcall(
      callable, arguments.values(), arguments.size() | PY_VECTORCALL_ARGUMENTS_OFFSET, nullptr));
  if (!value) {
    fail(place);
    return nullptr;
  }
  WriterLease out;
  if (py_to_js(*plan.result, value.get(), *out)) return out->finish();
  out->abandon();
  fail(place + " result");
  return nullptr;
}

const Slot* read_attribute(PyObject* object, const Slot* message) {
  Reader in(message);
  Ref name = Ref::steal(text_from_js(in));
  Ref value = name ? Ref::steal(PyObject_GetAttr(object, name.get())) : Ref();
  WriterLease out;
  if (value && py_to_js(unknown_plan(), value.get(), *out)) return out->finish();
  out->abandon();
  fail("attribute");
  return nullptr;
}

bool import_module(PyObject* name) {
  Ref module = Ref::steal(PyImport_Import(name));
  if (module && prepare_asyncio()) return true;
  fail("import");
  return false;
}

}  // namespace typhon::runtime
