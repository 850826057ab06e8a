// Which type variables there are, and which of them each class and alias is made of.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "resolve/names.h"

namespace typhon::resolver {

//   T = TypeVar("T"); class Box(Generic[T])     Box: T
//   class Pair[K, V]                            Pair: K, V
//   class Cache(dict[K, V], Sized)              Cache: K, V    in order of first use
//   Edge = tuple[T, T]                          Edge: T
// Types stay as written; TypeParameter::origin says in which module.
class TypeParameters {
 public:
  TypeParameters();

  // Adds those of the model; also fills TypeParameter::origin, Class::type_parameters and
  // TypeAlias::type_parameters.
  void add(model::ApiModel& model, const Names& names);
  void forget(const std::string& module);

  // The variable that a name means; null when it means something else. Borrows.
  const model::TypeParameter* variable(const Entity& entity) const;

  const std::vector<model::TypeParameter>& of_class(const ClassName& id) const;

  const ClassTable<model::TypeParameter>& variables() const { return variables_; }
  const ClassTable<std::vector<model::TypeParameter>>& of_classes() const { return of_classes_; }

 private:
  void declare(model::ApiModel& model);
  void find_of_class(model::Class& a_class, const Names& names);
  void add_used(const model::TypeExpr& written, const std::string& module, const Names& names,
                std::vector<model::TypeParameter>& out) const;

  ClassTable<model::TypeParameter> variables_;
  ClassTable<std::vector<model::TypeParameter>> of_classes_;
  model::TypeParameter any_str_;
};

}  // namespace typhon::resolver
