#include "resolve/did_you_mean.h"

#include <algorithm>

namespace typhon {

namespace {

// Optimal string alignment: insert, delete, replace, and swap two neighbours, each costs one.
// Once there are `most` of them, how many there are does not matter.
std::size_t typing_errors(std::string_view a, std::string_view b, std::size_t most) {
  const std::size_t longer = std::max(a.size(), b.size());
  if (longer - std::min(a.size(), b.size()) >= most) return most;
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    const std::size_t least = *std::min_element(row.begin(), row.end());
    if (least >= most && *std::min_element(last.begin(), last.end()) >= most) return most;
    before_last.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

}  // namespace

std::string closest_name(std::string_view name, const std::vector<std::string>& candidates) {
  if (name.size() < 2) return "";  // every single letter is one mistake away from every other
  std::size_t best_distance = std::max<std::size_t>(1, name.size() / 3) + 1;
  std::string best;
  for (const std::string& candidate : candidates) {
    if (candidate == name) continue;
    const std::size_t distance = typing_errors(name, candidate, best_distance);
    if (distance >= best_distance) continue;
    best_distance = distance;
    best = candidate;
  }
  return best;
}

std::string did_you_mean(std::string_view name, const std::vector<std::string>& candidates) {
  const std::string best = closest_name(name, candidates);
  return best.empty() ? "" : "Did you mean '" + best + "'";
}

std::vector<Fix> replacement(ByteSpan span, const std::string& name) {
  if (name.empty()) return {};
  return {{"Replace by '" + name + "'", {{span, name}}}};
}

}  // namespace typhon
