#include "unit/extract/tables.h"

namespace typhon::test {

TEST_CASE("parameters of every kind") {
  check_modules({
      {"def f(): ...", "f() -> ?"},
      {"def f(a, b: int, c=1, d: str = 'x') -> None: ...",
       "f(a: ?, b: int, c: ? = 1, d: str = 'x') -> None"},
      {"def f(a, /, b): ...", "f(a: ?, /, b: ?) -> ?"},
      {"def f(*, a: int, b=2): ...", "f(*, a: int, b: ? = 2) -> ?"},
      {"def f(*args: int, a, **kwargs: str): ...", "f(*args: int, a: ?, **kwargs: str) -> ?"},
      {"def f(*args, **kwargs): ...", "f(*args: ?, **kwargs: ?) -> ?"},
      {"def f(a=lambda x, y=1: (x,\n   y)): ...", "f(a: ? = lambda x, y=1: (x, y)) -> ?"},
      {"def f(# none\n  a: int,  # first\n  # second\n  b: int,\n): ...", "f(a: int, b: int) -> ?"},
      {"def f(match, type, print): ...", "f(match: ?, type: ?, print: ?) -> ?"},
      {"def f[T: int, *Ts, **P](a: T) -> T: ...", "f[T: int, *Ts, **P](a: T) -> T"},
  });
}

TEST_CASE("long defaults are shortened") {
  const std::string value = "'" + std::string(100, 'x') + "'";
  const Extracted extracted = extract_text("def f(a=" + value + "): ...\n");
  CHECK_EQ(extracted.module.functions[0].parameters[0].default_text,
           "'" + std::string(59, 'x') + "…");
}

TEST_CASE("async functions and generators") {
  check_modules({
      {"async def f(): ...", "async f() -> ?"},
      {"def f():\n  if x:\n    yield 1", "generator f() -> ?"},
      {"def f():\n  x = yield from y", "generator f() -> ?"},
      {"async def f():\n  yield", "async generator f() -> ?"},
      {"def f():\n  def g():\n    yield 1\n  return g", "f() -> ?"},
      {"def f():\n  return lambda: (yield)", "f() -> ?"},
      {"def f():\n  'yield'  # yield", "f() -> ?"},
  });
}

TEST_CASE("overloads are kept together with the implementation") {
  check_modules({
      {"from typing import overload\n@overload\ndef f(a: int) -> int: ...\n@overload\n"
       "def f(a: str) -> str: ...\ndef f(a): return a",
       "import typing:overload as overload\n@overload overload f(a: int) -> int\n"
       "@overload overload f(a: str) -> str\nf(a: ?) -> ?"},
  });
}

TEST_CASE("the last definition of a name stands, except in a branch for another case") {
  check_modules({
      {"def f(a): ...\ndef f(b): ...", "f(b: ?) -> ?"},
      {"f = 1\ndef f(): ...", "f() -> ?"},
      {"def f(): ...\nf = 1", "f: ? = 1"},
      {"try:\n  def f(fast): ...\nexcept ImportError:\n  def f(slow): ...", "f(fast: ?) -> ?"},
      {"if unknown:\n  def f(a): ...\nelse:\n  def f(b): ...", "f(a: ?) -> ?"},
      {"def f(): ...\ndel f", ""},
  });
}

TEST_CASE("name spans hold the name only") {
  const Extracted extracted =
      extract_text("# 🐍\r\n'🐍'; x = 1\r\nasync   def  größe ( länge : int ) : ...\r\n");
  const model::Function& function = extracted.module.functions[0];
  CHECK_EQ(describe_span(extracted, function.name_span), "2:13 größe");
  CHECK_EQ(describe_span(extracted, function.parameters[0].name_span), "2:21 länge");
  CHECK_EQ(describe_span(extracted, extracted.module.variables[0].name_span), "1:6 x");
}

TEST_CASE("functions inside functions are not seen") {
  check_modules({{"def f():\n  def g(): ...\n  class A: ...\n  x = 1", "f() -> ?"}});
}

}  // namespace typhon::test
