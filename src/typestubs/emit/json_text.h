// JSON that is written straight as text: a manifest has a hundred thousand values, and a tree of
// them would take longer to make than all declarations.
#pragma once

#include <string>
#include <string_view>

namespace typhon {

//   JsonList list;              JsonObject entry;
//   list.add("1");              entry.add("name", quoted_text("x"));
//   list.text()  → [1]          entry.text()  → {"name":"x"}
class JsonList {
 public:
  void add(std::string_view json);
  std::string text() const { return "[" + items_ + "]"; }

 private:
  std::string items_;
};

class JsonObject {
 public:
  // EXPECTS: a key that needs no escapes.
  void add(std::string_view key, std::string_view json);
  std::string text() const { return "{" + members_ + "}"; }

 private:
  std::string members_;
};

// Compact JSON with line breaks and indentation; what fits on a line of 100 bytes stays on it, for
// a signature is one thing to read, not ten lines. EXPECTS: what the above give.
std::string readable_json(std::string_view compact);

}  // namespace typhon
