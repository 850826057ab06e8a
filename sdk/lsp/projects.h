// The projects of a workspace: each folder that holds a pyproject.toml.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/cli.h"
#include "workspace/live_project.h"

namespace typhon::lsp {

using workspace::LiveProject;

// A file of a project.
struct Place {
  LiveProject* project = nullptr;  // never null
  std::string path;                // relative to the project
};

class Projects {
 public:
  explicit Projects(cli::OpenProject open_project) : open_project_(std::move(open_project)) {}

  // Opens the projects at and below a folder of the workspace, but does not look into what is
  // hidden, installed or generated.
  void add_folder(const std::string& folder);
  void remove_folder(const std::string& folder);

  // The project that a file is in, which is opened when it was not; nullopt for a file of none.
  std::optional<Place> find(const std::string& path);

  const std::map<std::string, std::unique_ptr<LiveProject>>& all() const { return projects_; }

 private:
  void look_into(const std::string& folder, int levels);
  LiveProject& open(const std::string& folder);

  cli::OpenProject open_project_;
  std::map<std::string, std::unique_ptr<LiveProject>> projects_;  // by folder
};

}  // namespace typhon::lsp
