#include "base/diagnostic.h"

#include <doctest/doctest.h>

#include <stdexcept>

#include "base/text.h"

namespace typhon {

TEST_CASE("diagnostics come out by path, then position, then code") {
  DiagnosticSink sink;
  sink.add(Code::unknown_name, "b.py", {0, 1}, "Third");
  sink.add(Code::unknown_name, "a.py", {5, 6}, "Second");
  sink.add(Code::syntax_error, "a.py", {5, 6}, "First");
  const std::vector<Diagnostic> sorted = sink.take();
  REQUIRE_EQ(sorted.size(), 3);
  CHECK_EQ(sorted[0].message, "First");
  CHECK_EQ(sorted[1].message, "Second");
  CHECK_EQ(sorted[2].message, "Third");
  CHECK(sink.take().empty());
}

TEST_CASE("badly worded messages are our own mistake") {
  DiagnosticSink sink;
  for (const char* message : {"", "begins small", "Ends with a period.", "Has\ntwo lines"}) {
    CAPTURE(message);
    CHECK_THROWS_AS(sink.add(Code::syntax_error, "a.py", {}, message), std::logic_error);
  }
}

TEST_CASE("codes have their text and severity from the table") {
  CHECK_EQ(code_text(Code::missing_annotation), "missing-annotation");
  CHECK(code_severity(Code::missing_annotation) == Severity::warning);
  CHECK(code_severity(Code::syntax_error) == Severity::error);
}

TEST_CASE("text on one line counts characters, not bytes") {
  CHECK_EQ(one_line("  a\n\t b  "), "a b");
  CHECK_EQ(one_line(""), "");
  CHECK_EQ(one_line(std::string(60, 'x')), std::string(60, 'x'));
  CHECK_EQ(one_line(std::string(61, 'x')), std::string(60, 'x') + "…");
  std::string snakes;
  for (int i = 0; i < 60; ++i) snakes += "🐍";
  CHECK_EQ(one_line(snakes), snakes);
}

}  // namespace typhon
