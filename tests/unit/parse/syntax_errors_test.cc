// What is said about broken files, where, and what is left of them.
#include <doctest/doctest.h>

#include "unit/extract/describe.h"

namespace typhon::test {

namespace {

struct Row {
  const char* name;
  std::string text;
  std::string diagnostics;
  std::string rest;  // what is extracted all the same
};

}  // namespace

TEST_CASE("each syntax error is explained once and the rest is kept") {
  const Row rows[] = {
      {"parenthesis of the parameters", "def f(:\n    pass\ny = 2\n",
       "1:5-6 syntax-error: Bracket '(' is never closed", "f() -> ?\ny: ? = 2"},
      {"parameters swallow the next function",
       "def f(a: int -> str:\n    return a\n\ndef g(x: int) -> int:\n    return x\n",
       "1:5-6 syntax-error: Bracket '(' is never closed", "g(x: int) -> int"},
      {"bracket of a value", "x = (1, 2\ndef g(): pass\ny = 2\n",
       "1:4-5 syntax-error: Bracket '(' is never closed", "g() -> ?\ny: ? = 2"},
      {"bracket inside a method",
       "class A:\n    def f(self):\n        return {\n    def g(self): pass\ny = 1\n",
       "3:15-16 syntax-error: Bracket '{' is never closed",
       "class A(): f() -> ?; g() -> ?\ny: ? = 1"},
      {"wrong closing bracket", "x = (1]\ny = 2\n",
       "1:6-7 syntax-error: Bracket ']' does not close '('", "y: ? = 2"},
      {"closing bracket too many", "x = 1)\ny = 2\n",
       "1:5-6 syntax-error: Bracket ')' was never opened", "x: ? = 1\ny: ? = 2"},
      {"colon of def", "x = 1\ndef f() -> int\n    return 1\ny = 2\n",
       "2:14-14 syntax-error: Missing ':' after 'def'", "x: ? = 1\ny: ? = 2"},
      {"colon of class", "class A\n    x: int\ny = 2\n",
       "1:7-7 syntax-error: Missing ':' after 'class'", "class A(): \ny: ? = 2"},
      {"unclosed string", "x = 'abc\ny = 2\ndef f(): pass\n",
       "1:4-8 syntax-error: String is not closed", "f() -> ?\ny: ? = 2\nmaybe-type x = abc"},
      {"unclosed docstring", "\"\"\"doc\ndef f(): pass\n",
       "1:0-3 syntax-error: String is not closed", "f() -> ?"},
      {"operator without operand", "def f() -> int:\n    return x +\n\ndef g(): pass\n",
       "2:13-14 syntax-error: Nothing follows '+'", "f() -> int\ng() -> ?"},
      {"assignment in a condition", "def h():\n    if x = 3:\n        pass\ny = 2\n",
       "2:9-10 syntax-error: Sign '=' assigns, but a condition compares", "h() -> ?\ny: ? = 2"},
      {"keyword as a name", "class = 3\ny = 2\n",
       "1:0-5 syntax-error: Keyword 'class' cannot be used as a name", "y: ? = 2"},
      {"comma between parameters", "def f(a b):\n    pass\ny = 2\n",
       "1:8-9 syntax-error: Unexpected 'b'", "f(a: ?) -> ?\ny: ? = 2"},
      {"character without meaning", "'🐍'; x = $y\nz = 2\n",
       "1:10-11 syntax-error: Character '$' has no meaning here", "z: ? = 2\nmaybe-type x = y"},
      {"merge conflict", "<<<<<<< HEAD\ny = 2\n=======\ny = 3\n>>>>>>> other\n",
       "1:0-7 syntax-error: Merge conflict marker '<<<<<<<' was left in the file\n"
       "3:0-7 syntax-error: Merge conflict marker '=======' was left in the file\n"
       "5:0-7 syntax-error: Merge conflict marker '>>>>>>>' was left in the file",
       "y: ? = 3"},
      {"Python 2", "print 'hello'\ny = 2\n", "1:0-5 syntax-error: Statement 'print' is Python 2",
       "y: ? = 2"},
      {"empty block", "def f():\nreturn 1\ny = 2\n",
       "2:0-6 syntax-error: Expected an indented line after 'def'", "f() -> ?\ny: ? = 2"},
      {"empty block at the end", "class A:\n",
       "1:8-8 syntax-error: Expected an indented line after 'class'", "class A(): "},
      {"indented too far", "  x = 1\ny = 2\n",
       "1:2-3 syntax-error: Line is indented, but nothing above opens a block",
       "x: ? = 1\ny: ? = 2"},
      {"indented to nowhere", "def f():\n        x = 1\n    y = 2\nz = 3\n",
       "3:4-5 syntax-error: Indentation matches no line above", ""},
      {"default order", "def f(a=1, b): pass\n",
       "1:11-12 syntax-error: Parameter 'b' without a default follows one with a default",
       "f(a: ? = 1, b: ?) -> ?"},
      {"string annotation", "x: 'list[' = 1\n",
       "1:4-9 syntax-error: Annotation 'list[' is not a type", "x: !! = 1"},
      {"two errors", "import\nfrom x import\ny = 2\n",
       "1:0-6 syntax-error: Nothing follows 'import'\n2:7-13 syntax-error: Nothing follows "
       "'import'",
       "y: ? = 2"},
      {"decorator of a broken function", "@cache\ndef f(\ndef g(): pass\n",
       "2:5-6 syntax-error: Bracket '(' is never closed", "g() -> ?"},
      {"windows line ends", "x = (1,\r\ndef g(): pass\r\n",
       "1:4-5 syntax-error: Bracket '(' is never closed", "g() -> ?"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Extracted extracted = extract_text(row.text);
    CHECK_EQ(describe_diagnostics(extracted), row.diagnostics);
    if (!row.rest.empty()) CHECK_EQ(describe(extracted.module), row.rest);
  }
}

TEST_CASE("valid Python that looks odd raises nothing") {
  const std::string texts[] = {
      "",
      "\n\n",
      "# only a comment",
      "\xEF\xBB\xBFx = 1\n",
      "if x:\n\ty = 1\n        \nz = 2\n",
      "x = [\n1,\n  2]\n",
      "x = 1 + \\\n  2\n",
      "f(**{'a': 1}, *b)\n",
      "x = f'{a[\"b\"]:>{width}}' f'{{}}' rf'\\{c!r}'\n",
      "x = f'{a['b']}'\n",
      "x = f'{x:'^10}'\n",
      "match x:\n    case [1, *rest] if rest: pass\n    case {'a': b, **c}: pass\n",
      "match = 1\ncase = 2\ntype = 3\nprint (match)\n",
      "type X[T: int, *Ts, **P] = list[T]\ndef f[T](x: T) -> T: ...\nclass C[T]: ...\n",
      "type X[T: int = str, *Ts = *tuple[int, ...]] = list[T]\nclass C[T = dict[str, int]]: ...\n",
      "async def f():\n    async with a as b, c: yield\n    async for i in x: await y\n",
      "try: pass\nexcept* ValueError as e: pass\n",
      "with (open(a) as b, open(c) as d): pass\n",
      "def f(a, /, b, *, c): pass\n",
      "lambda *a, b=1, **c: (yield)\n",
      "if x: pass\nelif y: pass\nelse: pass\n",
      "class A: x: int; y: str = ''\n",
      "x = 0xFF_FF + 1_000j + .5e-3\n",
      "x: int\nx = y = z = 1\n(a, b), *c = d\n",
      "@a.b[c](d)\ndef f(): ...\n",
      "while (n := n - 1): pass\n",
      "'''a\n  b'''\nif 1:\n  '''\nc'''\n",
  };
  for (const std::string& text : texts) {
    CAPTURE(text);
    CHECK_EQ(describe_diagnostics(extract_text(text)), "");
  }
}

}  // namespace typhon::test
