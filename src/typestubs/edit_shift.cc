#include "edit_shift.h"

#include <algorithm>

namespace typhon {

EditShift::EditShift(std::string_view before, std::string_view after)
    : distance_(static_cast<std::uint32_t>(after.size() - before.size())) {
  const std::size_t shorter = std::min(before.size(), after.size());
  const auto first =
      std::mismatch(before.begin(), before.begin() + static_cast<long>(shorter), after.begin());
  const auto prefix = static_cast<std::size_t>(first.first - before.begin());
  const auto last = std::mismatch(
      before.rbegin(), before.rbegin() + static_cast<long>(shorter - prefix), after.rbegin());
  const auto suffix = static_cast<std::size_t>(last.first - before.rbegin());
  kept_until_ = static_cast<std::uint32_t>(prefix);
  kept_from_ = static_cast<std::uint32_t>(before.size() - suffix);
}

// What is put right before a name moves it, what is put right behind it does not.
std::optional<ByteSpan> EditShift::moved(ByteSpan span) const {
  if (span == ByteSpan{}) return span;
  const bool moves_begin = span.begin >= kept_from_;
  const bool moves_end = span.end > kept_until_;
  if (!moves_begin && span.begin > kept_until_) return std::nullopt;
  if (moves_end && span.end < kept_from_) return std::nullopt;
  span.begin += moves_begin ? distance_ : 0;
  span.end += moves_end ? distance_ : 0;
  if (span.begin > span.end) return std::nullopt;
  return span;
}

}  // namespace typhon
