// What `stats.typhon.d.ts`, beside stats.py, says better than the Python can.
//
//   import type { Chart } from "./chart.js";
//   type Row = readonly [string, number];
//   export declare function plot(rows: Row[]): Chart;
//
// An exported declaration takes the place of the one that is made for the same name: of all its
// overloads, of the whole class. Everything else is copied to the top of the declarations.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "model/api_model.h"

namespace typhon {

// "src/stats.py" → "src/stats.typhon.d.ts"
std::string override_path(const std::string& source);

// Puts what the file holds into Module::overrides, if there is such a file. What is not understood
// is left out, with a diagnostic in the override file.
void read_overrides(model::Module& module, const FileSystem& files, DiagnosticSink& sink);

// Once the module is resolved: says which overrides name nothing that it offers, and drops them.
void check_overrides(model::Module& module, DiagnosticSink& sink);

// Without what was said about the types of things whose declarations are overridden.
// EXPECTS: a resolved model.
std::vector<Diagnostic> without_overridden(std::vector<Diagnostic> diagnostics,
                                           const model::ApiModel& model);

}  // namespace typhon
