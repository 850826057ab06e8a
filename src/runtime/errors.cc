#include "runtime/errors.h"

#include <frameobject.h>

#include <utility>
#include <vector>

#include "runtime/convert/text.h"
#include "runtime/host.h"
#include "runtime/proxy/js_value.h"

namespace typhon::runtime {
namespace {

struct Mismatch {
  bool pending = false;
  bool is_range = false;
  bool is_plain = false;  // made by mismatch()
  std::string path;       // ".points[3].x", built from the inside out
  std::string problem;    // "Expected float, got str"
};

Mismatch current;

// The exceptions that JavaScript has raised in Python in calls which still run.
std::vector<Ref> passed_on;

// The last error message; JavaScript reads it before anything else happens.
Writer error_writer;

bool record(std::string problem, bool is_range) {
  current.pending = true;
  current.is_range = is_range;
  current.is_plain = false;
  current.path.clear();
  current.problem = std::move(problem);
  return false;
}

bool within(const std::string& step) {
  if (current.pending) current.path.insert(0, step);
  return false;
}

std::string describe_value(PyObject* value) {
  if (value == Py_None) return "None";
  Ref name = Ref::steal(PyType_GetFullyQualifiedName(Py_TYPE(value)));
  const char* text = name ? PyUnicode_AsUTF8(name.get()) : nullptr;
  if (text == nullptr) PyErr_Clear();
  return text != nullptr ? text : "an unknown object";
}

std::string mismatch_message(const std::string& place) {
  return place + current.path + ": " + current.problem;
}

const Slot* describe_mismatch(const std::string& place) {
  ErrorKind kind = current.is_range ? ErrorKind::range_error : ErrorKind::type_error;
  error_writer.begin();
  error_writer.pair(static_cast<int32_t>(kind), 0);
  std::string message = mismatch_message(place);
  forget_mismatch();
  Ref text = Ref::steal(
      PyUnicode_DecodeUTF8(message.data(), static_cast<Py_ssize_t>(message.size()), "replace"));
  PyErr_Clear();
  write_text_lossy(text ? text.get() : Py_None, error_writer);
  return error_writer.finish();
}

// str(exception), or a stand-in when __str__ itself fails, as it does when the stack is nearly
// full.
Ref text_of(PyObject* exception) {
  Ref text = Ref::steal(PyObject_Str(exception));
  if (text) return text;
  PyErr_Clear();
  Ref arguments = Ref::steal(PyException_GetArgs(exception));
  if (arguments && PyTuple_Check(arguments.get()) && PyTuple_GET_SIZE(arguments.get()) == 1) {
    PyObject* only = PyTuple_GET_ITEM(arguments.get(), 0);
    if (PyUnicode_CheckExact(only)) return Ref::borrow(only);
  }
  return Ref::steal(PyUnicode_FromString("<exception text is not available>"));
}

// What is printed above the exception: its __cause__, or its __context__ unless that is suppressed.
// Borrowed, or null.
PyObject* cause_of(PyObject* exception) {
  auto* fields = reinterpret_cast<PyBaseExceptionObject*>(exception);
  if (fields->cause != nullptr) return fields->cause;
  return fields->suppress_context != 0 ? nullptr : fields->context;
}

const Slot* describe_exception(Ref exception) {
  clear_frames(exception.get());
  if (int32_t value = thrown_value(exception.get())) {
    error_writer.begin();
    error_writer.keep(exception.get());
    error_writer.pair(static_cast<int32_t>(ErrorKind::thrown), value);
    return error_writer.finish();
  }
  // Both can run Python code, which can fail and describe errors of its own: before the writer
  // begins.
  ClassPlan* plan = nearest_class_plan(Py_TYPE(exception.get()), ClassKind::exception);
  Ref text = text_of(exception.get());
  error_writer.begin();
  error_writer.pair(static_cast<int32_t>(ErrorKind::python), plan != nullptr ? plan->id : -1);
  error_writer.object(exception.get(), traits_of(exception.get()));
  if (!write_class_name(Py_TYPE(exception.get()), error_writer)) PyErr_Clear();
  write_text_lossy(text.get(), error_writer);
  return error_writer.finish();
}

// typhon_js.JsError; a new reference, or null with an exception set.
Ref js_error_class() {
  Ref module = Ref::steal(PyImport_ImportModule("typhon_js"));
  if (!module) return Ref();
  return Ref::steal(PyObject_GetAttrString(module.get(), "JsError"));
}

}  // namespace

void clear_frames(PyObject* exception) {
  Ref first = Ref::steal(PyException_GetTraceback(exception));
  for (auto* entry = reinterpret_cast<PyTracebackObject*>(first.get()); entry != nullptr;
       entry = entry->tb_next) {
    static PyObject* const clear = PyUnicode_InternFromString("clear");
    Ref done =
        Ref::steal(PyObject_CallMethodNoArgs(reinterpret_cast<PyObject*>(entry->tb_frame), clear));
    if (!done) PyErr_Clear();  // the frame is still running: it keeps what it needs
  }
}

PyObject* js_error(int32_t value, PyObject* text) {
  Ref holder = Ref::steal(js_value(value));
  if (!holder) return nullptr;
  Ref type = js_error_class();
  if (!type) return nullptr;
  return PyObject_CallFunctionObjArgs(type.get(), text, holder.get(), nullptr);
}

void raise_thrown(int32_t value, PyObject* text) {
  Ref error = Ref::steal(js_error(value, text));
  if (error) PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(error.get())), error.get());
}

bool mismatch(const TypePlan& expected, PyObject* got) {
  record("Expected " + expected.name + ", got " + describe_value(got), false);
  current.is_plain = true;
  return false;
}

bool mismatch_in_union(const TypePlan& expected, PyObject* got) {
  bool is_about_got = current.pending && current.is_plain && current.path.empty();
  return is_about_got ? mismatch(expected, got) : false;
}

bool mismatch_text(std::string problem) { return record(std::move(problem), false); }

bool out_of_range(std::string problem) { return record(std::move(problem), true); }

bool within_index(Py_ssize_t index) { return within("[" + std::to_string(index) + "]"); }

bool within_key(PyObject* key) {
  if (!current.pending) return false;
  Ref text = Ref::steal(PyObject_Repr(key));
  const char* utf8 = text ? PyUnicode_AsUTF8(text.get()) : nullptr;
  if (utf8 == nullptr) PyErr_Clear();
  return within(std::string("[") + (utf8 != nullptr ? utf8 : "…") + "]");
}

bool within_field(PyObject* name) { return within(std::string(".") + PyUnicode_AsUTF8(name)); }

const Slot* describe_cause(PyObject* exception) {
  PyObject* cause = cause_of(exception);
  return cause != nullptr ? describe_exception(Ref::borrow(cause)) : nullptr;
}

const Slot* describe_member(PyObject* group, int32_t index) {
  Ref members = Ref::steal(PyObject_GetAttrString(group, "exceptions"));
  if (!members || !PyTuple_Check(members.get()) || index >= PyTuple_GET_SIZE(members.get())) {
    PyErr_Clear();
    return nullptr;
  }
  return describe_exception(Ref::borrow(PyTuple_GET_ITEM(members.get(), index)));
}

int32_t traits_of(PyObject* exception) {
  int32_t traits = cause_of(exception) != nullptr ? has_cause : 0;
  auto* group = reinterpret_cast<PyTypeObject*>(PyExc_BaseExceptionGroup);
  if (PyObject_TypeCheck(exception, group)) traits |= is_group;
  return traits;
}

const Slot* describe_object(PyObject* object) {
  Ref text = Ref::steal(PyObject_Repr(object));
  if (!text) {
    PyErr_Clear();
    text = Ref::steal(PyUnicode_FromFormat("<%s object>", Py_TYPE(object)->tp_name));
  }
  error_writer.begin();
  write_text_lossy(text.get(), error_writer);
  return error_writer.finish();
}

const Slot* describe_traceback(PyObject* exception) {
  Ref module = Ref::steal(PyImport_ImportModule("traceback"));
  Ref lines =
      module ? Ref::steal(PyObject_CallMethod(module.get(), "format_exception", "O", exception))
             : Ref();
  Ref empty = Ref::steal(PyUnicode_FromString(""));
  Ref text = lines && empty ? Ref::steal(PyUnicode_Join(empty.get(), lines.get())) : Ref();
  if (!text) {
    PyErr_Clear();
    text = text_of(exception);
  }
  error_writer.begin();
  write_text_lossy(text.get(), error_writer);
  return error_writer.finish();
}

bool has_mismatch() { return current.pending; }

void forget_mismatch() { current.pending = false; }

void raise_mismatch(const std::string& place) {
  if (!current.pending) return;
  forget_mismatch();
  PyErr_SetString(current.is_range ? PyExc_OverflowError : PyExc_TypeError,
                  mismatch_message(place).c_str());
}

const Slot* describe_error(const std::string& place) {
  Ref exception = Ref::steal(PyErr_GetRaisedException());
  if (!exception) return describe_mismatch(place);
  forget_mismatch();
  return describe_exception(std::move(exception));
}

void raise_answer(const Slot* answer) {
  Reader in(answer);
  Slot head = in.next();
  switch (static_cast<HostAnswer>(head.pair.low)) {
    case HostAnswer::raised:
      passed_on.push_back(
          Ref::borrow(reinterpret_cast<PyObject*>(static_cast<intptr_t>(head.pair.high))));
      PyErr_SetRaisedException(Py_NewRef(passed_on.back().get()));
      return;
    case HostAnswer::finished:
      PyErr_SetNone(PyExc_StopAsyncIteration);
      return;
    default: {
      Ref text = Ref::steal(text_from_js(in));
      if (text) raise_thrown(head.pair.high, text.get());
    }
  }
}

void clear_passed_on() {
  if (passed_on.empty()) return;
  PyObject* pending = PyErr_GetRaisedException();
  std::vector<Ref> exceptions = std::exchange(passed_on, {});
  for (const Ref& exception : exceptions) clear_frames(exception.get());
  if (pending != nullptr) PyErr_SetRaisedException(pending);
}

void drop_error_kept() { error_writer.drop_kept(); }

int32_t thrown_value(PyObject* exception) {
  // Only typhon_js.JsError has the attribute; the type check keeps this off the path of every other
  // exception.
  static PyObject* cached_class = nullptr;
  if (cached_class == nullptr) {
    PyObject* module = PyDict_GetItemString(PyImport_GetModuleDict(), "typhon_js");
    if (module == nullptr) return 0;  // then nothing was ever thrown
    cached_class = PyObject_GetAttrString(module, "JsError");
    if (cached_class == nullptr) {
      PyErr_Clear();
      return 0;
    }
  }
  if (!PyObject_TypeCheck(exception, reinterpret_cast<PyTypeObject*>(cached_class))) return 0;
  Ref holder = Ref::steal(PyObject_GetAttrString(exception, "_value"));
  if (!holder) PyErr_Clear();
  return holder ? js_value_id(holder.get()) : 0;
}

const Slot* describe_frames(PyObject* exception) {
  error_writer.begin();
  Ref first = Ref::steal(PyException_GetTraceback(exception));
  int32_t count = 0;
  for (auto* frame = reinterpret_cast<PyTracebackObject*>(first.get()); frame != nullptr;
       frame = frame->tb_next) {
    ++count;
  }
  error_writer.pair(count, 0);
  for (auto* entry = reinterpret_cast<PyTracebackObject*>(first.get()); entry != nullptr;
       entry = entry->tb_next) {
    Ref code = Ref::steal(reinterpret_cast<PyObject*>(PyFrame_GetCode(entry->tb_frame)));
    auto* body = reinterpret_cast<PyCodeObject*>(code.get());
    int line = entry->tb_lineno >= 0 ? entry->tb_lineno : PyCode_Addr2Line(body, entry->tb_lasti);
    write_text_lossy(body->co_filename, error_writer);
    write_text_lossy(body->co_qualname, error_writer);
    error_writer.number(line);
  }
  return error_writer.finish();
}

}  // namespace typhon::runtime
