// What every extractor needs: the file, where diagnostics go, and what imported names stand for.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "base/text.h"
#include "model/api_model.h"
#include "parse/node.h"

namespace typhon {

// Where the names of one file come from, as far as its own import statements tell.
class ImportedNames {
 public:
  explicit ImportedNames(const std::vector<model::Import>& imports);

  //   import typing as t                   "t.Literal"  →  "typing.Literal"
  //   from dataclasses import dataclass    "dataclass"  →  "dataclasses.dataclass"
  //   (not imported)                       "Literal"    →  "Literal"
  std::string origin(std::string_view dotted_name) const;

 private:
  std::map<std::string, std::string, std::less<>> origins_;  // bound name → dotted origin
};

struct ExtractContext {
  const SourceFile& file;
  DiagnosticSink& sink;
  ImportedNames names;

  // Whether `dotted_name`, as written, means `name` of one of the standard modules in which typing
  // constructs live. A name that is not imported is taken to come from a star import.
  bool means(std::string_view dotted_name, std::string_view name) const;

  void report(Code code, ByteSpan span, std::string message, std::string help = {}) const {
    sink.add(code, file.path(), span, std::move(message), std::move(help));
  }
};

// "a.b.c" for an identifier or a chain of attributes of one, otherwise "".
std::string dotted_name(const Node& expression);

}  // namespace typhon
