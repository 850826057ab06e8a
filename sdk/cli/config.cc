#include "cli/config.h"

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>
#include <algorithm>
#include <locale>
#include <map>
#include <set>
#include <sstream>

#include "cli/writable_file_system.h"
#include "resolve/did_you_mean.h"

namespace typhon::cli {

namespace {

constexpr const char* path = "pyproject.toml";

class ConfigReader {
 public:
  ConfigReader(std::string text, const FileSystem& files)
      : files_(files), result_{{}, SourceFile(path, std::move(text)), {}} {}
  ConfigResult run();

 private:
  void read_table(const toml::table& table);
  std::vector<std::string> strings(const std::string& key, const toml::node& value);
  std::optional<std::string> string(const std::string& key, const toml::node& value);
  // The bytes in a size such as "1.5 MB"; reports one that is none.
  std::optional<std::uint64_t> bytes(const std::string& written, const toml::node& at);
  // A path of the configuration as the compiler wants it; reports one that leaves the project.
  std::string normalized(const std::string& written, const toml::node& at);
  // The same for a file of Python; reports one that does not exist.
  std::string python_file(const std::string& written, const toml::node& at);
  void check_sources(const toml::node* at);
  void add_defaults();
  void report(const toml::source_region& region, const std::string& message,
              const std::string& help = {});

  const FileSystem& files_;
  ConfigResult result_;
  const toml::node* sources_at_ = nullptr;
};

ConfigResult ConfigReader::run() {
  const toml::parse_result parsed = toml::parse(result_.source.text(), std::string_view(path));
  if (!parsed) {
    std::string message(parsed.error().description());
    if (!message.empty() && message.back() == '.') message.pop_back();
    if (!message.empty()) message[0] = static_cast<char>(std::toupper(message[0]));
    report(parsed.error().source(), message);
    return std::move(result_);
  }
  const toml::table& root = parsed.table();
  if (const toml::table* table = root["tool"]["typhon"].as_table()) read_table(*table);
  if (result_.diagnostics.empty()) {
    add_defaults();
    check_sources(sources_at_);
  }
  std::sort(result_.diagnostics.begin(), result_.diagnostics.end(),
            [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
  return std::move(result_);
}

void ConfigReader::read_table(const toml::table& table) {
  static const std::vector<std::string> keys = {"sources", "site-packages", "requirements",
                                                "exclude", "workers",       "import-at-start",
                                                "budget"};
  for (const auto& [key, value] : table) {
    const std::string name(key.str());
    if (name == "sources") {
      sources_at_ = &value;
      for (const std::string& source : strings(name, value)) {
        result_.config.sources.push_back(normalized(source, value));
      }
    } else if (name == "exclude") {
      result_.config.exclude = strings(name, value);
    } else if (name == "workers") {
      for (const std::string& file : strings(name, value)) {
        result_.config.workers.push_back(python_file(file, value));
      }
    } else if (name == "import-at-start") {
      result_.config.import_at_start = strings(name, value);
    } else if (name == "budget") {
      if (const auto size = string(name, value)) result_.config.budget = bytes(*size, value);
    } else if (name == "site-packages") {
      if (const auto folder = string(name, value)) {
        result_.config.site_packages = normalized(*folder, value);
      }
    } else if (name == "requirements") {
      if (const auto file = string(name, value)) {
        result_.config.requirements = normalized(*file, value);
        if (!files_.is_file(*result_.config.requirements)) {
          report(value.source(), "File '" + *file + "' does not exist",
                 "Correct 'requirements' or create the file");
        }
      }
    } else {
      const std::string hint = did_you_mean(name, keys);
      report(key.source(), "Unknown key '" + name + "' in [tool.typhon]",
             hint.empty() ? "The keys are sources, site-packages, requirements, exclude, "
                            "workers, import-at-start and budget"
                          : hint);
    }
  }
}

std::vector<std::string> ConfigReader::strings(const std::string& key, const toml::node& value) {
  std::vector<std::string> result;
  const toml::array* array = value.as_array();
  if (!array) {
    report(value.source(), "'" + key + "' must be a list of strings",
           "Write for example " + key + " = [\"src\"]");
    return result;
  }
  for (const toml::node& item : *array) {
    if (const auto text = item.value<std::string>(); text && item.is_string()) {
      result.push_back(*text);
    } else {
      report(item.source(), "'" + key + "' must be a list of strings");
    }
  }
  return result;
}

std::optional<std::string> ConfigReader::string(const std::string& key, const toml::node& value) {
  if (value.is_string()) return value.value<std::string>();
  report(value.source(), "'" + key + "' must be a string");
  return std::nullopt;
}

std::optional<std::uint64_t> ConfigReader::bytes(const std::string& written, const toml::node& at) {
  static const std::map<std::string, double> units = {
      {"B", 1}, {"kB", 1e3}, {"MB", 1e6}, {"KiB", 1024}, {"MiB", 1024 * 1024}};
  std::istringstream in(written);
  in.imbue(std::locale::classic());
  double number = 0;
  std::string unit;
  std::string rest;
  if (in >> number >> unit && !(in >> rest) && number > 0) {
    const auto found = units.find(unit);
    if (found != units.end()) return static_cast<std::uint64_t>(number * found->second);
  }
  report(at.source(), "'" + written + "' is no size", "Write for example budget = \"2 MB\"");
  return std::nullopt;
}

std::string ConfigReader::normalized(const std::string& written, const toml::node& at) {
  std::string result;
  std::size_t begin = 0;
  while (begin <= written.size()) {
    const std::size_t end = std::min(written.find_first_of("/\\", begin), written.size());
    const std::string part = written.substr(begin, end - begin);
    begin = end + 1;
    const bool is_absolute = part.empty() && begin == 1 && !written.empty();
    if (part == ".." || is_absolute) {
      report(at.source(), "'" + written + "' leads out of the project",
             "Write a path below the folder of pyproject.toml");
      return result;
    }
    if (part.empty() || part == ".") continue;
    result += (result.empty() ? "" : "/") + part;
  }
  return result;
}

std::string ConfigReader::python_file(const std::string& written, const toml::node& at) {
  std::string file = normalized(written, at);
  if (!file.ends_with(".py")) {
    report(at.source(), "'" + written + "' is no Python file",
           "Write for example workers = [\"src/stats.py\"]");
  } else if (!files_.is_file(file)) {
    report(at.source(), "File '" + written + "' does not exist",
           "Correct 'workers' or create the file");
  }
  return file;
}

void ConfigReader::add_defaults() {
  Config& config = result_.config;
  if (!sources_at_) config.sources = {files_.is_directory("src") ? "src" : ""};
  const bool has_requirements = files_.is_file("requirements.txt");
  if (!config.requirements && has_requirements) config.requirements = "requirements.txt";
}

void ConfigReader::check_sources(const toml::node* at) {
  if (!at) return;
  if (result_.config.sources.empty()) {
    report(at->source(), "'sources' names no folder", "Write for example sources = [\"src\"]");
  }
  for (const std::string& source : result_.config.sources) {
    if (files_.is_directory(source)) continue;
    report(at->source(), "Source folder '" + source + "' does not exist",
           did_you_mean(source, files_.list("")));
  }
}

// toml++ counts lines and columns from one, columns in characters.
void ConfigReader::report(const toml::source_region& region, const std::string& message,
                          const std::string& help) {
  const std::string_view text = result_.source.text();
  const auto offset = [&](const toml::source_position& position) {
    std::size_t at = 0;
    for (toml::source_index line = 1; line < position.line && at < text.size(); ++line) {
      at = std::min(text.find('\n', at), text.size() - 1) + 1;
    }
    for (toml::source_index column = 1; column < position.column && at < text.size(); ++column) {
      do {
        ++at;
      } while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
    }
    return static_cast<std::uint32_t>(std::min(at, text.size()));
  };
  const std::uint32_t begin = offset(region.begin);
  const std::uint32_t end = region.end ? std::max(begin, offset(region.end)) : begin;
  result_.diagnostics.push_back({Code::invalid_config, path, {begin, end}, message, help});
}

}  // namespace

ConfigResult read_config(const FileSystem& files) {
  auto text = files.read(path);
  if (!text) {
    throw IoError("No pyproject.toml in this folder; run typhon in your project's folder, or name "
                  "that folder with --project");
  }
  return ConfigReader(std::move(*text), files).run();
}

}  // namespace typhon::cli
