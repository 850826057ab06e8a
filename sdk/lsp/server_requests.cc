#include <algorithm>

#include "coverage.h"
#include "emit/paths.h"
#include "lsp/features/actions.h"
#include "lsp/features/completion.h"
#include "lsp/features/hover.h"
#include "lsp/features/rewrites.h"
#include "lsp/features/surface.h"
#include "lsp/features/symbols.h"
#include "lsp/features/uses.h"
#include "lsp/server.h"
#include "workspace/paths.h"

namespace typhon::lsp {

namespace {

Json symbol_json(const Symbol& symbol, const SourceFile& source, Encoding encoding) {
  Json json = {{"name", symbol.name},
               {"kind", static_cast<int>(symbol.kind)},
               {"range", range(source, symbol.whole, encoding)},
               {"selectionRange", range(source, symbol.name_span, encoding)}};
  for (const Symbol& member : symbol.members) {
    json["children"].push_back(symbol_json(member, source, encoding));
  }
  return json;
}

}  // namespace

std::optional<Place> Server::place_in(const Json& params) {
  const auto path = workspace::path_of_uri(params.at("textDocument").at("uri"));
  return path ? place_of(*path) : std::nullopt;
}

Json Server::hover(const Json& params) {
  const auto place = place_in(params);
  const SourceFile* source = place ? place->project->source(place->path) : nullptr;
  if (source == nullptr) return nullptr;
  const auto offset = offset_of(params.at("position"), *source, client_.encoding);
  const auto found = lsp::hover(*place->project, place->path, offset);
  if (!found) return nullptr;
  return {{"contents", {{"kind", "markdown"}, {"value", found->markdown}}},
          {"range", range(*source, found->span, client_.encoding)}};
}

Json Server::document_symbols(const Json& params) {
  Json list = Json::array();
  const auto place = place_in(params);
  if (!place) return list;
  for (const Symbol& each : symbols(*place->project, place->path)) {
    list.push_back(symbol_json(each, *place->project->source(place->path), client_.encoding));
  }
  return list;
}

Json Server::code_actions(const Json& params) {
  Json list = Json::array();
  const auto place = place_in(params);
  const SourceFile* source = place ? place->project->source(place->path) : nullptr;
  if (source == nullptr) return list;
  const ByteSpan span = span_of(params.at("range"), *source, client_.encoding);
  const std::string& uri = params.at("textDocument").at("uri").get_ref<const std::string&>();
  std::vector<Action> found = actions(*source, span, place->project->diagnostics());
  for (Action& each : rewrites(*source, span.begin)) found.push_back(std::move(each));
  for (const Action& each : found) {
    Json edits = Json::array();
    for (const Edit& edit : each.edits) {
      edits.push_back(
          {{"range", range(*source, edit.span, client_.encoding)}, {"newText", edit.text}});
    }
    Json action = {{"title", each.title},
                   {"kind", each.diagnostic == nullptr ? "refactor.rewrite" : "quickfix"},
                   {"isPreferred", each.is_preferred},
                   {"edit", {{"changes", {{uri, std::move(edits)}}}}}};
    if (each.diagnostic != nullptr) {
      action["diagnostics"] = Json::array({published(*each.diagnostic, *source)});
    }
    list.push_back(std::move(action));
  }
  return list;
}

Json Server::completion(const Json& params) {
  Json list = Json::array();
  const auto place = place_in(params);
  if (!place) return list;
  LiveProject& project = *place->project;
  const bool is_config = place->path == "pyproject.toml";
  const SourceFile* source = is_config ? &project.config().source : project.source(place->path);
  if (source == nullptr) return list;
  const auto offset = offset_of(params.at("position"), *source, client_.encoding);
  const auto found = is_config ? complete_config(*source, offset, project.files())
                               : complete_ignore(*source, offset, project.diagnostics());
  for (const Completion& each : found) {
    constexpr int value = 12;
    const std::string order = std::to_string(1000 + list.size());
    list.push_back(
        {{"label", each.label},
         {"kind", value},
         {"detail", each.detail},
         {"sortText", order},
         {"textEdit",
          {{"range", range(*source, each.span, client_.encoding)}, {"newText", each.insert}}}});
  }
  return list;
}

Json Server::code_lenses(const Json& params) {
  Json list = Json::array();
  const auto place = place_in(params);
  const SourceFile* source = place ? place->project->source(place->path) : nullptr;
  if (source == nullptr) return list;
  const std::string file = place->project->folder() + "/" + place->path;
  for (const Lens& each : lenses(*place->project, place->path, typescript_.imports_of(file))) {
    Json places = Json::array();
    for (const TypeScriptPlace& use : each.places)
      places.push_back(location(*use.source, use.span));
    const Json at = range(*source, each.span, client_.encoding);
    list.push_back({{"range", at},
                    {"command",
                     {{"title", each.title},
                      {"command", "typhon.showReferences"},
                      {"arguments", {workspace::uri_of_path(file), at.at("start"), places}}}}});
  }
  return list;
}

Json Server::references(const Json& params) {
  Json list = Json::array();
  const auto place = place_in(params);
  const SourceFile* source = place ? place->project->source(place->path) : nullptr;
  if (source == nullptr) return list;
  const auto offset = offset_of(params.at("position"), *source, client_.encoding);
  const std::string file = place->project->folder() + "/" + place->path;
  for (const Symbol& each : symbols(*place->project, place->path)) {
    if (offset < each.name_span.begin || each.name_span.end < offset) continue;
    for (const auto& use : uses_of_name(typescript_.imports_of(file), each.name)) {
      list.push_back(location(*use.source, use.span));
    }
  }
  return list;
}

// The imports of a Python file follow it to its new name.
Json Server::rename_files(const Json& params) {
  Json changes = Json::object();
  for (const Json& each : params.at("files")) {
    const auto from = workspace::path_of_uri(each.at("oldUri"));
    const auto to = workspace::path_of_uri(each.at("newUri"));
    if (!from || !to || !to->ends_with(".py")) continue;
    for (const ImportOf& use : typescript_.imports_of(*from)) {
      const SourceFile& source = use.file->source;
      Json& edits = changes[workspace::uri_of_path(source.path())];
      const Json edit = {
          {"range", range(source, use.import->span, client_.encoding)},
          {"newText", relative_specifier(source.path(), imported_path(*to, use.form))}};
      if (std::find(edits.begin(), edits.end(), edit) == edits.end()) edits.push_back(edit);
    }
  }
  if (changes.empty()) return nullptr;
  return {{"changes", std::move(changes)}};
}

// Of ours: {textDocument} → {"text"}, what TypeScript sees of the file; null for no module.
Json Server::declarations(const Json& params) {
  const auto place = place_in(params);
  const Declarations* found = place ? place->project->declarations(place->path) : nullptr;
  if (found == nullptr) return nullptr;
  return {{"text", found->text}};
}

// Of ours: {textDocument} → {"exports", "typed"} of the project that the file is in.
Json Server::coverage(const Json& params) {
  const auto place = place_in(params);
  if (!place) return nullptr;
  std::size_t exports = 0;
  std::size_t typed = 0;
  LiveProject& project = *place->project;
  for (const FileCoverage& file : measure_coverage(project.model(), project.diagnostics())) {
    exports += file.exports;
    typed += file.typed;
  }
  return {{"exports", exports}, {"typed", typed}};
}

Json Server::published(const Diagnostic& diagnostic, const SourceFile& source) const {
  constexpr int unnecessary = 1;
  const bool is_error = code_severity(diagnostic.code) == Severity::error;
  std::string message = diagnostic.message;
  if (!diagnostic.help.empty()) message += "\n" + diagnostic.help;
  Json json = {{"range", range(source, diagnostic.span, client_.encoding)},
               {"severity", is_error ? 1 : 2},
               {"code", code_text(diagnostic.code)},
               {"source", "typhon"},
               {"message", message}};
  if (diagnostic.code == Code::unused_ignore) json["tags"] = Json::array({unnecessary});
  return json;
}

Json Server::location(const SourceFile& source, ByteSpan span) const {
  return {{"uri", workspace::uri_of_path(source.path())},
          {"range", range(source, span, client_.encoding)}};
}

}  // namespace typhon::lsp
