#include "workspace/renaming.h"

#include <algorithm>
#include <deque>

#include "parse/keywords.h"
#include "parse/same_name.h"
#include "parse/syntax_tree.h"
#include "workspace/python_files.h"

namespace typhon::workspace {

namespace {

struct File {
  std::string path;
  SourceFile source;
  SyntaxTree tree;
  std::string module;  // "" outside of the folders that are compiled
  bool is_package = false;
};

SyntaxTree tree_of(const SourceFile& source) {
  const std::string text(source.text());
  if (auto tree = SyntaxTree::parse_quickly(text, 0)) return *tree;
  return SyntaxTree::parse(text, 0);
}

// "from ..a import b" in x.y.z → "x.a"; "" when that is above everything.
std::string target_of(const ImportedPlace& import, const File& file) {
  if (import.level == 0) return import.module;
  std::string package = file.module;
  for (int up = file.is_package ? 1 : 0; up < import.level; ++up) {
    const std::size_t dot = package.rfind('.');
    package.resize(dot == std::string::npos ? 0 : dot);
  }
  if (package.empty() || import.module.empty()) return package + import.module;
  return package + "." + import.module;
}

std::string without_extension(const std::string& path) { return path.substr(0, path.rfind(".py")); }

class Project {
 public:
  explicit Project(LiveProject& live) : live_(live) {
    for (const model::Module& each : live.model().modules) {
      if (!each.is_library) modules_[without_extension(each.source)] = &each;
    }
  }

  std::optional<File> file(const std::string& path) const {
    const auto text = live_.files().read(path);
    if (!text) return std::nullopt;
    const SourceFile source(path, *text);
    File file{path, source, tree_of(source), {}, false};
    if (const auto found = modules_.find(without_extension(path)); found != modules_.end()) {
      file.module = found->second->name;
      file.is_package = found->second->is_package;
    }
    return file;
  }

  // Those whose text has the word.
  std::vector<File> files_with(const std::string& name) const {
    std::vector<File> found;
    for (const std::string& path : python_files(live_.files())) {
      const auto text = live_.files().read(path);
      if (!text || text->find(name) == std::string::npos) continue;
      found.push_back(*file(path));
    }
    return found;
  }

  bool has(const std::string& module) const {
    return std::any_of(modules_.begin(), modules_.end(),
                       [&](const auto& each) { return each.second->name == module; });
  }

 private:
  LiveProject& live_;
  std::map<std::string, const model::Module*> modules_;  // by path without its extension
};

struct Origin {
  std::string module;
  std::string name;
  ByteSpan asked;
};

// The module that defines what stands at `at`, or passes it on from nowhere that is ours.
std::optional<Origin> origin_of(const Project& project, const File& file, std::uint32_t at) {
  const auto same = same_name(file.source, file.tree.root(), at);
  if (!same || !same->is_of_module || !same->is_bound || file.module.empty()) return std::nullopt;
  const auto asked = std::find_if(same->places.begin(), same->places.end(), [&](ByteSpan each) {
    return each.begin <= at && at <= each.end;
  });
  if (asked == same->places.end()) return std::nullopt;
  Origin origin{file.module, std::string(file.source.slice(*asked)), *asked};
  for (const ImportedPlace& each : imported_places(file.tree.root())) {
    const bool is_it =
        std::find(same->places.begin(), same->places.end(), each.local_span) != same->places.end();
    if (!is_it || each.has_alias) continue;
    origin.module = target_of(each, file);
    if (each.name.empty() || !project.has(origin.module)) return std::nullopt;
  }
  return origin;
}

class Renamer {
 public:
  Renamer(std::vector<File> files, const Origin& origin) : files_(std::move(files)) {
    result_.name = origin.name;
    offer(origin.module);
  }
  Renaming run();

 private:
  void offer(const std::string& module);
  void add_defined(const File& file);
  void add_imported(const File& file, const std::string& module);
  void add_import(const File& file, const ImportedPlace& import);
  void add_members(const File& file, const ImportedPlace& import, const std::string& object);
  void add(const File& file, const std::vector<ByteSpan>& places);

  std::vector<File> files_;
  std::deque<std::string> waiting_;  // modules
  std::set<std::string> offering_;   // them, and those that are done
  Renaming result_;
};

Renaming Renamer::run() {
  while (!waiting_.empty()) {
    const std::string module = waiting_.front();
    waiting_.pop_front();
    for (const File& file : files_) {
      if (file.module == module) {
        add_defined(file);
      } else {
        add_imported(file, module);
      }
    }
  }
  return std::move(result_);
}

void Renamer::offer(const std::string& module) {
  if (!module.empty() && offering_.insert(module).second) waiting_.push_back(module);
}

void Renamer::add_defined(const File& file) {
  add(file, module_name(file.source, file.tree.root(), result_.name).places);
  result_.offered_by.insert(without_extension(file.path) + ".py");
}

void Renamer::add_imported(const File& file, const std::string& module) {
  for (const ImportedPlace& each : imported_places(file.tree.root())) {
    const std::string target = target_of(each, file);
    const std::string below = target.empty() ? each.name : target + "." + each.name;
    if (each.name.empty()) {
      const std::string object = each.has_alias ? each.local : each.module;
      if (target == module) add_members(file, each, object);
    } else if (target == module) {
      add_import(file, each);
    } else if (below == module) {
      add_members(file, each, each.local);
    }
  }
}

void Renamer::add_import(const File& file, const ImportedPlace& import) {
  const Node root = file.tree.root();
  if (import.name == "*") {
    const SameName same = module_name(file.source, root, result_.name);
    if (same.is_bound) return;  // something of its own
    add(file, same.places);
    offer(file.module);
  } else if (import.name == result_.name) {
    add(file, {import.name_span});
    if (import.has_alias) return;
    const auto same = same_name(file.source, root, import.local_span.begin);
    if (!same) return;
    add(file, same->places);
    if (same->is_of_module) offer(file.module);
  }
}

void Renamer::add_members(const File& file, const ImportedPlace& import,
                          const std::string& object) {
  const Node root = file.tree.root();
  const auto same = same_name(file.source, root, import.local_span.begin);
  if (!same) return;
  for (const MemberPlace& each : member_places(root, object, result_.name)) {
    const bool is_it =
        std::find(same->places.begin(), same->places.end(), each.object) != same->places.end();
    if (is_it) add(file, {each.name});
  }
}

void Renamer::add(const File& file, const std::vector<ByteSpan>& places) {
  if (places.empty()) return;
  auto& known = result_.files.try_emplace(file.path, Renaming::File{file.source, {}}).first->second;
  known.places.insert(places.begin(), places.end());
}

void check_name(const std::string& name) {
  const auto is_part = [](unsigned char c) {
    return c == '_' || c >= 0x80 || std::isalnum(c) != 0;
  };
  const bool is_word = !name.empty() && std::all_of(name.begin(), name.end(), is_part) &&
                       std::isdigit(static_cast<unsigned char>(name[0])) == 0;
  const bool is_ascii =
      std::all_of(name.begin(), name.end(), [](unsigned char c) { return c < 0x80; });
  if (!is_word || (is_ascii && kind_of_name(name) != SyntaxKind::identifier)) {
    throw CannotRename("'" + name + "' is no name in Python: choose another");
  }
}

}  // namespace

std::optional<ByteSpan> renamed_at(LiveProject& project, const std::string& path,
                                   std::uint32_t at) {
  const Project all(project);
  const auto file = all.file(path);
  const auto origin = file ? origin_of(all, *file, at) : std::nullopt;
  if (!origin) return std::nullopt;
  return origin->asked;
}

Renaming rename_at(LiveProject& project, const std::string& path, std::uint32_t at,
                   const std::string& new_name) {
  check_name(new_name);
  const Project all(project);
  const auto file = all.file(path);
  const auto origin = file ? origin_of(all, *file, at) : std::nullopt;
  if (!origin) throw CannotRename("Only what a module of the project defines is renamed here");
  Renaming renaming = Renamer(all.files_with(origin->name), *origin).run();
  for (const auto& [each, found] : renaming.files) {
    if (!binds_name(found.source, tree_of(found.source).root(), new_name)) continue;
    throw CannotRename("'" + new_name + "' is a name in " + each + " already: choose another");
  }
  return renaming;
}

}  // namespace typhon::workspace
