#include "runtime/snapshot.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "runtime/free_memory.h"
#include "runtime/ref.h"

extern "C" {
// The C library asks for the time zone once in the life of a memory; this is what it asks.
void _tzset_js(long* seconds_west, int* has_summer_time, char* standard_name, char* summer_name);
// What sys._emscripten_info.runtime says; the caller frees it.
char* _Py_emscripten_runtime();
}

namespace typhon::runtime {
namespace {

// Reads a list of texts that ends with an empty one.
class TextReader {
 public:
  explicit TextReader(const char* at) : at_(at) {}

  // The next text; null at the end of the list, which is then behind us.
  const char* next() {
    const char* text = at_;
    at_ += std::strlen(text) + 1;
    return *text != '\0' ? text : nullptr;
  }
  // The next text, which may be empty.
  const char* next_value() {
    const char* text = at_;
    at_ += std::strlen(text) + 1;
    return text;
  }

 private:
  const char* at_;
};

// A new list of str, or null with an exception set.
Ref take_list(TextReader& in) {
  Ref list = Ref::steal(PyList_New(0));
  while (list) {
    const char* text = in.next();
    if (text == nullptr) break;
    Ref item = Ref::steal(PyUnicode_FromString(text));
    if (!item || PyList_Append(list.get(), item.get()) < 0) return Ref();
  }
  return list;
}

// A new dict of str, or null with an exception set. The host's environment need not be UTF-8.
Ref take_pairs(TextReader& in) {
  Ref pairs = Ref::steal(PyDict_New());
  while (pairs) {
    const char* name = in.next();
    if (name == nullptr) break;
    Ref key = Ref::steal(PyUnicode_DecodeFSDefault(name));
    Ref value = Ref::steal(PyUnicode_DecodeFSDefault(in.next_value()));
    if (!key || !value || PyDict_SetItem(pairs.get(), key.get(), value.get()) < 0) return Ref();
  }
  return pairs;
}

// As CPython's time module does it when it is first imported.
bool renew_time_zone() {
  long seconds_west = 0;
  int has_summer_time = 0;
  char standard_name[32] = "";
  char summer_name[32] = "";
  _tzset_js(&seconds_west, &has_summer_time, standard_name, summer_name);
  Ref time = Ref::steal(PyImport_ImportModule("time"));
  Ref names = Ref::steal(Py_BuildValue("(ss)", standard_name, summer_name));
  return time && names && PyModule_AddIntConstant(time.get(), "timezone", seconds_west) == 0 &&
         PyModule_AddIntConstant(time.get(), "altzone", seconds_west - 3600) == 0 &&
         PyModule_AddIntConstant(time.get(), "daylight", has_summer_time) == 0 &&
         PyModule_AddObjectRef(time.get(), "tzname", names.get()) == 0;
}

// sys._emscripten_info names the host; the rest of it belongs to the build.
bool renew_host_name() {
  PyObject* old = PySys_GetObject("_emscripten_info");
  if (old == nullptr) return true;
  constexpr Py_ssize_t runtime_index = 1;
  Ref info = Ref::steal(PyStructSequence_New(Py_TYPE(old)));
  if (!info) return false;
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(old); ++i) {
    PyStructSequence_SetItem(info.get(), i, Py_NewRef(PyTuple_GET_ITEM(old, i)));
  }
  char* text = _Py_emscripten_runtime();
  Ref host = Ref::steal(PyUnicode_FromString(text != nullptr ? text : ""));
  std::free(text);
  if (!host) return false;
  Ref replaced = Ref::steal(PyStructSequence_GetItem(info.get(), runtime_index));
  PyStructSequence_SetItem(info.get(), runtime_index, host.release());
  return PySys_SetObject("_emscripten_info", info.get()) == 0;
}

// Prints the pending exception.
void report(const char* what) {
  std::fprintf(stderr, "Python could not %s\n", what);
  PyErr_Print();
}

std::string report_of_freezing;

}  // namespace

const char* freeze(const char* modules) {
  TextReader in(modules);
  Ref names = take_list(in);
  Ref left_out = names ? take_list(in) : Ref();
  Ref folder = Ref::steal(PyUnicode_FromString("/typhon"));
  if (folder) PyList_Append(PySys_GetObject("path"), folder.get());
  Ref module = Ref::steal(PyImport_ImportModule("_typhon_freeze"));
  Ref lines = left_out && module ? Ref::steal(PyObject_CallMethod(module.get(), "freeze", "OO",
                                                                  names.get(), left_out.get()))
                                 : Ref();
  const char* text = lines ? PyUnicode_AsUTF8(lines.get()) : nullptr;
  if (text == nullptr) {
    report("be stored");
    return nullptr;
  }
  report_of_freezing = text;
  lines = Ref();
  clear_free_memory();
  return report_of_freezing.c_str();
}

bool resume(const char* settings) {
  TextReader in(settings);
  Ref paths = take_list(in);
  Ref environment = paths ? take_pairs(in) : Ref();
  Ref module = Ref::steal(PyImport_ImportModule("_typhon_snapshot"));
  if (environment && module && renew_time_zone() && renew_host_name()) {
    Ref done = Ref::steal(
        PyObject_CallMethod(module.get(), "resume", "OO", paths.get(), environment.get()));
    if (done) return true;
  }
  report("go on");
  return false;
}

}  // namespace typhon::runtime
