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

// The files of these folders that are not in `files`.
std::vector<std::string> leftovers(const std::map<std::string, std::string>& files,
                                   const std::vector<std::string>& folders,
                                   const FileSystem& project) {
  std::vector<std::string> present;
  for (const std::string& folder : folders) {
    list_files(std::string(generated_folder) + "/" + folder, project, present);
  }
  std::erase_if(present, [&](const std::string& path) {
    return files.contains(path.substr(std::string(generated_folder).size() + 1));
  });
  return present;
}

const std::vector<std::string> all_folders = {"types", "modules", "stdlib"};

}  // namespace

WriteCount write_project(const std::map<std::string, std::string>& files,
                         WritableFileSystem& project) {
  return write_part(files, all_folders, project);
}

WriteCount write_part(const std::map<std::string, std::string>& files,
                      const std::vector<std::string>& folders, WritableFileSystem& project) {
  WriteCount count;
  const auto write = [&](const std::string& path, const std::string& bytes) {
    if (write_if_changed(std::string(generated_folder) + "/" + path, bytes, project))
      ++count.written;
  };
  // The folder ignores itself, so that nobody commits what is made.
  write(".gitignore", "*\n");
  for (const auto& [path, bytes] : files) write(path, bytes);

  for (const std::string& path : leftovers(files, folders, project)) {
    project.remove(path);
    ++count.removed;
  }
  return count;
}

std::vector<std::string> leftover_files(const std::map<std::string, std::string>& files,
                                        const FileSystem& project) {
  return leftovers(files, all_folders, project);
}

}  // namespace typhon::cli
