#include "runtime/arguments.h"

#include "runtime/convert/js_to_py.h"
#include "runtime/convert/text.h"

namespace typhon::runtime {
namespace {

bool read_extra_keywords(const TypePlan& value, Reader& in, Arguments& arguments,
                         Keywords& keywords) {
  int32_t count = in.low();
  for (int32_t i = 0; i < count; ++i) {
    PyObject* name = text_from_js(in);
    if (name == nullptr) return false;
    PyUnicode_InternInPlace(&name);
    keywords.owned.push_back(Ref::steal(name));
    keywords.names.push_back(name);
    if (!arguments.push(js_to_py(value, in))) return false;
  }
  return true;
}

bool same_names(PyObject* tuple, const std::vector<PyObject*>& names) {
  if (tuple == nullptr || PyTuple_GET_SIZE(tuple) != static_cast<Py_ssize_t>(names.size())) {
    return false;
  }
  for (size_t i = 0; i < names.size(); ++i) {
    if (PyTuple_GET_ITEM(tuple, static_cast<Py_ssize_t>(i)) != names[i]) return false;
  }
  return true;
}

}  // namespace

bool read_extra_positional(const TypePlan& item, Reader& in, Arguments& arguments) {
  int32_t count = in.low();
  for (int32_t i = 0; i < count; ++i) {
    if (!arguments.push(js_to_py(item, in))) return false;
  }
  return true;
}

bool read_arguments(const FunctionPlan& plan, Reader& in, Arguments& arguments,
                    Keywords& keywords) {
  // After a positional parameter that was left out, the later ones can only go by name.
  bool by_name = false;
  for (const ParameterPlan& param : plan.params) {
    switch (param.kind) {
      case ParameterKind::args:
        if (!read_extra_positional(*param.type, in, arguments)) return false;
        continue;
      case ParameterKind::kwargs:
        if (!read_extra_keywords(*param.type, in, arguments, keywords)) return false;
        continue;
      case ParameterKind::keyword:
        by_name = true;
        break;
      default:
        break;
    }
    if (param.optional && in.low() == 0) {
      by_name = true;
      continue;
    }
    if (by_name) keywords.names.push_back(param.name.get());
    if (!arguments.push(js_to_py(*param.type, in))) return false;
  }
  return true;
}

bool keyword_tuple(FunctionPlan& plan, const Keywords& keywords, Ref& tuple) {
  if (keywords.names.empty()) return true;
  if (!same_names(plan.keyword_names.get(), keywords.names)) {
    PyObject* fresh = PyTuple_New(static_cast<Py_ssize_t>(keywords.names.size()));
    if (fresh == nullptr) return false;
    for (size_t i = 0; i < keywords.names.size(); ++i) {
      PyTuple_SET_ITEM(fresh, static_cast<Py_ssize_t>(i), Py_NewRef(keywords.names[i]));
    }
    plan.keyword_names = Ref::steal(fresh);
  }
  tuple = Ref::borrow(plan.keyword_names.get());
  return true;
}

}  // namespace typhon::runtime
