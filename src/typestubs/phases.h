// The steps between files and a resolved model, in their order: for compile() and for Session.
#pragma once

#include <functional>
#include <vector>

#include "compile.h"
#include "module_files.h"
#include "read_module.h"
#include "resolve/resolution.h"

namespace typhon {

// The modules of the project as written. Ends early, with what it has, once `is_cancelled` says so.
// EXPECTS: project.modules are sorted.
Inspection read_project(const Project& project, ModuleReader& reader,
                        const std::function<bool()>& is_cancelled);

// Notes of what was read all that later steps want to know, and gives its module back.
model::Module add_module(ReadModule read, Inspection& known);

// Follows the names of `known`, reading the libraries they lead to; gives what there is to say.
// `kept`, which may be null, is filled for resolve_again().
std::vector<Diagnostic> resolve_project(Inspection& known, const CompileRequest& request,
                                        const FileSystem& files, const Project& project,
                                        ModuleReader& reader, resolver::Resolution* kept = nullptr);

// Adds to what was said what only the whole can say (the unknowns that is_strict refuses), takes
// away what was not to be said (ignored, overridden), and sets known.diagnostics.
void finish_diagnostics(Inspection& known, std::vector<Diagnostic> said,
                        const CompileRequest& request, const FileSystem& files);

}  // namespace typhon
