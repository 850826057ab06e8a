// One Python file as TypeScript sees it.
#pragma once

#include "rpc/message.h"
#include "workspace/live_project.h"

namespace typhon::mapper {

// The answer to a `transform`: the text of the module's .d.py.ts byte for byte, mappings for its
// names, and the errors in the file. A file that is no module of the project is an empty module.
// `path` is relative to the project.
rpc::Json virtual_file(const std::string& path, workspace::LiveProject& project);

// For a file of which nothing can be known; the reason is an error at its beginning.
rpc::Json empty_file(const std::string& reason);

}  // namespace typhon::mapper
