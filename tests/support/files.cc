#include "support/files.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace typhon::test {

namespace fs = std::filesystem;

Files read_tree(const std::string& folder) {
  Files files;
  if (!fs::is_directory(folder)) return files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files[fs::relative(entry.path(), folder).generic_string()] =
        std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return files;
}

void replace_tree(const std::string& folder, const Files& files) {
  fs::remove_all(folder);
  for (const auto& [path, bytes] : files) {
    const fs::path target = fs::path(folder) / path;
    fs::create_directories(target.parent_path());
    std::ofstream(target, std::ios::binary) << bytes;
  }
}

std::vector<std::string> list_cases(const std::string& folder) {
  std::vector<std::string> names;
  if (!fs::is_directory(folder)) return names;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_directory() && name[0] != '.' && name[0] != '_') names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

bool is_update() {
  const auto is_set = [](const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0';
  };
  if (!is_set("UPDATE")) return false;
  if (is_set("CI")) {
    std::fputs("UPDATE is refused while CI is set: rewrite and review on your own machine\n",
               stderr);
    std::exit(2);
  }
  return true;
}

}  // namespace typhon::test
