// Whether the names of an edited module mean to others what they did.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "resolve/resolution.h"

namespace typhon::resolver {

// What is known of the items of one module.
struct ModuleFacts {
  ModuleFacts(const std::string& module, const Resolution& known);

  std::map<std::string, ClassFacts> kinds;
  std::map<std::string, std::vector<model::TypeParameter>> parameters;  // of classes
  std::map<std::string, model::TypeParameter> variables;
  std::map<std::string, model::TypeAlias> aliases;
  std::map<std::string, std::vector<model::Function>> decorators;
};

// Compares a module before and after an edit. Places in the source do not count.
class UnchangedNames {
 public:
  // Borrows all of them. `looked_up` are the answers that were given inside of the module.
  struct Side {
    const model::Module& written;
    const ModuleFacts& facts;
  };
  UnchangedNames(Side before, Side after, const NameTable<Entity>& looked_up, const Names& names)
      : before_(before), after_(after), looked_up_(looked_up), names_(names) {}

  // What a type of another module can see of the item: not the members of a class.
  bool is_same(const std::string& item);
  // All of a class.
  bool has_same_members(const std::string& a_class);

 private:
  bool compare(const std::string& item);
  bool compare_members(const std::string& a_class);
  template <typename Item>
  bool mentions_same(const Item& item, const std::string& owner);
  bool means_same(const std::string& dotted);

  const Side before_;
  const Side after_;
  const NameTable<Entity>& looked_up_;
  const Names& names_;
  std::map<std::string, bool> same_;  // while an item is compared, it is taken to be the same
  std::map<std::string, bool> same_members_;
};

}  // namespace typhon::resolver
