#include "stub_overlay.h"

#include <string_view>

namespace typhon {

namespace {

// Calls `match` for each item of the stub with the item of its name in the implementation. Of
// several, such as overloads, the last is the one that Python keeps.
template <typename Items, typename Match>
void match_by_name(const Items& stub, const Items& implementation, const Match& match) {
  std::map<std::string_view, const typename Items::value_type*> by_name;
  for (const auto& item : implementation) by_name[item.name] = &item;
  for (const auto& item : stub) {
    const auto found = by_name.find(item.name);
    if (found != by_name.end()) match(item, *found->second);
  }
}

}  // namespace

StubOverlay::StubOverlay(const model::Module& stub, const model::Module& implementation) {
  const auto match_names = [&](const auto& item, const auto& same) {
    spans_[item.name_span] = same.name_span;
  };
  const auto match_parts = [&](const auto& item, const auto& same) { match(item, same); };
  match_by_name(stub.functions, implementation.functions, match_parts);
  match_by_name(stub.classes, implementation.classes, match_parts);
  match_by_name(stub.variables, implementation.variables, match_names);
  match_by_name(stub.aliases, implementation.aliases, match_names);
}

const ByteSpan* StubOverlay::find(ByteSpan in_stub) const {
  const auto found = spans_.find(in_stub);
  return found == spans_.end() ? nullptr : &found->second;
}

void StubOverlay::match(const model::Function& stub, const model::Function& implementation) {
  spans_[stub.name_span] = implementation.name_span;
  match_by_name(
      stub.parameters, implementation.parameters,
      [&](const auto& item, const auto& same) { spans_[item.name_span] = same.name_span; });
}

void StubOverlay::match(const model::Class& stub, const model::Class& implementation) {
  spans_[stub.name_span] = implementation.name_span;
  match_by_name(
      stub.attributes, implementation.attributes,
      [&](const auto& item, const auto& same) { spans_[item.name_span] = same.name_span; });
  match_by_name(stub.methods, implementation.methods,
                [&](const auto& item, const auto& same) { match(item, same); });
}

}  // namespace typhon
