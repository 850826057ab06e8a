#include "lsp/projects.h"

#include <set>

#include "workspace/paths.h"

namespace typhon::lsp {

namespace {

// Projects of a monorepo lie two or three folders down: packages/<group>/<name>.
constexpr int levels_below = 3;

}  // namespace

void Projects::add_folder(const std::string& folder) {
  try {
    look_into(folder, levels_below);
  } catch (const cli::IoError&) {
    // The editor names folders that are gone.
  }
}

void Projects::remove_folder(const std::string& folder) {
  std::erase_if(projects_, [&](const auto& each) {
    return each.first == folder || workspace::path_below(folder, each.first).has_value();
  });
}

std::optional<Place> Projects::find(const std::string& path) {
  const auto folder =
      workspace::project_folder(workspace::parent_folder(path), *open_project_("/"));
  const auto below = folder ? workspace::path_below(*folder, path) : std::nullopt;
  if (!below) return std::nullopt;
  return Place{&open(*folder), *below};
}

void Projects::look_into(const std::string& folder, int levels) {
  static const std::set<std::string> skipped = {"node_modules", "dist", "build",
                                                "__pycache__",  "venv", "env"};
  const auto disk = open_project_(folder);
  if (disk->is_file("pyproject.toml")) open(folder);
  if (levels == 0) return;
  for (const std::string& name : disk->list("")) {
    if (name.starts_with(".") || skipped.contains(name) || !disk->is_directory(name)) continue;
    look_into(folder + "/" + name, levels - 1);
  }
}

LiveProject& Projects::open(const std::string& folder) {
  auto& project = projects_[folder];
  if (!project) project = std::make_unique<LiveProject>(folder, open_project_(folder));
  return *project;
}

}  // namespace typhon::lsp
