// The commands, one function and one file each. They return the exit code and throw IoError.
#pragma once

#include "cli/cli.h"
#include "cli/config.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/writable_file_system.h"

namespace typhon::cli {

// What every command has at hand. `config` is read and has no diagnostics.
struct CommandContext {
  const Options& options;
  const Config& config;
  WritableFileSystem& project;
  Output& output;
};

int build(const CommandContext& context);
int check(const CommandContext& context);
int print(const CommandContext& context);

// Everything that belongs into .typhon: what the compiler makes, and the archive of Python files.
CompileResult compile_app(const CompileRequest& request, const FileSystem& project);

// These serve a program until it ends them or goes away. Projects are those that it speaks of.
int serve_content_mapper(const OpenProject& open_project, Input& input, Output& output);
int serve_editor(const OpenProject& open_project, Input& input, Output& output);

// Prints diagnostics as text, each followed by an empty line.
void print_diagnostics(const std::vector<Diagnostic>& diagnostics,
                       const std::map<std::string, SourceFile>& sources, Output& output);

}  // namespace typhon::cli
