// Finds classes by the names that types use, and knows which classes have an Init interface.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>

#include "model/api_model.h"

namespace typhon {

using ClassKey = std::pair<std::string, std::string>;  // module, qualname

// Borrows from `model`, which must outlive it and not change.
class ClassIndex {
 public:
  explicit ClassIndex(const model::ApiModel& model);

  // EXPECTS: `reference` is a class_ref of a resolved model, whose class is never dropped.
  const model::Class& get(const model::TypeExpr& reference) const;
  const model::Module& module(const std::string& name) const;

  // True for what can be given in another shape than it is returned in: every named tuple, and a
  // dataclass of which some field has a default, is not a parameter of the constructor, or holds
  // such a class.
  bool has_init(const model::Class& a_class) const;
  const std::set<ClassKey>& with_init() const { return with_init_; }

  // From now on, adds to `asked` the name of every module that is asked for or whose classes are;
  // null ends it. That is all that the declarations of another module can depend on.
  void record(std::set<std::string>* asked) { asked_ = asked; }

 private:
  void note(const std::string& module) const {
    if (asked_ != nullptr) asked_->insert(module);
  }
  bool differs_as_argument(const model::TypeExpr& type) const;

  std::map<std::string, const model::Module*> modules_;
  std::map<ClassKey, const model::Class*> classes_;
  std::set<ClassKey> with_init_;
  std::set<std::string>* asked_ = nullptr;
};

}  // namespace typhon
