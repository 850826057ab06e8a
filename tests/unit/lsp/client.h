// An editor for the tests of the language server. Source is written with `^` marks below the places
// that are asked about, on comment lines that belong to the source.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lsp/server.h"
#include "support/memory_disk.h"

namespace typhon::test {

using rpc::Json;

class Client {
 public:
  // The workspace is /app.
  explicit Client(Files files, Json capabilities = Json::object());

  Json initialize(const Json& options = Json::object());
  // The result, or the error when it is refused.
  Json ask(const std::string& method, const Json& params);
  void tell(const std::string& method, const Json& params);
  // Rests until nothing is due any more, or until it `has_more`.
  void settle(const rpc::Server::HasMore& has_more = [] { return false; });

  void open(const std::string& path);  // with the text of the disk
  void edit(const std::string& path, const Json& range, const std::string& text);
  // Asks about the place of the nth occurrence of `text` in the file.
  Json ask_at(const std::string& method, const std::string& path, const std::string& text,
              int nth = 0);
  Json document(const std::string& path) const;

  // "path line:column severity code", one a line, of all that is published now.
  std::string diagnostics() const;
  // Messages of a method that came in, their parameters.
  std::vector<Json> got(const std::string& method) const;

  MemoryDisk disk;
  lsp::Server server;

 private:
  void take(const std::vector<Json>& messages);

  Json capabilities_;
  std::map<std::string, Json> published_;
  std::vector<Json> got_;
  int number_ = 0;
};

}  // namespace typhon::test
