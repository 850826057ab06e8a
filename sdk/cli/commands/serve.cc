#include "cli/commands/commands.h"
#include "lsp/server.h"
#include "mapper/content_mapper.h"

namespace typhon::cli {

int serve_content_mapper(const OpenProject& open_project, Input& input, Output& output) {
  mapper::ContentMapper mapper(open_project);
  return rpc::serve(mapper, input, output);
}

int serve_editor(const OpenProject& open_project, Input& input, Output& output) {
  lsp::Server server(open_project);
  return rpc::serve(server, input, output);
}

}  // namespace typhon::cli
