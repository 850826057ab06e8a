// What decorators make of the functions below them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/api_model.h"
#include "resolve/names.h"

namespace typhon::resolver {

struct MeaningContext;

// The name before what a decorator is called with: "define" of "define(frozen=True)".
std::string decorated_with(const model::Decorator& decorator);

// The functions of the project that decorate others, as written: all overloads, or the one.
using Decorators = ClassTable<std::vector<model::Function>>;

// Adds those of the model that decorate something in it; those that the table has of its modules
// are taken from it again. False when something is decorated by a function that neither of them
// has. EXPECTS: functions that are not offered are still in the model.
bool collect_decorators(const model::ApiModel& model, const Names& names, Decorators& decorators);

// Changes a function whose types are resolved to what its decorators leave of it, from the lowest
// to the topmost.
//   @cache, @override, @wraps(f), …      as it is
//   @contextmanager                      -> Iterator[X] becomes ContextManager[X]
//   @asynccontextmanager                 -> AsyncIterator[X] becomes AsyncContextManager[X]
//   def timed(f: Callable[P, R]) -> Callable[P, list[R]]
//   @timed                               its parameters, and a list of its result
//   def log(f): … return f               as it is: it returns its argument, or what @wraps(f)
//   @app.route("/")                      unknown-decorator; as it is
void apply_decorators(model::Function& function, const MeaningContext& context);

}  // namespace typhon::resolver
