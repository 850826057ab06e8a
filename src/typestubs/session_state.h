// What a Session keeps. For the session*.cc files only.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/overlay_file_system.h"
#include "edit_shift.h"
#include "emit/class_index.h"
#include "kept_modules.h"
#include "module_files.h"
#include "resolve/resolution.h"
#include "session.h"

namespace typhon {

// Which modules the declarations of one depend on.
struct Dependencies {
  ClassIndex::Asked asked;         // whose models were looked at
  std::set<std::string> leads_to;  // whose sources its names are in
};

// One state of the project with all that was made of it.
struct Compiled {
  Project project;
  std::vector<Diagnostic> listed;    // what was said when the files were listed
  std::vector<Diagnostic> resolved;  // what resolve said, also of what is ignored in the end
  Inspection known;
  std::map<std::string, std::string> module_at;  // name, by path of its source
  std::unique_ptr<ClassIndex> classes;           // of known.model
  std::set<ClassKey> with_init;
  // Of the modules that are not pending, by source.
  std::map<std::string, Declaration> declarations;
  std::map<std::string, Dependencies> dependencies;
  std::map<std::string, std::string> pending;  // modules still to be written, by source
  // Null after a change that wanted more than one module to be resolved again.
  std::unique_ptr<resolver::Resolution> resolution;

  // What was written of the module is out of date.
  void postpone(const model::Module& module) {
    declarations.erase(module.source);
    dependencies.erase(module.source);
    pending.emplace(module.source, module.name);
  }
};

// Writes the declarations of a resolved module, and notes what they depend on.
// EXPECTS: now.classes is the index of now.known.model.
void emit_declaration(const model::Module& module, Compiled& now);

struct Session::State {
  State(CompileRequest wanted, const FileSystem& disk)
      : request(std::move(wanted)), files(disk), kept(files) {}

  // session.cc: the project as it is, with as much of `now` as holds. nullopt when cancelled; `now`
  // is as it was then.
  std::optional<SessionUpdate> compile_again(const IsCancelled& is_cancelled);

  // Takes what happened to one file into `now`. False when other modules may be different by it;
  // nothing has changed then.
  bool take_edit(const std::string& path, SessionUpdate& update);

  // The same with all of the file read again.
  bool take_whole(const std::string& path, const EditShift& shift, SessionUpdate& update);
  // session_local.cc: an edit inside of one function or class, of which nobody else knows.
  bool take_local(const std::string& path, const SourceFile& after, const EditShift& shift,
                  SessionUpdate& update);
  // session_move.cc: an edit that leaves alone what its module declares.
  bool take_move(const std::string& path, const ReadModule& before, const ReadModule& after,
                 const EditShift& shift, SessionUpdate& update);
  // session_change.cc: one that changes what its module declares, and nothing in the models of
  // others. When it is false, now->resolution is of no more use.
  bool take_change(const std::string& path, const ReadModule& before, const ReadModule& after,
                   const EditShift& shift, SessionUpdate& update);

  // Writes the declarations that are still to be written: all, or the one of a source.
  void write_pending();
  void write_pending(const std::string& source);

  CompileRequest request;
  OverlayFileSystem files;
  std::set<std::string> touched;  // since the last update
  KeptModules kept;
  std::optional<Compiled> now;  // nullopt before the first update
};

}  // namespace typhon
