// Tables by the module and the name of a class, which can be asked without copying either.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "model/type_expr.h"

namespace typhon::model {

using ClassId = std::pair<std::string, std::string>;  // module, qualname

// The same, borrowed.
struct ClassName {
  std::string_view module;
  std::string_view name;

  ClassName(std::string_view of_module, std::string_view qualname)
      : module(of_module), name(qualname) {}
  ClassName(const ClassId& id) : module(id.first), name(id.second) {}
  ClassName(const TypeExpr& reference) : module(reference.module), name(reference.name) {}
  friend bool operator==(const ClassName&, const ClassName&) = default;
};

struct ClassHash {
  using is_transparent = void;
  std::size_t operator()(const ClassName& id) const {
    const std::hash<std::string_view> hash;
    return hash(id.module) * 31 + hash(id.name);
  }
};
struct SameClass {
  using is_transparent = void;
  // The names differ more often than the modules, whose beginnings are mostly the same.
  bool operator()(const ClassName& a, const ClassName& b) const {
    return a.name == b.name && a.module == b.module;
  }
};

template <typename Value>
using ClassTable = std::unordered_map<ClassId, Value, ClassHash, SameClass>;
using ClassSet = std::unordered_set<ClassId, ClassHash, SameClass>;

}  // namespace typhon::model
