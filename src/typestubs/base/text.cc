#include "base/text.h"

namespace typhon {

namespace {

constexpr std::size_t longest_line = 60;  // characters

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

}  // namespace

std::string one_line(std::string_view text) {
  std::string line;
  std::size_t characters = 0;
  for (const char c : text) {
    const bool blank = is_blank(c);
    if (blank && (line.empty() || line.back() == ' ')) continue;
    if (begins_character(c) && ++characters > longest_line) return line + "…";
    line.push_back(blank ? ' ' : c);
  }
  if (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

}  // namespace typhon
