#include "resolve/resolve.h"

#include "resolve/aliases.h"
#include "resolve/all_lists.h"
#include "resolve/class_kinds.h"
#include "resolve/class_protocols.h"
#include "resolve/constructors.h"
#include "resolve/dataclass_transforms.h"
#include "resolve/decorators.h"
#include "resolve/exports.h"
#include "resolve/fields.h"
#include "resolve/imports.h"
#include "resolve/names.h"
#include "resolve/new_types.h"
#include "resolve/options.h"
#include "resolve/overloads.h"
#include "resolve/reached.h"
#include "resolve/type_parameters.h"
#include "resolve/types.h"

namespace typhon {

void resolve(model::ApiModel& model, const ResolveInput& input, DiagnosticSink& sink) {
  resolver::expand_all_lists(model, input, sink);
  resolver::add_libraries(model, input.other_names, input.libraries);

  // The index is taken first and copied: later passes remove and move what it describes.
  const resolver::Names names(model, input.other_names);
  resolver::check_imports(model, names, input, sink);

  // A bare `X = Y` is an alias only when Y is a type. All aliases are kept aside, because the next
  // passes remove those that are not offered, which types may still use.
  resolver::separate_aliases(model, names);

  // Before kinds, which rest on what is a dataclass.
  resolver::apply_dataclass_transforms(model, names);

  // Before kinds, which rewrite the bases that name a class's variables.
  const resolver::TypeParameters parameters(model, names);
  const resolver::Aliases aliases = resolver::collect_aliases(model);

  // Kinds need only names of bases, and types need kinds: a Flag is not a usable type.
  const resolver::ClassKinds kinds = resolver::classify_classes(model, names);

  // Before those that are not offered are removed.
  const resolver::Decorators decorators = resolver::collect_decorators(model, names);

  // Before types, so that nothing is said about the types of what nobody can reach.
  resolver::choose_exports(model, names, sink);
  resolver::add_new_type_functions(model);

  // Before types: an implementation without annotations is fine when its overloads have them.
  resolver::fold_overloads(model);
  resolver::resolve_types(model, {names, kinds, aliases, parameters, decorators}, sink);

  // After types: a field means what it means in the module that wrote it.
  resolver::offer_protocols(model);
  resolver::flatten_fields(model);
  resolver::expand_options(model);
  resolver::merge_overloads(model);
  resolver::make_constructors(model);
  resolver::drop_unreached(model);
}

}  // namespace typhon
