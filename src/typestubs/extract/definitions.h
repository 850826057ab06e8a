// What a body defines, while it is read: later definitions of a name replace earlier ones, as they
// do when Python runs it, except in a branch that only runs when the earlier one did not.
//
//   x = 1                 try:                     @overload
//   x = 2    →  x = 2         def f(): fast        def f(x: int): …  →  all of them
//                         except ImportError:      def f(x): …
//                             def f(): slow
//                         (the fast f)
#pragma once

#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "extract/statements.h"
#include "model/api_model.h"

namespace typhon {

template <typename... Kinds>
class Definitions {
 public:
  // Adds a definition of `item.name`.
  template <typename Kind>
  void add(Kind item, Circumstances circumstances) {
    std::vector<std::size_t>& same_name = by_name_[item.name];
    if (!same_name.empty() && circumstances.alternative)
      return keep_first(same_name, circumstances);
    if (!continues_overloads<Kind>(same_name)) remove(same_name);
    same_name.push_back(entries_.size());
    entries_.push_back({std::move(item), true});
  }

  // The standing definition of `name` when it is a `Kind`; null otherwise. It is valid until the
  // next add().
  template <typename Kind>
  Kind* find(const std::string& name) {
    const auto found = by_name_.find(name);
    if (found == by_name_.end() || found->second.empty()) return nullptr;
    return std::get_if<Kind>(&entries_[found->second.back()].item);
  }

  bool contains(const std::string& name) const {
    const auto found = by_name_.find(name);
    return found != by_name_.end() && !found->second.empty();
  }

  void remove(const std::string& name) {
    if (const auto found = by_name_.find(name); found != by_name_.end()) remove(found->second);
  }

  // All standing definitions of one kind, in source order.
  template <typename Kind>
  std::vector<Kind> take() {
    std::vector<Kind> items;
    for (Entry& entry : entries_) {
      Kind* item = entry.stands ? std::get_if<Kind>(&entry.item) : nullptr;
      if (item != nullptr) items.push_back(std::move(*item));
    }
    return items;
  }

 private:
  struct Entry {
    std::variant<Kinds...> item;
    bool stands;
  };

  void remove(std::vector<std::size_t>& indices) {
    for (const std::size_t index : indices) entries_[index].stands = false;
    indices.clear();
  }

  // An `else` beside `if TYPE_CHECKING` defines the name at run time after all.
  void keep_first(const std::vector<std::size_t>& indices, Circumstances otherwise) {
    if (otherwise.type_checking_only) return;
    for (const std::size_t index : indices) {
      std::visit(
          [](auto& item) {
            if constexpr (requires { item.type_checking_only; }) item.type_checking_only = false;
          },
          entries_[index].item);
    }
  }

  template <typename Kind>
  bool continues_overloads(const std::vector<std::size_t>& same_name) const {
    if constexpr (std::is_same_v<Kind, model::Function>) {
      if (same_name.empty()) return false;
      const auto* last = std::get_if<model::Function>(&entries_[same_name.back()].item);
      return last != nullptr && last->is_overload;
    }
    return false;
  }

  std::vector<Entry> entries_;
  std::map<std::string, std::vector<std::size_t>> by_name_;
};

using ModuleDefinitions = Definitions<model::Function, model::Class, model::Variable,
                                      model::TypeAlias, model::TypeParameter>;
using ClassDefinitions = Definitions<model::Function, model::Attribute>;

}  // namespace typhon
