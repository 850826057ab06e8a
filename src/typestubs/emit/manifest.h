// The manifest of docs/manifest.md: what the loader must know to convert every value.
#pragma once

#include <string>
#include <vector>

#include "model/api_model.h"

namespace typhon {

// Grows with every change that an older loader would read wrongly; src/loader/manifest.ts accepts
// exactly this one.
inline constexpr int manifest_version = 4;

struct ManifestText {
  std::string compact;
  std::string readable;
  std::string records;  // JavaScript, see records.h
};

// `paths` are the folders of sys.path, relative to the project, in order.
ManifestText emit_manifest(const model::ApiModel& model, const std::vector<std::string>& paths);

}  // namespace typhon
