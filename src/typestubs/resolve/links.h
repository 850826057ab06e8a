// Which module leads to what in others: what remains when one of them changes.
#pragma once

#include <map>
#include <set>
#include <string>

#include "resolve/names.h"

namespace typhon::resolver {

class Links {
 public:
  // Within one module there is nothing to note.
  void add(const std::string& from, const ClassName& to) {
    if (from == to.module) return;
    ClassSet& all = of_[from];
    if (!all.contains(to)) all.emplace(to.module, to.name);
  }
  void forget(const std::string& from) { of_.erase(from); }

  const ClassSet& of(const std::string& from) const;

  // What other modules lead to in this one.
  std::set<ClassId> into(const std::string& module) const;

  // Whether one of the `modules` but `except` leads there.
  bool is_led_to(const ClassId& id, const std::set<std::string>& modules,
                 const std::string& except) const;

 private:
  std::map<std::string, ClassSet> of_;
};

}  // namespace typhon::resolver
