#include "resolve/stub_classes.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

namespace typhon::resolver {

namespace {

struct StubClass {
  std::string_view canonical;
  std::string_view module;
  std::string_view name;
  bool is_type;   // else it is only looked at where it is a base
  bool is_shape;  // see is_only_shape
};

constexpr auto stub_classes = std::to_array<StubClass>({
    {"builtins.range", "builtins", "range", true, false},
    {"builtins.slice", "builtins", "slice", true, false},
    {"typing.ChainMap", "collections", "ChainMap", true, false},
    {"typing.Counter", "collections", "Counter", true, false},
    {"typing.Deque", "collections", "deque", true, false},
    {"typing.Match", "re", "Match", true, false},
    {"typing.Pattern", "re", "Pattern", true, false},
    // No class of files derives from these.
    {"typing.BinaryIO", "typing", "BinaryIO", true, true},
    {"typing.IO", "typing", "IO", true, true},
    {"typing.TextIO", "typing", "TextIO", true, true},

    {"builtins.bytearray", "builtins", "bytearray", false, true},
    {"builtins.bytes", "builtins", "bytes", false, true},
    {"builtins.dict", "builtins", "dict", false, true},
    {"builtins.float", "builtins", "float", false, true},
    {"builtins.frozenset", "builtins", "frozenset", false, true},
    {"builtins.int", "builtins", "int", false, true},
    {"builtins.list", "builtins", "list", false, true},
    {"builtins.set", "builtins", "set", false, true},
    {"builtins.str", "builtins", "str", false, true},
    {"builtins.tuple", "builtins", "tuple", false, true},

    {"typing.AbstractSet", "typing", "AbstractSet", false, true},
    {"typing.AsyncContextManager", "contextlib", "AbstractAsyncContextManager", false, true},
    {"typing.AsyncGenerator", "typing", "AsyncGenerator", false, true},
    {"typing.AsyncIterator", "typing", "AsyncIterator", false, true},
    {"typing.ContextManager", "contextlib", "AbstractContextManager", false, true},
    {"typing.Generator", "typing", "Generator", false, true},
    {"typing.ItemsView", "typing", "ItemsView", false, true},
    {"typing.Iterator", "typing", "Iterator", false, true},
    {"typing.KeysView", "typing", "KeysView", false, true},
    {"typing.Mapping", "typing", "Mapping", false, true},
    {"typing.MappingView", "typing", "MappingView", false, true},
    {"typing.MutableMapping", "typing", "MutableMapping", false, true},
    {"typing.MutableSequence", "typing", "MutableSequence", false, true},
    {"typing.MutableSet", "typing", "MutableSet", false, true},
    {"typing.Sequence", "typing", "Sequence", false, true},
    {"typing.ValuesView", "typing", "ValuesView", false, true},
});

// Every type of every module is asked for here.
const StubClass* find_stub_class(std::string_view canonical) {
  static const auto by_name = [] {
    std::unordered_map<std::string_view, const StubClass*> table;
    for (const StubClass& each : stub_classes) table.emplace(each.canonical, &each);
    return table;
  }();
  const auto found = by_name.find(canonical);
  return found == by_name.end() ? nullptr : found->second;
}

}  // namespace

std::optional<ClassId> class_behind(const std::string& canonical) {
  const StubClass* found = find_stub_class(canonical);
  if (found == nullptr || !found->is_type) return std::nullopt;
  return ClassId{found->module, found->name};
}

std::optional<ClassId> base_behind(const std::string& canonical) {
  const StubClass* found = find_stub_class(canonical);
  if (found == nullptr) return std::nullopt;
  return ClassId{found->module, found->name};
}

bool is_only_shape(const ClassId& id) {
  return std::any_of(stub_classes.begin(), stub_classes.end(), [&](const StubClass& each) {
    return each.is_shape && each.module == id.first && each.name == id.second;
  });
}

void leave_out_rare_members(model::Module& library) {
  if (library.name != "typing") return;
  for (model::Class& a_class : library.classes) {
    if (a_class.name != "IO" && a_class.name != "BinaryIO" && a_class.name != "TextIO") continue;
    std::erase_if(a_class.attributes, [](const model::Attribute& attribute) {
      return attribute.name == "buffer" || attribute.name == "mode" || attribute.name == "name";
    });
  }
}

}  // namespace typhon::resolver
