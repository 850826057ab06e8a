// What a Session keeps. For the session*.cc files only.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/overlay_file_system.h"
#include "emit/class_index.h"
#include "kept_modules.h"
#include "module_files.h"
#include "session.h"

namespace typhon {

// Which modules the declarations of one depend on.
struct Dependencies {
  std::set<std::string> asked;     // whose models were looked at
  std::set<std::string> leads_to;  // whose sources its names are in
};

// One state of the project with all that was made of it.
struct Compiled {
  Project project;
  std::vector<Diagnostic> listed;    // what was said when the files were listed
  std::vector<Diagnostic> resolved;  // what resolve said, also of what is ignored in the end
  Inspection known;
  std::map<std::string, std::string> module_at;  // name, by path of its source
  std::set<ClassKey> with_init;
  std::map<std::string, Declaration> declarations;   // by source
  std::map<std::string, Dependencies> dependencies;  // by source
  std::set<std::string> moved;  // sources of declarations whose places are ahead of the model's
};

struct Session::State {
  State(CompileRequest wanted, const FileSystem& disk)
      : request(std::move(wanted)), files(disk), kept(files) {}

  // session.cc: the project as it is, with as much of `now` as holds. nullopt when cancelled; `now`
  // is as it was then.
  std::optional<SessionUpdate> compile_again(const IsCancelled& is_cancelled);

  // session_move.cc: takes an edit that leaves alone what its module declares into `now`. False
  // when it is none, or when that is not sure; nothing has changed then.
  bool take_move(const std::string& path, SessionUpdate& update);

  CompileRequest request;
  OverlayFileSystem files;
  std::set<std::string> touched;  // since the last update
  KeptModules kept;
  std::optional<Compiled> now;  // nullopt before the first update
};

}  // namespace typhon
