#include "resolve/inferred.h"

#include <iterator>
#include <set>

#include "model/standard_types.h"
#include "model/unions.h"

namespace typhon::resolver {

namespace {

using model::TypeExpr;
using model::TypeKind;
using Types = std::vector<TypeExpr>;

// What calling the name makes.
std::optional<TypeExpr> instance_of(const TypeExpr& called, const MeaningContext& context) {
  static const std::set<std::string> scalars = {"builtins.bool", "builtins.int", "builtins.float",
                                                "builtins.str", "builtins.bytes"};
  const Entity& entity = context.names.look_up(context.module, called.name);
  const bool is_known = entity.kind == EntityKind::class_type ||
                        (entity.kind == EntityKind::external &&
                         (scalars.contains(entity.name) || model::find_standard_type(entity.name)));
  if (!is_known) return std::nullopt;
  TypeExpr written = called;
  written.kind = TypeKind::name;
  TypeExpr type = meant_type(written, Use::result, context);
  if (type.kind == TypeKind::unknown) return std::nullopt;
  return type;
}

// Color.RED, when Color is an enumeration.
std::optional<TypeExpr> member_of(const TypeExpr& attribute, const MeaningContext& context) {
  const std::size_t dot = attribute.name.rfind('.');
  if (dot == std::string::npos) return std::nullopt;
  const Entity& owner = context.names.look_up(context.module, attribute.name.substr(0, dot));
  if (owner.kind != EntityKind::class_type) return std::nullopt;
  const auto facts = context.kinds.find(ClassName(owner.module, owner.name));
  if (facts == context.kinds.end()) return std::nullopt;
  if (facts->second.kind != model::ClassKind::enumeration) return std::nullopt;
  TypeExpr written = attribute;
  written.name.resize(dot);
  return instance_of(written, context);
}

// Every second one from `first` on, as one type.
std::optional<TypeExpr> joined(const Types& items, std::size_t first, std::size_t step,
                               const MeaningContext& context) {
  Types meant;
  for (std::size_t i = first; i < items.size(); i += step) {
    auto type = meant_inferred(items[i], context);
    if (!type) return std::nullopt;
    meant.push_back(std::move(*type));
  }
  if (meant.empty()) return std::nullopt;
  return model::union_of(std::move(meant), items.front().span);
}

}  // namespace

std::optional<TypeExpr> meant_inferred(const TypeExpr& inferred, const MeaningContext& context) {
  TypeExpr type = inferred;
  switch (inferred.kind) {
    case TypeKind::missing:
      return std::nullopt;
    case TypeKind::value:
      return type_of_value(inferred.values.front(), inferred.span);
    case TypeKind::name:
      return instance_of(inferred, context);
    case TypeKind::unsupported:
      return member_of(inferred, context);
    case TypeKind::written_union:
      return joined(inferred.args, 0, 1, context);
    case TypeKind::list:
    case TypeKind::set: {
      auto item = joined(inferred.args, 0, 1, context);
      if (!item) return std::nullopt;
      type.args = {std::move(*item)};
      return type;
    }
    case TypeKind::tuple:
      for (TypeExpr& arg : type.args) {
        auto item = meant_inferred(arg, context);
        if (!item) return std::nullopt;
        arg = std::move(*item);
      }
      return type;
    case TypeKind::dict: {
      auto key = joined(inferred.args, 0, 2, context);
      auto value = joined(inferred.args, 1, 2, context);
      if (!key || !value) return std::nullopt;
      type.args = {std::move(*key), std::move(*value)};
      return type;
    }
    default:
      return type;
  }
}

TypeExpr type_of_value(const model::LiteralValue& value, ByteSpan span) {
  static constexpr TypeKind kinds[] = {TypeKind::none,     TypeKind::boolean, TypeKind::integer,
                                       TypeKind::floating, TypeKind::str,     TypeKind::big_integer,
                                       TypeKind::bytes};
  static_assert(std::size(kinds) == std::variant_size_v<model::LiteralValue>);
  TypeExpr type;
  type.kind = kinds[value.index()];
  constexpr std::int64_t largest_number = 9007199254740991;  // 2^53 - 1, of JavaScript
  const auto* number = std::get_if<std::int64_t>(&value);
  if (number && (*number > largest_number || *number < -largest_number)) {
    type.kind = TypeKind::big_integer;
  }
  type.span = span;
  return type;
}

}  // namespace typhon::resolver
