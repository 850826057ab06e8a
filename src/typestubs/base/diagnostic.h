// The user's mistakes are data: phases append diagnostics and go on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace typhon {

enum class Severity { error, warning };

// One value per row of diagnostic_codes.def.
enum class Code {
#define TYPHON_CODE(identifier, text, severity) identifier,
#include "base/diagnostic_codes.def"
#undef TYPHON_CODE
};

std::string_view code_text(Code code);  // "missing-annotation"
Severity code_severity(Code code);
std::vector<std::string> all_code_texts();

// A change to the file that would mend it, for editors to offer.
struct Edit {
  ByteSpan span;  // is replaced
  std::string text;
  friend bool operator==(const Edit&, const Edit&) = default;
};
struct Fix {
  std::string title;
  std::vector<Edit> edits;  // in the order of the file, without overlaps
  friend bool operator==(const Fix&, const Fix&) = default;
};

struct Diagnostic {
  Code code;
  std::string path;  // relative to the project
  ByteSpan span;
  // One line, begins with a capital, ends without a period, names the thing.
  std::string message;
  // What to write instead; may be empty.
  std::string help;
  std::vector<Fix> fixes = {};  // the best first
  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

class DiagnosticSink {
 public:
  void add(Code code, const std::string& path, ByteSpan span, std::string message,
           std::string help = {}, std::vector<Fix> fixes = {});
  void add(Diagnostic diagnostic);
  // Sorted by path, then position, then code.
  std::vector<Diagnostic> take();

 private:
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace typhon
