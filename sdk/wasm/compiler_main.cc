// What compiler.wasm exports: the compiler on files in memory, and the command line on a host's.
// Text goes in as UTF-8 ended by "\0"; what comes out was made by malloc, and the caller frees it.
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "cli/cli.h"
#include "cli/diagnostics.h"
#include "compile.h"
#include "wasm/give.h"
#include "wasm/host_fs.h"

namespace {

using Json = nlohmann::ordered_json;

std::string json_text(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// Takes the texts out of `json`.
std::map<std::string, std::string> texts_in(Json& json) {
  std::map<std::string, std::string> texts;
  for (auto& [path, text] : json.items()) {
    texts.emplace(path, std::move(text.get_ref<std::string&>()));
  }
  return texts;
}

std::string compile_in_memory(Json json) {
  const typhon::MemoryFileSystem files(texts_in(json.at("files")));
  typhon::CompileRequest request;
  request.sources = json.value("sources", request.sources);
  request.site_packages = json.value("sitePackages", request.site_packages);
  request.workers = json.value("workers", request.workers);
  request.exclude = json.value("exclude", request.exclude);
  const typhon::CompileResult result = typhon::compile(request, files);
  return R"({"files":)" + json_text(result.files) + R"(,"diagnostics":)" +
         typhon::cli::diagnostics_json(result.diagnostics, result.sources) + "}";
}

}  // namespace

extern "C" {

// {"files": {path: text}, "sources"?: [folder], "sitePackages"?: [folder], "workers"?: [file],
//  "exclude"?: [pattern]}
//   → {"files": {path below .typhon: text}, "diagnostics": […]}, or {"internalError": text}
char* typhon_compile(const char* request) {
  try {
    return typhon::wasm::give(compile_in_memory(Json::parse(request)));
  } catch (const std::exception& error) {
    return typhon::wasm::give(json_text({{"internalError", error.what()}}));
  }
}

// A JSON array of arguments → the exit code. The host's root is the project, because it has read
// --project already; for a server it is the root of the machine's files.
int typhon_cli(const char* arguments) {
  typhon::wasm::HostInput input;
  typhon::wasm::HostOutput output;
  return typhon::cli::run_cli(
      Json::parse(arguments).get<std::vector<std::string>>(),
      [](const std::string& folder) {
        return std::make_unique<typhon::wasm::HostFileSystem>(folder);
      },
      input, output);
}

}  // extern "C"
