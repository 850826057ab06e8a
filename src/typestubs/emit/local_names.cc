#include "emit/local_names.h"

#include <algorithm>
#include <set>

#include "emit/paths.h"

namespace typhon {

namespace {

bool is_javascript_word(const std::string& name) {
  static const std::set<std::string> words = {
      "arguments", "await",      "break",   "case",    "catch",      "class",     "const",
      "continue",  "debugger",   "default", "delete",  "do",         "else",      "enum",
      "eval",      "export",     "extends", "false",   "finally",    "for",       "function",
      "if",        "implements", "import",  "in",      "instanceof", "interface", "let",
      "new",       "null",       "package", "private", "protected",  "public",    "return",
      "static",    "super",      "switch",  "this",    "throw",      "true",      "try",
      "typeof",    "var",        "void",    "while",   "with",       "yield"};
  return words.contains(name);
}

// Types of TypeScript that no declaration may be called, and globals that declarations use.
bool is_taken_by_typescript(const std::string& name) {
  static const std::set<std::string> names = {
      "any",
      "ArrayBuffer",
      "ArrayBufferView",
      "bigint",
      "boolean",
      "Date",
      "Error",
      "never",
      "number",
      "object",
      "string",
      "symbol",
      "undefined",
      "unknown",
      "Map",
      "Promise",
      "Set",
      "PromiseLike",
      "PythonError",
      "ReadonlyMap",
      "ReadonlySet",
      "Symbol",
      "Uint8Array",
      "Iterable",
      "IterableIterator",
      "Generator",
      "AsyncIterable",
      "AsyncGenerator",
      "Disposable",
      "AsyncContextManager",
      "ContextManager",
  };
  return names.contains(name);
}

}  // namespace

bool is_reserved_name(const std::string& name) {
  return is_javascript_word(name) || is_taken_by_typescript(name);
}

std::string parameter_name(const std::string& name) {
  return is_javascript_word(name) ? name + "_" : name;
}

LocalNames::LocalNames(const model::Module& module, const ClassIndex& classes, Form form)
    : module_(module), classes_(classes), form_(form) {
  std::vector<std::string> names;
  for (const auto& function : module.functions) names.push_back(function.name);
  for (const auto& variable : module.variables) names.push_back(variable.name);
  for (const auto& alias : module.aliases) names.push_back(alias.name);
  for (const auto& a_class : module.classes) names.push_back(a_class.name);
  // First the names that need no change, so that `delete` gives way to a real `delete_`.
  for (const std::string& name : names) {
    if (!is_reserved_name(name) && name.find('.') == std::string::npos) {
      taken_.push_back(name);
      declared_[name] = name;
    }
  }
  for (const auto& reexport : module.reexports) taken_.push_back(reexport.name);
  // Inside of a declaration, its type parameters hide what the file imports.
  const auto take_variables = [&](const auto& item) {
    for (const auto& parameter : item.type_parameters) taken_.push_back(parameter.name);
  };
  const auto take_all_variables = [&](const model::Function& function) {
    take_variables(function);
    for (const auto& overload : function.overloads) take_variables(overload);
  };
  for (const auto& function : module.functions) take_all_variables(function);
  for (const auto& alias : module.aliases) take_variables(alias);
  for (const auto& a_class : module.classes) {
    take_variables(a_class);
    for (const auto& method : a_class.methods) take_all_variables(method);
  }
  for (const std::string& name : names) {
    if (declared_.contains(name)) continue;
    std::string flat = name;
    std::replace(flat.begin(), flat.end(), '.', '_');
    declared_[name] = take(is_reserved_name(flat) ? flat + "_" : flat);
  }
  for (const auto& alias : module.aliases) {
    if (alias.is_recursive) {
      declared_[alias.name + "/Input"] = take(declared_[alias.name] + "Input");
    }
  }
  for (const auto& a_class : module.classes) {
    if (classes.has_init(a_class)) {
      declared_[a_class.name + "/Init"] = take(declared_[a_class.name] + "Init");
    }
  }
}

std::set<std::string> LocalNames::imported_modules() const {
  std::set<std::string> modules;
  for (const auto& [module, specifier] : specifiers_) modules.insert(module);
  return modules;
}

std::string LocalNames::declared(const std::string& name) const { return declared_.at(name); }

std::string LocalNames::init_name(const model::Class& a_class) const {
  return declared_.at(a_class.name + "/Init");
}

std::string LocalNames::class_name(const model::TypeExpr& reference, bool as_init) {
  const std::string name = reference.name + (as_init ? "/Init" : "");
  if (reference.module == module_.name) return declared_.at(name);
  const model::Module& other = classes_.module(reference.module);
  // What the other file offers: a reserved name under that name, a nested class under its flat
  // one.
  const bool is_renamed_export = classes_.outline(reference).exported && !as_init;
  return import(other, is_renamed_export ? reference.name : declared_in(other, name));
}

std::optional<std::string> LocalNames::new_type_name(const model::TypeExpr& reference) {
  const model::Module& other = classes_.module(reference.module);
  const bool is_offered =
      std::any_of(other.aliases.begin(), other.aliases.end(),
                  [&](const auto& alias) { return alias.name == reference.name; });
  if (!is_offered) return std::nullopt;
  if (reference.module == module_.name) return declared_.at(reference.name);
  return import(other, reference.name);
}

std::string LocalNames::alias_name(const model::TypeExpr& reference, bool as_argument) {
  const std::string name = reference.name + (as_argument ? "/Input" : "");
  if (reference.module == module_.name) return declared_.at(name);
  const model::Module& other = classes_.module(reference.module);
  return import(other, declared_in(other, name));
}

bool LocalNames::has_init(const model::TypeExpr& reference) const {
  return classes_.has_init(classes_.outline(reference));
}

std::string LocalNames::type_variable(const std::string& name) const {
  return is_reserved_name(name) || declared_.contains(name) ? name + "_" : name;
}

model::ClassKind LocalNames::kind_of(const model::TypeExpr& reference) const {
  return classes_.outline(reference).kind;
}

std::string LocalNames::python_error() { return package_type("PythonError"); }

std::string LocalNames::package_type(const std::string& name) { return import("typhon", name); }

std::string LocalNames::imports() const {
  std::string text;
  for (const auto& [specifier, names] : imports_) {
    text += "import type { ";
    bool is_first = true;
    for (const auto& [name, local] : names) {
      if (!is_first) text += ", ";
      text += name == local ? name : name + " as " + local;
      is_first = false;
    }
    text += " } from \"" + specifier + "\";\n";
  }
  return text;
}

std::string LocalNames::take(const std::string& wanted) {
  std::string name = wanted;
  while (std::find(taken_.begin(), taken_.end(), name) != taken_.end()) name += "_";
  taken_.push_back(name);
  return name;
}

const std::string& LocalNames::declared_in(const model::Module& other, const std::string& name) {
  const auto [known, is_first] = others_.try_emplace(other.name);
  if (is_first) known->second = LocalNames(other, classes_).declared_;
  return known->second.at(name);
}

std::string LocalNames::import(const model::Module& other, const std::string& name) {
  const auto [known, is_first] = specifiers_.try_emplace(other.name);
  if (is_first) {
    known->second = relative_specifier(imported_path(module_.source, form_),
                                       imported_path(other.source, form_));
  }
  return import(known->second, name);
}

std::string LocalNames::import(const std::string& specifier, const std::string& name) {
  std::string& local = imports_[specifier][name];
  if (local.empty())
    local = take(specifier == "typhon" || !is_reserved_name(name) ? name : name + "_");
  return local;
}

}  // namespace typhon
