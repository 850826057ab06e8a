// The whole command line as one function, for the native program and for the wasm build.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "cli/input.h"
#include "cli/output.h"
#include "cli/writable_file_system.h"

namespace typhon::cli {

// Exit codes; documented for scripts, so they do not change.
inline constexpr int exit_ok = 0;
inline constexpr int exit_diagnostics = 1;  // the project has errors
inline constexpr int exit_usage = 2;        // wrong options, configuration, or files
inline constexpr int exit_internal = 70;    // a mistake of ours

// Opens a folder: the project that --project names or, for a server, any of the machine's.
// Throws IoError when there is none.
using OpenProject = std::function<std::unique_ptr<WritableFileSystem>(const std::string& folder)>;

// Runs one command. `arguments` are without the program's name. Never throws.
int run_cli(const std::vector<std::string>& arguments, const OpenProject& open_project,
            Input& input, Output& output);

}  // namespace typhon::cli
