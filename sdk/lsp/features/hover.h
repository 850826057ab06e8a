// What TypeScript gets of a Python definition, and how it crosses.
#pragma once

#include <optional>
#include <string>

#include "workspace/live_project.h"

namespace typhon::lsp {

struct Hover {
  ByteSpan span;  // the Python name
  std::string markdown;
};

// nullopt where nothing is declared for TypeScript.
std::optional<Hover> hover(workspace::LiveProject& project, const std::string& path,
                           std::uint32_t offset);

}  // namespace typhon::lsp
