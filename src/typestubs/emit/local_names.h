// The names that one declaration file uses: for what it declares and for what it imports.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "emit/class_index.h"
#include "emit/form.h"

namespace typhon {

// True when JavaScript or TypeScript does not let a module declare the name, or when declaring it
// would hide a global name that declarations use: "delete", "string", "Map".
bool is_reserved_name(const std::string& name);

// A name for a parameter: an underscore is put behind the words of JavaScript, "delete_".
std::string parameter_name(const std::string& name);

class LocalNames {
 public:
  // The names that `module` declares are taken at once, so that no import can take them.
  // What is imported of other modules has the same form.
  LocalNames(const model::Module& module, const ClassIndex& classes, Form form = Form::direct);

  bool is_for_workers() const { return form_ == Form::worker; }

  // The modules that something was imported of.
  std::set<std::string> imported_modules() const;

  // What the file calls the thing that its module calls `name`: "delete" → "delete_",
  // "Outer.Inner" → "Outer_Inner".
  std::string declared(const std::string& name) const;

  // The Init interface of a class of this module. EXPECTS: the class has one.
  std::string init_name(const model::Class& a_class) const;

  // What the file calls a class, or its Init interface; a class of another module is imported.
  std::string class_name(const model::TypeExpr& reference, bool as_init);

  // What the file calls a NewType, which may be imported; nullopt when its module does not offer
  // it.
  std::optional<std::string> new_type_name(const model::TypeExpr& reference);

  // True when the class is given to Python in the shape of its Init interface.
  bool has_init(const model::TypeExpr& reference) const;

  // What the file calls an alias that refers to itself, or the form of it that arguments take.
  std::string alias_name(const model::TypeExpr& reference, bool as_argument);

  // What a type variable is called: one that would hide a name of the file gives way.
  std::string type_variable(const std::string& name) const;

  // The kind of the class that a class_ref names.
  model::ClassKind kind_of(const model::TypeExpr& reference) const;

  const ClassIndex& classes() const { return classes_; }

  // The base class of all Python exceptions, imported from the package.
  std::string python_error();

  // A type that the package declares: "ContextManager".
  std::string package_type(const std::string& name);

  // Import statements for all of the above, sorted; every line ends with "\n".
  std::string imports() const;

 private:
  std::string take(const std::string& wanted);
  const std::string& declared_in(const model::Module& other, const std::string& name);
  std::string import(const model::Module& other, const std::string& name);
  std::string import(const std::string& specifier, const std::string& name);

  const model::Module& module_;
  const ClassIndex& classes_;
  Form form_;
  std::map<std::string, std::string> declared_;
  std::map<std::string, std::map<std::string, std::string>> imports_;  // specifier → name → local
  std::map<std::string, std::map<std::string, std::string>> others_;  // as declared_, by module
  std::map<std::string, std::string> specifiers_;                     // of other modules
  std::vector<std::string> taken_;
};

}  // namespace typhon
