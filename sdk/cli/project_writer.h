// Brings the folder .typhon in line with what the compiler made.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/writable_file_system.h"

namespace typhon::cli {

inline constexpr const char* generated_folder = ".typhon";

struct WriteCount {
  std::size_t written = 0;  // new or changed
  std::size_t removed = 0;  // of sources that are gone
};

// Writes what differs and nothing else, so that watchers see only real changes; removes files of
// .typhon/types, modules and stdlib that are not in `files`. Keys are relative to .typhon.
// Throws IoError at the first refusal: files that were written stay, none is half-written.
WriteCount write_project(const std::map<std::string, std::string>& files,
                         WritableFileSystem& project);

// The same for a part of what the compiler makes: removes what is stale of these folders alone.
WriteCount write_part(const std::map<std::string, std::string>& files,
                      const std::vector<std::string>& folders, WritableFileSystem& project);

// The files of .typhon/types, modules and stdlib that are not in `files`, relative to the project.
std::vector<std::string> leftover_files(const std::map<std::string, std::string>& files,
                                        const FileSystem& project);

}  // namespace typhon::cli
