#include "support/trial.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "support/parsers.h"
#include "support/source_map.h"

namespace typhon::test {

namespace {

void hold_parsers_against_each_other(Trial& trial) {
  for (const auto& [path, source] : trial.result.sources) {
    const std::string_view text = source.text();
    ++trial.files;
    trial.bytes += text.size();
    trial.lines += static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    const Comparison comparison = compare_parsers(text);
    trial.quick += comparison.agreement == Agreement::gave_up ? 0 : 1;
    if (comparison.agreement == Agreement::different) {
      trial.faults.push_back(path + ": parsers differ\n" + comparison.difference);
    }
  }
}

void follow_maps(Trial& trial) {
  const auto& files = trial.result.files;
  for (const auto& [path, text] : files) {
    if (!path.ends_with(".d.py.ts")) continue;
    for (std::string& fault :
         source_map_faults(path, files.at(path + ".map"), text, trial.result.sources)) {
      trial.faults.push_back(std::move(fault));
    }
  }
}

}  // namespace

Trial try_compiler(const CompileRequest& request, const Files& files) {
  Trial trial;
  trial.result = compile(request, MemoryFileSystem(files));
  hold_parsers_against_each_other(trial);
  follow_maps(trial);
  return trial;
}

void write_declarations(const CompileResult& result, const std::string& folder) {
  for (const auto& [path, text] : result.files) {
    if (!path.ends_with(".d.py.ts")) continue;
    const std::filesystem::path file = std::filesystem::path(folder) / path;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
  }
}

}  // namespace typhon::test
