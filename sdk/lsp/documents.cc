#include "lsp/documents.h"

#include "workspace/paths.h"

namespace typhon::lsp {

namespace {

std::string changed(std::string text, const Json& change, Encoding encoding) {
  std::string inserted = change.at("text");
  const auto range = change.find("range");
  if (range == change.end() || range->is_null()) return inserted;
  const SourceFile source("", text);
  const ByteSpan span = span_of(*range, source, encoding);
  // A byte order mark is no part of the source, but it is one of the text.
  const std::size_t mark = text.size() - source.text().size();
  return text.replace(mark + span.begin, span.end - span.begin, inserted);
}

}  // namespace

const Document* Documents::open(const Json& params) {
  const Json& item = params.at("textDocument");
  const auto path = workspace::path_of_uri(item.at("uri"));
  if (!path) return nullptr;
  Document& document = documents_[*path];
  document = {*path, item.value("version", Json(nullptr)), item.at("text")};
  return &document;
}

const Document* Documents::change(const Json& params, Encoding encoding) {
  const Json& item = params.at("textDocument");
  const auto path = workspace::path_of_uri(item.at("uri"));
  const auto found = path ? documents_.find(*path) : documents_.end();
  if (found == documents_.end()) return nullptr;
  Document& document = found->second;
  document.version = item.value("version", Json(nullptr));
  for (const Json& each : params.at("contentChanges")) {
    document.text = changed(std::move(document.text), each, encoding);
  }
  return &document;
}

std::string Documents::close(const Json& params) {
  const auto path = workspace::path_of_uri(params.at("textDocument").at("uri"));
  return path && documents_.erase(*path) > 0 ? *path : "";
}

const Document* Documents::find(const std::string& path) const {
  const auto found = documents_.find(path);
  return found == documents_.end() ? nullptr : &found->second;
}

}  // namespace typhon::lsp
