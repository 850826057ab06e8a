// Finds what the project's types mean in installed packages and in the standard library.
#pragma once

#include <map>
#include <optional>
#include <string>

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

//   def parse(text: str) -> Token: …   adds the module markdown_it.token with its class Token, and
//                                      what the public members of Token lead to in turn
// Follows the types of what the project may offer, reads a module only when a name leads into it,
// and adds to `model` every module it read, without what no type led to.
void add_libraries(model::ApiModel& model, const std::map<std::string, std::string>& other_names,
                   Libraries& libraries);

}  // namespace typhon::resolver
