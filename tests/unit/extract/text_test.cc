// Literals and docstrings.
#include "extract/docstring.h"
#include "unit/extract/tables.h"

namespace typhon::test {

TEST_CASE("literals have their value") {
  struct Row {
    const char* source;
    std::string expected;
  };
  const Row rows[] = {
      {"None", "None"},
      {"True", "True"},
      {"42", "42"},
      {"-1_000", "-1000"},
      {"0x_fF", "255"},
      {"0o17", "15"},
      {"0b101", "5"},
      {"9223372036854775807", "9223372036854775807"},
      {"9223372036854775808", "9223372036854775808n"},
      {"-9223372036854775808", "-9223372036854775808"},
      {"-0x1_0000_0000_0000_0000", "-18446744073709551616n"},
      {"1.5", "1.5f"},
      {"-1e3", "-1000f"},
      {"1_0.5", "10.5f"},
      {"(3)", "3"},
      {"'a' \"b\"", "\"ab\""},
      {"('a'\n 'b')", "\"ab\""},
      {"'\\n\\x41\\u00e9\\U0001F40D\\101\\''", "\"\nAé🐍A'\""},
      {"r'\\n'", "\"\\n\""},
      {"'\\q'", "\"\\q\""},
      {"'a\\\nb'", "\"ab\""},
      {"'''a\r\nb'''", "\"a\nb\""},
      {"b'\\x00\\u0041'", std::string("b\"\0\\u0041\"", 10)},
      {"B'a' b'b'", "b\"ab\""},
      {"u'a'", "\"a\""},
      {"'é🐍'", "\"é🐍\""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.source);
    const auto variables =
        extract_text("x: int = " + std::string(row.source) + "\n").module.variables;
    REQUIRE_EQ(variables.size(), 1);
    REQUIRE(variables[0].value.has_value());
    CHECK_EQ(describe(*variables[0].value), row.expected);
  }
}

TEST_CASE("what is no literal keeps its text") {
  for (const std::string source :
       {"f'{a}'", "1j", "a + b", "~1", "'\\ud800'", "'\\N{DASH}'", "[1]", "-'a'", "-True"}) {
    CAPTURE(source);
    const auto variables = extract_text("x: int = " + source + "\n").module.variables;
    REQUIRE_EQ(variables.size(), 1);
    CHECK_FALSE(variables[0].value.has_value());
    CHECK_EQ(variables[0].value_text, source);
  }
}

TEST_CASE("docstrings are dedented") {
  CHECK_EQ(dedent("One line."), "One line.");
  CHECK_EQ(dedent("  One.\n\n    Two.\n      Three.\n  "), "One.\n\nTwo.\n  Three.");
  CHECK_EQ(dedent("\n    First.\n\tTabbed.\n"), "First.\n    Tabbed.");
  CHECK_EQ(dedent("\n\n"), "");
  CHECK_EQ(dedent(""), "");
}

TEST_CASE("docstrings are found in every place and form") {
  const Extracted extracted =
      extract_text("# -*- coding: utf-8 -*-\n'''Module.'''\n"
                   "def f():\n  # first a comment\n  r'''F \\d.'''\n"
                   "class A:\n  'A ' \"doc.\"\n  x: int = 1\n  '''An x.'''\n"
                   "  @property\n  def y(self):\n    '''A y.'''\n"
                   "LIMIT = 3\n'''At most.'''\n"
                   "def g():\n  f'''No doc {x}'''\n"
                   "def h():\n  b'No doc'\n");
  CHECK_EQ(extracted.module.doc, "Module.");
  CHECK_EQ(extracted.module.functions[0].doc, "F \\d.");
  CHECK_EQ(extracted.module.functions[1].doc, "");
  CHECK_EQ(extracted.module.functions[2].doc, "");
  CHECK_EQ(extracted.module.classes[0].doc, "A doc.");
  CHECK_EQ(extracted.module.classes[0].attributes[0].doc, "An x.");
  CHECK_EQ(extracted.module.classes[0].attributes[1].doc, "A y.");
  CHECK_EQ(extracted.module.variables[0].doc, "At most.");
}

}  // namespace typhon::test
