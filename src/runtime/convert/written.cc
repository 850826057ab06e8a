#include "runtime/convert/written.h"

#include "runtime/convert/standard_class.h"
#include "runtime/convert/text.h"
#include "runtime/errors.h"

namespace typhon::runtime {
namespace {

struct WrittenType {
  TypeKind kind;
  StandardClass type;
  const char* parse;  // class method from text; null: the class itself
  const char* write;  // method that gives the text; null: str()
};

WrittenType written_types[] = {
    {TypeKind::date, {"datetime", "date"}, "fromisoformat", "isoformat"},
    {TypeKind::time, {"datetime", "time"}, "fromisoformat", "isoformat"},
    {TypeKind::datetime_iso, {"datetime", "datetime"}, "fromisoformat", "isoformat"},
    {TypeKind::decimal, {"decimal", "Decimal"}, nullptr, nullptr},
    {TypeKind::fraction, {"fractions", "Fraction"}, nullptr, nullptr},
    {TypeKind::uuid, {"uuid", "UUID"}, nullptr, nullptr},
    {TypeKind::path, {"pathlib", "Path"}, nullptr, "__fspath__"},
};

WrittenType& type_of(TypeKind kind) {
  for (WrittenType& type : written_types) {
    if (type.kind == kind) return type;
  }
  Py_UNREACHABLE();
}

// 1, 0, or -1 with a Python exception set.
int is_of(TypeKind kind, PyObject* value) {
  // A path is whatever says what its path is: os.PathLike, of which str is none.
  if (kind == TypeKind::path) {
    return PyObject_HasAttrStringWithError(reinterpret_cast<PyObject*>(Py_TYPE(value)),
                                           "__fspath__");
  }
  int matches = type_of(kind).type.is_instance(value);
  // A datetime is a date by inheritance, but its time of day would be lost.
  if (matches != 1 || kind != TypeKind::date) return matches;
  int has_time = type_of(TypeKind::datetime_iso).type.is_instance(value);
  return has_time < 0 ? -1 : 1 - has_time;
}

}  // namespace

bool is_written(TypeKind kind) {
  for (const WrittenType& type : written_types) {
    if (type.kind == kind) return true;
  }
  return false;
}

PyObject* written_from_js(TypeKind kind, Reader& in) {
  Ref text = Ref::steal(text_from_js(in));
  if (!text) return nullptr;
  WrittenType& type = type_of(kind);
  PyObject* python_class = type.type.get();
  if (python_class == nullptr) return nullptr;
  return type.parse == nullptr ? PyObject_CallOneArg(python_class, text.get())
                               : PyObject_CallMethod(python_class, type.parse, "O", text.get());
}

bool write_written(const TypePlan& plan, PyObject* value, Writer& out) {
  int matches = is_of(plan.kind, value);
  if (matches < 0) return false;
  if (matches == 0) return mismatch(plan, value);
  const char* method = type_of(plan.kind).write;
  Ref text = Ref::steal(method == nullptr ? PyObject_Str(value)
                                          : PyObject_CallMethod(value, method, nullptr));
  if (!text) return false;
  return PyUnicode_Check(text.get()) ? write_text(text.get(), out) : mismatch(plan, value);
}

}  // namespace typhon::runtime
