// Source maps, version 3: how an editor finds the Python behind a declaration.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/source.h"
#include "emit/writer.h"

namespace typhon {

struct SourcePlace {
  const SourceFile& source;
  ByteSpan span;
};

struct SourceMapOptions {
  std::string file;  // the declaration's path relative to the project: ".typhon/types/a.d.py.ts"
  std::string own_source;  // the Python file that the map is for, relative to the project
  // Where a reader wants to get for what is at `source` of a mapping's module.
  std::function<SourcePlace(const Mapping&)> place_of;
};

// Every name gets a segment where it begins and one where it ends, and the very first character
// one that leads to the beginning of the Python file: go-to-definition on an import's specifier
// takes that. EXPECTS: mappings in the order of the generated text.
std::string emit_source_map(const std::vector<Mapping>& mappings, const SourceMapOptions& options);

// The number as a base 64 VLQ, the least significant digit first and the sign in the lowest bit.
std::string vlq(std::int64_t number);

}  // namespace typhon
