#include "cli/app_archive.h"

#include <array>
#include <cstdint>
#include <set>
#include <stdexcept>

namespace typhon::cli {

namespace {

std::uint32_t crc32(std::string_view bytes);

// Numbers of a zip are little-endian.
void put16(std::string& out, std::uint32_t number) {
  out += static_cast<char>(number & 0xFF);
  out += static_cast<char>((number >> 8) & 0xFF);
}

void put32(std::string& out, std::uint32_t number) {
  put16(out, number & 0xFFFF);
  put16(out, number >> 16);
}

std::uint32_t checked_size(std::size_t size) {
  if (size > UINT32_MAX) throw std::length_error("The app's files are larger than 4 GB");
  return static_cast<std::uint32_t>(size);
}

// The part that the local and the central header of an entry have in common.
void put_entry_fields(std::string& out, const std::string& name, std::string_view bytes) {
  constexpr std::uint32_t version_needed = 20;
  constexpr std::uint32_t utf8_names = 1 << 11;
  constexpr std::uint32_t stored = 0;
  constexpr std::uint32_t midnight = 0;
  constexpr std::uint32_t first_of_january_1980 = (1 << 5) | 1;
  put16(out, version_needed);
  put16(out, utf8_names);
  put16(out, stored);
  put16(out, midnight);
  put16(out, first_of_january_1980);
  put32(out, crc32(bytes));
  put32(out, checked_size(bytes.size()));  // compressed
  put32(out, checked_size(bytes.size()));  // uncompressed
  put16(out, checked_size(name.size()));
  put16(out, 0);  // no extra field
}

void put_central_header(std::string& out, const std::string& name, std::string_view bytes,
                        std::size_t offset) {
  put32(out, 0x02014B50);
  put16(out, 20);  // made by: MS-DOS, version 2.0
  put_entry_fields(out, name, bytes);
  put16(out, 0);  // no comment
  put16(out, 0);  // disk
  put16(out, 0);  // internal attributes
  put32(out, 0);  // external attributes
  put32(out, checked_size(offset));
  out += name;
}

void put_end(std::string& out, std::size_t count, std::size_t size, std::size_t offset,
             std::string_view comment) {
  if (count > UINT16_MAX) throw std::length_error("The app has more than 65,535 files");
  put32(out, 0x06054B50);
  put16(out, 0);  // disk
  put16(out, 0);  // disk of the central directory
  put16(out, static_cast<std::uint32_t>(count));
  put16(out, static_cast<std::uint32_t>(count));
  put32(out, checked_size(size));
  put32(out, checked_size(offset));
  put16(out, checked_size(comment.size()));
  out += comment;
}

// Whether a program reaches for JavaScript as programs for Emscripten do. The loader then brings
// what they need. A mention too many costs a small download; one too few would cost the program.
bool uses_javascript(const std::map<std::string, std::string>& entries) {
  static constexpr std::string_view signs[] = {"pyodide", "import js", "from js"};
  for (const auto& [name, bytes] : entries) {
    if (!name.ends_with(".py")) continue;
    for (const std::string_view sign : signs) {
      if (bytes.find(sign) != std::string::npos) return true;
    }
  }
  return false;
}

std::uint32_t crc32(std::string_view bytes) {
  static const std::array<std::uint32_t, 256> table = [] {
    std::array<std::uint32_t, 256> made{};
    for (std::uint32_t i = 0; i < made.size(); ++i) {
      std::uint32_t value = i;
      for (int bit = 0; bit < 8; ++bit) value = (value >> 1) ^ (value & 1 ? 0xEDB88320u : 0);
      made[i] = value;
    }
    return made;
  }();
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char c : bytes) crc = (crc >> 8) ^ table[(crc ^ static_cast<std::uint8_t>(c)) & 0xFF];
  return ~crc;
}

void add_installed(const std::string& folder, const std::string& entry, const FileSystem& files,
                   std::map<std::string, std::string>& entries) {
  static const std::set<std::string> left_out = {"__pycache__", "tests", "test", "bin"};
  for (const std::string& name : files.list(folder)) {
    if (name.starts_with(".")) continue;
    const std::string path = folder + "/" + name;
    if (files.is_directory(path)) {
      if (!left_out.contains(name)) add_installed(path, entry + "/" + name, files, entries);
      continue;
    }
    if (name.ends_with(".pyc") || name.ends_with(".pyi")) continue;
    if (auto bytes = files.read(path)) entries[entry + "/" + name] = std::move(*bytes);
  }
}

}  // namespace

std::string make_zip(const std::map<std::string, std::string>& entries) {
  std::string zip;
  std::string directory;
  for (const auto& [name, bytes] : entries) {
    put_central_header(directory, name, bytes, zip.size());
    put32(zip, 0x04034B50);
    put_entry_fields(zip, name, bytes);
    zip += name;
    zip += bytes;
  }
  const std::size_t offset = zip.size();
  zip += directory;
  put_end(zip, entries.size(), directory.size(), offset,
          uses_javascript(entries) ? "uses: javascript" : "");
  return zip;
}

std::map<std::string, std::string> app_files(const CompileRequest& request,
                                             const FileSystem& files) {
  std::map<std::string, std::string> entries;
  for (const std::string& path : find_runtime_files(request, files)) {
    if (auto bytes = files.read(path)) entries["app/" + path] = std::move(*bytes);
  }
  for (const std::string& folder : request.site_packages) {
    add_installed(folder, "site-packages", files, entries);
  }
  return entries;
}

}  // namespace typhon::cli
