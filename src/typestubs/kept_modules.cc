#include "kept_modules.h"

#include "emit/paths.h"
#include "override_file.h"

namespace typhon {

// An edit of __init__ files can give a path another name.
std::optional<ReadModule> KeptModules::read(const std::string& path, const std::string& name,
                                            bool is_library) {
  const auto known = kept_.find(path);
  if (known != kept_.end() && known->second.module.name == name &&
      known->second.module.is_library == is_library) {
    return known->second;
  }
  auto read = fresh_.read(path, name, is_library);
  if (read) kept_[path] = *read;
  return read;
}

void KeptModules::forget(const std::string& path) {
  std::erase_if(kept_, [&](const auto& each) {
    return each.first == path || python_path(each.first) == path ||
           override_path(each.first) == path;
  });
}

void KeptModules::forget_all_but(const std::map<std::string, SourceFile>& sources) {
  std::erase_if(kept_, [&](const auto& each) { return !sources.contains(each.first); });
}

const ReadModule* KeptModules::find(const std::string& path) const {
  const auto known = kept_.find(path);
  return known == kept_.end() ? nullptr : &known->second;
}

ReadModule* KeptModules::find(const std::string& path) {
  return const_cast<ReadModule*>(std::as_const(*this).find(path));
}

}  // namespace typhon
