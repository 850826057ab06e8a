#include "model/unions.h"

#include <algorithm>

#include "base/check.h"

namespace typhon::model {

namespace {

void add_flat(TypeExpr member, std::vector<TypeExpr>& flat) {
  if (member.kind == TypeKind::union_of) {
    for (TypeExpr& each : member.args) add_flat(std::move(each), flat);
    return;
  }
  const bool is_known = std::any_of(
      flat.begin(), flat.end(), [&](const TypeExpr& each) { return is_same_type(each, member); });
  if (!is_known) flat.push_back(std::move(member));
}

}  // namespace

TypeExpr union_of(std::vector<TypeExpr> members, ByteSpan span) {
  CHECK(!members.empty(), "A union needs a member");
  std::vector<TypeExpr> flat;
  for (TypeExpr& member : members) add_flat(std::move(member), flat);
  const auto unknown = std::find_if(flat.begin(), flat.end(), [](const TypeExpr& each) {
    return each.kind == TypeKind::unknown;
  });
  if (unknown != flat.end()) return *unknown;
  if (flat.size() > 1) {
    std::erase_if(flat, [](const TypeExpr& each) { return each.kind == TypeKind::never; });
  }
  if (flat.size() == 1) return flat.front();
  std::stable_partition(flat.begin(), flat.end(),
                        [](const TypeExpr& each) { return each.kind != TypeKind::none; });
  TypeExpr result;
  result.kind = TypeKind::union_of;
  result.args = std::move(flat);
  result.span = span;
  return result;
}

bool is_same_type(const TypeExpr& a, const TypeExpr& b) {
  return a.kind == b.kind && a.module == b.module && a.name == b.name && a.values == b.values &&
         std::equal(a.args.begin(), a.args.end(), b.args.begin(), b.args.end(), is_same_type);
}

}  // namespace typhon::model
