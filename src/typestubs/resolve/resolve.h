// From what is written to what is meant: after this phase a model holds only what callers may use,
// every type is one of the meant kinds, and names lead straight to their definitions.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "model/api_model.h"
#include "resolve/libraries.h"

namespace typhon {

struct ResolveInput {
  const FileSystem& files;                         // asked only whether installed modules exist
  std::vector<std::string> site_packages;          // folders with installed packages
  std::map<std::string, std::string> other_names;  // further dotted names of project modules
  resolver::Libraries& libraries;                  // asked for what types lead to
};

// Rewrites `model` in place. Never fails: what cannot be resolved becomes `unknown` and a
// diagnostic. EXPECTS: modules sorted by name, without two of one name.
void resolve(model::ApiModel& model, const ResolveInput& input, DiagnosticSink& sink);

}  // namespace typhon
