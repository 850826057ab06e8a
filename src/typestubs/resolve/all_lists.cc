#include "resolve/all_lists.h"

#include <algorithm>
#include <set>

#include "resolve/names.h"

namespace typhon::resolver {

namespace {

using model::AllReference;
using model::Module;

class AllExpander {
 public:
  AllExpander(model::ApiModel& model, const ResolveInput& input, DiagnosticSink& sink)
      : names_(model, input.other_names), sink_(sink) {
    for (Module& module : model.modules) modules_[module.name] = &module;
  }
  void expand(Module& module);

 private:
  bool insert(const AllReference& reference, Module& module, std::size_t at);
  void give_up(Module& module, const AllReference& culprit);

  const Names names_;
  DiagnosticSink& sink_;
  std::map<std::string, Module*> modules_;
  std::set<std::string> in_progress_;
};

void AllExpander::expand(Module& module) {
  if (module.all_references.empty() || !in_progress_.insert(module.name).second) return;
  const std::vector<AllReference> references = std::move(module.all_references);
  module.all_references.clear();
  // From the last to the first, so that the places of those before stay right.
  for (auto each = references.rbegin(); each != references.rend(); ++each) {
    if (insert(*each, module, each->before)) continue;
    give_up(module, *each);
    break;
  }
  in_progress_.erase(module.name);
}

bool AllExpander::insert(const AllReference& reference, Module& module, std::size_t at) {
  const Entity& entity = names_.look_up(module.name, reference.module);
  const auto found = modules_.find(entity.module);
  if (entity.kind != EntityKind::module || found == modules_.end()) return false;
  expand(*found->second);
  if (!found->second->all || in_progress_.contains(entity.module)) return false;
  for (const std::string& name : *found->second->all) {
    auto& all = *module.all;
    if (std::find(all.begin(), all.end(), name) != all.end()) continue;
    const auto offset = static_cast<std::ptrdiff_t>(at++);
    all.insert(all.begin() + offset, name);
    module.all_name_spans.insert(module.all_name_spans.begin() + offset, reference.span);
  }
  return true;
}

void AllExpander::give_up(Module& module, const AllReference& culprit) {
  module.all.reset();
  module.all_name_spans.clear();
  sink_.add(Code::unsupported_all, module.source, culprit.span,
            "List '__all__' takes names from '" + culprit.module +
                ".__all__', which is no list of a module of the project that can be read",
            "Write the names out as string literals; until then every public name is exported");
}

}  // namespace

bool expand_all_lists(model::ApiModel& model, const ResolveInput& input, DiagnosticSink& sink) {
  const bool is_needed =
      std::any_of(model.modules.begin(), model.modules.end(),
                  [](const Module& module) { return !module.all_references.empty(); });
  if (!is_needed) return false;
  AllExpander expander(model, input, sink);
  for (Module& module : model.modules) expander.expand(module);
  return true;
}

}  // namespace typhon::resolver
