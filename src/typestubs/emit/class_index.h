// Finds classes by the names that types use, and knows which classes have an Init interface.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "model/api_model.h"
#include "model/class_table.h"

namespace typhon {

using ClassKey = model::ClassId;

// Borrows from `model`, which must outlive it and not change.
class ClassIndex {
 public:
  explicit ClassIndex(const model::ApiModel& model);

  // EXPECTS: `reference` is a class_ref of a resolved model, whose class is never dropped.
  const model::Class& get(const model::TypeExpr& reference) const;
  // The same for who looks at nothing but its name, its kind and whether it is offered.
  const model::Class& outline(const model::TypeExpr& reference) const;
  const model::Module& module(const std::string& name) const;

  // True for what can be given in another shape than it is returned in: every named tuple, and a
  // dataclass of which some field has a default, is not a parameter of the constructor, or holds
  // such a class.
  bool has_init(const model::Class& a_class) const;
  std::set<ClassKey> with_init() const;

  // Takes `after` in the place of `before`, the module of its name. False when the Init interfaces
  // that others use may be other ones by that; then the index is of no more use.
  bool replace(const model::Module& before, const model::Module& after);

  // The modules that were asked for, or whose classes were. That is all that the declarations of
  // another module can depend on.
  struct Asked {
    std::set<std::string> modules;
    std::set<std::string> members;  // those of which the members of a class were looked at
  };
  // From now on, adds to `asked`; null ends it.
  void record(Asked* asked) { asked_ = asked; }

 private:
  void note(const std::string& module) const {
    if (asked_ != nullptr) asked_->modules.insert(module);
  }
  void add(const model::Module& module);
  struct Entry {
    const model::Class* a_class = nullptr;
    bool has_init = false;
  };
  void find_inits(const std::vector<Entry*>& entries);
  bool differs_as_argument(const model::TypeExpr& type) const;

  std::map<std::string, const model::Module*, std::less<>> modules_;
  model::ClassTable<Entry> classes_;
  Asked* asked_ = nullptr;
};

}  // namespace typhon
