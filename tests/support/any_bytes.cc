#include "support/any_bytes.h"

#include <cstddef>
#include <map>

#include "compile.h"

namespace typhon::test {

namespace {

constexpr char separator = '\xFF';

const char* path_for(char letter) {
  switch (letter) {
    case 'i':
      return "a/__init__.py";
    case 's':
      return "a/b.pyi";
    case 'b':
      return "a/b.py";
    case 'c':
      return "c.py";
    default:
      return "m.py";
  }
}

std::map<std::string, std::string> split(std::string_view bytes) {
  std::map<std::string, std::string> files;
  std::string path = path_for('m');
  for (std::size_t end = 0; end != bytes.npos;) {
    end = bytes.find(separator);
    files[path] += std::string(bytes.substr(0, end));
    if (end == bytes.npos || end + 1 >= bytes.size()) break;
    path = path_for(bytes[end + 1]);
    bytes.remove_prefix(end + 2);
  }
  return files;
}

bool is_well_formed(const Diagnostic& diagnostic, const SourceFile& source) {
  return diagnostic.span.begin <= diagnostic.span.end &&
         diagnostic.span.end <= source.text().size() && !diagnostic.message.empty() &&
         diagnostic.message.find('\n') == std::string::npos;
}

}  // namespace

std::string compile_any_bytes(std::string_view bytes) {
  const MemoryFileSystem files(split(bytes));
  const CompileResult result = compile({}, files);
  for (const Diagnostic& diagnostic : result.diagnostics) {
    if (!is_well_formed(diagnostic, result.sources.at(diagnostic.path))) {
      return diagnostic.path + ": " + diagnostic.message;
    }
  }
  return "";
}

}  // namespace typhon::test
