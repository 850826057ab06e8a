#include <nlohmann/json.hpp>

#include "cli/cli.h"
#include "cli/commands/commands.h"
#include "emit/paths.h"
#include "model/json.h"

namespace typhon::cli {

namespace {

std::string config_json(const Config& config) {
  using Json = nlohmann::ordered_json;
  const Json budget = config.budget ? Json(*config.budget) : Json(nullptr);
  const Json requirements = config.requirements ? Json(*config.requirements) : Json(nullptr);
  return Json{{"sources", config.sources},
              {"sitePackages", config.site_packages},
              {"requirements", requirements},
              {"exclude", config.exclude},
              {"workers", config.workers},
              {"importAtStart", config.import_at_start},
              {"budget", budget}}
             .dump(2) +
         "\n";
}

// Keeps the module of the file that was asked for. Throws IoError when there is none.
void keep_only(const std::string& file, model::ApiModel& model) {
  if (file.empty()) return;
  std::erase_if(model.modules,
                [&](const auto& module) { return python_path(module.source) != file; });
  if (model.modules.empty()) {
    throw IoError("'" + file + "' is not a Python file below the source folders");
  }
}

void print_model(const CommandContext& context, Phase phase) {
  Inspection result = inspect(context.config.request(), context.project, phase);
  keep_only(context.options.file, result.model);
  context.output.out(model::to_json(result.model));
}

// All files of one kind, or the one that belongs to the source that was asked for.
void print_generated(const CommandContext& context,
                     std::string (*path_of)(const std::string&, Form)) {
  const CompileResult result = compile(context.config.request(), context.project);
  Inspection known = inspect(context.config.request(), context.project, Phase::extracted);
  keep_only(context.options.file, known.model);
  for (const auto& module : known.model.modules) {
    context.output.out(result.files.at(path_of(module.source, Form::direct)));
  }
}

}  // namespace

int print(const CommandContext& context) {
  switch (context.options.phase) {
    case PrintPhase::config:
      context.output.out(config_json(context.config));
      break;
    case PrintPhase::model:
      print_model(context, Phase::extracted);
      break;
    case PrintPhase::resolved:
      print_model(context, Phase::resolved);
      break;
    case PrintPhase::manifest:
      context.output.out(
          compile(context.config.request(), context.project).files.at("manifest.json"));
      break;
    case PrintPhase::dts:
      print_generated(context, declaration_path);
      break;
    case PrintPhase::js:
      print_generated(context, module_path);
      break;
  }
  return exit_ok;
}

}  // namespace typhon::cli
