#include "project_files.h"

#include <algorithm>
#include <functional>
#include <set>

#include "base/check.h"

namespace typhon {

namespace {

std::string joined(const std::string& folder, const std::string& name) {
  return folder.empty() ? name : folder + "/" + name;
}

bool is_below(const std::string& path, const std::string& folder) {
  return folder.empty() || path == folder || path.starts_with(folder + "/");
}

// Folders that never hold the project's own Python.
bool is_ignored_folder(const std::string& path, const std::string& name, const FileSystem& files) {
  static const std::set<std::string> ignored = {"node_modules", "__pycache__", "site-packages",
                                                "venv", "env"};
  if (name.starts_with(".")) return true;
  // A virtual environment may have any name.
  return ignored.contains(name) || name.ends_with(".egg-info") ||
         files.is_file(joined(path, "pyvenv.cfg"));
}

bool is_excluded(const std::string& path, const CompileRequest& request) {
  return std::any_of(request.exclude.begin(), request.exclude.end(), [&](const auto& pattern) {
    return matches_pattern(pattern, path) || matches_pattern(pattern + "/*", path);
  });
}

using Visit = std::function<void(const std::string& path)>;

void walk(const std::string& folder, const CompileRequest& request, const FileSystem& files,
          const Visit& visit) {
  for (const std::string& name : files.list(folder)) {
    const std::string path = joined(folder, name);
    if (is_excluded(path, request)) continue;
    if (files.is_directory(path)) {
      if (!is_ignored_folder(path, name, files)) walk(path, request, files, visit);
    } else if (!name.starts_with(".")) {
      visit(path);
    }
  }
}

std::vector<std::string> find_files(const CompileRequest& request, const FileSystem& files,
                                    const std::function<bool(const std::string&)>& wanted) {
  std::set<std::string> found;  // source folders may be in each other
  for (const std::string& source : request.sources) {
    walk(source, request, files, [&](const std::string& path) {
      if (wanted(path)) found.insert(path);
    });
  }
  return {found.begin(), found.end()};
}

bool is_for_javascript(const std::string& path) {
  static const std::set<std::string> extensions = {"ts",  "tsx", "mts", "cts",    "js",  "jsx",
                                                   "mjs", "cjs", "vue", "svelte", "map", "pyi"};
  const std::size_t dot = path.rfind('.');
  return dot != std::string::npos && extensions.contains(path.substr(dot + 1));
}

bool is_in_package(const std::string& path, const std::string& source, const FileSystem& files) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return false;
  const std::string folder = path.substr(0, slash);
  if (!is_below(folder, source) || folder == source) return false;
  return files.is_file(folder + "/__init__.py") || is_in_package(folder, source, files);
}

}  // namespace

std::vector<std::string> find_python_files(const CompileRequest& request, const FileSystem& files) {
  return find_files(request, files, [&](const std::string& path) {
    const std::string name = path.substr(path.rfind('/') + 1);
    if (name == "__main__.py") return false;  // a program: importing it would run it
    if (path.ends_with(".pyi")) return true;
    return path.ends_with(".py") && !files.is_file(path + "i");  // the stub speaks for it
  });
}

std::vector<std::string> find_runtime_files(const CompileRequest& request,
                                            const FileSystem& files) {
  return find_files(request, files, [&](const std::string& path) {
    if (path.ends_with(".py")) return true;
    if (path.ends_with(".pyc") || is_for_javascript(path)) return false;
    const std::string source = source_folder_of(path, request);
    return !source.empty() || is_in_package(path, source, files);
  });
}

std::string source_folder_of(const std::string& path, const CompileRequest& request) {
  const std::string* innermost = nullptr;
  for (const std::string& source : request.sources) {
    const bool is_closer = !innermost || source.size() > innermost->size();
    if (is_below(path, source) && is_closer) innermost = &source;
  }
  CHECK(innermost, "'" + path + "' is in no source folder");
  return *innermost;
}

namespace {

// Matches one [...] at pattern[at]; moves `at` behind it. A bracket that never closes is itself.
bool matches_set(const std::string& pattern, std::size_t& at, char c) {
  std::size_t i = at + 1;
  const bool is_negated = i < pattern.size() && pattern[i] == '!';
  if (is_negated) ++i;
  const std::size_t close = pattern.find(']', i + 1);
  if (close == std::string::npos) {
    ++at;
    return c == '[';
  }
  bool is_in = false;
  for (; i < close; ++i) {
    const bool is_range = i + 2 < close && pattern[i + 1] == '-';
    is_in = is_in || (is_range ? pattern[i] <= c && c <= pattern[i + 2] : pattern[i] == c);
    if (is_range) i += 2;
  }
  at = close + 1;
  return is_in != is_negated;
}

}  // namespace

bool matches_pattern(const std::string& pattern, const std::string& text) {
  std::size_t p = 0;
  std::size_t t = 0;
  std::size_t star = std::string::npos;  // where to go on when the rest does not match
  std::size_t star_text = 0;
  while (t < text.size()) {
    std::size_t next = p;
    bool is_match = false;
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      star_text = t;
      continue;
    }
    if (p < pattern.size()) {
      if (pattern[p] == '[') {
        is_match = matches_set(pattern, next, text[t]);
      } else {
        is_match = pattern[p] == '?' || pattern[p] == text[t];
        next = p + 1;
      }
    }
    if (is_match) {
      p = next;
      ++t;
    } else if (star != std::string::npos) {
      p = star + 1;  // let the star take one character more
      t = ++star_text;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

}  // namespace typhon
