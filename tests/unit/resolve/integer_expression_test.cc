#include "resolve/integer_expression.h"

#include <doctest/doctest.h>

using typhon::resolver::evaluate_integer;

TEST_CASE("constant expressions of integers have Python's precedence") {
  const std::map<std::string, std::int64_t> names = {{"READ", 1}, {"WRITE", 2}};
  CHECK_EQ(evaluate_integer("READ | WRITE", names), 3);
  CHECK_EQ(evaluate_integer("1 << 4", names), 16);
  CHECK_EQ(evaluate_integer("1 | 2 ^ 3 & 4", names), (1 | (2 ^ (3 & 4))));
  CHECK_EQ(evaluate_integer("1 << 2 + 3", names), 32);
  CHECK_EQ(evaluate_integer("(1 << 2) + 3 * -2", names), -2);
  CHECK_EQ(evaluate_integer("~WRITE & 0xFF", names), 253);
  CHECK_EQ(evaluate_integer("0b101 - 1", names), 4);
}

TEST_CASE("what is no such expression has no value") {
  for (const char* text : {"", "UNKNOWN", "1 +", "(1", "1 2", "READ.value", "1.5", "'a'", "1 << 60",
                           "9007199254740993 + 0", "f(1)", "READ | WRI…", "1 << -1"}) {
    CAPTURE(text);
    CHECK_FALSE(evaluate_integer(text, {{"READ", 1}}).has_value());
  }
}
