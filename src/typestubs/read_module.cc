#include "read_module.h"

#include "emit/paths.h"
#include "extract/extract.h"
#include "override_file.h"
#include "standard_stubs.h"

namespace typhon {

namespace {

std::optional<std::string> text_of(const std::string& path, const std::string& name,
                                   const FileSystem& files) {
  if (!path.starts_with(standard_stubs_folder)) return files.read(path);
  const StandardStub* stub = find_standard_stub(name);
  return stub == nullptr ? std::nullopt : std::optional(std::string(stub->text));
}

void make_library(model::Module& module) {
  module.is_library = true;
  if (!module.all_references.empty()) module.all.reset();  // public names are near enough
  module.all_references.clear();
}

// The .py file beside a stub, and where the stub's names are in it.
void read_implementation(ReadModule& result, const FileSystem& files) {
  const std::string path = python_path(result.module.source);
  if (path == result.module.source) return;
  auto text = files.read(path);
  if (!text) return;
  const SourceFile& source = result.sources.emplace_back(path, std::move(*text));
  DiagnosticSink ignored;  // the stub speaks for the file
  const model::Module implementation =
      extract(source, result.module.name, result.module.is_package, ignored);
  result.overlay = std::make_shared<const StubOverlay>(result.module, implementation);
}

}  // namespace

std::optional<ReadModule> FreshReader::read(const std::string& path, const std::string& name,
                                            bool is_library) {
  auto text = text_of(path, name, files_);
  if (!text) return std::nullopt;
  ReadModule result;
  const SourceFile& source = result.sources.emplace_back(path, std::move(*text));
  const bool is_package = python_path(path).ends_with("__init__.py");
  DiagnosticSink sink;
  result.module = extract(source, name, is_package, sink);
  if (is_library) {
    make_library(result.module);
  } else {
    read_overrides(result.module, files_, sink);
    result.diagnostics = sink.take();
  }
  read_implementation(result, files_);
  return result;
}

}  // namespace typhon
