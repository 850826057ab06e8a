#include "standard_stubs.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace typhon {

namespace {

// Sorted by path; the recipe `typeshed` writes them.
constexpr StandardStub stubs[] = {
#include "standard_stubs.inc"
};

const StandardStub* find_path(const std::string& path) {
  const auto* found = std::lower_bound(
      std::begin(stubs), std::end(stubs), path,
      [](const StandardStub& stub, const auto& wanted) { return stub.path < wanted; });
  return found != std::end(stubs) && found->path == path ? found : nullptr;
}

}  // namespace

const StandardStub* find_standard_stub(std::string_view module) {
  std::string path(module);
  std::replace(path.begin(), path.end(), '.', '/');
  const StandardStub* file = find_path(path + ".pyi");
  return file != nullptr ? file : find_path(path + "/__init__.pyi");
}

}  // namespace typhon
