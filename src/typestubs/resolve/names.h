// Answers what a dotted name means in a module: it follows imports, relative ones, aliases, star
// imports and cycles. It is built once from the extracted model and does not change with it.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "model/api_model.h"

namespace typhon::resolver {

using ClassId = std::pair<std::string, std::string>;  // module, qualname

// By PEP 8 a leading underscore keeps a name out of what a module or class offers.
inline bool is_public(std::string_view name) { return !name.starts_with('_'); }

// For tables that are asked and never listed: what is asked for most has long beginnings in common.
struct NameHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view name) const {
    return std::hash<std::string_view>{}(name);
  }
  std::size_t operator()(const ClassId& id) const {
    return (*this)(std::string_view(id.first)) * 31 + (*this)(std::string_view(id.second));
  }
};
template <typename Value>
using NameTable = std::unordered_map<std::string, Value, NameHash, std::equal_to<>>;
template <typename Value>
using ClassTable = std::unordered_map<ClassId, Value, NameHash>;
using ClassSet = std::unordered_set<ClassId, NameHash>;

enum class EntityKind {
  not_found,
  class_type,
  alias,
  function,
  variable,
  type_variable,
  module,    // of the project or of a library that was read
  external,  // anything else of the standard library, site-packages, or builtins
};

struct Entity {
  EntityKind kind = EntityKind::not_found;
  // The module that defines it and its name in it ("Outer.Inner").
  // A module: its name in `module`. External: the canonical dotted name in `name`, where
  // typing_extensions and collections.abc count as typing: "typing.Optional", "builtins.int".
  std::string module;
  std::string name;
};

// Reads the module of a library when it is first asked for; null when there is none of that name.
// The result stays valid as long as the Names. A folder without an __init__ file is a module
// without content.
using ReadLibrary = std::function<const model::Module*(const std::string& dotted)>;

class Names {
 public:
  // `other_names` maps further dotted names of project modules to their real ones. Without
  // `read_library`, the libraries are those of the model.
  Names(const model::ApiModel& model, std::map<std::string, std::string> other_names,
        ReadLibrary read_library = {});

  // What `dotted` means inside `module`. A name that nothing defines is not_found. The result stays
  // valid as long as the Names.
  const Entity& look_up(const std::string& module, std::string_view dotted) const;

  // Whether a class of the module has classes in it.
  bool has_nested_classes(const std::string& module) const;

  // What `from module import name` gives; `module` is one that was read.
  Entity member(const std::string& module, const std::string& name) const;

  // The project module that `dotted` names, or "" when it is not in the project.
  std::string project_module(const std::string& dotted) const;

  // The stub of a library that would have to define `dotted`, an external name: "json" for
  // "json.JSONDecodr". "" when no stub was read, or when it leaves names open.
  std::string stub_without(const std::string& dotted) const;

  // True when some project module's name begins with "dotted.".
  bool is_namespace(const std::string& dotted) const;

  // The absolute name that an import statement in `module` asks for; "" when it has more dots
  // than there are packages.
  std::string imported_module(const std::string& module, const model::Import& import) const;

  // Every name that the module defines or imports, sorted: candidates for "did you mean".
  std::vector<std::string> visible_names(const std::string& module) const;

 private:
  struct Scope {
    bool is_package = false;
    bool is_library = false;
    bool is_stub = false;
    std::map<std::string, Entity> definitions;
    std::vector<model::Import> imports;
    std::set<std::string> all;
    bool has_all = false;
    bool has_nested_classes = false;
    NameTable<Entity> looked_up;  // by dotted name; what is asked for again
  };
  using Visited = std::set<std::pair<std::string, std::string>>;

  void add(const model::Module& module) const;
  Entity find(const std::string& module, std::string_view dotted) const;
  Entity first_segment(const std::string& module, const std::string& name, Visited& visited) const;
  Entity module_member(const std::string& module, const std::string& name, Visited& visited) const;
  Entity attribute(const Entity& owner, const std::string& name, Visited& visited) const;
  Entity imported(const std::string& module, const model::Import& import, Visited& visited) const;
  Entity from_stars(const std::string& module, const std::string& name, Visited& visited) const;
  Entity module_entity(const std::string& dotted) const;

  mutable NameTable<Scope> scopes_;                         // read_library_ adds to it
  mutable NameTable<NameTable<Entity>> looked_up_nowhere_;  // in modules without a scope
  mutable std::set<std::string> project_names_;             // of those that are no libraries
  std::map<std::string, std::string> other_names_;
  ReadLibrary read_library_;
};

}  // namespace typhon::resolver
