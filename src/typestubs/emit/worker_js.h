// The ES modules of Python modules that run in a worker, and what they have in common.
#pragma once

#include <string>
#include <vector>

#include "emit/js.h"
#include "model/api_model.h"

namespace typhon {

//   import workers from "../workers.js";
//   const $module = workers.module("stats");
//   export const summarize = /* @__PURE__ */ $module.call("summarize");
// Nothing starts before the first call. `model` is resolved.
JsResult emit_worker_module(const model::Module& module, const model::ApiModel& model);

// modules/workers.js: how a worker starts, and what the classes of `modules` have, which may come
// out of any call.
std::string emit_workers_js(const std::vector<const model::Module*>& modules);

// modules/worker.js: the program inside of a worker.
std::string emit_worker_js();

}  // namespace typhon
