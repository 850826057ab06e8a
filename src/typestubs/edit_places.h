// Carries an edit that is taken into a Compiled over to all that points into the edited file.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "edit_shift.h"
#include "session_state.h"

namespace typhon {

// First it is asked whether all places can be moved, then they are.
class EditPlaces {
 public:
  // `module` is that of the edited file. Borrows all of them.
  EditPlaces(Compiled& now, const std::string& module, const EditShift& shift)
      : now_(now), module_(module), shift_(shift) {}

  // Whether all places in the edited file can be moved that models and declarations have: those of
  // other modules, and with `is_own` also those of its own. The declarations of the sources in
  // `written` are made anew and do not count.
  bool find(bool is_own, const std::set<std::string>& written);
  // EXPECTS: found. Moves them, writes the maps again, and adds what has changed to `update`.
  void apply(SessionUpdate& update);

 private:
  bool move(ByteSpan& span) const;
  template <typename Each>
  void for_each_holder(Each each);  // all that has such places

  Compiled& now_;
  const std::string& module_;
  const EditShift& shift_;
  bool is_own_ = false;
  std::map<std::string, std::vector<Mapping>> names_;  // by source, of declarations that lead here
};

// Whether one is the other with its places moved. Extents do not count: nothing that a session
// makes shows them.
bool only_moves(model::Module before, model::Module after, const EditShift& shift);

// The same for each class that is the same but for its places. With a copy of its text it may be
// another one now.
bool moves_same_classes(const model::Module& before, const model::Module& after,
                        const EditShift& shift);

// Gives the file the diagnostics of its extraction, `read`, and of `resolved` instead of those that
// it has.
void replace_diagnostics(Compiled& now, const std::string& path,
                         const std::vector<Diagnostic>& read,
                         const std::vector<Diagnostic>& resolved, SessionUpdate& update);

// What resolve said of the file.
std::vector<Diagnostic> resolved_at(Compiled& now, const std::string& path);

// The resolved module of the name; null when there is none.
model::Module* find_module(const std::string& name, Compiled& now);
model::Module& module_named(const std::string& name, Compiled& now);  // EXPECTS: there is one

}  // namespace typhon
