#include "runtime/convert/py_to_js.h"

#include "runtime/async/promise.h"
#include "runtime/convert/buffers.h"
#include "runtime/convert/bytes.h"
#include "runtime/convert/dates.h"
#include "runtime/convert/fields.h"
#include "runtime/convert/numbers.h"
#include "runtime/convert/text.h"
#include "runtime/convert/written.h"
#include "runtime/errors.h"
#include "runtime/proxy/js_function.h"
#include "runtime/proxy/js_object.h"
#include "runtime/proxy/js_stepper.h"
#include "runtime/proxy/step.h"

namespace typhon::runtime {
namespace {

bool write_bigint(PyObject* value, Writer& out);
bool write_items(const TypePlan& item, PyObject* value, Writer& out);
bool write_tuple(const TypePlan& plan, PyObject* value, Writer& out);
bool write_set(const TypePlan& item, PyObject* value, Writer& out);
bool write_dict(const TypePlan& plan, PyObject* value, Writer& out);
bool write_union(const TypePlan& plan, PyObject* value, Writer& out);
bool write_literal(const TypePlan& plan, PyObject* value, Writer& out);
bool write_instance(const TypePlan& plan, PyObject* value, Writer& out);
bool write_callable(const TypePlan& plan, PyObject* value, Writer& out);
bool write_dynamic(const TypePlan& unknown, PyObject* value, Writer& out);
bool write_complex(const TypePlan& plan, PyObject* value, Writer& out);
bool write_class_object(const TypePlan& plan, PyObject* value, Writer& out);

// By-value structures that contain themselves would never end; nothing sensible is nested this
// deep. Each level takes some of the engine's stack, which is far smaller than a native one.
class Depth {
 public:
  Depth() { ++current; }
  ~Depth() { --current; }
  Depth(const Depth&) = delete;
  Depth& operator=(const Depth&) = delete;
  bool is_too_deep() const {
    if (current <= deepest) return false;
    mismatch_text("The value is nested too deeply; it may contain itself");
    return true;
  }

 private:
  static constexpr int deepest = 400;
  static inline int current = 0;
};

}  // namespace

bool scalar_to_double(const TypePlan& plan, PyObject* value, double& out) {
  switch (plan.kind) {
    case TypeKind::none:
      out = 0;
      return value == Py_None || mismatch(plan, value);
    case TypeKind::boolean:
      out = value == Py_True;
      return PyBool_Check(value) || mismatch(plan, value);
    case TypeKind::integer:
      return PyLong_Check(value) ? int_to_double(value, out) : mismatch(plan, value);
    case TypeKind::floating:
      if (PyFloat_Check(value)) {
        out = PyFloat_AS_DOUBLE(value);
        return true;
      }
      if (!PyLong_Check(value)) return mismatch(plan, value);
      out = PyLong_AsDouble(value);
      return out != -1.0 || !PyErr_Occurred();
    default:
      Py_UNREACHABLE();
  }
}

bool py_to_js(const TypePlan& plan, PyObject* value, Writer& out) {
  switch (plan.kind) {
    case TypeKind::unknown:
      return write_dynamic(plan, value, out);
    case TypeKind::none:
      return value == Py_None || mismatch(plan, value);
    case TypeKind::boolean:
    case TypeKind::integer:
    case TypeKind::floating: {
      double number;
      if (!scalar_to_double(plan, value, number)) return false;
      out.number(number);
      return true;
    }
    case TypeKind::bigint:
      return PyLong_Check(value) ? write_bigint(value, out) : mismatch(plan, value);
    case TypeKind::text:
      return PyUnicode_Check(value) ? write_text(value, out) : mismatch(plan, value);
    case TypeKind::bytes:
      return PyBytes_Check(value) ? write_bytes(value, out) : mismatch(plan, value);
    case TypeKind::list:
      return PyList_Check(value) ? write_items(*plan.items[0], value, out) : mismatch(plan, value);
    case TypeKind::tuple_of:
      return PyTuple_Check(value) ? write_items(*plan.items[0], value, out) : mismatch(plan, value);
    case TypeKind::tuple:
      return write_tuple(plan, value, out);
    case TypeKind::set:
      return PySet_Check(value) ? write_set(*plan.items[0], value, out) : mismatch(plan, value);
    case TypeKind::frozenset:
      return PyFrozenSet_Check(value) ? write_set(*plan.items[0], value, out)
                                      : mismatch(plan, value);
    case TypeKind::dict:
      return PyDict_Check(value) ? write_dict(plan, value, out) : mismatch(plan, value);
    case TypeKind::union_of:
      return write_union(plan, value, out);
    case TypeKind::literal:
      return write_literal(plan, value, out);
    case TypeKind::instance:
      return write_instance(plan, value, out);
    case TypeKind::callable:
      return write_callable(plan, value, out);
    case TypeKind::awaitable: {
      int32_t promise = promise_for_awaitable(value, *plan.result, "awaited result");
      if (promise == 0) return has_mismatch() ? mismatch(plan, value) : false;
      out.pair(promise, 0);
      return true;
    }
    case TypeKind::datetime:
      return write_datetime(plan, value, out);
    case TypeKind::timedelta:
      return write_timedelta(plan, value, out);
    case TypeKind::datetime_iso:
    case TypeKind::date:
    case TypeKind::time:
    case TypeKind::decimal:
    case TypeKind::fraction:
    case TypeKind::uuid:
    case TypeKind::path:
      return write_written(plan, value, out);
    case TypeKind::complex_number:
      return write_complex(plan, value, out);
    case TypeKind::bytearray:
      return write_bytearray(plan, value, out);
    case TypeKind::buffer:
      return write_buffer(plan, value, out);
    case TypeKind::array:
      return write_array(plan, value, out);
    case TypeKind::view:
      return write_view(plan, value, out);
    case TypeKind::iterable:
    case TypeKind::iterator:
    case TypeKind::generator:
    case TypeKind::async_iterable:
    case TypeKind::async_iterator:
    case TypeKind::async_generator:
    case TypeKind::context_manager:
    case TypeKind::async_context_manager:
      return write_stepped(plan, value, out);
    case TypeKind::class_object:
      return write_class_object(plan, value, out);
  }
  Py_UNREACHABLE();
}

bool write_exception(PyObject* value, int32_t class_id, Writer& out) {
  Ref text = Ref::steal(PyObject_Str(value));
  if (!text) return false;
  out.object(value, class_id);
  out.pair(traits_of(value), 0);
  return write_class_name(Py_TYPE(value), out) && write_text_lossy(text.get(), out);
}

namespace {

bool write_bigint(PyObject* value, Writer& out) {
  int sign = 0;
  Ref magnitude;
  {
    Ref zero = Ref::steal(PyLong_FromLong(0));
    if (!zero) return false;
    sign = PyObject_RichCompareBool(value, zero.get(), Py_LT) != 0 ? -1 : 1;
  }
  magnitude = sign < 0 ? Ref::steal(PyNumber_Negative(value)) : Ref::borrow(value);
  if (!magnitude) return false;
  Py_ssize_t size =
      PyLong_AsNativeBytes(magnitude.get(), nullptr, 0,
                           Py_ASNATIVEBYTES_LITTLE_ENDIAN | Py_ASNATIVEBYTES_UNSIGNED_BUFFER);
  if (size < 0) return false;
  size_t slots = (static_cast<size_t>(size) + 7) / 8;
  out.pair(static_cast<int32_t>(slots * 2), sign);
  Slot* words = out.slots(slots);
  return PyLong_AsNativeBytes(magnitude.get(), words, static_cast<Py_ssize_t>(slots * 8),
                              Py_ASNATIVEBYTES_LITTLE_ENDIAN | Py_ASNATIVEBYTES_UNSIGNED_BUFFER) >=
         0;
}

// As complex() has it, an int or a float will do.
bool write_complex(const TypePlan& plan, PyObject* value, Writer& out) {
  if (!PyComplex_Check(value) && !PyFloat_Check(value) && !PyLong_Check(value)) {
    return mismatch(plan, value);
  }
  Py_complex number = PyComplex_AsCComplex(value);
  if (number.real == -1.0 && PyErr_Occurred() != nullptr) return false;
  out.number(number.real);
  out.number(number.imag);
  return true;
}

bool write_items(const TypePlan& item, PyObject* value, Writer& out) {
  Depth depth;
  if (depth.is_too_deep()) return false;
  Py_ssize_t count = PySequence_Fast_GET_SIZE(value);
  if (is_run_of(item)) return write_run(item, PySequence_Fast_ITEMS(value), count, out);
  out.pair(static_cast<int32_t>(count), 0);
  for (Py_ssize_t i = 0; i < count; ++i) {
    // Converting an item can run Python code, which can change a list under our hands.
    if (PySequence_Fast_GET_SIZE(value) != count) {
      PyErr_SetString(PyExc_RuntimeError, "list changed size while it was converted");
      return false;
    }
    Ref current = Ref::borrow(PySequence_Fast_GET_ITEM(value, i));
    if (!py_to_js(item, current.get(), out)) return within_index(i);
  }
  return true;
}

bool write_tuple(const TypePlan& plan, PyObject* value, Writer& out) {
  if (!PyTuple_Check(value)) return mismatch(plan, value);
  Depth depth;
  if (depth.is_too_deep()) return false;
  auto count = static_cast<Py_ssize_t>(plan.items.size());
  if (PyTuple_GET_SIZE(value) != count) {
    return mismatch_text("Expected " + plan.name + ", got a tuple of " +
                         std::to_string(PyTuple_GET_SIZE(value)) + " items");
  }
  for (Py_ssize_t i = 0; i < count; ++i) {
    if (!py_to_js(*plan.items[static_cast<size_t>(i)], PyTuple_GET_ITEM(value, i), out)) {
      return within_index(i);
    }
  }
  return true;
}

bool write_set(const TypePlan& item, PyObject* value, Writer& out) {
  Depth depth;
  if (depth.is_too_deep()) return false;
  out.pair(static_cast<int32_t>(PySet_GET_SIZE(value)), 0);
  Ref iterator = Ref::steal(PyObject_GetIter(value));
  if (!iterator) return false;
  Py_ssize_t index = 0;
  while (Ref current = Ref::steal(PyIter_Next(iterator.get()))) {
    if (!py_to_js(item, current.get(), out)) return within_index(index);
    ++index;
  }
  return !PyErr_Occurred();
}

bool write_entries(const TypePlan* key_plan, const TypePlan& value_plan, PyObject* dict,
                   Writer& out) {
  Py_ssize_t count = PyDict_GET_SIZE(dict);
  out.pair(static_cast<int32_t>(count), 0);
  Py_ssize_t position = 0;
  PyObject* borrowed_key;
  PyObject* borrowed_value;
  while (PyDict_Next(dict, &position, &borrowed_key, &borrowed_value)) {
    Ref key = Ref::borrow(borrowed_key);
    Ref value = Ref::borrow(borrowed_value);
    bool written =
        key_plan == nullptr ? write_text(key.get(), out) : py_to_js(*key_plan, key.get(), out);
    if (!written || !py_to_js(value_plan, value.get(), out)) return within_key(key.get());
    if (PyDict_GET_SIZE(dict) != count) {
      PyErr_SetString(PyExc_RuntimeError, "dictionary changed size while it was converted");
      return false;
    }
  }
  return true;
}

bool write_dict(const TypePlan& plan, PyObject* value, Writer& out) {
  Depth depth;
  return !depth.is_too_deep() && write_entries(plan.items[0], *plan.items[1], value, out);
}

// Whether the value's own class is the member's, which beats a member that merely accepts it: True
// is a bool before it is an int.
bool is_exactly(const TypePlan& plan, PyObject* value) {
  switch (plan.kind) {
    case TypeKind::none:
      return value == Py_None;
    case TypeKind::boolean:
      return PyBool_Check(value);
    case TypeKind::integer:
    case TypeKind::bigint:
      return PyLong_CheckExact(value);
    case TypeKind::floating:
      return PyFloat_CheckExact(value);
    case TypeKind::text:
      return PyUnicode_CheckExact(value);
    default:
      return false;
  }
}

// Whether the member can be ruled out by the value's class alone.
bool is_impossible(const TypePlan& plan, PyObject* value) {
  switch (plan.kind) {
    case TypeKind::none:
      return value != Py_None;
    case TypeKind::boolean:
      return !PyBool_Check(value);
    case TypeKind::integer:
    case TypeKind::bigint:
      return !PyLong_Check(value);
    case TypeKind::floating:
      return !PyFloat_Check(value) && !PyLong_Check(value);
    case TypeKind::text:
      return !PyUnicode_Check(value);
    case TypeKind::bytes:
      return !PyBytes_Check(value);
    case TypeKind::bytearray:
      return !PyByteArray_Check(value);
    case TypeKind::complex_number:
      return !PyComplex_Check(value) && !PyFloat_Check(value) && !PyLong_Check(value);
    case TypeKind::list:
      return !PyList_Check(value);
    case TypeKind::tuple:
    case TypeKind::tuple_of:
      return !PyTuple_Check(value);
    case TypeKind::set:
      return !PySet_Check(value);
    case TypeKind::frozenset:
      return !PyFrozenSet_Check(value);
    case TypeKind::dict:
      return !PyDict_Check(value);
    default:
      return false;
  }
}

bool write_member(const TypePlan& plan, size_t member, PyObject* value, Writer& out) {
  out.pair(static_cast<int32_t>(member), 0);
  return py_to_js(*plan.items[member], value, out);
}

bool write_union(const TypePlan& plan, PyObject* value, Writer& out) {
  for (size_t i = 0; i < plan.items.size(); ++i) {
    if (is_exactly(*plan.items[i], value)) return write_member(plan, i, value, out);
  }
  size_t possible = 0;
  size_t last = 0;
  for (size_t i = 0; i < plan.items.size(); ++i) {
    if (is_impossible(*plan.items[i], value)) continue;
    ++possible;
    last = i;
  }
  if (possible == 0) return mismatch(plan, value);
  // With one candidate its own complaint is the best message.
  if (possible == 1) return write_member(plan, last, value, out) || mismatch_in_union(plan, value);
  for (size_t i = 0; i < plan.items.size(); ++i) {
    if (is_impossible(*plan.items[i], value)) continue;
    Writer::Mark start = out.mark();
    if (write_member(plan, i, value, out)) return true;
    if (!has_mismatch()) return false;
    out.rewind(start);
    forget_mismatch();
  }
  return mismatch(plan, value);
}

bool write_literal(const TypePlan& plan, PyObject* value, Writer& out) {
  for (size_t i = 0; i < plan.literals.size(); ++i) {
    PyObject* literal = plan.literals[i].get();
    if (Py_TYPE(literal) != Py_TYPE(value)) continue;
    int equal = PyObject_RichCompareBool(literal, value, Py_EQ);
    if (equal < 0) return false;
    if (equal == 0) continue;
    out.pair(static_cast<int32_t>(i), 0);
    return true;
  }
  return mismatch(plan, value);
}

bool write_fields(ClassPlan& plan, PyObject* value, Writer& out) {
  Depth depth;
  if (depth.is_too_deep()) return false;
  for (FieldPlan& field : plan.fields) {
    Ref current = read_field(plan, field, value);
    if (!current) return false;
    if (!py_to_js(*field.type, current.get(), out)) return within_field(field.name.get());
  }
  return true;
}

bool has_field(const ClassPlan& plan, PyObject* key) {
  for (const FieldPlan& field : plan.fields) {
    if (PyObject_RichCompareBool(field.name.get(), key, Py_EQ) == 1) return true;
  }
  return false;
}

// The first key of `dict` that `plan` does not have.
bool mismatch_unknown_key(const ClassPlan& plan, PyObject* dict) {
  Py_ssize_t position = 0;
  PyObject* key;
  while (PyDict_Next(dict, &position, &key, nullptr)) {
    if (has_field(plan, key)) continue;
    Ref text = Ref::steal(PyObject_Repr(key));
    const char* shown = text ? PyUnicode_AsUTF8(text.get()) : nullptr;
    PyErr_Clear();
    return mismatch_text(plan.qualname + " has no key " + (shown != nullptr ? shown : "like that"));
  }
  return true;
}

bool write_keys(ClassPlan& plan, PyObject* value, Writer& out) {
  Depth depth;
  if (depth.is_too_deep()) return false;
  Py_ssize_t found = 0;
  for (const FieldPlan& field : plan.fields) {
    Ref current = Ref::borrow(PyDict_GetItemWithError(value, field.name.get()));
    if (!current && PyErr_Occurred()) return false;
    if (field.optional) out.pair(current ? 1 : 0, 0);
    if (!current) {
      if (field.optional) continue;
      return mismatch_text("Missing key \"" + std::string(PyUnicode_AsUTF8(field.name.get())) +
                           "\" of " + plan.qualname);
    }
    ++found;
    if (!py_to_js(*field.type, current.get(), out)) return within_field(field.name.get());
  }
  if (found == PyDict_GET_SIZE(value)) return true;
  return mismatch_unknown_key(plan, value);
}

// Whether `value` is one of the members, which it is written as.
bool write_enum(const ClassPlan& plan, PyObject* value, Writer& out) {
  for (size_t i = 0; i < plan.members.size(); ++i) {
    if (plan.members[i].get() != value) continue;
    out.pair(static_cast<int32_t>(i), 0);
    return true;
  }
  return false;
}

bool write_flag(PyObject* value, Writer& out) {
  Ref mask = Ref::steal(PyObject_GetAttrString(value, "value"));
  double number;
  if (!mask || !int_to_double(mask.get(), number)) return false;
  out.number(number);
  return true;
}

bool write_named_tuple(const ClassPlan& plan, PyObject* value, Writer& out) {
  Depth depth;
  if (depth.is_too_deep()) return false;
  for (size_t i = 0; i < plan.fields.size(); ++i) {
    const FieldPlan& field = plan.fields[i];
    PyObject* item = PyTuple_GetItem(value, static_cast<Py_ssize_t>(i));
    if (item == nullptr) return false;
    if (!py_to_js(*field.type, item, out)) return within_field(field.name.get());
  }
  return true;
}

// Writes an instance of a class whose values cross by value.
bool write_value(ClassPlan& plan, PyObject* value, Writer& out) {
  switch (plan.kind) {
    case ClassKind::dataclass:
      return write_fields(plan, value, out);
    case ClassKind::named_tuple:
      return write_named_tuple(plan, value, out);
    case ClassKind::flag:
      return write_flag(value, out);
    default:
      return write_enum(plan, value, out);
  }
}

// Whether `value` has all members; -1 with a Python exception set.
int has_members(const ClassPlan& protocol, PyObject* value) {
  for (const FieldPlan& field : protocol.fields) {
    int has = PyObject_HasAttrWithError(value, field.name.get());
    if (has <= 0) return has;
  }
  return 1;
}

bool write_protocol(const TypePlan& plan, PyObject* value, Writer& out) {
  if (int32_t id = js_object_id(value)) {
    out.keep(value);
    out.pair(id, 0);
    return true;
  }
  int has = has_members(*plan.class_plan, value);
  if (has <= 0) return has == 0 && mismatch(plan, value);
  ClassPlan* compiled = nearest_class_plan(Py_TYPE(value), ClassKind::reference);
  out.function(value);
  out.pair(compiled != nullptr ? compiled->id : -1, 0);
  return true;
}

bool write_instance(const TypePlan& plan, PyObject* value, Writer& out) {
  ClassPlan& class_plan = *plan.class_plan;
  if (class_plan.kind == ClassKind::protocol) return write_protocol(plan, value, out);
  if (class_plan.kind == ClassKind::typed_dict) {
    return PyDict_Check(value) ? write_keys(class_plan, value, out) : mismatch(plan, value);
  }
  PyObject* type = resolve_class(class_plan);
  if (type == nullptr) return false;
  if (!PyObject_TypeCheck(value, reinterpret_cast<PyTypeObject*>(type))) {
    return mismatch(plan, value);
  }
  switch (class_plan.kind) {
    case ClassKind::enumeration:
      return write_enum(class_plan, value, out) || mismatch(plan, value);
    case ClassKind::exception:
      return write_exception(value, nearest_class_plan(Py_TYPE(value), class_plan.kind)->id, out);
    case ClassKind::reference:
      out.object(value, nearest_class_plan(Py_TYPE(value), class_plan.kind)->id);
      return true;
    default:
      return write_value(class_plan, value, out);
  }
}

// A class crosses as the nearest compiled one.
bool write_class_object(const TypePlan& plan, PyObject* value, Writer& out) {
  PyObject* base = resolve_class(*plan.class_plan);
  if (base == nullptr) return false;
  auto* type = reinterpret_cast<PyTypeObject*>(value);
  if (!PyType_Check(value) || !PyType_IsSubtype(type, reinterpret_cast<PyTypeObject*>(base))) {
    return mismatch(plan, value);
  }
  out.pair(nearest_class_plan(type, plan.class_plan->kind)->id, 0);
  return true;
}

bool write_callable(const TypePlan& plan, PyObject* value, Writer& out) {
  if (int32_t function = js_function_id(value)) {
    out.keep(value);
    out.pair(function, 0);
    return true;
  }
  if (!PyCallable_Check(value)) return mismatch(plan, value);
  out.function(value);
  return true;
}

bool write_dynamic_sequence(const TypePlan& unknown, PyObject* value, Writer& out) {
  out.pair(static_cast<int32_t>(DynamicTag::list), 0);
  return write_items(unknown, value, out);
}

bool has_only_text_keys(PyObject* dict) {
  Py_ssize_t position = 0;
  PyObject* key;
  while (PyDict_Next(dict, &position, &key, nullptr)) {
    if (!PyUnicode_Check(key)) return false;
  }
  return true;
}

bool write_dynamic_dict(const TypePlan& unknown, PyObject* value, Writer& out) {
  Depth depth;
  if (depth.is_too_deep()) return false;
  bool text_keys = has_only_text_keys(value);
  out.pair(static_cast<int32_t>(text_keys ? DynamicTag::object : DynamicTag::map), 0);
  return write_entries(text_keys ? nullptr : &unknown, unknown, value, out);
}

bool write_dynamic_int(PyObject* value, Writer& out) {
  double number;
  if (int_to_double(value, number)) {
    out.pair(static_cast<int32_t>(DynamicTag::integer), 0);
    out.number(number);
    return true;
  }
  // Without an annotation there is nobody to ask for a big integer: it comes by itself.
  forget_mismatch();
  out.pair(static_cast<int32_t>(DynamicTag::bigint), 0);
  return write_bigint(value, out);
}

bool write_dynamic_object(PyObject* value, Writer& out) {
  if (int32_t function = js_function_id(value)) {
    out.keep(value);
    out.pair(static_cast<int32_t>(DynamicTag::function), 0);
    out.pair(function, 0);
    return true;
  }
  int32_t proxied = js_stepper_id(value);
  if (proxied == 0) proxied = js_object_id(value);
  if (proxied != 0) {
    out.keep(value);
    out.pair(static_cast<int32_t>(DynamicTag::thrown), 0);
    out.pair(proxied, 0);
    return true;
  }
  if (int32_t thrown = thrown_value(value)) {
    out.keep(value);
    out.pair(static_cast<int32_t>(DynamicTag::thrown), 0);
    out.pair(thrown, 0);
    return true;
  }
  if (ClassPlan* by_value = value_class_plan(Py_TYPE(value))) {
    out.pair(static_cast<int32_t>(DynamicTag::value), 0);
    out.pair(by_value->id, 0);
    return write_value(*by_value, value, out);
  }
  out.pair(static_cast<int32_t>(DynamicTag::instance), 0);
  ClassKind kind = PyExceptionInstance_Check(value) ? ClassKind::exception : ClassKind::reference;
  ClassPlan* plan = nearest_class_plan(Py_TYPE(value), kind);
  int32_t class_id = plan != nullptr ? plan->id : -1;
  if (plan != nullptr && kind == ClassKind::exception) return write_exception(value, class_id, out);
  out.object(value, class_id);
  return true;
}

bool write_dynamic(const TypePlan& unknown, PyObject* value, Writer& out) {
  if (value == Py_None) {
    out.pair(static_cast<int32_t>(DynamicTag::none), 0);
    return true;
  }
  if (PyBool_Check(value)) {
    out.pair(static_cast<int32_t>(DynamicTag::boolean), 0);
    out.number(value == Py_True);
    return true;
  }
  if (PyLong_CheckExact(value)) return write_dynamic_int(value, out);
  if (PyFloat_CheckExact(value)) {
    out.pair(static_cast<int32_t>(DynamicTag::number), 0);
    out.number(PyFloat_AS_DOUBLE(value));
    return true;
  }
  if (PyUnicode_CheckExact(value)) {
    out.pair(static_cast<int32_t>(DynamicTag::text), 0);
    return write_text(value, out);
  }
  if (PyBytes_CheckExact(value)) {
    out.pair(static_cast<int32_t>(DynamicTag::bytes), 0);
    return write_bytes(value, out);
  }
  if (PyList_CheckExact(value) || PyTuple_CheckExact(value)) {
    return write_dynamic_sequence(unknown, value, out);
  }
  if (PyDict_CheckExact(value)) return write_dynamic_dict(unknown, value, out);
  if (PyAnySet_CheckExact(value)) {
    out.pair(static_cast<int32_t>(DynamicTag::set), 0);
    return write_set(unknown, value, out);
  }
  if (is_datetime(value)) {
    out.pair(static_cast<int32_t>(DynamicTag::datetime), 0);
    return write_datetime(unknown, value, out);
  }
  return write_dynamic_object(value, out);
}

}  // namespace
}  // namespace typhon::runtime
