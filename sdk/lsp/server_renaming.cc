#include "lsp/features/renaming.h"
#include "lsp/server.h"
#include "workspace/paths.h"
#include "workspace/renaming.h"

namespace typhon::lsp {

using rpc::ErrorCode;
using rpc::RequestError;

Json Server::prepare_rename(const Json& params) {
  const auto place = place_in(params);
  const SourceFile* source = place ? place->project->source(place->path) : nullptr;
  if (source == nullptr) return nullptr;
  const auto offset = offset_of(params.at("position"), *source, client_.encoding);
  const auto found = workspace::renamed_at(*place->project, place->path, offset);
  if (!found) return nullptr;
  return {{"range", range(*source, *found, client_.encoding)},
          {"placeholder", source->slice(*found)}};
}

Json Server::rename(const Json& params) {
  const auto place = place_in(params);
  const SourceFile* source = place ? place->project->source(place->path) : nullptr;
  if (source == nullptr) return nullptr;
  const std::string new_name = params.at("newName");
  LiveProject& project = *place->project;
  Json changes = Json::object();
  const auto edit = [&](const std::string& path, const SourceFile& file, ByteSpan span,
                        const std::string& text) {
    changes[workspace::uri_of_path(path)].push_back(
        {{"range", range(file, span, client_.encoding)}, {"newText", text}});
  };
  try {
    const auto offset = offset_of(params.at("position"), *source, client_.encoding);
    const auto renaming = workspace::rename_at(project, place->path, offset, new_name);
    for (const auto& [path, file] : renaming.files) {
      for (const ByteSpan span : file.places) {
        edit(project.folder() + "/" + path, file.source, span, new_name);
      }
    }
    for (const std::string& path : renaming.offered_by) {
      const auto imports = typescript_.imports_of(project.folder() + "/" + path);
      for (const TypeScriptEdit& each : renaming_edits(imports, renaming.name, new_name)) {
        edit(each.source->path(), *each.source, each.span, each.text);
      }
    }
  } catch (const workspace::CannotRename& reason) {
    throw RequestError(ErrorCode::request_failed, reason.what());
  }
  return {{"changes", std::move(changes)}};
}

}  // namespace typhon::lsp
