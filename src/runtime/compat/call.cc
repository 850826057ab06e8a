#include "runtime/compat/call.h"

#include <vector>

#include "runtime/async/promise.h"
#include "runtime/call.h"
#include "runtime/compat/value.h"
#include "runtime/convert/text.h"
#include "runtime/ref.h"

namespace typhon::runtime::compat {
namespace {

// The arguments of one call, keywords last. Returns false with a Python exception set.
bool read_arguments(Reader& in, std::vector<Ref>& values, Ref& names) {
  Slot counts = in.next();
  for (int32_t i = 0; i < counts.pair.low; ++i) {
    values.push_back(Ref::steal(read_value(in)));
    if (!values.back()) return false;
  }
  if (counts.pair.high == 0) return true;
  names = Ref::steal(PyTuple_New(counts.pair.high));
  if (!names) return false;
  for (int32_t i = 0; i < counts.pair.high; ++i) {
    PyObject* name = text_from_js(in);
    if (name == nullptr) return false;
    PyTuple_SET_ITEM(names.get(), i, name);
    values.push_back(Ref::steal(read_value(in)));
    if (!values.back()) return false;
  }
  return true;
}

Ref call(PyObject* callable, const Slot* message) {
  Reader in(message);
  std::vector<Ref> values;
  Ref names;
  if (!read_arguments(in, values, names)) return Ref();
  std::vector<PyObject*> places{nullptr};  // the callee may use the one before the first
  for (const Ref& value : values) places.push_back(value.get());
  size_t named = names ? static_cast<size_t>(PyTuple_GET_SIZE(names.get())) : 0;
  return Ref::steal(PyObject_Vectorcall(callable, places.data() + 1,
                                        (values.size() - named) | PY_VECTORCALL_ARGUMENTS_OFFSET,
                                        names.get()));
}

// The message with a result, or null after fail() when there is none.
const Slot* answer(const Ref& value, const char* place) {
  WriterLease out;
  if (value && write_value(value.get(), *out)) return out->finish();
  out->abandon();
  fail(place);
  return nullptr;
}

}  // namespace

const Slot* call_python(PyObject* callable, const Slot* message) {
  if (Py_EnterRecursiveCall(" in a call from JavaScript")) return answer(Ref(), "call");
  Ref value = call(callable, message);
  Py_LeaveRecursiveCall();
  return answer(value, "call");
}

const Slot* load_module(const Slot* message) {
  Reader in(message);
  Ref name = Ref::steal(text_from_js(in));
  Ref layer = name ? Ref::steal(PyImport_ImportModule("pyodide.ffi")) : Ref();
  Ref module = layer ? Ref::steal(PyImport_Import(name.get())) : Ref();
  if (module && !prepare_asyncio()) module = Ref();
  return answer(module, "load");
}

}  // namespace typhon::runtime::compat
