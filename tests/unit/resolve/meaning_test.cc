#include <doctest/doctest.h>

#include "model/json.h"
#include "unit/resolve/resolved.h"

using namespace typhon;
using namespace typhon::test;

namespace {

constexpr const char* prelude = R"(import typing, typing as t, collections.abc
from typing import *
from typing_extensions import Literal as Lit
import typing_extensions
class C: ...
type Alias = list[C]
type Loop = list[Loop]
type Bare = int | Bare
T = TypeVar("T")
def function() -> None: ...
)";

// What `annotation` means as a parameter, in the words of `typhon print --phase=resolved`.
std::string meaning_of(const std::string& annotation) {
  const Inspection result =
      resolved({{"m.py", std::string(prelude) + "def f(x: " + annotation + ") -> None: ...\n"}});
  const std::string json = model::to_json(result.model);
  const std::size_t parameter = json.find("\"name\": \"x\"");
  const std::size_t begin = json.find("\"type\": \"", parameter) + 9;
  return json.substr(begin, json.find("\"\n", begin) - begin);
}

}  // namespace

TEST_CASE("annotations mean the same however they are spelled") {
  struct Row {
    const char* written;
    const char* meant;
  };
  const Row rows[] = {
      {"int", "integer"},
      {"'int'", "integer"},
      {"None", "none"},
      {"typing.Any", "unknown"},
      {"object", "unknown"},
      {"Optional[int]", "union_of[integer, none]"},
      {"t.Optional[int]", "union_of[integer, none]"},
      {"int | None", "union_of[integer, none]"},
      {"None | int", "union_of[integer, none]"},
      {"Union[int, None, int]", "union_of[integer, none]"},
      {"Union[int]", "integer"},
      {"Optional[Union[int, str]]", "union_of[integer, str, none]"},
      {"Optional[Any]", "unknown"},
      {"Literal['a', None]", "union_of[literal[\\\"a\\\"], none]"},
      {"Lit[1, 1, True]", "literal[1, True]"},
      {"typing_extensions.Annotated[int, 'bigint']", "big_integer"},
      {"Annotated[int, 'other']", "integer"},
      {"List[int]", "list[integer]"},
      {"list", "list[unknown]"},
      {"Sequence[int]", "list[integer]"},
      {"collections.abc.Iterable[int]", "iterable[integer]"},
      {"Dict[str, int]", "dict[str, integer]"},
      {"Mapping[str, int]", "dict[str, integer]"},
      {"FrozenSet[str]", "frozen_set[str]"},
      {"tuple[int, ...]", "tuple_of[integer]"},
      {"tuple[()]", "tuple"},
      {"tuple[int, str]", "tuple[integer, str]"},
      {"Callable[[int], str]", "callable[integer, str]"},
      {"Awaitable[None]", "awaitable[none]"},
      {"Coroutine[Any, Any, int]", "awaitable[integer]"},
      {"Final[int]", "integer"},
      {"C", "class_ref m.C"},
      {"Alias", "list[class_ref m.C]"},
      {"Loop", "alias_ref m.Loop"},
      {"LiteralString", "str"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.written);
    CHECK_EQ(meaning_of(row.written), row.meant);
  }
}

TEST_CASE("what has no meaning is unknown and says why") {
  struct Row {
    const char* written;
    const char* said;
  };
  const Row rows[] = {
      {"strr", "unknown-name: Name 'strr' is not defined (Did you mean 'str')\n"},
      {"Bare", "unsupported-type: Type alias 'Bare' is defined as itself\n"},
      {"function", "unsupported-type: Function 'function' is no type (Write Callable[[…], …] for a "
                   "function)\n"},
      {"dict[str]", "wrong-type-arguments: 'dict' takes 2 type arguments, not 1 (Write for example "
                    "dict[str, int])\n"},
      {"int[str]", "wrong-type-arguments: 'int' takes 0 type arguments, not 1 (Remove the "
                   "brackets)\n"},
      {"Optional[int, str]", "wrong-type-arguments: 'Optional' takes 1 type argument, not 2 (Write "
                             "for example Optional[int])\n"},
      {"Callable[int]", "wrong-type-arguments: 'Callable' takes 2 type arguments, not 1 (Write for "
                        "example Callable[[int], str])\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.written);
    const Inspection result =
        resolved({{"m.py", std::string(prelude) + "def f(x: " + row.written + ") -> None: ...\n"}});
    const std::string all = said(result);
    CHECK_MESSAGE(all.find(row.said) != std::string::npos, all);
  }
}

TEST_CASE("Sequence is a list going in and may be a tuple coming out") {
  const Inspection result =
      resolved({{"m.py", "from collections.abc import Sequence, Callable\n"
                         "def f(x: Sequence[int]) -> Sequence[int]: ...\n"
                         "def g(x: Callable[[Sequence[int]], Sequence[int]]) -> None: ...\n"}});
  const auto& functions = module_named(result, "m").functions;
  CHECK(functions[0].parameters[0].type.kind == model::TypeKind::list);
  CHECK(functions[0].returns.kind == model::TypeKind::union_of);
  // A callback turns the direction round.
  CHECK(functions[1].parameters[0].type.args[0].kind == model::TypeKind::union_of);
  CHECK(functions[1].parameters[0].type.args[1].kind == model::TypeKind::list);
}
