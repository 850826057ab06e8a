// How much of what a project offers has a type in TypeScript, and why the rest has none.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/api_model.h"

namespace typhon {

// A place where callers see `unknown` though nobody wrote Any or object.
struct UnknownPlace {
  std::string name;   // "summarize(values)", "summarize()" for a result, "Shape.area()", "LIMIT"
  ByteSpan span;      // of the name, in the file of the coverage
  Diagnostic reason;  // one of those that were given, or implicit-unknown when none explains it
};

struct FileCoverage {
  std::string path;
  // Functions, classes with all their members, constants and aliases that callers can reach.
  std::size_t exports = 0;
  std::size_t typed = 0;  // those without an unknown place
  std::vector<UnknownPlace> unknown;
};

// One entry for each file that offers something, sorted by path. About private modules
// ("app._impl") only what public ones pass on counts; libraries do not. EXPECTS: `model` is
// resolved, and `diagnostics` are those of its resolution.
std::vector<FileCoverage> measure_coverage(const model::ApiModel& model,
                                           const std::vector<Diagnostic>& diagnostics);

}  // namespace typhon
