#include "unit/extract/tables.h"

namespace typhon::test {

TEST_CASE("imports of every form") {
  check_modules({
      {"import a", "import a"},
      {"import a.b, c.d as e", "import a.b\nimport c.d as e"},
      {"from a import b, c as d", "import a:b as b\nimport a:c as d"},
      {"from . import b", "import .:b as b"},
      {"from ...a.b import (c, # why\n  d,)", "import ...a.b:c as c\nimport ...a.b:d as d"},
      {"from a import *", "import a:*"},
      {"from __future__ import annotations", ""},
      {"def f():\n  import a", "f() -> ?"},
      {"with x:\n  import a", "import a"},
  });
  const Extracted extracted = extract_text("from ..pkg.mod import name as other\n");
  CHECK_EQ(describe_span(extracted, extracted.module.imports[0].span), "0:5 ..pkg.mod");
  CHECK_EQ(describe_span(extracted, extracted.module.imports[0].name_span), "0:30 other");
}

TEST_CASE("imports know when they may fail or never run") {
  check_modules({
      {"from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n  import a",
       "import typing:TYPE_CHECKING as TYPE_CHECKING\nimport a typing-only"},
      {"import typing as t\nif t.TYPE_CHECKING:\n  import a\nelse:\n  import b",
       "import typing as t\nimport a typing-only\nimport b"},
      {"if not TYPE_CHECKING:\n  import a\nelse:\n  import b", "import a\nimport b typing-only"},
      {"try:\n  import fast\nexcept ImportError:\n  import slow as fast",
       "import fast guarded\nimport slow as fast guarded"},
      {"try:\n  import fast\nexcept (ValueError, ModuleNotFoundError):\n  fast = None",
       "import fast guarded\nfast: ? = None"},
      {"try:\n  import a\nexcept ValueError: pass\nelse:\n  import b\nfinally:\n  import c",
       "import a\nimport b\nimport c"},
  });
}

TEST_CASE("conditions are those of CPython 3.13 on emscripten") {
  struct Row {
    const char* condition;
    bool if_runs;
    bool else_runs;
  };
  const Row rows[] = {
      {"sys.version_info >= (3, 9)", true, false},
      {"sys.version_info < (3, 14)", true, false},
      {"sys.version_info >= (3, 13)", true, false},
      {"sys.version_info > (3, 13)", true, false},
      {"sys.version_info < (3, 8, 1)", false, true},
      {"sys.version_info[0] == 2", false, true},
      {"sys.version_info.major >= 3", true, false},
      {"sys.platform == 'win32'", false, true},
      {"sys.platform != 'win32'", true, false},
      {"sys.platform.startswith('linux')", false, true},
      {"os.name == 'nt'", false, true},
      {"__name__ == '__main__'", false, true},
      {"True", true, false},
      {"0", false, true},
      {"not (sys.platform == 'win32')", true, false},
      {"sys.version_info >= (3, 9) and sys.platform == 'emscripten'", true, false},
      {"sys.version_info < (3, 9) or sys.platform == 'win32'", false, true},
      {"unknown", true, true},
      {"unknown and sys.platform == 'win32'", false, true},
      {"unknown or sys.version_info >= (3,)", true, false},
      {"sys.platform.startswith(x)", true, true},
      {"1 < sys.maxsize < 3", true, true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.condition);
    const std::string text = "import sys, os\nif " + std::string(row.condition) +
                             ":\n  def a(): ...\nelse:\n  def b(): ...\n";
    const Extracted extracted = extract_text(text);
    std::string defined;
    for (const model::Function& function : extracted.module.functions) defined += function.name;
    CHECK_EQ(defined, std::string(row.if_runs ? "a" : "") + (row.else_runs ? "b" : ""));
  }
}

TEST_CASE("elif branches are entered with what the ones before leave open") {
  check_modules({
      {"if sys.platform == 'win32':\n  x = 1\nelif sys.version_info >= (3, 9):\n  x = 2\n"
       "else:\n  x = 3",
       "x: ? = 2"},
      {"if a:\n  x = 1\nelif b:\n  y = 2\nelse:\n  x = 3\n  z = 4", "x: ? = 1\ny: ? = 2\nz: ? = 4"},
  });
}

TEST_CASE("what only type checkers see is marked, unless it is there at run time too") {
  check_modules({
      {"if TYPE_CHECKING:\n  class A: ...\n  def f(): ...\n  x: int = 1",
       "typing-only f() -> ?\ntyping-only class A(): \ntyping-only x: int = 1"},
      {"if TYPE_CHECKING:\n  class A: ...\nelse:\n  class A: x: int", "class A(): "},
  });
}

TEST_CASE("variables and what they are worth") {
  check_modules({
      {"A: int = 1\nB = 'b'\nC = f()\nD: str", "A: int = 1\nB: ? = \"b\"\nC: ? = `f()`\nD: str"},
      {"a = b = 1", "a: ? = 1\nb: ? = 1"},
      {"a, (b, c), *d = 1, x, 3", "a: ?\nb: ?\nc: ?\nd: ?"},
      {"x: int\nx = 3", "x: int = 3"},
      {"x = 1\nx += 1", "x: ? = `x += 1`"},
      {"x = 1\nx = 2", "x: ? = 2"},
      {"x = 1\ndel x", ""},
      {"T = TypeVar('T')", "type variable T"},
      {"T = TypeVar('T', bound='Shape', default=int)", "type variable T: Shape = int"},
      {"A = TypeVar('A', str, bytes)", "type variable A: (str, bytes)"},
      {"P = ParamSpec('P')", "type variable **P"},
      {"Ts = TypeVarTuple('Ts')", "type variable *Ts"},
      {"a.b = 1\na[0] = 2", ""},
      {"for x in y:\n  z = 1", ""},
  });
}

TEST_CASE("type aliases in every form") {
  check_modules({
      {"type X = list[int]", "type X = list[int]"},
      {"type X[T, *U] = tuple[T, *U]", "type X[T, *U] = tuple[T, *U]"},
      {"from typing import TypeAlias\nX: TypeAlias = 'list[X]'",
       "import typing:TypeAlias as TypeAlias\ntype X = list[X]"},
      {"X = Union[int, str]\nY = int | None\nZ = a.B",
       "maybe-type X = Union[int, str]\nmaybe-type Y = int | None\nmaybe-type Z = a.B"},
      {"Id = NewType('Id', int)", "type Id = int"},
      {"X = 1 | 2\nY = a[0].b", "X: ? = `1 | 2`\nY: ? = `a[0].b`"},
  });
}

TEST_CASE("the export list") {
  check_modules({
      {"__all__ = ['a', \"b\"]", "all a, b"},
      {"__all__ = ('a',) + ('b',) + ['c']", "all a, b, c"},
      {"__all__ = 'a', 'b'", "all a, b"},
      {"__all__: list[str] = ['a']\n__all__ += ['b']\n__all__.extend(('c',))\n__all__.append('d')\n"
       "__all__.remove('a')",
       "all b, c, d"},
      {"__all__: list[str]", ""},
      {"__all__ = []", "all "},
      {"__all__ = ['a']\nif unknown:\n  __all__ += ['b']", "all a, b"},
      {"__all__ = ['a' 'b']", "all ab"},
  });
}

TEST_CASE("an export list that only running tells is reported") {
  struct Row {
    const char* text;
    const char* expected;
  };
  const Row rows[] = {
      {"__all__ = sorted(x)",
       "1:10-19 unsupported-all: List '__all__' takes names from 'sorted(x)',"
       " which only running the file would tell"},
      {"__all__ = ['a', b]", "1:16-17 unsupported-all: List '__all__' takes names from 'b', which"
                             " only running the file would tell"},
      {"__all__ = ['a'] + m.names", "1:18-25 unsupported-all: List '__all__' takes names from"
                                    " 'm.names', which only running the file would tell"},
      {"__all__ = ['a', 'b', 'a']", "1:21-24 duplicate-export: Name 'a' is in '__all__' twice"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK_EQ(describe_diagnostics(extract_text(row.text)), row.expected);
  }
  CHECK_FALSE(extract_text("__all__ = sorted(x)\n__all__ += ['a']").module.all.has_value());
}

TEST_CASE("spans of exported names") {
  const Extracted extracted = extract_text("__all__ = [ '🐍', 'b' ]\n");
  REQUIRE_EQ(extracted.module.all_name_spans.size(), 2);
  CHECK_EQ(describe_span(extracted, extracted.module.all_name_spans[1]), "0:18 'b'");
  CHECK_EQ(describe_span(extracted, extracted.module.all_span), "0:0 __all__");
}

}  // namespace typhon::test
