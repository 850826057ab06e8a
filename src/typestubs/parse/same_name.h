// Which identifiers of a file mean the same thing, by Python's scopes.
//
//   def total(xs): …          ┐
//   half = total([1]) / 2     ┘ one name of the module
//   def other(total): …       another: a parameter
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/source.h"
#include "parse/node.h"

namespace typhon {

struct SameName {
  // In the order of the text; also in quoted annotations and in __all__.
  std::vector<ByteSpan> places;
  bool is_of_module = false;  // not bound by a scope inside of the module
  bool is_bound = false;  // anywhere in this file; else it is a builtin, or comes from `import *`
};

// What the identifier at `at` means. nullopt for what is no name of a scope: a member, a keyword
// of a call, a part of the path of an import.
// EXPECTS: `root` is the tree of `file`.
std::optional<SameName> same_name(const SourceFile& file, const Node& root, std::uint32_t at);

// What a name means to the module itself.
SameName module_name(const SourceFile& file, const Node& root, const std::string& name);

// Whether any scope of the file binds the name: another one could then be mistaken for it.
bool binds_name(const SourceFile& file, const Node& root, const std::string& name);

// One name of an import statement, wherever in the file that stands.
struct ImportedPlace {
  std::string module;  // without its leading dots
  int level = 0;       // those
  std::string name;    // empty for `import module`, "*" for all
  ByteSpan name_span;  // of the name
  std::string local;  // what it is bound to here: the alias, the name, the first part of the module
  ByteSpan local_span;
  bool has_alias = false;
};

std::vector<ImportedPlace> imported_places(const Node& root);

struct MemberPlace {
  ByteSpan object;  // of its first identifier
  ByteSpan name;
};

// Each `name` behind a dot and what is written as `object`: "shapes", "geometry.shapes".
std::vector<MemberPlace> member_places(const Node& root, const std::string& object,
                                       const std::string& name);

}  // namespace typhon
