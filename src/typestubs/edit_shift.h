// Where the places of a text are after an edit.
#pragma once

#include <optional>
#include <string_view>

#include "base/source.h"

namespace typhon {

// Knows of an edit only its hull: what is before the first difference stays, what is behind the
// last one moves by a number of bytes.
class EditShift {
 public:
  EditShift(std::string_view before, std::string_view after);

  // What was replaced, in the text before.
  ByteSpan replaced() const { return {kept_until_, kept_from_}; }
  // How much longer the text is now, modulo 2^32.
  std::uint32_t distance() const { return distance_; }

  // nullopt when an end of the span is inside of what was edited. The empty span at 0, which stands
  // for no place, stays.
  std::optional<ByteSpan> moved(ByteSpan span) const;

 private:
  std::uint32_t kept_until_ = 0;  // in the text before
  std::uint32_t kept_from_ = 0;   // in the text before
  std::uint32_t distance_ = 0;    // modulo 2^32: what was added, less what was removed
};

}  // namespace typhon
