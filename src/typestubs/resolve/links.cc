#include "resolve/links.h"

#include <algorithm>

namespace typhon::resolver {

const ClassSet& Links::of(const std::string& from) const {
  static const ClassSet nothing;
  const auto found = of_.find(from);
  return found == of_.end() ? nothing : found->second;
}

std::set<ClassId> Links::into(const std::string& module) const {
  std::set<ClassId> found;
  for (const auto& [from, all] : of_) {
    for (const ClassId& to : all) {
      if (to.first == module) found.insert(to);
    }
  }
  return found;
}

bool Links::is_led_to(const ClassId& id, const std::set<std::string>& modules,
                      const std::string& except) const {
  return std::any_of(of_.begin(), of_.end(), [&](const auto& each) {
    return each.first != except && modules.contains(each.first) && each.second.contains(id);
  });
}

}  // namespace typhon::resolver
