#include "rpc/framing.h"

#include <algorithm>
#include <charconv>

namespace typhon::rpc {

namespace {

constexpr std::string_view header_end = "\r\n\r\n";
// A stream without any header is not a client of ours; what it sends is not kept.
constexpr std::size_t largest_header = 64u << 10;

std::optional<std::size_t> content_length(std::string_view header);
bool equals_in_any_case(std::string_view a, std::string_view b);

}  // namespace

std::optional<Frame> FrameReader::next() {
  const std::size_t dropped = std::min(to_drop_, pending_.size());
  pending_.erase(0, dropped);
  to_drop_ -= dropped;
  if (to_drop_ > 0) return std::nullopt;
  if (!size_) {
    if (auto fault = read_header()) return fault;
    if (!size_) return std::nullopt;
  }
  if (pending_.size() < *size_) return std::nullopt;
  Frame frame{pending_.substr(0, *size_), {}};
  pending_.erase(0, *size_);
  size_.reset();
  return frame;
}

// Stores the size of the message that follows; gives a frame only for a header that says none.
std::optional<Frame> FrameReader::read_header() {
  const std::size_t end = pending_.find(header_end);
  if (end == std::string::npos) {
    if (pending_.size() <= largest_header) return std::nullopt;
    pending_.clear();
    return Frame{{}, "There is no header 'Content-Length: …' in what was sent"};
  }
  const std::string header = pending_.substr(0, end);
  pending_.erase(0, end + header_end.size());
  const auto size = content_length(header);
  if (!size) return Frame{{}, "The header has no length: send 'Content-Length: …'"};
  if (*size > largest_message) {
    to_drop_ = *size;
    return Frame{{}, "The message is larger than " + std::to_string(largest_message >> 20) + " MB"};
  }
  size_ = size;
  return std::nullopt;
}

std::string framed(std::string_view text) {
  return "Content-Length: " + std::to_string(text.size()) + "\r\n\r\n" + std::string(text);
}

namespace {

std::optional<std::size_t> content_length(std::string_view header) {
  while (!header.empty()) {
    const std::string_view line = header.substr(0, header.find("\r\n"));
    header.remove_prefix(std::min(header.size(), line.size() + 2));
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    if (!equals_in_any_case(line.substr(0, colon), "content-length")) continue;
    std::string_view value = line.substr(colon + 1);
    while (value.starts_with(' ')) value.remove_prefix(1);
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), size);
    if (error != std::errc{} || end != value.data() + value.size()) return std::nullopt;
    return size;
  }
  return std::nullopt;
}

bool equals_in_any_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

}  // namespace typhon::rpc
