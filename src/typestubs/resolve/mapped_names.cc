#include "resolve/mapped_names.h"

#include <set>

#include "model/standard_types.h"
#include "resolve/python_names.h"

namespace typhon::resolver {

bool is_mapped_module(const std::string& dotted) {
  static const std::set<std::string> modules = {
      "abc", "builtins", "collections.abc", "dataclasses", "enum", "typing", "typing_extensions"};
  return modules.contains(dotted);
}

bool has_own_meaning(const std::string& canonical) {
  static const std::set<std::string> names = {
      "_typeshed.structseq",
      "array.array",
      "collections.namedtuple",
      "contextlib.AbstractAsyncContextManager",
      "contextlib.AbstractContextManager",
  };
  if (model::find_standard_type(canonical) != nullptr) return true;
  if (is_mapped_module(canonical.substr(0, canonical.rfind('.')))) return true;
  return names.contains(canonical) || canonical_name(canonical) != canonical;
}

}  // namespace typhon::resolver
