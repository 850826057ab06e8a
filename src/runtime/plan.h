// Plans: the manifest as the runtime uses it. The loader sends it as 32-bit words; every call
// afterwards is driven by these structs, never by names.
//
// Python modules and classes are looked up when first needed, so that a plan costs no import.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "runtime/ref.h"

namespace typhon::runtime {

// The numbers are part of the wire: src/loader/bridge/wire.ts has the same order.
enum class TypeKind : uint32_t {
  unknown,
  none,
  boolean,
  integer,
  bigint,
  floating,
  text,
  bytes,
  list,
  set,
  frozenset,
  tuple,
  tuple_of,
  dict,
  union_of,
  literal,
  instance,
  callable,
  awaitable,
  datetime,
  datetime_iso,
  date,
  time,
  timedelta,
  decimal,
  fraction,
  uuid,
  path,
  complex_number,
  bytearray,
  buffer,
  array,
  view,
  exception,
  iterable,
  iterator,
  generator,
  async_iterable,
  async_iterator,
  async_generator,
  context_manager,
  async_context_manager,
  class_object,
};

struct ClassPlan;

struct TypePlan {
  TypeKind kind = TypeKind::unknown;
  uint32_t id = 0;
  // The operands: items, members, key and value, parameters; what a view is of; what a generator
  // yields, is sent and returns.
  std::vector<const TypePlan*> items;
  const TypePlan* result = nullptr;  // callable and awaitable
  const TypePlan* rest = nullptr;    // callable: any number of further arguments, or null for none
  ClassPlan* class_plan = nullptr;   // instance and class_object
  std::vector<Ref> literals;         // literal
  Ref exception_class;               // exception: the builtin class
  std::string name;                  // as Python writes it, for messages: "list[int]"
};

enum class ClassKind : uint32_t {
  dataclass,
  typed_dict,
  enumeration,
  exception,
  reference,
  named_tuple,
  flag,
  protocol,
};

struct FieldPlan {
  Ref name;  // interned str
  const TypePlan* type = nullptr;
  bool optional = false;
  bool init = true;
  bool writable = false;   // a member of a protocol
  bool is_method = false;  // a member of a protocol
  uint32_t index = 0;      // where instances keep it, as far as is known: see convert/fields.h
};

struct ClassPlan {
  ClassKind kind = ClassKind::reference;
  int32_t id = 0;
  std::string module;
  std::string qualname;
  std::vector<FieldPlan> fields;
  std::vector<Ref> member_names;  // enumeration
  std::vector<Ref> members;       // enumeration, filled by resolve_class
  Ref type;                       // filled by resolve_class
  Ref js_type;                    // protocol: see proxy/js_object.h
  Ref init_names;                 // tuple of str: the fields that __init__ takes, when first needed
  // The versions of the class, or of one derived from it, that convert/fields.cc saw last.
  unsigned int plain_version = 0;
  unsigned int special_version = 0;
};

enum class FunctionKind : uint32_t {
  function,
  constructor,
  instance_method,
  class_method,
  static_method,
  getter,
  setter,
  constant,
};

enum class ParameterKind : uint32_t { positional_only, positional, args, keyword, kwargs };

struct ParameterPlan {
  Ref name;  // interned str
  ParameterKind kind = ParameterKind::positional;
  const TypePlan* type = nullptr;
  bool optional = false;
};

struct FunctionPlan {
  FunctionKind kind = FunctionKind::function;
  bool is_async = false;
  std::string module;
  ClassPlan* owner = nullptr;  // for everything that belongs to a class
  Ref name;                    // interned str
  std::string display;         // "stats.summarize()", for messages
  std::vector<ParameterPlan> params;
  const TypePlan* returns = nullptr;
  Ref target;         // what is called, filled when first needed; not for instance methods
  Ref keyword_names;  // tuple of str: the keywords of the last call, reused when they are the same
};

// Adds plans behind those that there are, whose ids stay: once before any other call, and again
// when an app in development has changed. What plans have found by name is looked up again, as
// modules may have been reloaded. `words` is borrowed for the call. Returns false with a Python
// exception set.
bool define_plans(const uint32_t* words);

const TypePlan& type_plan(uint32_t id);
// The loader adds it to the types of every manifest, as the last one.
const TypePlan& unknown_plan();
FunctionPlan& function_plan(uint32_t id);
ClassPlan& class_plan(uint32_t id);

// Whether `object` is an exception of the class that `type` names.
bool is_exception_of(const TypePlan& type, PyObject* object);

// Imports the module and finds the class (and the members of an enumeration), once.
// Returns a borrowed type, or null with a Python exception set.
PyObject* resolve_class(ClassPlan& plan);

// The plan whose class is the nearest in `type`'s method resolution order, among those of `kind`.
// Looks only at classes whose module is imported already. Null when there is none.
ClassPlan* nearest_class_plan(PyTypeObject* type, ClassKind kind);

// The plan of a class whose values cross by value (a dataclass, an enumeration, a flag or a named
// tuple) when it was compiled from this very class, or null. The class's module is imported
// already.
ClassPlan* value_class_plan(PyTypeObject* type);

}  // namespace typhon::runtime
