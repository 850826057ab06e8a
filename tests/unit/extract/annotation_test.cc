#include "unit/extract/tables.h"

namespace typhon::test {

namespace {

struct Row {
  const char* annotation;
  const char* expected;
};

std::string described(const std::string& imports, const std::string& annotation) {
  const Extracted extracted = extract_text(imports + "x: " + annotation + "\n");
  REQUIRE_EQ(extracted.module.variables.size(), 1);
  return describe(extracted.module.variables[0].type);
}

}  // namespace

TEST_CASE("annotations are kept as written") {
  const Row rows[] = {
      {"int", "int"},
      {"None", "None"},
      {"typing.Optional[int]", "typing.Optional[int]"},
      {"dict[str, list[int]]", "dict[str, list[int]]"},
      {"int | None", "int | None"},
      {"int | (str | None) | a.B", "int | str | None | a.B"},
      {"dict[str, int | None]", "dict[str, int | None]"},
      {"dict[str, a.B | None]", "dict[str, a.B | None]"},
      {"Callable[[int, str], None]", "Callable[[int, str], None]"},
      {"Callable[..., int]", "Callable[..., int]"},
      {"Callable[[], None]", "Callable[[], None]"},
      {"tuple[int, ...]", "tuple[int, ...]"},
      {"tuple[()]", "tuple[[]]"},
      {"t.Tuple[(int, str)]", "t.Tuple[int, str]"},
      {"'int'", "int"},
      {"'list[Node] | None'", "list[Node] | None"},
      {"r'Node'", "Node"},
      {"\"\"\"\n  list[\n    Node\n  ]\n\"\"\"", "list[Node]"},
      {"list['Node']", "list[Node]"},
      {"Optional[\"'int'\"]", "Optional[int]"},
      {"Literal['a', -1, True, None, b'x']", "Literal[\"a\", -1, True, None, b\"x\"]"},
      {"Literal[Color.RED]", "Literal[Color.RED]"},
      {"typing.Literal['a']", "typing.Literal[\"a\"]"},
      {"Annotated['int', 'bigint']", "Annotated[int, \"bigint\"]"},
      {"Annotated[int, Gt(0)]", "Annotated[int, !Gt(0)!]"},
      {"list[Literal['a']]", "list[Literal[\"a\"]]"},
      {"f(x)", "!f(x)!"},
      {"(int)", "int"},
      {"int if x else str", "!int if x else str!"},
      {"f'int'", "!f'int'!"},
      {"b'int'", "!b'int'!"},
      {"'\\x69nt'", "!'\\x69nt'!"},
      {"tuple[*Ts]", "tuple[*Ts]"},
      {"tuple[int, *tuple[str, ...]]", "tuple[int, *tuple[str, ...]]"},
      {"a().b", "!a().b!"},
      {"a | f(x)", "a | !f(x)!"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.annotation);
    CHECK_EQ(described("", row.annotation), row.expected);
  }
}

TEST_CASE("a renamed Literal still holds values, a foreign one holds types") {
  CHECK_EQ(described("from typing import Literal as L\n", "L['a']"), "L[\"a\"]");
  CHECK_EQ(described("import typing_extensions as te\n", "te.Literal['a']"), "te.Literal[\"a\"]");
  CHECK_EQ(described("from mine import Literal\n", "Literal['a']"), "Literal[a]");
}

TEST_CASE("spans point into string annotations") {
  const Extracted extracted = extract_text("'🐍'; x: 'list[ Node ]' = 1\n");
  const model::TypeExpr& type = extracted.module.variables[0].type;
  CHECK_EQ(describe_span(extracted, type.span), "0:10 list[ Node ]");
  REQUIRE_EQ(type.args.size(), 1);
  CHECK_EQ(describe_span(extracted, type.args[0].span), "0:16 Node");
}

TEST_CASE("types too deep for the stack are unsupported") {
  std::string deep = "int";
  for (int i = 0; i < 5000; ++i) deep = "list[" + deep + "]";
  CHECK(described("", deep).find('!') != std::string::npos);
  std::string wide = "int";
  for (int i = 0; i < 5000; ++i) wide += " | str";
  CHECK_EQ(extract_text("x: " + wide + "\n").module.variables[0].type.args.size(), 5001);
}

}  // namespace typhon::test
