// The texts that are open in the editor.
#pragma once

#include <map>
#include <string>

#include "lsp/positions.h"

namespace typhon::lsp {

struct Document {
  std::string path;  // absolute
  Json version;      // as the client counts
  std::string text;
};

class Documents {
 public:
  // The parameters of textDocument/didOpen, didChange and didClose. What names a document that is
  // not a file, or is not open, gives null. The answer is valid until the document is closed.
  const Document* open(const Json& params);
  const Document* change(const Json& params, Encoding encoding);
  // The path of the document that was closed; empty when it was not open.
  std::string close(const Json& params);

  const Document* find(const std::string& path) const;
  const std::map<std::string, Document>& all() const { return documents_; }  // by path

 private:
  std::map<std::string, Document> documents_;
};

}  // namespace typhon::lsp
