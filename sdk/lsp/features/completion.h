// Completes what Typhon adds to Python's own files: its table in pyproject.toml and its comments.
#pragma once

#include <string>
#include <vector>

#include "workspace/live_project.h"

namespace typhon::lsp {

struct Completion {
  std::string label;
  std::string insert;  // in place of `span`
  std::string detail;  // what it is, in a line
  ByteSpan span;       // the word that the cursor is behind
};

// At `offset` of pyproject.toml: the keys of [tool.typhon], and folders inside of its lists.
std::vector<Completion> complete_config(const SourceFile& toml, std::uint32_t offset,
                                        const FileSystem& project);

// At `offset` of a Python file: the codes inside of `# typhon: ignore[…]`, those that are reported
// on the line first. `diagnostics` are those of the project.
std::vector<Completion> complete_ignore(const SourceFile& python, std::uint32_t offset,
                                        const std::vector<Diagnostic>& diagnostics);

}  // namespace typhon::lsp
