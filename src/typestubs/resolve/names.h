// Answers what a dotted name means in a module: it follows imports, relative ones, aliases, star
// imports and cycles. It is built once from the extracted model and does not change with it.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/api_model.h"
#include "model/class_table.h"

namespace typhon::resolver {

using model::ClassId;
using model::ClassName;
using model::ClassSet;
using model::ClassTable;

// By PEP 8 a leading underscore keeps a name out of what a module or class offers.
inline bool is_public(std::string_view name) { return !name.starts_with('_'); }

// For tables that are asked and never listed: what is asked for most has long beginnings in common.
struct NameHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view name) const {
    return std::hash<std::string_view>{}(name);
  }
};
template <typename Value>
using NameTable = std::unordered_map<std::string, Value, NameHash, std::equal_to<>>;

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
  friend bool operator==(const Entity&, const Entity&) = default;
};

// Reads the module of a library when it is first asked for; null when there is none of that name.
// The result stays valid as long as the Names. A folder without an __init__ file is a module
// without content.
using ReadLibrary = std::function<const model::Module*(const std::string& dotted)>;

// What others were told of a module's names.
struct Answers {
  std::map<std::string, std::pair<Entity, bool>> names;  // and whether a star import brings it
  std::vector<std::string> visible;                      // when someone was told all
  friend bool operator==(const Answers&, const Answers&) = default;
};

class Names {
 public:
  // `other_names` maps further dotted names of project modules to their real ones. Without
  // `read_library`, the libraries are those of the model.
  Names(const model::ApiModel& model, std::map<std::string, std::string> other_names,
        ReadLibrary read_library = {});

  // Takes the module in the place of the one of its name, and gives what was looked up in that.
  // What was looked up in others stays: that is right as long as `answers_of` gives the same.
  NameTable<Entity> replace(const model::Module& module);

  // What reads libraries from now on.
  void read_with(ReadLibrary read_library) { read_library_ = std::move(read_library); }

  // What `dotted` means inside `module`. A name that nothing defines is not_found. The result stays
  // valid as long as the Names.
  const Entity& look_up(const std::string& module, std::string_view dotted) const;

  // Whether a class of the module has classes in it.
  bool has_nested_classes(const std::string& module) const;

  // What `from module import name` gives inside of `asking`; `module` is one that was read.
  Entity member(const std::string& module, const std::string& name,
                const std::string& asking) const;

  // Whether a star import of the module brings the name, when the module has it.
  bool is_starred(const std::string& module, const std::string& name) const;

  // Whether the module was read, and is one of a library.
  bool is_known(const std::string& module) const { return scopes_.contains(module); }
  bool is_library(const std::string& module) const;

  // What others than itself have asked of a module so far, with the answers of now.
  Answers answers_of(const std::string& module) const;

  // The modules of libraries that were looked into for names of the module.
  std::set<std::string> libraries_of(const std::string& module) const;

  // The project module that `dotted` names, or "" when it is not in the project.
  std::string project_module(const std::string& dotted) const;

  // The stub of a library that would have to define `dotted`, an external name: "json" for
  // "json.JSONDecodr". "" when no stub was read, or when it leaves names open.
  std::string stub_without(const std::string& dotted) const;

  // Reads the module of a library for the module that asks, should it not have been read.
  void read(const std::string& asking, const std::string& library) const;

  // True when some project module's name begins with "dotted.".
  bool is_namespace(const std::string& dotted) const;

  // The absolute name that an import statement in `module` asks for; "" when it has more dots
  // than there are packages.
  std::string imported_module(const std::string& module, const model::Import& import) const;

  // Every name that the module defines or imports, sorted: candidates for "did you mean" in
  // `asking`.
  std::vector<std::string> visible_names(const std::string& module,
                                         const std::string& asking) const;

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
  // One question, and the names that were met on the way to its answer: few.
  struct Search {
    const std::string& asking;
    std::vector<std::pair<const Scope*, std::string>> visited;
  };

  // Of the names of one module, those that others have asked for.
  struct AskedNames {
    std::set<std::string> names;
    bool has_all = false;  // someone was told which there are
  };

  void add(const model::Module& module) const;
  Scope* scope_of(const std::string& module) const;  // null when it was not read
  void note(const std::string& module, const std::string& name, const Search& search) const;
  Entity find(const std::string& module, std::string_view dotted) const;
  Entity first_segment(const std::string& module, const std::string& name, Search& search) const;
  Entity module_member(const std::string& module, const std::string& name, Search& search) const;
  Entity submodule(const std::string& module, const std::string& name, const Search& search) const;
  Entity attribute(const Entity& owner, const std::string& name, Search& search) const;
  Entity imported(const std::string& module, const model::Import& import, Search& search) const;
  Entity from_stars(const std::string& module, const std::string& name, Search& search) const;
  Entity module_entity(const std::string& dotted, const Search& search) const;

  mutable NameTable<Scope> scopes_;                         // read_library_ adds to it
  mutable NameTable<NameTable<Entity>> looked_up_nowhere_;  // in modules without a scope
  mutable std::set<std::string> project_names_;             // of those that are no libraries
  mutable NameTable<AskedNames> asked_;
  mutable NameTable<std::set<std::string>> libraries_of_;
  // Most questions come from the module that asked before. A copy has other scopes.
  struct LastScope {
    std::string module;
    Scope* scope = nullptr;
    LastScope() = default;
    LastScope(const LastScope&) {}
    LastScope& operator=(const LastScope&) {
      scope = nullptr;
      return *this;
    }
  };
  mutable LastScope last_;
  std::map<std::string, std::string> other_names_;
  ReadLibrary read_library_;
};

}  // namespace typhon::resolver
