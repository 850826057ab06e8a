#include "resolve/constructors.h"

#include <algorithm>
#include <set>

#include "model/type_variables.h"

namespace typhon::resolver {

namespace {

using model::Attribute;
using model::Class;
using model::ClassKind;
using model::Function;
using model::Parameter;
using model::ParameterKind;
using model::TypeExpr;
using model::TypeKind;

class ConstructorMaker {
 public:
  explicit ConstructorMaker(const Classes& classes) : classes_(classes) {}
  void run();

 private:
  std::optional<Function> constructor_of(const Class& a_class);
  std::optional<Function> inherited(const Class& a_class);
  bool is_abstract(const Class& a_class) const;
  void collect_abstract(const Class& a_class, std::set<std::string>& abstract) const;
  std::vector<Attribute> all_fields(const Class& a_class) const;

  const Classes& classes_;
  std::set<ClassId> in_progress_;
};

Function from_fields(const Class& a_class, const std::vector<Attribute>& fields);

// What the builtin type `base` is made from, which its subclasses take as well; nullopt for others.
std::optional<Function> from_builtin(const Class& a_class, const TypeExpr& base);

// What an exception takes that says nothing about it.
Function any_arguments(const Class& a_class);

bool has_base_named(const Class& a_class, const std::string& canonical) {
  return std::any_of(a_class.bases.begin(), a_class.bases.end(), [&](const TypeExpr& base) {
    return base.kind == TypeKind::unknown && base.name == canonical;
  });
}

bool option_is(const Class& a_class, const std::string& name, const std::string& value) {
  const auto option = a_class.dataclass_options.find(name);
  return option != a_class.dataclass_options.end() && option->second == value;
}

void ConstructorMaker::run() {
  for (Class* a_class : classes_.own()) {
    const bool can_be_made =
        a_class->kind == ClassKind::reference || a_class->kind == ClassKind::exception;
    if (!can_be_made || is_abstract(*a_class)) continue;
    a_class->constructor = constructor_of(*a_class);
  }
}

std::optional<Function> ConstructorMaker::constructor_of(const Class& a_class) {
  for (const char* name : {"__init__", "__new__"}) {
    const auto own = std::find_if(a_class.methods.begin(), a_class.methods.end(),
                                  [&](const Function& method) { return method.name == name; });
    if (own != a_class.methods.end()) return *own;
  }
  const bool has_field_constructor =
      (a_class.is_dataclass && !option_is(a_class, "init", "False")) ||
      has_base_named(a_class, "typing.NamedTuple") ||
      has_base_named(a_class, "collections.namedtuple");
  if (has_field_constructor) return from_fields(a_class, all_fields(a_class));
  return inherited(a_class);
}

std::optional<Function> ConstructorMaker::inherited(const Class& a_class) {
  if (!in_progress_.insert({a_class.module, a_class.name}).second) return std::nullopt;
  const bool is_exception = a_class.kind == ClassKind::exception;
  std::optional<Function> result = is_exception ? any_arguments(a_class) : from_fields(a_class, {});
  for (const TypeExpr& base : a_class.bases) {
    const Class* found = classes_.find(base);
    if (is_exception && found && found->kind != ClassKind::exception) continue;
    if (!found) {
      result = std::nullopt;
      break;
    }
    if (found->kind == ClassKind::protocol) {
      auto made = from_builtin(a_class, base);
      if (!made) continue;
      result = std::move(made);
      break;
    }
    result = found->kind == ClassKind::dataclass ? from_fields(*found, found->attributes)
                                                 : constructor_of(*found);
    if (!result) break;
    const auto by = model::substitution_of(found->type_parameters, base.args);
    result = model::substitute(*result, by);
    if (result->origin.empty() && found->module != a_class.module) {
      result->origin = found->module;
    }
    break;
  }
  in_progress_.erase({a_class.module, a_class.name});
  return result;
}

bool ConstructorMaker::is_abstract(const Class& a_class) const {
  std::set<std::string> abstract;
  collect_abstract(a_class, abstract);
  return !abstract.empty();
}

// What the bases leave open, less what the class itself fills in, plus what it opens.
void ConstructorMaker::collect_abstract(const Class& a_class,
                                        std::set<std::string>& abstract) const {
  for (const TypeExpr& base : a_class.bases) {
    const Class* found = classes_.find(base);
    if (found && found->kind == ClassKind::reference) collect_abstract(*found, abstract);
  }
  for (const Attribute& attribute : a_class.attributes) abstract.erase(attribute.name);
  for (const Function& method : a_class.methods) {
    if (method.is_abstract) {
      abstract.insert(method.name);
    } else {
      abstract.erase(method.name);
    }
  }
}

std::vector<Attribute> ConstructorMaker::all_fields(const Class& a_class) const {
  std::vector<Attribute> fields;
  const auto add = [&](const Attribute& field) {
    const auto same = std::find_if(fields.begin(), fields.end(),
                                   [&](const auto& each) { return each.name == field.name; });
    if (same != fields.end()) {
      *same = field;
    } else {
      fields.push_back(field);
    }
  };
  for (auto base = a_class.bases.rbegin(); base != a_class.bases.rend(); ++base) {
    const Class* found = classes_.find(*base);
    if (!found || !found->is_dataclass) continue;
    const auto by = model::substitution_of(found->type_parameters, base->args);
    for (Attribute field : all_fields(*found)) {
      field.type = model::substitute(field.type, by);
      if (field.origin.empty() && found->module != a_class.module) field.origin = found->module;
      add(field);
    }
  }
  for (const Attribute& field : a_class.attributes) {
    if (!field.is_class_var && !field.is_property) add(field);
  }
  return fields;
}

// A constructor has no `this` yet.
TypeExpr without_self(TypeExpr type, const Class& a_class) {
  for (TypeExpr& arg : type.args) arg = without_self(std::move(arg), a_class);
  if (type.kind != TypeKind::self_type) return type;
  type.kind = TypeKind::class_ref;
  type.module = a_class.module;
  type.name = a_class.name;
  type.args.clear();
  for (const auto& each : a_class.type_parameters) type.args.push_back(model::variable_type(each));
  return type;
}

Function from_fields(const Class& a_class, const std::vector<Attribute>& fields) {
  Function function;
  function.name = "__init__";
  function.kind = model::FunctionKind::instance_method;
  function.returns.kind = TypeKind::none;
  function.name_span = a_class.name_span;
  function.span = a_class.span;
  for (const Attribute& field : fields) {
    if (!field.init) continue;
    Parameter& parameter = function.parameters.emplace_back();
    parameter.name = field.name;
    const bool has_alias = a_class.is_transformed && field.specifier;
    parameter.name_span = field.name_span;
    parameter.origin = field.origin;
    if (has_alias && !field.specifier->alias.empty()) {
      parameter.name = field.specifier->alias;
      parameter.name_span = field.specifier->alias_span;
    }
    parameter.kind =
        field.keyword_only.value_or(false) ? ParameterKind::keyword : ParameterKind::positional;
    parameter.type = without_self(field.type, a_class);
    if (field.has_default) parameter.default_text = field.value_text.value_or("...");
  }
  std::stable_partition(
      function.parameters.begin(), function.parameters.end(),
      [](const Parameter& parameter) { return parameter.kind != ParameterKind::keyword; });
  return function;
}

std::optional<Function> from_builtin(const Class& a_class, const TypeExpr& base) {
  static const std::map<std::string, TypeKind> kinds = {
      {"bytearray", TypeKind::bytes}, {"bytes", TypeKind::bytes},        {"dict", TypeKind::dict},
      {"float", TypeKind::floating},  {"frozenset", TypeKind::iterable}, {"int", TypeKind::integer},
      {"list", TypeKind::iterable},   {"set", TypeKind::iterable},       {"str", TypeKind::str},
      {"tuple", TypeKind::iterable},
  };
  const auto kind = base.module == "builtins" ? kinds.find(base.name) : kinds.end();
  if (kind == kinds.end()) return std::nullopt;
  Function function = from_fields(a_class, {});
  Parameter value;
  value.name = base.args.empty() ? "value" : base.args.size() == 1 ? "items" : "values";
  value.kind = ParameterKind::positional_only;
  value.type.kind = kind->second;
  value.type.args = base.args;
  value.default_text = "...";
  value.name_span = a_class.name_span;
  function.parameters.push_back(std::move(value));
  return function;
}

Function any_arguments(const Class& a_class) {
  Function function = from_fields(a_class, {});
  Parameter arguments;
  arguments.name = "args";
  arguments.kind = ParameterKind::args;
  arguments.type.kind = TypeKind::unknown;
  arguments.type.is_any = true;  // as BaseException says it
  arguments.name_span = a_class.name_span;
  function.parameters.push_back(std::move(arguments));
  return function;
}

}  // namespace

void make_constructors(const Classes& classes) { ConstructorMaker(classes).run(); }

}  // namespace typhon::resolver
