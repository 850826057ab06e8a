// Text that remembers where its names came from, so that source maps need no second look at it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace typhon {

// One name in generated text and the same name in Python source.
struct Mapping {
  Utf16Position begin;  // in the generated text
  Utf16Position end;
  std::string module;  // full name of the module whose source `source` is in
  ByteSpan source;
};

class Writer {
 public:
  // `module` is the full name of the module whose names are written, unless said otherwise.
  explicit Writer(std::string module) : module_(std::move(module)) {}

  void text(std::string_view text);
  // Writes a name that is at `source` in the module, or in `origin` when that is not empty.
  void name(std::string_view name, ByteSpan source, const std::string& origin = {});

  // Appends what another writer made, moving its mappings.
  void append(Writer&& other);

  const std::string& module() const { return module_; }
  const std::string& str() const { return text_; }
  const std::vector<Mapping>& mappings() const { return mappings_; }
  std::string take_text() { return std::move(text_); }
  std::vector<Mapping> take_mappings() { return std::move(mappings_); }

 private:
  std::string module_;
  std::string text_;
  Utf16Position at_;
  std::vector<Mapping> mappings_;
};

}  // namespace typhon
