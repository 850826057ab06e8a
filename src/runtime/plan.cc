#include "runtime/plan.h"

#include <cstring>
#include <deque>
#include <map>
#include <unordered_map>

namespace typhon::runtime {
namespace {

// They only grow, at the end, where nothing moves: plans point at each other.
std::deque<TypePlan> types;
std::deque<ClassPlan> classes;
std::deque<FunctionPlan> functions;

std::map<std::pair<std::string, std::string>, ClassPlan*> classes_by_name;
// Keys are kept alive by ClassPlan::type.
std::unordered_map<PyTypeObject*, ClassPlan*> classes_by_type;

class WordReader {
 public:
  explicit WordReader(const uint32_t* at) : at_(at) {}
  uint32_t word() { return *at_++; }
  double number() {
    double value;
    std::memcpy(&value, at_, sizeof value);
    at_ += 2;
    return value;
  }
  // A byte count, then UTF-8, padded to whole words.
  std::string text() {
    uint32_t size = word();
    std::string value(reinterpret_cast<const char*>(at_), size);
    at_ += (size + 3) / 4;
    return value;
  }
  Ref name() {
    std::string value = text();
    return Ref::steal(PyUnicode_InternFromString(value.c_str()));
  }

 private:
  const uint32_t* at_;
};

enum class LiteralTag : uint32_t { text, integer, boolean };

Ref read_literal(WordReader& in) {
  switch (static_cast<LiteralTag>(in.word())) {
    case LiteralTag::text:
      return in.name();
    case LiteralTag::integer:
      return Ref::steal(PyLong_FromDouble(in.number()));
    case LiteralTag::boolean:
      return Ref::borrow(in.word() != 0 ? Py_True : Py_False);
  }
  return Ref();
}

void read_type(WordReader& in, TypePlan& type) {
  type.kind = static_cast<TypeKind>(in.word());
  type.name = in.text();
  uint32_t items = in.word();
  for (uint32_t i = 0; i < items; ++i) type.items.push_back(&types[in.word()]);
  if (type.kind == TypeKind::callable || type.kind == TypeKind::awaitable) {
    type.result = &types[in.word()];
    uint32_t rest = type.kind == TypeKind::callable ? in.word() : 0;  // type id + 1
    if (rest != 0) type.rest = &types[rest - 1];
  } else if (type.kind == TypeKind::instance || type.kind == TypeKind::class_object) {
    type.class_plan = &classes[in.word()];
  } else if (type.kind == TypeKind::exception) {
    Ref builtins = Ref::steal(PyImport_ImportModule("builtins"));
    type.exception_class = Ref::steal(PyObject_GetAttrString(builtins.get(), type.name.c_str()));
  } else if (type.kind == TypeKind::literal) {
    uint32_t values = in.word();
    for (uint32_t i = 0; i < values; ++i) type.literals.push_back(read_literal(in));
  }
}

void read_class(WordReader& in, ClassPlan& plan) {
  plan.kind = static_cast<ClassKind>(in.word());
  plan.module = in.text();
  plan.qualname = in.text();
  uint32_t fields = in.word();
  for (uint32_t i = 0; i < fields; ++i) {
    FieldPlan field;
    field.name = in.name();
    field.type = &types[in.word()];
    uint32_t flags = in.word();
    field.optional = (flags & 1) != 0;
    field.init = (flags & 2) == 0;
    field.writable = (flags & 4) != 0;
    field.is_method = (flags & 8) != 0;
    plan.fields.push_back(std::move(field));
  }
  uint32_t members = in.word();
  for (uint32_t i = 0; i < members; ++i) plan.member_names.push_back(in.name());
  classes_by_name[{plan.module, plan.qualname}] = &plan;
}

void read_function(WordReader& in, FunctionPlan& plan) {
  plan.kind = static_cast<FunctionKind>(in.word());
  plan.is_async = in.word() != 0;
  plan.module = in.text();
  uint32_t owner = in.word();  // class id + 1
  if (owner != 0) plan.owner = &classes[owner - 1];
  plan.name = in.name();
  plan.display = in.text();
  uint32_t params = in.word();
  for (uint32_t i = 0; i < params; ++i) {
    ParameterPlan param;
    param.name = in.name();
    param.kind = static_cast<ParameterKind>(in.word());
    param.type = &types[in.word()];
    param.optional = in.word() != 0;
    plan.params.push_back(std::move(param));
  }
  plan.returns = &types[in.word()];
}

// Follows "Outer.Inner". A new reference, or null with an exception set.
Ref find_qualname(PyObject* module, const std::string& qualname) {
  Ref found = Ref::borrow(module);
  size_t begin = 0;
  while (found && begin <= qualname.size()) {
    size_t end = qualname.find('.', begin);
    if (end == std::string::npos) end = qualname.size();
    std::string part = qualname.substr(begin, end - begin);
    found = Ref::steal(PyObject_GetAttrString(found.get(), part.c_str()));
    begin = end + 1;
  }
  return found;
}

bool find_members(ClassPlan& plan) {
  for (const Ref& name : plan.member_names) {
    Ref member = Ref::steal(PyObject_GetAttr(plan.type.get(), name.get()));
    if (!member) {
      plan.members.clear();
      return false;
    }
    plan.members.push_back(std::move(member));
  }
  return true;
}

// The plan that was compiled from this very class; null when none was.
ClassPlan* plan_of_type(PyTypeObject* type) {
  auto known = classes_by_type.find(type);
  if (known != classes_by_type.end()) return known->second;
  if (!PyType_HasFeature(type, Py_TPFLAGS_HEAPTYPE)) return nullptr;

  // A class with the right name need not be the right class, so the plan's own look-up decides.
  Ref module = Ref::steal(PyObject_GetAttrString(reinterpret_cast<PyObject*>(type), "__module__"));
  Ref qualname = Ref::steal(PyType_GetQualName(type));
  const char* module_text =
      module && PyUnicode_Check(module.get()) ? PyUnicode_AsUTF8(module.get()) : nullptr;
  const char* qualname_text = qualname ? PyUnicode_AsUTF8(qualname.get()) : nullptr;
  PyErr_Clear();
  if (module_text == nullptr || qualname_text == nullptr) return nullptr;
  auto named = classes_by_name.find({module_text, qualname_text});
  if (named == classes_by_name.end()) return nullptr;
  PyObject* modules = PyImport_GetModuleDict();
  if (PyDict_GetItemString(modules, module_text) == nullptr) return nullptr;
  PyObject* resolved = resolve_class(*named->second);
  PyErr_Clear();
  return resolved == reinterpret_cast<PyObject*>(type) ? named->second : nullptr;
}

// What was found by name is looked up again.
void forget_found() {
  for (ClassPlan& plan : classes) {
    plan.type = Ref();
    plan.members.clear();
    plan.init_names = Ref();
  }
  for (FunctionPlan& plan : functions) plan.target = Ref();
  classes_by_type.clear();
}

}  // namespace

bool define_plans(const uint32_t* words) {
  forget_found();
  WordReader in(words);
  const size_t first_type = types.size();
  const size_t first_class = classes.size();
  const size_t first_function = functions.size();
  types.resize(first_type + in.word());
  classes.resize(first_class + in.word());
  functions.resize(first_function + in.word());
  for (size_t i = first_type; i < types.size(); ++i) {
    types[i].id = static_cast<uint32_t>(i);
    read_type(in, types[i]);
  }
  for (size_t i = first_class; i < classes.size(); ++i) {
    classes[i].id = static_cast<int32_t>(i);
    read_class(in, classes[i]);
  }
  for (size_t i = first_function; i < functions.size(); ++i) read_function(in, functions[i]);
  return !PyErr_Occurred();
}

const TypePlan& type_plan(uint32_t id) { return types[id]; }
const TypePlan& unknown_plan() { return types.back(); }
FunctionPlan& function_plan(uint32_t id) { return functions[id]; }
ClassPlan& class_plan(uint32_t id) { return classes[id]; }

bool is_exception_of(const TypePlan& type, PyObject* object) {
  return PyObject_TypeCheck(object, reinterpret_cast<PyTypeObject*>(type.exception_class.get()));
}

PyObject* resolve_class(ClassPlan& plan) {
  if (plan.type) return plan.type.get();
  Ref module = Ref::steal(PyImport_ImportModule(plan.module.c_str()));
  if (!module) return nullptr;
  Ref type = find_qualname(module.get(), plan.qualname);
  if (!type) return nullptr;
  if (!PyType_Check(type.get())) {
    PyErr_Format(PyExc_TypeError, "%s.%s is not a class; run `npx typhon build` again",
                 plan.module.c_str(), plan.qualname.c_str());
    return nullptr;
  }
  plan.type = std::move(type);
  if (plan.kind == ClassKind::enumeration && !find_members(plan)) {
    plan.type = Ref();
    return nullptr;
  }
  classes_by_type[reinterpret_cast<PyTypeObject*>(plan.type.get())] = &plan;
  return plan.type.get();
}

ClassPlan* nearest_class_plan(PyTypeObject* type, ClassKind kind) {
  PyObject* order = type->tp_mro;
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(order); ++i) {
    auto* base = reinterpret_cast<PyTypeObject*>(PyTuple_GET_ITEM(order, i));
    ClassPlan* plan = plan_of_type(base);
    if (plan != nullptr && plan->kind == kind) return plan;
  }
  return nullptr;
}

ClassPlan* value_class_plan(PyTypeObject* type) {
  ClassPlan* plan = plan_of_type(type);
  if (plan == nullptr) return nullptr;
  switch (plan->kind) {
    case ClassKind::dataclass:
    case ClassKind::enumeration:
    case ClassKind::flag:
    case ClassKind::named_tuple:
      return plan;
    default:
      return nullptr;
  }
}

}  // namespace typhon::runtime
