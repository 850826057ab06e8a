#include "base/diagnostic.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "base/check.h"

namespace typhon {

namespace {

struct CodeRow {
  std::string_view text;
  Severity severity;
};

constexpr std::array rows = {
#define TYPHON_CODE(identifier, text, severity) CodeRow{text, Severity::severity},
#include "base/diagnostic_codes.def"
#undef TYPHON_CODE
};

const CodeRow& row(Code code) { return rows[static_cast<std::size_t>(code)]; }

bool is_well_worded(const std::string& message);

}  // namespace

std::string_view code_text(Code code) { return row(code).text; }

Severity code_severity(Code code) { return row(code).severity; }

std::vector<std::string> all_code_texts() {
  std::vector<std::string> texts;
  for (const CodeRow& each : rows) texts.emplace_back(each.text);
  return texts;
}

void DiagnosticSink::add(Code code, const std::string& path, ByteSpan span, std::string message,
                         std::string help, std::vector<Fix> fixes) {
  CHECK(is_well_worded(message), "Badly worded diagnostic '" + message + "'");
  add({code, path, span, std::move(message), std::move(help), std::move(fixes)});
}

void DiagnosticSink::add(Diagnostic diagnostic) { diagnostics_.push_back(std::move(diagnostic)); }

std::vector<Diagnostic> DiagnosticSink::take() {
  const auto key = [](const Diagnostic& diagnostic) {
    return std::tie(diagnostic.path, diagnostic.span.begin, diagnostic.span.end, diagnostic.code,
                    diagnostic.message);
  };
  const auto is_before = [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); };
  if (!std::is_sorted(diagnostics_.begin(), diagnostics_.end(), is_before)) {
    std::stable_sort(diagnostics_.begin(), diagnostics_.end(), is_before);
  }
  return std::exchange(diagnostics_, {});
}

namespace {

// The rules every message follows: one line, begins with a capital, ends without a period.
bool is_well_worded(const std::string& message) {
  if (message.empty() || message.find('\n') != std::string::npos) return false;
  return !(message.front() >= 'a' && message.front() <= 'z') && message.back() != '.';
}

}  // namespace

}  // namespace typhon
