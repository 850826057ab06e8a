// What a function's type and a tuple's items mean, where one name may stand for many.
#include <algorithm>

#include "model/type_variables.h"
#include "model/unions.h"
#include "resolve/meaning_reader.h"

namespace typhon::resolver {

using model::TypeExpr;
using model::TypeKind;

Use opposite(Use use) {
  if (use == Use::argument) return Use::result;
  return use == Use::result ? Use::argument : Use::both;
}

TypeExpr Meaning::of_tuple(const TypeExpr& written, Use use) {
  const std::vector<TypeExpr>& args = written.args;
  if (args.empty()) {
    return of_kind(TypeKind::tuple_of, written.span, {of_kind(TypeKind::unknown, written.span)});
  }
  if (args.size() == 1 && args[0].kind == TypeKind::expr_list) {
    return of_kind(TypeKind::tuple, written.span);  // tuple[()]
  }
  if (args.size() == 2 && args[1].kind == TypeKind::ellipsis) {
    return of_kind(TypeKind::tuple_of, written.span, {of(args[0], use)});
  }
  return of_kind(TypeKind::tuple, written.span, items(args, use));
}

TypeExpr Meaning::of_callable(const TypeExpr& written, Use use) {
  if (written.args.empty()) {
    return of_kind(TypeKind::callable, written.span,
                   {of_kind(TypeKind::any_parameters, written.span),
                    of_kind(TypeKind::unknown, written.span)});
  }
  if (!expect_arguments(written, 2, "Callable[[int], str]")) {
    return of_kind(TypeKind::unknown, written.span);
  }
  // Python gives the arguments of a function that it was given.
  std::vector<TypeExpr> parts = parameter_types(written.args[0], opposite(use));
  parts.push_back(of(written.args[1], use));
  return of_kind(TypeKind::callable, written.span, std::move(parts));
}

// [X, Y], "...", a ParamSpec, or Concatenate[X, P].
std::vector<TypeExpr> Meaning::parameter_types(const TypeExpr& written, Use use) {
  if (written.kind == TypeKind::expr_list) return items(written.args, use);
  if (written.kind == TypeKind::ellipsis) return {of_kind(TypeKind::any_parameters, written.span)};
  if (written.kind == TypeKind::name) {
    const model::TypeParameter* parameter = variable(written.name);
    if (parameter != nullptr && parameter->kind == model::TypeParameterKind::parameters) {
      return {of_variable(*parameter, written)};
    }
    const Entity& entity = look_up(written.name);
    if (entity.kind == EntityKind::external && entity.name == "typing.Concatenate" &&
        !written.args.empty()) {
      std::vector<TypeExpr> types = items({written.args.begin(), written.args.end() - 1}, use);
      for (TypeExpr& rest : parameter_types(written.args.back(), use)) {
        types.push_back(std::move(rest));
      }
      return types;
    }
  }
  if (written.kind != TypeKind::unsupported || !written.name.empty()) {
    report(Code::wrong_type_arguments, written.span, "The parameter types of a Callable are a list",
           "Write them: Callable[[int], str]");
  }
  return {of_kind(TypeKind::any_parameters, written.span)};
}

// What callers write as a function, Python calls by `__call__`. What it takes by keyword has no
// place in a function type.
TypeExpr Meaning::of_callback(const ClassId& id, const model::Function& call,
                              const TypeExpr& written, Use use) {
  const auto& parameters = context_.parameters.of_class(id);
  std::vector<model::TypeParameter> used;
  MeaningContext inside = context_;
  inside.module = id.first;
  inside.enclosing_class = id.second;
  inside.type_parameters = parameters;
  inside.type_parameters.insert(inside.type_parameters.end(), call.type_parameters.begin(),
                                call.type_parameters.end());
  inside.used = &used;
  Meaning meaning(inside);
  meaning.aliases_in_progress_ = aliases_in_progress_;
  meaning.is_silent_ = true;
  TypeExpr callable = of_kind(TypeKind::callable, written.span);
  if (!meaning.aliases_in_progress_.insert(id).second) {
    callable.args = {of_kind(TypeKind::any_parameters, written.span),
                     of_kind(TypeKind::unknown, written.span)};
    return callable;
  }
  const bool is_open = std::any_of(
      call.parameters.begin(), call.parameters.end(),
      [](const auto& parameter) { return parameter.kind > model::ParameterKind::args; });
  for (const model::Parameter& parameter : call.parameters) {
    const bool is_after = parameter.kind == model::ParameterKind::args && is_open;
    if (parameter.kind > model::ParameterKind::args || is_after) continue;
    TypeExpr type = meaning.of(parameter.type, opposite(use));
    const bool is_rest =
        parameter.kind == model::ParameterKind::args && type.kind != TypeKind::unpacked;
    if (is_rest) {
      type = of_kind(TypeKind::unpacked, written.span,
                     {of_kind(TypeKind::tuple_of, written.span, {std::move(type)})});
    }
    callable.args.push_back(std::move(type));
  }
  if (is_open) callable.args.push_back(of_kind(TypeKind::any_parameters, written.span));
  TypeExpr result = meaning.of(call.returns, use);
  if (call.is_async) result = of_kind(TypeKind::awaitable, written.span, {std::move(result)});
  callable.args.push_back(std::move(result));
  TypeExpr generic = of_kind(TypeKind::generic, written.span);
  for (const model::TypeParameter& each : used) {
    const bool is_of_class =
        std::any_of(parameters.begin(), parameters.end(),
                    [&](const model::TypeParameter& other) { return other.name == each.name; });
    if (!is_of_class) generic.args.push_back(model::variable_type(each));
  }
  callable = model::substitute(callable,
                               model::substitution_of(parameters, arguments(parameters, written)));
  if (generic.args.empty()) return callable;
  generic.args.push_back(std::move(callable));
  return generic;
}

namespace {

// What has no items stands for any number of them.
void make_many(TypeExpr& unpacked) {
  TypeExpr& inside = unpacked.args.at(0);
  const bool is_many = inside.kind == TypeKind::tuple || inside.kind == TypeKind::tuple_of ||
                       inside.kind == TypeKind::type_variable;
  if (!is_many) inside = of_kind(TypeKind::tuple_of, inside.span, {inside});
}

bool has_any_length(const TypeExpr& item) {
  return item.kind == TypeKind::any_parameters ||
         (item.kind == TypeKind::unpacked && item.args.at(0).kind == TypeKind::tuple_of);
}

// TypeScript has one place for any number of items: from the first to the last such place, every
// item is one of them all.
void join_rests(std::vector<TypeExpr>& items) {
  const auto first = std::find_if(items.begin(), items.end(), has_any_length);
  const auto last = std::find_if(items.rbegin(), items.rend(), has_any_length).base();
  if (first == items.end() || last - first < 2) return;
  const bool takes_anything = std::any_of(first, last, [](const TypeExpr& item) {
    return item.kind == TypeKind::any_parameters ||
           (item.kind == TypeKind::unpacked && !has_any_length(item));
  });
  TypeExpr joined = of_kind(TypeKind::any_parameters, first->span);
  if (!takes_anything) {
    std::vector<TypeExpr> members;
    for (auto item = first; item != last; ++item) {
      members.push_back(has_any_length(*item) ? item->args[0].args[0] : *item);
    }
    TypeExpr many = of_kind(TypeKind::tuple_of, first->span,
                            {model::union_of(std::move(members), first->span)});
    joined = of_kind(TypeKind::unpacked, first->span, {std::move(many)});
  }
  items.erase(first, last);
  items.insert(first, std::move(joined));
}

}  // namespace

// *tuple[int, str] is taken apart, *Ts and *tuple[int, ...] stay.
std::vector<TypeExpr> Meaning::items(const std::vector<TypeExpr>& written, Use use) {
  std::vector<TypeExpr> items;
  for (const TypeExpr& each : written) {
    TypeExpr item = of(each, use);
    if (item.kind == TypeKind::unpacked) make_many(item);
    const bool is_fixed =
        item.kind == TypeKind::unpacked && item.args.at(0).kind == TypeKind::tuple;
    if (!is_fixed) {
      items.push_back(std::move(item));
      continue;
    }
    for (TypeExpr& inside : item.args[0].args) items.push_back(std::move(inside));
  }
  join_rests(items);
  return items;
}

TypeExpr Meaning::of_unpacked(const TypeExpr& written, Use use) {
  if (!expect_arguments(written, 1, "Unpack[Ts]")) {
    return of_kind(TypeKind::unknown, written.span);
  }
  TypeExpr inside = of(written.args[0], use);
  if (inside.kind == TypeKind::unpacked) return inside;           // *Ts, whose Ts says so itself
  const bool is_of_one = inside.kind == TypeKind::type_variable;  // *T, where T is a TypeVar
  if (inside.kind == TypeKind::unknown || is_of_one) {
    inside = of_kind(TypeKind::tuple_of, written.span, {of_kind(TypeKind::unknown, written.span)});
  }
  return of_kind(TypeKind::unpacked, written.span, {std::move(inside)});
}

}  // namespace typhon::resolver
