#include "resolve/meaning.h"

#include <algorithm>

#include "model/type_variables.h"
#include "resolve/did_you_mean.h"
#include "resolve/meaning_reader.h"
#include "resolve/python_names.h"

namespace typhon::resolver {

using model::TypeExpr;
using model::TypeKind;

TypeExpr of_kind(TypeKind kind, ByteSpan span, std::vector<TypeExpr> args) {
  TypeExpr type;
  type.kind = kind;
  type.args = std::move(args);
  type.span = span;
  return type;
}

TypeExpr Meaning::of(const TypeExpr& written, Use use) {
  switch (written.kind) {
    case TypeKind::missing:
      return of_kind(TypeKind::unknown, written.span);
    case TypeKind::name:
      return of_name(written, use);
    case TypeKind::written_union:
      return of_members(written.args, written.span, use);
    case TypeKind::value:
      return of_value(written);
    case TypeKind::expr_list:
    case TypeKind::ellipsis:
      return unsupported(written, "A list or '...' is no type here");
    case TypeKind::unpacked:
      return of_unpacked(written, use);
    case TypeKind::unsupported:
      if (written.name.empty()) return of_kind(TypeKind::unknown, written.span);  // reported
      return unsupported(written, "'" + written.name + "' is not understood as a type");
    default:
      return written;  // already meant
  }
}

TypeExpr Meaning::of_value(const TypeExpr& written) {
  if (std::holds_alternative<std::monostate>(written.values.at(0))) {
    return of_kind(TypeKind::none, written.span);
  }
  return unsupported(written, "A value is no type", "Write Literal[…] around it");
}

TypeExpr Meaning::of_name(const TypeExpr& written, Use use) {
  if (const auto* parameter = variable(written.name)) return of_variable(*parameter, written);
  const Entity& entity = look_up(written.name);
  switch (entity.kind) {
    case EntityKind::class_type:
      return of_class(entity, written, use);
    case EntityKind::alias:
      return of_alias(entity, written, use);
    case EntityKind::external:
      return of_external(entity.name, written, use);
    case EntityKind::function:
      return unsupported(written, "Function '" + written.name + "' is no type",
                         "Write Callable[[…], …] for a function");
    case EntityKind::variable:
      return unsupported(
          written, "'" + written.name + "' is a variable, which is unknown as a type in TypeScript",
          "Name a class, or define an alias with 'X: TypeAlias = …'");
    case EntityKind::type_variable:  // found above
    case EntityKind::module:
      return unsupported(written, "Module '" + written.name + "' is no type");
    case EntityKind::not_found:
      return not_found(written);
  }
  return of_kind(TypeKind::unknown, written.span);
}

// Inside of a class, its nested classes are visible by their own names.
const Entity& Meaning::look_up(const std::string& dotted) const {
  const bool has_nested = context_.names.has_nested_classes(context_.module);
  for (std::string owner = has_nested ? context_.enclosing_class : ""; !owner.empty();) {
    const Entity& nested = context_.names.look_up(context_.module, owner + "." + dotted);
    if (nested.kind == EntityKind::class_type) return nested;
    const std::size_t dot = owner.rfind('.');
    owner.resize(dot == std::string::npos ? 0 : dot);
  }
  return context_.names.look_up(context_.module, dotted);
}

TypeExpr Meaning::of_class(const Entity& entity, const TypeExpr& written, Use use) {
  const ClassName id(entity.module, entity.name);
  const auto facts = context_.kinds.find(id);
  if (facts != context_.kinds.end() && facts->second.callback) {
    return of_callback(facts->first, *facts->second.callback, written, use);
  }
  context_.reach.to_class(id);
  TypeExpr type = of_kind(TypeKind::class_ref, written.span);
  type.module = entity.module;
  type.name = entity.name;
  type.args = arguments(context_.parameters.of_class(id), written);
  return type;
}

// Whether the items that stand for many are those of the alias itself.
bool is_rest_of(const TypeExpr& many, const ClassId& alias) {
  if (many.kind == TypeKind::tuple_of) return is_bare_reference(many.args.at(0), alias);
  return is_bare_reference(many, alias);
}

bool is_bare_reference(const TypeExpr& target, const ClassId& alias) {
  if (target.kind == TypeKind::alias_ref) return ClassName(target) == ClassName(alias);
  const bool is_tuple = target.kind == TypeKind::tuple || target.kind == TypeKind::tuple_of;
  if (is_tuple) {  // tuple[int, *X]
    return std::any_of(target.args.begin(), target.args.end(), [&](const TypeExpr& each) {
      return each.kind == TypeKind::unpacked && is_rest_of(each.args.at(0), alias);
    });
  }
  return target.kind == TypeKind::union_of &&
         std::any_of(target.args.begin(), target.args.end(),
                     [&](const TypeExpr& each) { return is_bare_reference(each, alias); });
}

bool refers_to(const TypeExpr& type, const ClassId& alias) {
  return is_bare_reference(type, alias) ||
         std::any_of(type.args.begin(), type.args.end(),
                     [&](const TypeExpr& arg) { return refers_to(arg, alias); });
}

TypeExpr Meaning::of_alias(const Entity& entity, const TypeExpr& written, Use use) {
  const ClassId id{entity.module, entity.name};
  const auto alias = context_.aliases.find(id);
  if (alias == context_.aliases.end()) return not_found(written);
  const std::vector<model::TypeParameter>& parameters = alias->second.type_parameters;
  TypeExpr reference = of_kind(TypeKind::alias_ref, written.span);
  reference.module = entity.module;
  reference.name = entity.name;
  if (!aliases_in_progress_.insert(id).second) {
    context_.reach.to_recursive_alias(id);
    reference.args = arguments(parameters, written);
    return reference;
  }
  MeaningContext inside = context_;
  inside.module = entity.module;
  inside.type_parameters = alias->second.type_parameters;
  inside.used = nullptr;
  Meaning meaning(inside);
  meaning.aliases_in_progress_ = aliases_in_progress_;
  meaning.variables_in_progress_ = variables_in_progress_;
  meaning.use_of_alias_ = use_of_alias_ ? use_of_alias_ : &written;
  meaning.is_silent_ = is_silent_ || !entity.name.starts_with("_");
  TypeExpr type =
      model::substitute(meaning.of(alias->second.target, use),
                        model::substitution_of(parameters, arguments(parameters, written)));
  if (alias->second.is_new_type) {
    type = of_kind(TypeKind::branded, written.span, {std::move(type)});
    type.module = entity.module;
    type.name = entity.name;
  }
  aliases_in_progress_.erase(id);
  if (is_bare_reference(type, id)) {
    return unsupported(written, "Type alias '" + entity.name + "' is defined as itself");
  }
  if (refers_to(type, id)) {
    reference.args = arguments(parameters, written);
    return reference;
  }
  type.span = written.span;
  return type;
}

bool Meaning::expect_arguments(const TypeExpr& written, std::size_t count, const char* example) {
  if (written.args.size() == count) return true;
  const std::string help =
      *example == '\0' ? "Remove the brackets" : std::string("Write for example ") + example;
  report(Code::wrong_type_arguments, written.span,
         "'" + written.name + "' takes " + std::to_string(count) +
             (count == 1 ? " type argument, not " : " type arguments, not ") +
             std::to_string(written.args.size()),
         help);
  return false;
}

TypeExpr Meaning::unsupported(const TypeExpr& written, const std::string& message,
                              const std::string& help) {
  report(Code::unsupported_type, written.span, message, help);
  return of_kind(TypeKind::unknown, written.span);
}

TypeExpr Meaning::not_found(const TypeExpr& written) {
  const std::string asking = use_of_alias_ ? "" : context_.module;
  std::vector<std::string> candidates = context_.names.visible_names(context_.module, asking);
  const std::string first = written.name.substr(0, written.name.find('.'));
  // An import that leads nowhere is reported where it stands.
  if (std::find(candidates.begin(), candidates.end(), first) != candidates.end()) {
    return of_kind(TypeKind::unknown, written.span);
  }
  std::erase_if(candidates, [&](const std::string& candidate) {
    const EntityKind kind = context_.names.look_up(context_.module, candidate).kind;
    return kind == EntityKind::function || kind == EntityKind::variable;
  });
  std::string closest = closest_name(first, candidates);
  const bool is_typing_name = closest.empty() && is_known_typing_name("typing." + first);
  if (closest.empty() && !is_typing_name) closest = closest_name(first, well_known_type_names());
  const std::string help = is_typing_name    ? "Add 'from typing import " + first + "'"
                           : closest.empty() ? ""
                                             : "Did you mean '" + closest + "'";
  const auto length = static_cast<std::uint32_t>(first.size());
  report(Code::unknown_name, written.span, "Name '" + written.name + "' is not defined", help,
         replacement({written.span.begin, written.span.begin + length}, closest));
  return of_kind(TypeKind::unknown, written.span);
}

void Meaning::report(Code code, ByteSpan span, const std::string& message, const std::string& help,
                     std::vector<Fix> fixes) {
  if (is_silent_) return;
  if (!use_of_alias_) {
    return context_.sink.add(code, context_.source, span, message, help, std::move(fixes));
  }
  context_.sink.add(code, context_.source, use_of_alias_->span, message, help);
}

TypeExpr meant_type(const TypeExpr& written, Use use, const MeaningContext& context) {
  return Meaning(context).of(written, use);
}

TypeExpr meant_annotation(const TypeExpr& written, Use use, const MeaningContext& context) {
  Meaning meaning(context);
  if (meaning.has_no_type(written)) return of_kind(TypeKind::missing, written.span);
  return meaning.of(written, use);
}

}  // namespace typhon::resolver
