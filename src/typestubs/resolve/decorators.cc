#include "resolve/decorators.h"

#include <algorithm>
#include <set>
#include <utility>

#include "resolve/decorator_changes.h"
#include "resolve/meaning.h"

namespace typhon::resolver {

namespace {

using model::Function;
using model::TypeExpr;
using model::TypeKind;

// "retry(3)" → "retry", called.
struct Decoration {
  std::string name;
  ByteSpan span;  // of the name
  bool is_called = false;
};

Decoration read_decoration(const model::Decorator& decorator);
bool keeps_signature(const std::string& canonical);
void make_context_manager(Function& function, TypeKind kind);
void report_unknown(const Function& function, const Decoration& decoration,
                    const MeaningContext& context);

}  // namespace

// The part of "timed(1)(2)" or "handlers[0]" that is a dotted name.
std::string decorated_with(const model::Decorator& decorator) {
  return decorator.text.substr(0, decorator.text.find_first_of("([ \t"));
}

bool collect_decorators(const model::ApiModel& model, const Names& names, Decorators& decorators) {
  std::set<ClassId> used;
  const auto add = [&](const model::Module& module, const Function& function) {
    for (const model::Decorator& decorator : function.decorators) {
      const Entity& entity = names.look_up(module.name, decorated_with(decorator));
      if (entity.kind == EntityKind::function) used.insert({entity.module, entity.name});
    }
  };
  for (const model::Module& module : model.modules) {
    for (const Function& function : module.functions) add(module, function);
    for (const model::Class& a_class : module.classes) {
      for (const Function& method : a_class.methods) add(module, method);
    }
  }
  std::set<std::string> modules;
  for (const model::Module& module : model.modules) modules.insert(module.name);
  std::erase_if(decorators, [&](const auto& each) {
    if (!modules.contains(each.first.first)) return false;
    used.insert(each.first);
    return true;
  });
  for (const model::Module& module : model.modules) {
    for (const Function& function : module.functions) {
      if (!used.contains({module.name, function.name})) continue;
      std::vector<Function>& signatures = decorators[{module.name, function.name}];
      // An implementation stands behind its overloads.
      if (signatures.empty() || function.is_overload) signatures.push_back(function);
    }
  }
  return std::all_of(used.begin(), used.end(),
                     [&](const ClassId& id) { return decorators.contains(id); });
}

void apply_decorators(Function& function, const MeaningContext& context) {
  const std::vector<model::Decorator> written = function.decorators;
  bool is_reported = false;  // what stands around an unknown one says nothing more
  const auto report_once = [&](const Decoration& decoration) {
    if (!std::exchange(is_reported, true)) report_unknown(function, decoration, context);
  };
  for (auto each = written.rbegin(); each != written.rend(); ++each) {
    const Decoration decoration = read_decoration(*each);
    const Entity& entity = context.names.look_up(context.module, decoration.name);
    if (entity.kind == EntityKind::external) {
      if (entity.name == "contextlib.contextmanager") {
        make_context_manager(function, TypeKind::context_manager);
      } else if (entity.name == "contextlib.asynccontextmanager") {
        make_context_manager(function, TypeKind::async_context_manager);
      } else if (!keeps_signature(entity.name)) {
        report_once(decoration);
      }
      continue;
    }
    const auto decorator = context.decorators.find(ClassName(entity.module, entity.name));
    if (entity.kind != EntityKind::function || decorator == context.decorators.end()) {
      report_once(decoration);
      continue;
    }
    const std::vector<Change> changes =
        changes_of(decorator->second, decoration.is_called, entity.module, context);
    const bool is_applied = std::any_of(changes.begin(), changes.end(), [&](const Change& change) {
      return apply(change, function, context);
    });
    const bool is_kept = std::any_of(decorator->second.begin(), decorator->second.end(),
                                     [](const Function& each) { return each.returns_argument; });
    if (!is_applied && !is_kept) report_once(decoration);
  }
}

namespace {

Decoration read_decoration(const model::Decorator& decorator) {
  Decoration decoration;
  decoration.name = decorated_with(decorator);
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

void report_unknown(const Function& function, const Decoration& decoration,
                    const MeaningContext& context) {
  context.sink.add(Code::unknown_decorator, context.source, decoration.span,
                   "Decorator '" + decoration.name + "' may change what '" + function.name +
                       "' takes and returns; it is declared as it is written",
                   "Annotate the decorator with Callable and ParamSpec");
}

}  // namespace

}  // namespace typhon::resolver
