#include "resolve/resolve.h"

#include "model/spans.h"
#include "resolve/all_lists.h"
#include "resolve/class_protocols.h"
#include "resolve/constructors.h"
#include "resolve/dataclass_transforms.h"
#include "resolve/fields.h"
#include "resolve/imports.h"
#include "resolve/new_types.h"
#include "resolve/options.h"
#include "resolve/overloads.h"
#include "resolve/reached.h"

namespace typhon {

namespace resolver {

namespace {

// The classes of other modules that those of the model come from, as they are when constructors
// are made.
OtherClasses finished_bases(const Classes& classes, Links& options);

void keep_classes(const Classes& classes, Resolution& known);
void keep_borrowers(model::ApiModel& model, Resolution& known);

}  // namespace

bool resolve_modules(model::ApiModel& model, const ResolveInput& input, Resolution& known,
                     bool is_kept, DiagnosticSink& sink) {
  const Names& names = *known.names;
  check_imports(model, names, known.modules, input, sink);

  // A bare `X = Y` is an alias only when Y is a type. All aliases are kept aside, because the next
  // passes remove those that are not offered, which types may still use.
  separate_aliases(model, names);

  // Before kinds, which rest on what is a dataclass.
  known.has_transforms |= apply_dataclass_transforms(model, names);

  // Before kinds, which rewrite the bases that name a class's variables.
  known.parameters.add(model, names);
  collect_aliases(model, known.aliases);

  // Kinds need only names of bases, and types need kinds: a Flag is not a usable type.
  const Classes classes(model, known.classes);
  classify_classes(classes, names, known.kinds);

  // Before those that are not offered are removed.
  const bool is_enough = collect_decorators(model, names, known.decorators);

  // Before types, so that nothing is said about the types of what nobody can reach.
  choose_exports(model, names, known.exports, sink);
  add_new_type_functions(model);

  // Before types: an implementation without annotations is fine when its overloads have them.
  fold_overloads(model);
  resolve_types(
      model, classes,
      {names, known.kinds, known.aliases, known.parameters, known.decorators, known.exports},
      is_kept ? &known.types : nullptr, sink);

  // After types: a field means what it means in the module that wrote it.
  offer_protocols(classes);
  flatten_fields(classes);
  const OtherClasses bases = finished_bases(classes, known.options);
  if (is_kept) keep_classes(classes, known);
  expand_options(model, classes, known.options);
  merge_overloads(model);
  if (bases.empty()) {
    make_constructors(classes);
  } else {
    make_constructors(Classes(model, bases));
  }
  drop_unreached(model, classes, known.exports, is_kept ? &known.declared : nullptr, known.kept);
  if (is_kept) keep_borrowers(model, known);
  return is_enough;
}

namespace {

OtherClasses finished_bases(const Classes& classes, Links& options) {
  OtherClasses bases;
  const auto add = [&](const auto& self, const model::Class& a_class) -> void {
    for (const model::TypeExpr& base : a_class.bases) {
      const model::Class* above = classes.find(base);
      if (above == nullptr) continue;
      const ClassId id{above->module, above->name};
      if (classes.find_own(id) != nullptr || !bases.emplace(id, *above).second) continue;
      self(self, *above);
    }
  };
  for (const model::Class* each : classes.own()) add(add, *each);
  for (auto& [id, a_class] : bases) {
    expand_options(a_class, classes, options);
    merge_overloads(a_class);
  }
  return bases;
}

void keep_classes(const Classes& classes, Resolution& known) {
  for (model::Class* each : classes.own()) {
    known.classes.insert_or_assign({each->module, each->name}, *each);
    model::for_each_name(*each, [&](ByteSpan&, const std::string& module) {
      if (module != each->module) known.borrowers[module].insert(each->module);
    });
  }
}

void keep_borrowers(model::ApiModel& model, Resolution& known) {
  for (model::Module& holder : model.modules) {
    model::for_each_name(holder, [&](ByteSpan&, const std::string& module) {
      if (module != holder.name) known.borrowers[module].insert(holder.name);
    });
  }
}

}  // namespace

}  // namespace resolver

void resolve(model::ApiModel& model, const ResolveInput& input, DiagnosticSink& sink,
             resolver::Resolution* kept) {
  resolver::Resolution fresh;
  resolver::Resolution& known = kept == nullptr ? fresh : *kept;
  known.has_all_references = resolver::expand_all_lists(model, input, sink);
  resolver::add_libraries(model, input.other_names, input.libraries,
                          kept == nullptr ? nullptr : &known.libraries);

  // The index is taken first and copied: later passes remove and move what it describes.
  known.names.emplace(model, input.other_names);
  for (const model::Module& module : model.modules) known.modules.insert(module.name);
  resolver::resolve_modules(model, input, known, kept != nullptr, sink);
  for (const model::Module& module : model.modules) known.kept.insert(module.name);
}

}  // namespace typhon
