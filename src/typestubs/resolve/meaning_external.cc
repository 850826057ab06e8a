// What the names of typing, of builtins and of the standard library mean.
#include <algorithm>
#include <map>
#include <set>

#include "model/unions.h"
#include "resolve/meaning_reader.h"
#include "resolve/stub_classes.h"

namespace typhon::resolver {

using model::TypeExpr;
using model::TypeKind;
using model::union_of;

namespace {

// What gives its items one after the other, and of what they are.
const std::map<std::string, TypeKind, std::less<>> iterators = {
    {"typing.Iterable", TypeKind::iterable},
    {"typing.Iterator", TypeKind::iterator},
    {"typing.AsyncIterable", TypeKind::async_iterable},
    {"typing.AsyncIterator", TypeKind::async_iterator},
    {"typing.KeysView", TypeKind::iterable},
    {"typing.ValuesView", TypeKind::iterable},
    {"builtins.filter", TypeKind::iterator},
    {"builtins.map", TypeKind::iterator},
    {"builtins.reversed", TypeKind::iterator},
    {"builtins.zip", TypeKind::iterator},
};

// What says how a name is used, around its type.
bool is_qualifier(const std::string& name) {
  static const std::set<std::string> qualifiers = {"typing.Final",    "typing.ClassVar",
                                                   "typing.Required", "typing.NotRequired",
                                                   "typing.ReadOnly", "dataclasses.InitVar"};
  return qualifiers.contains(name);
}

}  // namespace

TypeExpr Meaning::of_external(const std::string& name, const TypeExpr& written, Use use) {
  static const std::map<std::string, TypeKind, std::less<>> plain = {
      {"builtins.None", TypeKind::none},       {"builtins.bool", TypeKind::boolean},
      {"builtins.int", TypeKind::integer},     {"builtins.float", TypeKind::floating},
      {"builtins.str", TypeKind::str},         {"builtins.bytes", TypeKind::bytes},
      {"typing.LiteralString", TypeKind::str}, {"typing.Any", TypeKind::unknown},
      {"builtins.object", TypeKind::unknown},  {"typing.Hashable", TypeKind::unknown},
      {"typing.NoReturn", TypeKind::never},    {"typing.Never", TypeKind::never},
  };
  if (const auto kind = plain.find(name); kind != plain.end()) {
    if (!written.args.empty()) expect_arguments(written, 0, "");
    TypeExpr type = of_kind(kind->second, written.span);
    type.is_any = type.kind == TypeKind::unknown;
    return type;
  }
  if (auto standard = of_standard(name, written)) return std::move(*standard);
  const auto behind = class_behind(name);
  if (behind && context_.kinds.contains(*behind)) {
    return of_class({EntityKind::class_type, behind->first, behind->second}, written, use);
  }
  if (auto number = of_number_like(name, written, use)) return std::move(*number);
  if (name == "typing.Optional") {
    if (!expect_arguments(written, 1, "Optional[int]")) {
      return of_kind(TypeKind::unknown, written.span);
    }
    return union_of({of(written.args[0], use), of_kind(TypeKind::none, written.span)},
                    written.span);
  }
  if (name == "typing.Union") {
    if (written.args.empty()) {
      expect_arguments(written, 1, "Union[int, str]");
      return of_kind(TypeKind::unknown, written.span);
    }
    return of_members(written.args, written.span, use);
  }
  if (name == "typing.Literal") return of_literal(written);
  if (name == "typing.Annotated") return of_annotated(written, use);
  if (name == "typing.Callable") return of_callable(written, use);
  if (name == "builtins.tuple") return of_tuple(written, use);
  if (name == "builtins.list") return container(TypeKind::list, 1, written, use);
  if (name == "builtins.set" || name == "typing.AbstractSet" || name == "typing.MutableSet") {
    return container(TypeKind::set, 1, written, use);
  }
  if (name == "builtins.frozenset") return container(TypeKind::frozen_set, 1, written, use);
  static const std::set<std::string> mappings = {"builtins.dict", "typing.Mapping",
                                                 "typing.MutableMapping"};
  if (mappings.contains(name)) return container(TypeKind::dict, 2, written, use);
  static const std::set<std::string> sequences = {"typing.Sequence", "typing.MutableSequence",
                                                  "typing.Collection", "typing.Reversible"};
  if (sequences.contains(name)) return of_sequence(written, use);
  if (const auto kind = iterators.find(name); kind != iterators.end()) {
    return container(kind->second, 1, written, use);
  }
  if (auto view = of_dict_view(name, written, use)) return std::move(*view);
  if (name == "builtins.enumerate") return of_enumerate(written, use);
  if (name == "typing.Generator" || name == "typing.AsyncGenerator") {
    return of_generator(name == "typing.Generator" ? 3 : 2, written, use);
  }
  if (name == "typing.ContextManager") return of_manager(TypeKind::context_manager, written, use);
  if (name == "typing.AsyncContextManager") {
    return of_manager(TypeKind::async_context_manager, written, use);
  }
  if (name == "typing.Awaitable") return container(TypeKind::awaitable, 1, written, use);
  if (name == "typing.Coroutine") {
    if (!expect_arguments(written, 3, "Coroutine[Any, Any, int]")) {
      return of_kind(TypeKind::unknown, written.span);
    }
    return of_kind(TypeKind::awaitable, written.span, {of(written.args[2], use)});
  }
  if (is_qualifier(name)) return unwrapped(written, use);
  if (name == "typing.Self" && !context_.enclosing_class.empty()) return of_self(written);
  if (name == "typing.Unpack") return of_unpacked(written, use);
  if (name == "typing.TypeGuard" || name == "typing.TypeIs") {
    return container(TypeKind::predicate, 1, written, Use::argument);
  }
  if (name == "builtins.type") return of_type(written);
  if (const std::string module = context_.names.stub_without(name); !module.empty()) {
    const std::string missing = name.substr(module.size() + 1);
    report(Code::unknown_name, written.span, "Module '" + module + "' has no '" + missing + "'",
           "");
    return of_kind(TypeKind::unknown, written.span);
  }
  return unsupported(written, "Type '" + written.name + "' is unknown in TypeScript",
                     "Use a type that the type mapping names, or a class of the project");
}

TypeExpr Meaning::of_members(const std::vector<TypeExpr>& members, ByteSpan span, Use use) {
  std::vector<TypeExpr> meant;
  for (const TypeExpr& member : members) meant.push_back(of(member, use));
  return union_of(std::move(meant), span);
}

// None in a Literal is a type of its own; a member of an enum stands for its whole enum.
TypeExpr Meaning::of_literal(const TypeExpr& written) {
  TypeExpr literal = of_kind(TypeKind::literal, written.span);
  std::vector<TypeExpr> others;
  for (const TypeExpr& arg : written.args) {
    if (arg.kind == TypeKind::name) {
      const std::size_t dot = arg.name.rfind('.');
      TypeExpr owner = arg;
      owner.name = arg.name.substr(0, dot == std::string::npos ? 0 : dot);
      const Entity& entity = look_up(owner.name);
      if (entity.kind == EntityKind::class_type) {
        others.push_back(of_class(entity, owner, Use::both));
        continue;
      }
      return of_name(arg, Use::both);  // an alias of another Literal, or an error
    }
    if (arg.kind != TypeKind::value) {
      return unsupported(arg, "Literal takes only plain values");
    }
    const model::LiteralValue& value = arg.values.at(0);
    if (std::holds_alternative<std::monostate>(value)) {
      others.push_back(of_kind(TypeKind::none, arg.span));
    } else if (std::holds_alternative<model::BytesLiteral>(value) ||
               std::holds_alternative<model::BigInteger>(value)) {
      return unsupported(arg, "A Literal of bytes or of a large int is unknown in TypeScript");
    } else if (std::holds_alternative<double>(value)) {
      return unsupported(arg, "A Literal of a float is no type", "Write float");
    } else if (std::find(literal.values.begin(), literal.values.end(), value) ==
               literal.values.end()) {
      literal.values.push_back(value);
    }
  }
  if (!literal.values.empty()) others.insert(others.begin(), std::move(literal));
  if (others.empty()) {
    expect_arguments(written, 1, "Literal[\"a\", \"b\"]");
    return of_kind(TypeKind::unknown, written.span);
  }
  return union_of(std::move(others), written.span);
}

// What Python takes for a number because it can be made one. What comes back may be anything that
// can.
std::optional<TypeExpr> Meaning::of_number_like(const std::string& name, const TypeExpr& written,
                                                Use use) {
  static const std::map<std::string, TypeKind, std::less<>> numbers = {
      {"typing.SupportsFloat", TypeKind::floating},
      {"typing.SupportsIndex", TypeKind::integer},
      {"typing.SupportsInt", TypeKind::floating},
  };
  const auto number = numbers.find(name);
  if (number == numbers.end() || use == Use::result) return std::nullopt;
  return of_kind(number->second, written.span);
}

// Of what has a key and a value, one or both, one after the other.
std::optional<TypeExpr> Meaning::of_dict_view(const std::string& name, const TypeExpr& written,
                                              Use use) {
  const std::string view = name.substr(name.rfind('.') + 1);
  const bool is_items = view == "dict_items" || name == "typing.ItemsView";
  if (!is_items && view != "dict_keys" && view != "dict_values") return std::nullopt;
  TypeExpr item = container(TypeKind::tuple, 2, written, use);
  if (item.kind != TypeKind::tuple) return item;
  if (!is_items) item = TypeExpr(item.args[view == "dict_keys" ? 0 : 1]);
  return of_kind(TypeKind::iterable, written.span, {std::move(item)});
}

TypeExpr Meaning::of_enumerate(const TypeExpr& written, Use use) {
  TypeExpr item = container(TypeKind::tuple, 1, written, use);
  if (item.kind != TypeKind::tuple) return item;
  item.args.insert(item.args.begin(), of_kind(TypeKind::integer, written.span));
  return of_kind(TypeKind::iterator, written.span, {std::move(item)});
}

// Generator[Y] sends and returns nothing.
TypeExpr Meaning::of_generator(std::size_t arity, const TypeExpr& written, Use use) {
  const TypeKind kind = arity == 3 ? TypeKind::generator : TypeKind::async_generator;
  if (written.args.size() > arity) {
    expect_arguments(written, arity,
                     arity == 3 ? "Generator[int, None, str]" : "AsyncGenerator[int, None]");
    return of_kind(TypeKind::unknown, written.span);
  }
  std::vector<TypeExpr> parts;
  for (std::size_t i = 0; i < arity; ++i) {
    const TypeKind open = written.args.empty() ? TypeKind::unknown : TypeKind::none;
    parts.push_back(i < written.args.size() ? of(written.args[i], i == 1 ? opposite(use) : use)
                                            : of_kind(open, written.span));
  }
  return of_kind(kind, written.span, std::move(parts));
}

// The second argument says whether exceptions are swallowed, which changes no type.
TypeExpr Meaning::of_manager(TypeKind kind, const TypeExpr& written, Use use) {
  TypeExpr managed = of_kind(TypeKind::unknown, written.span);
  if (!written.args.empty()) managed = of(written.args[0], use);
  return of_kind(kind, written.span, {std::move(managed)});
}

TypeExpr Meaning::of_sequence(const TypeExpr& written, Use use) {
  TypeExpr list = container(TypeKind::list, 1, written, use);
  if (list.kind != TypeKind::list || use == Use::argument) return list;
  TypeExpr tuple = list;
  tuple.kind = TypeKind::tuple_of;
  return union_of({std::move(list), std::move(tuple)}, written.span);
}

// A bare `list` is a list of unknown things.
TypeExpr Meaning::container(TypeKind kind, std::size_t arity, const TypeExpr& written, Use use) {
  std::vector<TypeExpr> args;
  if (written.args.empty()) {
    args.assign(arity, of_kind(TypeKind::unknown, written.span));
    return of_kind(kind, written.span, std::move(args));
  }
  if (!expect_arguments(written, arity, arity == 1 ? "list[int]" : "dict[str, int]")) {
    return of_kind(TypeKind::unknown, written.span);
  }
  for (const TypeExpr& arg : written.args) args.push_back(of(arg, use));
  return of_kind(kind, written.span, std::move(args));
}

TypeExpr Meaning::unwrapped(const TypeExpr& written, Use use) {
  if (!expect_arguments(written, 1, "Final[int]")) return of_kind(TypeKind::unknown, written.span);
  return of(written.args[0], use);
}

bool Meaning::has_no_type(const TypeExpr& written) const {
  const bool may_be = written.kind == TypeKind::name && written.args.size() <= 1;
  if (!may_be || variable(written.name)) return false;
  const Entity& entity = look_up(written.name);
  return entity.kind == EntityKind::external && is_qualifier(entity.name) &&
         (written.args.empty() || has_no_type(written.args[0]));
}

}  // namespace typhon::resolver
