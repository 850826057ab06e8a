#include "mapper/virtual_file.h"

#include "mapper/protocol.h"

namespace typhon::mapper {

using rpc::Json;
using workspace::Declarations;
using workspace::DeclaredName;

namespace {

// Python's own language server answers for hover, completion and symbols inside of a .py; two
// answers would be shown one below the other.
constexpr int navigation = protocol::definition | protocol::type_definition |
                           protocol::implementation | protocol::references |
                           protocol::call_hierarchy;

Json mapping(const DeclaredName& name, const std::string& text, const SourceFile& source);
Json mapped_diagnostic(const Diagnostic& diagnostic);
Json output(const std::string& text, Json mappings, Json diagnostics);

}  // namespace

Json virtual_file(const std::string& path, workspace::LiveProject& project) {
  const Declarations* declarations = project.declarations(path);
  Json mappings = Json::array();
  if (declarations != nullptr) {
    for (const DeclaredName& name : declarations->names) {
      if (name.path != path) continue;  // a member of a base class in another file
      mappings.push_back(mapping(name, declarations->text, *project.source(path)));
    }
  }
  Json diagnostics = Json::array();
  for (const Diagnostic& each : project.diagnostics()) {
    // TypeScript has no warnings: what is one here must not fail a build there.
    if (each.path != path || code_severity(each.code) != Severity::error) continue;
    diagnostics.push_back(mapped_diagnostic(each));
  }
  return output(declarations == nullptr ? "export {};\n" : declarations->text, std::move(mappings),
                std::move(diagnostics));
}

Json empty_file(const std::string& reason) {
  Json fault = {{"messageText", reason}, {"start", 0}, {"length", 0}, {"code", 0}};
  return output("export {};\n", Json::array(), Json::array({std::move(fault)}));
}

namespace {

Json mapping(const DeclaredName& name, const std::string& text, const SourceFile& source) {
  const std::uint32_t length = name.declared.end - name.declared.begin;
  const std::string_view declared = std::string_view(text).substr(name.declared.begin, length);
  const bool is_same = declared == source.slice(name.source);
  const auto kind = is_same ? protocol::MappingKind::verbatim : protocol::MappingKind::alias;
  return {name.declared.begin,    length,
          name.source.begin,      name.source.end - name.source.begin,
          static_cast<int>(kind), is_same ? navigation | protocol::rename : navigation};
}

// TypeScript shows a number, which is the row of the code in diagnostic_codes.def; people get the
// name, in the text.
Json mapped_diagnostic(const Diagnostic& diagnostic) {
  std::string message = diagnostic.message;
  if (!diagnostic.help.empty()) message += "; " + diagnostic.help;
  message += " [" + std::string(code_text(diagnostic.code)) + "]";
  return {{"messageText", message},
          {"start", diagnostic.span.begin},
          {"length", diagnostic.span.end - diagnostic.span.begin},
          {"code", static_cast<int>(diagnostic.code) + 1}};
}

Json output(const std::string& text, Json mappings, Json diagnostics) {
  return {{"text", text},
          {"extension", ".ts"},
          {"mappings", std::move(mappings)},
          {"diagnostics", std::move(diagnostics)}};
}

}  // namespace

}  // namespace typhon::mapper
