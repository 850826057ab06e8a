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
      "_collections_abc.dict_items",
      "_collections_abc.dict_keys",
      "_collections_abc.dict_values",
      "_typeshed.structseq",
      "array.array",
      "collections.namedtuple",
      "contextlib.AbstractAsyncContextManager",
      "contextlib.AbstractContextManager",
  };
  if (model::find_standard_type(canonical) != nullptr) return true;
  const std::size_t dot = canonical.rfind('.');
  const std::string module = canonical.substr(0, dot);
  const std::string name = canonical.substr(dot + 1);
  // Of these two, what only their stubs know is what it says there.
  if (module == "builtins") return is_builtin_type(name) || is_builtin_exception(name);
  if (module == "typing" && is_known_typing_name(canonical)) return true;
  if (module != "typing" && is_mapped_module(module)) return true;
  return names.contains(canonical) || canonical_name(canonical) != canonical;
}

}  // namespace typhon::resolver
