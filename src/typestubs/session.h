// A project that is compiled again and again while its files change, as an editor does.
//
//   Session session({.sources = {"src"}}, disk);
//   session.open("src/stats.py", "def mean(xs: list[float]) -> float: …");
//   session.update();
//   session.declaration_of("src/stats.py")->text
//
// Everything it answers is what compile() gives for the files as they were at the last update, with
// the unsaved texts in their place. It belongs to one thread at a time.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "compile.h"
#include "emit/writer.h"

namespace typhon {

// What TypeScript sees of one module.
struct Declaration {
  std::string module;  // "geometry.shapes"
  std::string path;    // relative to .typhon: "types/src/geometry/shapes.d.py.ts"
  std::string text;
  std::string map;             // what stands in the file path + ".map"
  std::vector<Mapping> names;  // every name in `text` with its place in Python, in order
};

struct PythonPlace {
  std::string path;  // a key of Session::sources()
  ByteSpan span;
};

struct DeclaredPlace {
  std::string path;  // of a Declaration
  Utf16Position begin;
  Utf16Position end;
};

struct SessionUpdate {
  std::set<std::string> declarations;  // keys of declarations() that came, went or may be different
  std::set<std::string> diagnosed;     // files whose diagnostics came, changed, moved or went
};

class Session {
 public:
  // Reads nothing before the first update. `files` must outlive the session; a pyproject.toml that
  // changes wants another session.
  Session(CompileRequest request, const FileSystem& files);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  // What is about to be different. Paths are relative to the project, and of any kind of file:
  // those that do not matter are let go.
  void open(const std::string& path, std::string text);  // unsaved text, instead of the file
  void close(const std::string& path);                   // the file itself again
  void touch(const std::string& path);                   // was written, made or removed on disk

  // Brings every answer below up to date. `is_cancelled` is asked every few milliseconds; once it
  // says true, nullopt is returned, the answers stay as they were, and the next update has the
  // same work before it.
  //
  // An edit inside of one function or class costs what that costs, and what moves in its file; the
  // file's declarations are written when they are first asked for. Any other edit costs what its
  // own file costs, and the declarations that show what it changed, as long
  // as the types of no other module can be different by it: see resolve/resolve_again.h. Any other
  // follows all names again, but reads only what was edited and writes only the declarations that
  // come out different.
  using IsCancelled = std::function<bool()>;
  std::optional<SessionUpdate> update(const IsCancelled& is_cancelled = {});

  // By the path of the Python file, "src/geometry/shapes.py" or ".pyi", libraries included.
  const std::map<std::string, Declaration>& declarations() const;
  const Declaration* declaration_of(const std::string& source) const;  // null: not compiled

  const std::vector<Diagnostic>& diagnostics() const;  // sorted as compile() sorts them
  const std::map<std::string, SourceFile>& sources() const;
  // Resolved. The places of names are those of the current text, those of types may be older.
  const model::ApiModel& model() const;

  // What the declarations refer to, by path below .typhon: tsconfig.json and stdlib/<stub>.pyi; and
  // the declarations in the form for workers.
  std::map<std::string, std::string> support_files() const;

  // What compile() gives: with the manifest and the ES modules, which are made for each call.
  CompileResult result() const;

  // Where `name`, which `module` offers, is defined; through re-exports and stubs. nullopt: no such
  // name. "" is the module itself.
  std::optional<PythonPlace> definition(const std::string& module, const std::string& name) const;

  // The Python behind the name at a position of a declaration, and the other way round: every
  // declared name that stands for the token at `offset`.
  std::optional<PythonPlace> source_at(const std::string& declaration, Utf16Position at) const;
  std::vector<DeclaredPlace> declared_at(const std::string& source, std::uint32_t offset) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace typhon
