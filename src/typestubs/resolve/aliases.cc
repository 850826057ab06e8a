#include "resolve/aliases.h"

#include <algorithm>

#include "model/standard_types.h"
#include "resolve/python_names.h"

namespace typhon::resolver {

namespace {

using model::TypeExpr;
using model::TypeKind;

bool is_type(const std::string& module, const TypeExpr& written, const Names& names) {
  if (written.kind == TypeKind::written_union) {
    return std::all_of(written.args.begin(), written.args.end(),
                       [&](const TypeExpr& arg) { return is_type(module, arg, names); });
  }
  if (written.kind == TypeKind::value) {
    return std::holds_alternative<std::monostate>(written.values.at(0));
  }
  if (written.kind != TypeKind::name) return false;
  const Entity& entity = names.look_up(module, written.name);
  if (entity.kind == EntityKind::class_type || entity.kind == EntityKind::alias) return true;
  if (entity.kind != EntityKind::external) return false;
  return entity.name.starts_with("builtins.") || is_known_typing_name(entity.name) ||
         model::find_standard_type(entity.name);
}

}  // namespace

void separate_aliases(model::ApiModel& model, const Names& names) {
  for (model::Module& module : model.modules) {
    std::vector<model::TypeAlias> kept;
    for (model::TypeAlias& alias : module.aliases) {
      if (alias.is_explicit || is_type(module.name, alias.target, names)) {
        kept.push_back(std::move(alias));
        continue;
      }
      model::Variable variable;
      variable.name = alias.name;
      variable.value_text = alias.target.name;
      // `DEFAULT = Color.RED`: see extract/inferred.h.
      if (alias.target.args.empty()) {
        variable.inferred.kind = TypeKind::unsupported;
        variable.inferred.name = alias.target.name;
        variable.inferred.span = alias.target.span;
      }
      variable.doc = alias.doc;
      variable.name_span = alias.name_span;
      module.variables.push_back(std::move(variable));
    }
    module.aliases = std::move(kept);
  }
}

void collect_aliases(const model::ApiModel& model, Aliases& aliases) {
  for (const model::Module& module : model.modules) {
    for (const model::TypeAlias& alias : module.aliases) {
      aliases[{module.name, alias.name}] = alias;
    }
  }
}

}  // namespace typhon::resolver
