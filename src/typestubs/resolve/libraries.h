// Finds what the project's types mean in installed packages and in the standard library.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "resolve/links.h"
#include "resolve/names.h"

namespace typhon::resolver {

// Where modules outside of the project come from.
class Libraries {
 public:
  virtual ~Libraries() = default;
  // The module as extract gives it, with is_library set; nullopt when no library has it. A folder
  // without an __init__ file is a module without content.
  virtual std::optional<model::Module> read(const std::string& dotted) = 0;
};

// How the types of a project's modules led to others.
struct LibraryLinks {
  std::optional<Names> names;  // with all that the libraries define
  Links links;
  ClassSet reached;
  std::set<std::string> absent;  // names that might have been libraries, and are none
};

//   def parse(text: str) -> Token: …   adds the module markdown_it.token with its class Token, and
//                                      what the public members of Token lead to in turn
// Follows the types of what the project may offer, reads a module only when a name leads into it,
// and adds to `model` every module it read, without what no type led to. `links` may be null.
void add_libraries(model::ApiModel& model, const std::map<std::string, std::string>& other_names,
                   Libraries& libraries, LibraryLinks* links);

// Whether all modules lead to the same libraries as before when `module` takes the place of the one
// of its name. `links` is then that of the project with it; otherwise it is of no more use.
bool leads_to_same(const model::Module& module, const std::set<std::string>& project,
                   LibraryLinks& links);

}  // namespace typhon::resolver
