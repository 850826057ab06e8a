#include "runtime/compat/value.h"

#include <cmath>
#include <string>
#include <unordered_map>
#include <vector>

#include "runtime/compat/js_proxy.h"
#include "runtime/compat/special_values.h"
#include "runtime/convert/numbers.h"
#include "runtime/convert/text.h"
#include "runtime/errors.h"
#include "runtime/proxy/js_function.h"
#include "runtime/proxy/js_value.h"
#include "runtime/ref.h"

namespace typhon::runtime::compat {
namespace {

void put(ValueTag tag, int32_t operand, Writer& out) {
  out.pair(static_cast<int32_t>(tag), operand);
}

bool write_text_value(ValueTag tag, PyObject* text, Writer& out) {
  put(tag, 0, out);
  return write_text_lossy(text, out);
}

bool write_int(PyObject* value, Writer& out) {
  int overflow = 0;
  long long small = PyLong_AsLongLongAndOverflow(value, &overflow);
  bool is_bigint =
      special_values.bigint_class &&
      PyObject_TypeCheck(value, reinterpret_cast<PyTypeObject*>(special_values.bigint_class.get()));
  if (!is_bigint && overflow == 0 && std::abs(static_cast<double>(small)) <= largest_whole) {
    put(ValueTag::number, 0, out);
    out.number(static_cast<double>(small));
    return true;
  }
  Ref digits = Ref::steal(PyNumber_ToBase(value, 16));
  return digits && write_text_value(ValueTag::bigint, digits.get(), out);
}

int32_t traits_of(PyObject* value) {
  PyTypeObject* type = Py_TYPE(value);
  int32_t traits = 0;
  if (PyCallable_Check(value)) traits |= trait_callable;
  if ((type->tp_as_async != nullptr && type->tp_as_async->am_await != nullptr)) {
    traits |= trait_awaitable;
  }
  if (PyIter_Check(value)) traits |= trait_iterator;
  if (type->tp_iter != nullptr || PySequence_Check(value)) traits |= trait_iterable;
  PyMappingMethods* mapping = type->tp_as_mapping;
  PySequenceMethods* sequence = type->tp_as_sequence;
  if ((mapping != nullptr && mapping->mp_length != nullptr) ||
      (sequence != nullptr && sequence->sq_length != nullptr)) {
    traits |= trait_sized;
  }
  if (mapping != nullptr && mapping->mp_subscript != nullptr) traits |= trait_subscriptable;
  if (PySequence_Check(value)) traits |= trait_sequence;
  return traits;
}

// The id of the JavaScript value that a Python object stands for, or 0.
int32_t javascript_behind(PyObject* value) {
  if (int32_t id = js_proxy_id(value)) return id;
  if (int32_t id = js_function_id(value)) return id;
  return PyExceptionInstance_Check(value) ? thrown_value(value) : 0;
}

// A scalar or something of JavaScript's. Returns 1 when written, 0 when it is neither, -1 with an
// exception set.
int write_simple(PyObject* value, Writer& out) {
  if (value == Py_None) {
    put(ValueTag::undefined, 0, out);
  } else if (PyBool_Check(value)) {
    put(ValueTag::boolean, value == Py_True, out);
  } else if (PyLong_Check(value)) {
    return write_int(value, out) ? 1 : -1;
  } else if (PyFloat_Check(value)) {
    put(ValueTag::number, 0, out);
    out.number(PyFloat_AS_DOUBLE(value));
  } else if (PyUnicode_Check(value)) {
    return write_text_value(ValueTag::text, value, out) ? 1 : -1;
  } else if (value == special_values.null.get()) {
    put(ValueTag::null, 0, out);
  } else if (int32_t id = javascript_behind(value)) {
    out.keep(value);
    put(ValueTag::object, id, out);
  } else {
    return 0;
  }
  return 1;
}

void write_reference(PyObject* value, Writer& out) {
  put(ValueTag::python, traits_of(value), out);
  out.object(value, 0);
}

// Names of attributes are few and come again and again: each travels as text once.
bool known_name(PyObject* name, int32_t& number, bool& is_new) {
  constexpr size_t most = 8192;
  static std::unordered_map<PyObject*, int32_t> numbers;  // owns its keys
  auto found = numbers.find(name);
  is_new = found == numbers.end();
  if (!is_new) {
    number = found->second;
    return true;
  }
  if (numbers.size() >= most || !PyUnicode_CHECK_INTERNED(name)) return false;
  numbers.emplace(Py_NewRef(name), static_cast<int32_t>(numbers.size()));
  return true;
}

// Containers by value. Objects that occur twice, or inside themselves, are written once.
class DeepWriter {
 public:
  DeepWriter(bool proxies, Writer& out) : proxies_(proxies), out_(out) {}

  bool write(PyObject* value, int depth) {
    if (int written = write_simple(value, out_)) return written > 0;
    if (depth == 0) return reference(value);
    auto known = seen_.find(value);
    if (known != seen_.end()) {
      put(ValueTag::again, known->second, out_);
      return true;
    }
    if (Py_EnterRecursiveCall(" while converting to JavaScript")) return false;
    bool written = write_container(value, depth - 1);
    Py_LeaveRecursiveCall();
    return written;
  }

 private:
  void begin(ValueTag tag, PyObject* value, Py_ssize_t count) {
    seen_.emplace(value, static_cast<int32_t>(seen_.size()));
    put(tag, static_cast<int32_t>(count), out_);
  }

  bool write_container(PyObject* value, int depth) {
    if (PyList_Check(value) || PyTuple_Check(value)) return write_sequence(value, depth);
    if (PyDict_Check(value)) return write_dict(value, depth);
    if (PySet_Check(value)) return write_set(value);
    if (PyObject_CheckBuffer(value)) return write_buffer(value);
    return reference(value);
  }

  bool write_sequence(PyObject* value, int depth) {
    begin(ValueTag::array, value, PySequence_Fast_GET_SIZE(value));
    for (Py_ssize_t i = 0; i < PySequence_Fast_GET_SIZE(value); ++i) {
      if (!write(PySequence_Fast_GET_ITEM(value, i), depth)) return false;
    }
    return true;
  }

  // A JavaScript object: keys become its property names, as JavaScript writes them.
  bool write_dict(PyObject* value, int depth) {
    begin(ValueTag::record, value, PyDict_GET_SIZE(value));
    Ref names = Ref::steal(PySet_New(nullptr));
    if (!names) return false;
    Py_ssize_t position = 0;
    PyObject* key;
    PyObject* item;
    while (PyDict_Next(value, &position, &key, &item)) {
      Ref name = property_name(key);
      if (!name || !is_first(names.get(), name.get())) return false;
      write_text_lossy(name.get(), out_);
      if (!write(item, depth)) return false;
    }
    return true;
  }

  static Ref property_name(PyObject* key) {
    if (PyUnicode_Check(key)) return Ref::borrow(key);
    if (key == Py_None) return Ref::steal(PyUnicode_FromString("undefined"));
    if (PyBool_Check(key))
      return Ref::steal(PyUnicode_FromString(key == Py_True ? "true" : "false"));
    if (PyLong_Check(key) || PyFloat_Check(key)) return Ref::steal(PyObject_Str(key));
    PyErr_Format(conversion_error(), "Cannot use %R as a key for a Javascript Map", key);
    return Ref();
  }

  // The prototype counts as a name that is there already.
  static bool is_first(PyObject* names, PyObject* name) {
    int known = PyUnicode_EqualToUTF8(name, "__proto__") ? 1 : PySet_Contains(names, name);
    if (known == 0) return PySet_Add(names, name) == 0;
    if (known > 0) {
      PyErr_Format(conversion_error(),
                   "Key collision when converting Python dictionary to JavaScript. Key: %R", name);
    }
    return false;
  }

  bool write_set(PyObject* value) {
    begin(ValueTag::set, value, PySet_GET_SIZE(value));
    Ref items = Ref::steal(PySequence_List(value));
    if (!items) return false;
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(items.get()); ++i) {
      if (!write_item(PyList_GET_ITEM(items.get(), i))) return false;
    }
    return true;
  }

  // In a JavaScript set, values are equal when they are the same: only scalars keep their meaning.
  bool write_item(PyObject* item) {
    if (int written = write_simple(item, out_)) return written > 0;
    PyErr_Format(conversion_error(), "Cannot use %R as a key for a Javascript Set", item);
    return false;
  }

  bool write_buffer(PyObject* value) {
    Py_buffer view;
    if (PyObject_GetBuffer(value, &view, PyBUF_FORMAT | PyBUF_ND | PyBUF_STRIDES) < 0) return false;
    begin(ValueTag::buffer, value, view.len);
    out_.pair(element_kind(view), 0);
    Slot* place = out_.slots((static_cast<size_t>(view.len) + 7) / 8);
    int copied = PyBuffer_ToContiguous(place, &view, view.len, 'C');
    PyBuffer_Release(&view);
    return copied == 0;
  }

  // The letter of the struct module that names the element type; what JavaScript has no array for
  // is bytes.
  static int32_t element_kind(const Py_buffer& view) {
    const char* format = view.format != nullptr ? view.format : "B";
    while (*format == '@' || *format == '=' || *format == '<') ++format;
    return std::strchr("bBhHiIlLqQfd?c", *format) != nullptr && format[1] == 0 ? *format : 'B';
  }

  bool reference(PyObject* value) {
    if (proxies_) {
      write_reference(value, out_);
      return true;
    }
    PyErr_Format(conversion_error(), "No conversion known for %R.", value);
    return false;
  }

  static PyObject* conversion_error() {
    static PyObject* type = nullptr;
    if (type != nullptr) return type;
    Ref module = Ref::steal(PyImport_ImportModule("pyodide.ffi"));
    if (module) type = PyObject_GetAttrString(module.get(), "ConversionError");
    if (type == nullptr) PyErr_Clear();
    return type != nullptr ? type : PyExc_ValueError;
  }

  bool proxies_;
  Writer& out_;
  std::unordered_map<PyObject*, int32_t> seen_;
};

}  // namespace

bool write_value(PyObject* value, Writer& out) {
  if (int written = write_simple(value, out)) return written > 0;
  write_reference(value, out);
  return true;
}

bool write_name(PyObject* name, Writer& out) {
  int32_t number = 0;
  bool is_new = false;
  if (!known_name(name, number, is_new)) return write_text_value(ValueTag::text, name, out);
  if (is_new) return write_text_value(ValueTag::new_name, name, out);
  put(ValueTag::name, number, out);
  return true;
}

bool write_deep(PyObject* value, int depth, bool proxies, Writer& out) {
  return DeepWriter(proxies, out).write(value, depth);
}

}  // namespace typhon::runtime::compat
