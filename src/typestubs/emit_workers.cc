#include "emit_workers.h"

#include <set>

#include "emit/dts.h"
#include "emit/paths.h"
#include "emit/worker_js.h"
#include "emit_files.h"

namespace typhon {

namespace {

using Modules = std::vector<const model::Module*>;

// Breadth first, so that each module is written once; the result is in the order of the model.
Modules write_declarations(const Inspection& known, const ClassIndex& classes,
                           const std::vector<std::string>& sources,
                           std::map<std::string, std::string>& files) {
  const std::set<std::string> asked(sources.begin(), sources.end());
  std::set<std::string> reached;
  std::vector<const model::Module*> waiting;
  for (const model::Module& module : known.model.modules) {
    if (!asked.contains(python_path(module.source))) continue;
    reached.insert(module.name);
    waiting.push_back(&module);
  }
  while (!waiting.empty()) {
    const model::Module& module = *waiting.back();
    waiting.pop_back();
    const std::string path = declaration_path(module.source, Form::worker);
    DtsResult made = emit_dts(module, classes, Form::worker);
    files[path + ".map"] = emit_map(path, module, made.mappings, known);
    files[path] = std::move(made.text);
    for (const std::string& next : made.modules) {
      if (reached.insert(next).second) waiting.push_back(&classes.module(next));
    }
  }
  Modules modules;
  for (const model::Module& module : known.model.modules) {
    if (reached.contains(module.name)) modules.push_back(&module);
  }
  return modules;
}

}  // namespace

void emit_worker_declarations(const Inspection& known, const ClassIndex& classes,
                              const std::vector<std::string>& sources,
                              std::map<std::string, std::string>& files) {
  if (!sources.empty()) write_declarations(known, classes, sources, files);
}

void emit_workers(const Inspection& known, const ClassIndex& classes,
                  const std::vector<std::string>& sources,
                  std::map<std::string, std::string>& files) {
  if (sources.empty()) return;
  const Modules modules = write_declarations(known, classes, sources, files);
  for (const model::Module* module : modules) {
    const std::string path = module_path(module->source, Form::worker);
    JsResult made = emit_worker_module(*module, known.model);
    files[path + ".map"] = emit_map(path, *module, made.mappings, known);
    files[path] = std::move(made.text);
  }
  files["modules/workers.js"] = emit_workers_js(modules);
  files["modules/worker.js"] = emit_worker_js();
}

}  // namespace typhon
