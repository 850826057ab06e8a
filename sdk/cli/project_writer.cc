#include "cli/project_writer.h"

namespace typhon::cli {

namespace {

void list_files(const std::string& folder, const FileSystem& files,
                std::vector<std::string>& found) {
  for (const std::string& name : files.list(folder)) {
    const std::string path = folder + "/" + name;
    if (files.is_directory(path)) {
      list_files(path, files, found);
    } else {
      found.push_back(path);
    }
  }
}

bool write_if_changed(const std::string& path, const std::string& bytes,
                      WritableFileSystem& project) {
  if (project.read(path) == bytes) return false;
  project.write(path, bytes);
  return true;
}

}  // namespace

WriteCount write_project(const std::map<std::string, std::string>& files,
                         WritableFileSystem& project) {
  WriteCount count;
  const auto write = [&](const std::string& path, const std::string& bytes) {
    if (write_if_changed(std::string(generated_folder) + "/" + path, bytes, project))
      ++count.written;
  };
  // The folder ignores itself, so that nobody commits what is made.
  write(".gitignore", "*\n");
  for (const auto& [path, bytes] : files) write(path, bytes);

  for (const std::string& path : leftover_files(files, project)) {
    project.remove(path);
    ++count.removed;
  }
  return count;
}

std::vector<std::string> leftover_files(const std::map<std::string, std::string>& files,
                                        const FileSystem& project) {
  std::vector<std::string> present;
  for (const char* folder : {"types", "modules", "stdlib"}) {
    list_files(std::string(generated_folder) + "/" + folder, project, present);
  }
  std::erase_if(present, [&](const std::string& path) {
    return files.contains(path.substr(std::string(generated_folder).size() + 1));
  });
  return present;
}

}  // namespace typhon::cli
