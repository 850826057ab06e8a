// What the values of the standard library mean that cross in a form of their own, and the words in
// Annotated that choose another form.
//
//   datetime.date                    → standard "date"
//   array.array[float]               → array[floating]
//   ExceptionGroup[ValueError]       → exception "ExceptionGroup"
//   Annotated[int, "bigint"]         → big_integer
//   Annotated[datetime, "iso"]       → standard "datetime_iso"
//   Annotated[bytes, "view"]         → view[bytes]
#include <algorithm>
#include <set>

#include "model/standard_types.h"
#include "resolve/meaning_reader.h"
#include "resolve/python_names.h"

namespace typhon::resolver {

using model::TypeExpr;
using model::TypeKind;

std::optional<TypeExpr> Meaning::of_standard(const std::string& name, const TypeExpr& written) {
  static const std::set<std::string> buffers = {"builtins.memoryview", "typing.Buffer",
                                                "typing.ByteString"};
  if (buffers.contains(name)) return of_kind(TypeKind::buffer, written.span);
  if (name == "array.array" || name == "array.ArrayType") return of_array(written);
  if (auto exception = of_exception(name, written)) return exception;
  const model::StandardType* standard = model::find_standard_type(name);
  if (!standard) return std::nullopt;
  TypeExpr type = of_kind(TypeKind::standard, written.span);
  type.name = standard->node;
  // Only os.PathLike takes an argument, and paths of bytes have no text.
  if (standard->node != "path") {
    if (!written.args.empty()) expect_arguments(written, 0, "");
  } else if (!written.args.empty() && of(written.args[0], Use::both).kind != TypeKind::str) {
    return unsupported(written, "A path of bytes is unknown in TypeScript",
                       "Write os.PathLike[str]");
  }
  return type;
}

// Only groups take an argument: what their members are, which TypeScript is told by no group.
std::optional<TypeExpr> Meaning::of_exception(const std::string& name, const TypeExpr& written) {
  constexpr std::string_view module = "builtins.";
  if (!name.starts_with(module)) return std::nullopt;
  std::string own_name = name.substr(module.size());
  if (!is_builtin_exception(own_name)) return std::nullopt;
  if (!own_name.ends_with("Group")) {
    if (!written.args.empty()) expect_arguments(written, 0, "");
  } else if (!written.args.empty() && expect_arguments(written, 1, "ExceptionGroup[ValueError]")) {
    of(written.args[0], Use::both);
  }
  TypeExpr type = of_kind(TypeKind::exception, written.span);
  type.name = std::move(own_name);
  return type;
}

TypeExpr Meaning::of_array(const TypeExpr& written) {
  TypeExpr array = container(TypeKind::array, 1, written, Use::both);
  if (array.kind != TypeKind::array) return array;
  const TypeKind item = array.args[0].kind;
  const bool is_numeric = item == TypeKind::integer || item == TypeKind::floating;
  if (is_numeric || item == TypeKind::unknown) return array;
  return unsupported(written, "An array of other items than numbers is unknown in TypeScript",
                     "Write array[int] or array[float], or list[…]");
}

// What other libraries put into Annotated is theirs.
TypeExpr Meaning::of_annotated(const TypeExpr& written, Use use) {
  if (written.args.size() < 2) {
    expect_arguments(written, 2, "Annotated[int, \"bigint\"]");
    return of_kind(TypeKind::unknown, written.span);
  }
  TypeExpr type = of(written.args[0], use);
  const auto says = [&](const char* word) {
    return std::any_of(written.args.begin() + 1, written.args.end(), [&](const auto& arg) {
      return arg.kind == TypeKind::value && arg.values.at(0) == model::LiteralValue(word);
    });
  };
  if (type.kind == TypeKind::integer && says("bigint")) type.kind = TypeKind::big_integer;
  if (type.kind == TypeKind::standard && type.name == "datetime" && says("iso")) {
    type.name = "datetime_iso";
  }
  const bool lends_memory = type.kind == TypeKind::bytes || type.kind == TypeKind::buffer ||
                            type.kind == TypeKind::array || type.name == "bytearray";
  if (lends_memory && says("view")) return of_kind(TypeKind::view, written.span, {type});
  return type;
}

}  // namespace typhon::resolver
