// Source text made fit for a message or a comment.
#pragma once

#include <string>
#include <string_view>

namespace typhon {

// The text on one line, blanks collapsed; cut to 60 characters (not bytes) with "…" when longer.
std::string one_line(std::string_view text);

}  // namespace typhon
