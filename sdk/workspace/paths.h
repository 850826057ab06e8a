// Places as editors name them, and as a project does.
#pragma once

#include <optional>
#include <string>

namespace typhon::workspace {

// "file:///home/a%20b/x.py" → "/home/a b/x.py", "file:///c%3A/x.py" → "c:/x.py";
// nullopt for what is not a file.
std::optional<std::string> path_of_uri(const std::string& uri);
std::string uri_of_path(const std::string& path);

// "/app/src/x.py" in "/app" → "src/x.py"; nullopt when it is not below the folder.
std::optional<std::string> path_below(const std::string& folder, const std::string& path);

// "/app/src/x.py" → "/app/src"; "/" for what is at the top.
std::string parent_folder(const std::string& path);

}  // namespace typhon::workspace
