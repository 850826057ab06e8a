#include "resolve/decorators.h"

#include <algorithm>
#include <optional>
#include <set>

#include "model/type_variables.h"
#include "model/unions.h"
#include "resolve/meaning.h"

namespace typhon::resolver {

namespace {

using model::Function;
using model::FunctionKind;
using model::Parameter;
using model::ParameterKind;
using model::TypeExpr;
using model::TypeKind;

// "retry(3)" → "retry", called.
struct Decoration {
  std::string name;
  ByteSpan span;  // of the name
  bool is_called = false;
};

// What a decorator takes and gives, as meant: Callable[P, R] → Callable[P, list[R]].
struct Change {
  TypeExpr from;
  TypeExpr to;
  std::vector<model::TypeParameter> variables;  // of the decorator
};

// A function that is decorated, `self` or `cls` among its parameters, and what the variables of a
// decorator stand for in it.
struct Match {
  std::vector<Parameter> parameters;
  TypeExpr result;
  model::Substitution types;
  std::map<std::string, std::vector<Parameter>> lists;  // by the name of a ParamSpec
};

Decoration read_decoration(const model::Decorator& decorator);
bool keeps_signature(const std::string& canonical);
void make_context_manager(Function& function, TypeKind kind);
std::vector<Change> changes_of(const std::vector<Function>& decorator, const Decoration& decoration,
                               const std::string& module, const MeaningContext& context);
bool apply(const Change& change, Function& function, const MeaningContext& context);
void report_unknown(const Function& function, const Decoration& decoration,
                    const MeaningContext& context);

// The part of "timed(1)(2)" or "handlers[0]" that is a dotted name.
std::string dotted_start(const std::string& text) {
  const std::size_t end = text.find_first_of("([ \t");
  return text.substr(0, end);
}

}  // namespace

Decorators collect_decorators(const model::ApiModel& model, const Names& names) {
  std::set<ClassId> used;
  const auto add = [&](const model::Module& module, const Function& function) {
    for (const model::Decorator& decorator : function.decorators) {
      const Entity entity = names.look_up(module.name, dotted_start(decorator.text));
      if (entity.kind == EntityKind::function) used.insert({entity.module, entity.name});
    }
  };
  for (const model::Module& module : model.modules) {
    for (const Function& function : module.functions) add(module, function);
    for (const model::Class& a_class : module.classes) {
      for (const Function& method : a_class.methods) add(module, method);
    }
  }
  Decorators decorators;
  for (const model::Module& module : model.modules) {
    for (const Function& function : module.functions) {
      if (!used.contains({module.name, function.name})) continue;
      std::vector<Function>& signatures = decorators[{module.name, function.name}];
      // An implementation stands behind its overloads.
      if (signatures.empty() || function.is_overload) signatures.push_back(function);
    }
  }
  return decorators;
}

void apply_decorators(Function& function, const MeaningContext& context) {
  const std::vector<model::Decorator> written = function.decorators;
  for (auto each = written.rbegin(); each != written.rend(); ++each) {
    const Decoration decoration = read_decoration(*each);
    const Entity entity = context.names.look_up(context.module, decoration.name);
    if (entity.kind == EntityKind::external) {
      if (entity.name == "contextlib.contextmanager") {
        make_context_manager(function, TypeKind::context_manager);
      } else if (entity.name == "contextlib.asynccontextmanager") {
        make_context_manager(function, TypeKind::async_context_manager);
      } else if (!keeps_signature(entity.name)) {
        report_unknown(function, decoration, context);
      }
      continue;
    }
    const auto decorator = context.decorators.find({entity.module, entity.name});
    if (entity.kind != EntityKind::function || decorator == context.decorators.end()) {
      report_unknown(function, decoration, context);
      continue;
    }
    const std::vector<Change> changes =
        changes_of(decorator->second, decoration, entity.module, context);
    const bool is_applied = std::any_of(changes.begin(), changes.end(), [&](const Change& change) {
      return apply(change, function, context);
    });
    const bool is_kept = std::any_of(decorator->second.begin(), decorator->second.end(),
                                     [](const Function& each) { return each.returns_argument; });
    if (!is_applied && !is_kept) report_unknown(function, decoration, context);
  }
}

namespace {

Decoration read_decoration(const model::Decorator& decorator) {
  Decoration decoration;
  decoration.name = dotted_start(decorator.text);
  const auto length = static_cast<std::uint32_t>(decoration.name.size());
  const std::uint32_t begin = decorator.span.begin;
  decoration.span = {begin, std::min(begin + length, decorator.span.end)};
  decoration.is_called = decorator.text.find('(') != std::string::npos;
  return decoration;
}

bool keeps_signature(const std::string& canonical) {
  static const std::set<std::string> keeping = {"abc.abstractclassmethod",
                                                "abc.abstractmethod",
                                                "abc.abstractproperty",
                                                "abc.abstractstaticmethod",
                                                "atexit.register",
                                                "builtins.classmethod",
                                                "builtins.property",
                                                "builtins.staticmethod",
                                                "functools.cache",
                                                "functools.cached_property",
                                                "functools.lru_cache",
                                                "functools.singledispatch",
                                                "functools.singledispatchmethod",
                                                "functools.wraps",
                                                "types.coroutine",
                                                "typing.dataclass_transform",
                                                "typing.deprecated",
                                                "typing.final",
                                                "typing.no_type_check",
                                                "typing.overload",
                                                "typing.override",
                                                "typing.runtime_checkable",
                                                "typing.type_check_only",
                                                "warnings.deprecated"};
  return keeping.contains(canonical);
}

// The function yields once, so what it gives is described as an iterator.
void make_context_manager(Function& function, TypeKind kind) {
  static const std::set<TypeKind> iterators = {TypeKind::iterable,       TypeKind::iterator,
                                               TypeKind::generator,      TypeKind::async_iterable,
                                               TypeKind::async_iterator, TypeKind::async_generator};
  TypeExpr item;
  item.kind = TypeKind::unknown;
  if (iterators.contains(function.returns.kind)) item = TypeExpr(function.returns.args.at(0));
  TypeExpr manager;
  manager.kind = kind;
  manager.span = function.returns.span;
  manager.args.push_back(std::move(item));
  function.returns = std::move(manager);
  function.is_async = false;
}

// What the decorator does when it is written in this way; nothing when its types do not say.
std::vector<Change> changes_of(const std::vector<Function>& decorator, const Decoration& decoration,
                               const std::string& module, const MeaningContext& context) {
  DiagnosticSink ignored;
  std::vector<Change> changes;
  for (const Function& signature : decorator) {
    std::vector<model::TypeParameter> used;
    MeaningContext inside{.names = context.names,
                          .kinds = context.kinds,
                          .aliases = context.aliases,
                          .parameters = context.parameters,
                          .decorators = context.decorators,
                          .sink = ignored,
                          .reach = context.reach,
                          .reach_alias = context.reach_alias,
                          .module = module,
                          .source = context.source,
                          .enclosing_class = "",
                          .type_parameters = signature.type_parameters,
                          .alias = {},
                          .used = &used};
    const TypeExpr result = meant_type(signature.returns, Use::result, inside);
    if (!decoration.is_called) {
      if (signature.parameters.empty()) continue;
      TypeExpr from = meant_type(signature.parameters[0].type, Use::result, inside);
      changes.push_back({std::move(from), result, used});
    } else if (result.kind == TypeKind::callable && result.args.size() == 2) {
      changes.push_back({result.args[0], result.args[1], used});
    }
  }
  return changes;
}

bool is_same_variable(const TypeExpr& a, const TypeExpr& b) {
  return a.kind == TypeKind::type_variable && b.kind == TypeKind::type_variable && a.name == b.name;
}

bool is_in_order(const Parameter& parameter) { return parameter.kind <= ParameterKind::positional; }

// Finds what the variables of `pattern` stand for in `actual`. Where the two do not fit, the
// pattern is taken to be right: a type checker has seen to it.
void unify(const TypeExpr& pattern, const TypeExpr& actual, model::Substitution& types) {
  if (pattern.kind == TypeKind::type_variable) {
    types.emplace(pattern.name, actual);
    return;
  }
  if (pattern.kind != actual.kind || pattern.args.size() != actual.args.size()) return;
  for (std::size_t i = 0; i < pattern.args.size(); ++i)
    unify(pattern.args[i], actual.args[i], types);
}

// Takes the parameters of the function one by one for those of the pattern, the rest for its
// ParamSpec.
bool match_parameters(const TypeExpr& pattern, Match& match) {
  std::size_t taken = 0;
  for (std::size_t i = 0; i + 1 < pattern.args.size(); ++i) {
    const TypeExpr& wanted = pattern.args[i];
    if (wanted.kind == TypeKind::any_parameters) return true;
    if (wanted.kind == TypeKind::unpacked) {
      if (wanted.args[0].kind != TypeKind::type_variable) return false;
      match.lists[wanted.args[0].name] = {
          match.parameters.begin() + static_cast<std::ptrdiff_t>(taken), match.parameters.end()};
      return true;
    }
    if (taken == match.parameters.size() || !is_in_order(match.parameters[taken])) return false;
    unify(wanted, match.parameters[taken].type, match.types);
    ++taken;
  }
  return true;
}

Parameter made_parameter(const std::string& name, ParameterKind kind, TypeExpr type) {
  Parameter parameter;
  parameter.name = name;
  parameter.kind = kind;
  parameter.type = std::move(type);
  return parameter;
}

// The parameters of what the decorator gives.
std::vector<Parameter> parameters_of(const TypeExpr& callable, const Match& match) {
  std::vector<Parameter> parameters;
  for (std::size_t i = 0; i + 1 < callable.args.size(); ++i) {
    const TypeExpr& type = callable.args[i];
    if (type.kind == TypeKind::any_parameters) {
      TypeExpr unknown;
      unknown.kind = TypeKind::unknown;
      parameters.push_back(made_parameter("args", ParameterKind::args, unknown));
      parameters.push_back(made_parameter("kwargs", ParameterKind::kwargs, unknown));
    } else if (type.kind == TypeKind::unpacked) {
      const auto list = match.lists.find(type.args[0].name);
      if (list == match.lists.end()) continue;
      parameters.insert(parameters.end(), list->second.begin(), list->second.end());
    } else {
      parameters.push_back(made_parameter("a" + std::to_string(i), ParameterKind::positional_only,
                                          model::substitute(type, match.types)));
    }
  }
  return parameters;
}

TypeExpr whole_result(const Function& function) {
  if (!function.is_async) return function.returns;
  TypeExpr promise;
  promise.kind = TypeKind::awaitable;
  promise.span = function.returns.span;
  promise.args.push_back(function.returns);
  return promise;
}

// False when the decorator's types do not say what becomes of the function.
bool apply(const Change& change, Function& function, const MeaningContext& context) {
  if (is_same_variable(change.from, change.to)) return true;
  if (change.from.kind != TypeKind::callable || change.to.kind != TypeKind::callable) return false;
  const bool has_receiver =
      function.kind == FunctionKind::instance_method || function.kind == FunctionKind::class_method;
  Match match{function.parameters, whole_result(function), {}, {}};
  if (has_receiver) {
    match.parameters.insert(
        match.parameters.begin(),
        made_parameter("self", ParameterKind::positional_only, enclosing_class_type(context)));
  }
  if (!match_parameters(change.from, match)) return false;
  unify(change.from.args.back(), match.result, match.types);
  // What nothing decides is what it is at least.
  for (const model::TypeParameter& variable : change.variables) {
    if (variable.kind != model::TypeParameterKind::type) continue;
    match.types.emplace(variable.name, model::variable_type(variable).args.at(0));
  }
  std::vector<Parameter> parameters = parameters_of(change.to, match);
  if (has_receiver && !parameters.empty() && is_in_order(parameters.front())) {
    parameters.erase(parameters.begin());
  }
  function.parameters = std::move(parameters);
  function.returns = model::substitute(change.to.args.back(), match.types);
  function.is_async = function.is_async && function.returns.kind == TypeKind::awaitable;
  if (function.is_async) function.returns = TypeExpr(function.returns.args[0]);
  return true;
}

void report_unknown(const Function& function, const Decoration& decoration,
                    const MeaningContext& context) {
  context.sink.add(Code::unknown_decorator, context.source, decoration.span,
                   "Decorator '" + decoration.name + "' may change what '" + function.name +
                       "' takes and returns; it is declared as it is written",
                   "Annotate the decorator with Callable and ParamSpec");
}

}  // namespace

}  // namespace typhon::resolver
