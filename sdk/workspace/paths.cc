#include "workspace/paths.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace typhon::workspace {

namespace {

constexpr std::string_view scheme = "file://";

std::string decoded(std::string_view text);
bool begins_with_drive(std::string_view path);

}  // namespace

std::optional<std::string> path_of_uri(const std::string& uri) {
  if (!uri.starts_with(scheme)) return std::nullopt;
  std::string path = decoded(std::string_view(uri).substr(scheme.size()));
  if (!path.starts_with('/')) return std::nullopt;  // on another machine
  if (begins_with_drive(std::string_view(path).substr(1))) path.erase(0, 1);
  return path;
}

std::string uri_of_path(const std::string& path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  constexpr std::string_view plain = "-._~/";
  std::string uri(scheme);
  if (begins_with_drive(path)) uri += '/';
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || plain.find(c) != std::string_view::npos) {
      uri += c;
    } else {
      uri += {'%', digits[byte >> 4], digits[byte & 15]};
    }
  }
  return uri;
}

std::optional<std::string> path_below(const std::string& folder, const std::string& path) {
  const std::string start = folder.ends_with('/') ? folder : folder + "/";
  if (!path.starts_with(start) || path.size() == start.size()) return std::nullopt;
  return path.substr(start.size());
}

std::string parent_folder(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos || slash == 0 ? "/" : path.substr(0, slash);
}

namespace {

std::string decoded(std::string_view text) {
  const auto digit = [](char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
  };
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_coded = text[at] == '%' && at + 2 < text.size() && digit(text[at + 1]) >= 0 &&
                          digit(text[at + 2]) >= 0;
    if (is_coded) {
      result += static_cast<char>(digit(text[at + 1]) * 16 + digit(text[at + 2]));
      at += 2;
    } else {
      result += text[at];
    }
  }
  return result;
}

bool begins_with_drive(std::string_view path) {
  return path.size() >= 2 && std::isalpha(static_cast<unsigned char>(path[0])) != 0 &&
         path[1] == ':';
}

}  // namespace

}  // namespace typhon::workspace
