#include <cmath>
#include <string>
#include <vector>

#include "runtime/compat/js_proxy.h"
#include "runtime/compat/special_values.h"
#include "runtime/compat/value.h"
#include "runtime/convert/numbers.h"
#include "runtime/convert/text.h"
#include "runtime/errors.h"
#include "runtime/proxy/js_value.h"
#include "runtime/ref.h"

namespace typhon::runtime::compat {
namespace {

class DeepReader {
 public:
  explicit DeepReader(Reader& in) : in_(in) {}

  PyObject* read(int32_t receiver) {
    Slot head = in_.next();
    int32_t operand = head.pair.high;
    switch (static_cast<ValueTag>(head.pair.low)) {
      case ValueTag::undefined:
        return Py_NewRef(Py_None);
      case ValueTag::null:
        return Py_NewRef(special_values.null ? special_values.null.get() : Py_None);
      case ValueTag::boolean:
        return PyBool_FromLong(operand);
      case ValueTag::number:
        return number(in_.number());
      case ValueTag::bigint:
        return bigint();
      case ValueTag::text:
        return text_from_js(in_);
      case ValueTag::function:
        return js_proxy(operand, ProxyKind::function, receiver);
      case ValueTag::object:
        return js_proxy(operand, ProxyKind::object, 0);
      case ValueTag::error:
        return error(operand);
      case ValueTag::python:
        return Py_NewRef(reinterpret_cast<PyObject*>(static_cast<intptr_t>(operand)));
      case ValueTag::promise:
        return promise(operand);
      case ValueTag::array:
        return list(operand);
      case ValueTag::set:
        return set(operand);
      case ValueTag::record:
      case ValueTag::map:
        return dict(operand);
      case ValueTag::buffer:
        return buffer(operand);
      case ValueTag::again:
        return Py_NewRef(seen_[static_cast<size_t>(operand)]);
      case ValueTag::missing:
        return nullptr;
      case ValueTag::name:
      case ValueTag::new_name:
        break;  // out only
    }
    Py_UNREACHABLE();
  }

 private:
  static PyObject* number(double value) {
    bool is_whole = std::trunc(value) == value && std::abs(value) <= largest_whole;
    return is_whole ? int_from_double(value) : PyFloat_FromDouble(value);
  }

  PyObject* bigint() {
    Ref digits = Ref::steal(text_from_js(in_));
    if (!digits) return nullptr;
    Ref value = Ref::steal(PyLong_FromUnicodeObject(digits.get(), 16));
    if (!value || !special_values.bigint_class) return value.release();
    return PyObject_CallOneArg(special_values.bigint_class.get(), value.get());
  }

  // A JavaScript error is an exception in Python, also where it is only passed around.
  PyObject* error(int32_t id) {
    Ref text = Ref::steal(text_from_js(in_));
    if (!text) return nullptr;
    raise_thrown(id, text.get());
    return PyErr_GetRaisedException();
  }

  // What a call answers is awaited sooner or later: it comes as a future, which starts to listen
  // now.
  static PyObject* promise(int32_t id) {
    Ref proxy = Ref::steal(js_proxy(id, ProxyKind::object, 0));
    return proxy ? PyObject_CallOneArg(special_values.wrap_promise.get(), proxy.get()) : nullptr;
  }

  PyObject* list(int32_t count) {
    PyObject* made = PyList_New(0);
    if (made == nullptr) return nullptr;
    seen_.push_back(made);
    for (int32_t i = 0; i < count; ++i) {
      Ref item = Ref::steal(read(0));
      if (!item || PyList_Append(made, item.get()) < 0) return dropped(made);
    }
    return made;
  }

  PyObject* set(int32_t count) {
    PyObject* made = PySet_New(nullptr);
    if (made == nullptr) return nullptr;
    seen_.push_back(made);
    for (int32_t i = 0; i < count; ++i) {
      Ref item = Ref::steal(read(0));
      if (!item || PySet_Add(made, item.get()) < 0) return dropped(made);
    }
    return made;
  }

  PyObject* dict(int32_t count) {
    PyObject* made = PyDict_New();
    if (made == nullptr) return nullptr;
    seen_.push_back(made);
    for (int32_t i = 0; i < count; ++i) {
      Ref key = Ref::steal(read(0));
      Ref value = key ? Ref::steal(read(0)) : Ref();
      if (!value || PyDict_SetItem(made, key.get(), value.get()) < 0) return dropped(made);
    }
    return made;
  }

  PyObject* buffer(int32_t size) {
    char format[2] = {static_cast<char>(in_.low()), 0};
    auto length = static_cast<size_t>(size);
    Ref bytes = Ref::steal(
        PyByteArray_FromStringAndSize(reinterpret_cast<const char*>(in_.payload(length)), size));
    PyObject* view = bytes ? PyMemoryView_FromObject(bytes.get()) : nullptr;
    if (view == nullptr) return nullptr;
    seen_.push_back(view);
    if (format[0] == 'B') return view;
    Ref plain = Ref::steal(view);
    PyObject* cast = PyObject_CallMethod(view, "cast", "s", format);
    if (cast != nullptr) seen_.back() = cast;
    return cast;
  }

  static PyObject* dropped(PyObject* made) {
    Py_DECREF(made);
    return nullptr;
  }

  Reader& in_;
  std::vector<PyObject*> seen_;  // borrowed: the outermost one holds them
};

}  // namespace

PyObject* read_value(Reader& in, int32_t receiver) { return DeepReader(in).read(receiver); }

}  // namespace typhon::runtime::compat
