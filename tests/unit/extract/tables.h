// Tables of source and expected description, checked row by row.
#pragma once

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>

#include "unit/extract/describe.h"

namespace typhon::test {

struct ModuleRow {
  std::string text;
  std::string expected;  // describe(module)
};

inline void check_modules(std::initializer_list<ModuleRow> rows) {
  for (const ModuleRow& row : rows) {
    CAPTURE(row.text);
    CHECK_EQ(describe(extract_text(row.text).module), row.expected);
  }
}

}  // namespace typhon::test
