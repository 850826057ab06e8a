// Places in a text as the Language Server Protocol writes them.
#pragma once

#include "base/source.h"
#include "rpc/message.h"

namespace typhon::lsp {

using rpc::Json;

// What a `character` counts. UTF-16 is what every client understands; it is chosen by `initialize`.
enum class Encoding { utf8, utf16 };

// {"line": 0, "character": 4}
Json position(const SourceFile& source, std::uint32_t offset, Encoding encoding);
// {"start": …, "end": …}
Json range(const SourceFile& source, ByteSpan span, Encoding encoding);

// Of what a client sent; what lies outside of the text becomes its nearest place.
std::uint32_t offset_of(const Json& position, const SourceFile& source, Encoding encoding);
ByteSpan span_of(const Json& range, const SourceFile& source, Encoding encoding);

}  // namespace typhon::lsp
