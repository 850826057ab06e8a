// What a Python package offers to its callers, as plain data.
// No pointers: classes and modules are referred to by name. Immutable after resolve.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/type_expr.h"

namespace typhon::model {

enum class ParameterKind { positional_only, positional, args, keyword, kwargs };

struct Parameter {
  std::string name;
  ParameterKind kind = ParameterKind::positional;
  TypeExpr type;  // for args and kwargs: of one item
  // The default's source text, on one line, shortened to 60 characters; nullopt when required.
  std::optional<std::string> default_text;
  // By resolve: full name of the module whose source `name_span` is in; empty when it is that of
  // the function (an option that a TypedDict in another module declares).
  std::string origin;
  std::string doc;  // of its own; empty when only the function's says something of it
  ByteSpan name_span;
  friend bool operator==(const Parameter&, const Parameter&) = default;
};

struct Decorator {
  std::string text;  // as written, without "@", on one line
  ByteSpan span;
  friend bool operator==(const Decorator&, const Decorator&) = default;
};

enum class FunctionKind { function, instance_method, class_method, static_method };

struct Function {
  std::string name;
  FunctionKind kind = FunctionKind::function;
  bool is_async = false;
  bool is_generator = false;
  bool is_overload = false;  // decorated with typing.overload
  bool is_abstract = false;
  std::vector<Parameter> parameters;  // without self or cls
  TypeExpr returns;
  std::string doc;                    // dedented (PEP 257), empty when none
  std::vector<Decorator> decorators;  // from top to bottom
  // PEP 695. By resolve: all type variables that are this function's own, in order of first use.
  std::vector<TypeParameter> type_parameters;
  // As a decorator: gives back the function that it is given, or a wrapper of the same parameters.
  bool returns_argument = false;
  TypeExpr receiver;  // of self or cls, as written; missing mostly
  // By resolve: its name in JavaScript where that is another one: "get" for __getitem__,
  // "@@iterator" for what Symbol.iterator stands for; empty mostly.
  std::string js_name;
  // By resolve: a class method whose first type parameter, "Self", is the class it is called on.
  bool binds_self = false;
  bool type_checking_only = false;  // under `if TYPE_CHECKING`: absent at run time
  // By resolve: the overloads that callers see, in source order; empty when there are none. This
  // function is then the implementation, with parameters that accept every overload.
  std::vector<Function> overloads;
  // By resolve: full name of the module whose source the spans are in; empty when it is the
  // module that holds this function.
  std::string origin;
  ByteSpan name_span;
  ByteSpan span;
  friend bool operator==(const Function&, const Function&) = default;
};

// `x: int = Field(default=1)`: what the call says, should it turn out to make a field.
struct FieldSpecifier {
  std::string name;  // dotted, as written
  bool has_default = false;
  bool init = true;
  std::optional<bool> keyword_only;
  std::string alias;    // the parameter's name; empty when it is the field's
  ByteSpan alias_span;  // without its quotes
  friend bool operator==(const FieldSpecifier&, const FieldSpecifier&) = default;
};

struct Attribute {  // a field, an attribute or a property
  std::string name;
  std::string js_name;  // by resolve, as Function::js_name: "length" for __len__
  TypeExpr type;
  bool has_default = false;
  bool writable = true;
  bool is_property = false;  // computed by a function
  bool is_class_var = false;
  bool init = true;                       // dataclass field(init=…)
  std::optional<bool> keyword_only;       // dataclass field(kw_only=…); else what the class says
  bool required = true;                   // TypedDict: Required / NotRequired / total=
  std::optional<LiteralValue> value;      // enum member or constant, when it is a literal
  std::optional<std::string> value_text;  // otherwise its text: "auto()"
  TypeExpr inferred;  // of the value, as extract/inferred.h has it; for want of an annotation
  bool is_init_only = false;                // dataclass InitVar: only the constructor sees it
  std::optional<FieldSpecifier> specifier;  // when its value is a call
  std::string doc;
  // By resolve: full name of the module whose source `name_span` is in; empty when it is the
  // module that holds the class (fields of a base class in another module are flattened).
  std::string origin;
  ByteSpan name_span;
  friend bool operator==(const Attribute&, const Attribute&) = default;
};

enum class ClassKind {
  reference,  // also the answer while extract does not know yet
  dataclass,  // by value: no methods of its own
  typed_dict,
  named_tuple,  // by value, as a tuple with named items
  enumeration,
  exception,
  protocol,  // a type only; crosses by reference
};

enum class EnumForm {
  value,  // distinct str and int
  name,   // any other values
  mask,   // flags: an int of bits
};

struct Class {
  std::string name;
  std::string module;  // full name of the module that defines it
  ClassKind kind = ClassKind::reference;
  std::vector<TypeExpr> bases;  // as written; class_ref after resolve, foreign ones dropped
  // Keyword arguments of the class statement, as written: {"total", "False"}.
  std::map<std::string, std::string> keywords;
  std::vector<Decorator> decorators;  // from top to bottom
  bool is_dataclass = false;          // decorated with dataclass
  // By resolve: a dataclass by way of typing.dataclass_transform. Its values never cross by value:
  // what else makes one is not known.
  bool is_transformed = false;
  std::map<std::string, std::string> dataclass_options;  // {"frozen", "True"}
  std::vector<Attribute> attributes;                     // in source order
  std::vector<Function> methods;                         // in source order, __init__ included
  // By resolve: what the class is to statements of JavaScript beyond its methods: iterator,
  // async_iterator, context_manager, async_context_manager, each with its type. TypeExpr::module
  // is that of the method's source, when it is another than the class's.
  std::vector<TypeExpr> protocols;
  // By resolve: how a `reference` class is made; nullopt when callers cannot make one.
  std::optional<Function> constructor;
  // By resolve: false when the class is only needed as a type and is not offered at run time.
  bool exported = true;
  // By resolve: how enumeration members cross; each one's value is then what crosses for it.
  EnumForm enum_form = EnumForm::value;
  std::vector<TypeParameter> type_parameters;  // PEP 695; by resolve also those of Generic[T]
  bool type_checking_only = false;
  std::string doc;
  ByteSpan name_span;
  ByteSpan span;
  friend bool operator==(const Class&, const Class&) = default;
};

struct Variable {  // a module constant
  std::string name;
  TypeExpr type;  // missing when not annotated; resolve infers from `value`
  std::optional<LiteralValue> value;
  std::optional<std::string> value_text;  // when it is not a literal: "TypeVar('T')", one line
  TypeExpr inferred;  // of the value, as extract/inferred.h has it; for want of an annotation
  bool type_checking_only = false;
  std::string doc;
  ByteSpan name_span;
  friend bool operator==(const Variable&, const Variable&) = default;
};

struct TypeAlias {  // X = Union[…], X: TypeAlias = …, type X = …, X = NewType("X", …)
  std::string name;
  TypeExpr target;
  // False for a bare `X = Y`, which resolve may find to be a variable instead.
  bool is_explicit = true;
  bool is_new_type = false;                    // its target is what a value of it is made from
  std::vector<TypeParameter> type_parameters;  // PEP 695; by resolve also those of its target
  // By resolve: its target refers to it, so types name it; false for `exported` when only they do.
  bool is_recursive = false;
  bool exported = true;
  std::string doc;
  ByteSpan name_span;
  friend bool operator==(const TypeAlias&, const TypeAlias&) = default;
};

// import a.b as c      → module "a.b", name "",  as "c"
// import a.b           → module "a.b", name "",  as "" (binds "a")
// from ..a import b    → module "a", level 2, name "b", as "b"
// from a import *      → name "*"
struct Import {
  std::string module;
  int level = 0;  // leading dots
  std::string name;
  std::string as;
  bool type_checking_only = false;
  bool guarded = false;  // inside try/except ImportError: absent is fine
  ByteSpan span;         // of the module name, dots included
  ByteSpan name_span;    // of the name that is bound: the alias, else the imported name, else "*"
  friend bool operator==(const Import&, const Import&) = default;
};

struct ReExport {  // by resolve: a name that another module defines and this one offers
  std::string name;
  std::string from_module;
  std::string from_name;  // empty: the module itself, with all that it offers
  ByteSpan name_span;     // of the import
  friend bool operator==(const ReExport&, const ReExport&) = default;
};

struct AllReference {  // `shapes.__all__` inside of an __all__
  std::string module;  // as written: "shapes"
  std::size_t before;  // how many of Module::all come before it
  ByteSpan span;
  friend bool operator==(const AllReference&, const AllReference&) = default;
};

// One statement of the file beside a module that overrides its declarations, see override_file.h.
struct Override {
  std::string name;  // whose declaration it replaces; empty for what is only used in this file
  bool is_import = false;
  std::string text;           // as written, with its comment
  std::uint32_t name_at = 0;  // where the name is in `text`, in bytes
  ByteSpan name_span;         // in the override file
  friend bool operator==(const Override&, const Override&) = default;
};

struct Module {
  std::string name;         // "geometry.shapes"
  std::string source;       // path relative to the project: "src/geometry/shapes.py"
  bool is_package = false;  // an __init__.py
  // Of an installed package or of the standard library: it offers nothing by itself, and holds only
  // what types of the project lead to.
  bool is_library = false;
  bool read_quickly = false;  // correct beyond doubt: no parser had to mend anything
  std::string doc;
  std::vector<Import> imports;
  std::optional<std::vector<std::string>> all;  // __all__, when it has a static form
  ByteSpan all_span;
  std::vector<ByteSpan> all_name_spans;  // parallel to `all`: each string, or what brought it in
  std::vector<AllReference> all_references;  // in order; none after resolve
  std::vector<Function> functions;
  std::vector<Class> classes;
  std::vector<Variable> variables;
  std::vector<TypeAlias> aliases;
  std::vector<TypeParameter> type_variables;  // T = TypeVar("T")
  std::vector<ReExport> reexports;
  std::vector<Override> overrides;  // in the order of their file
  friend bool operator==(const Module&, const Module&) = default;
};

struct ApiModel {
  std::vector<Module> modules;  // sorted by name
};

}  // namespace typhon::model
