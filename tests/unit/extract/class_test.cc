#include "unit/extract/tables.h"

namespace typhon::test {

TEST_CASE("classes with bases, keywords and members") {
  check_modules({
      {"class A: pass", "class A(): "},
      {"class A(B, c.D[int], metaclass=M): ...", "class A(B, c.D[int], metaclass=M): "},
      {"class A[T]: ...", "class A[T](): "},
      {"class A:\n  x: int\n  y: str = 'a'\n  z = 1\n  __slots__ = ('x',)",
       "class A(): x: int; y: str = \"a\"; z: ? = 1"},
      {"class A:\n  seen: ClassVar[int] = 0", "class A(): classvar seen: ClassVar[int] = 0"},
      {"class A:\n  a, b = 1, 2", "class A(): a: ? = 1; b: ? = 2"},
      {"class A:\n  if TYPE_CHECKING:\n    x: int\n  else:\n    x = f()", "class A(): x: int"},
  });
}

TEST_CASE("methods lose their receiver") {
  check_modules({
      {"class A:\n  def f(self, a: int) -> int: ...", "class A(): f(a: int) -> int"},
      {"class A:\n  def f(self, /, a): ...", "class A(): f(a: ?) -> ?"},
      {"class A:\n  def f(*args): ...", "class A(): f(*args: ?) -> ?"},
      {"class A:\n  @staticmethod\n  def f(a): ...",
       "class A(): @staticmethod static f(a: ?) -> ?"},
      {"class A:\n  @classmethod\n  def f(cls, a): ...",
       "class A(): @classmethod class f(a: ?) -> ?"},
      {"class A:\n  def __new__(cls, a): ...", "class A(): class __new__(a: ?) -> ?"},
      {"import abc\nclass A:\n  @abc.abstractmethod\n  def f(self): ...",
       "import abc\nclass A(): @abc.abstractmethod abstract f() -> ?"},
  });
}

TEST_CASE("properties are attributes") {
  check_modules({
      {"class A:\n  @property\n  def x(self) -> int: ...", "class A(): property readonly x: int"},
      {"class A:\n  @property\n  def x(self) -> int: ...\n  @x.setter\n  def x(self, v): ...\n"
       "  @x.deleter\n  def x(self): ...",
       "class A(): property x: int"},
      {"from functools import cached_property as lazy\nclass A:\n  @lazy\n  def x(self) -> int: "
       "...",
       "import functools:cached_property as lazy\nclass A(): property readonly x: int"},
      {"class A:\n  @abstractmethod\n  @property\n  def x(self): ...",
       "class A(): property readonly x: ?"},
  });
}

TEST_CASE("attributes that __init__ gives are typed by annotation, parameter or value") {
  check_modules({
      {"class A:\n  def __init__(self, a: int, b, c: str = ''):\n    self.a = a\n    self.b = b\n"
       "    if b:\n      self.c = c\n    self.d: list[int] = []\n    self.e = 3\n    x.f = a",
       "class A(): a: int; c: str; d: list[int]; e: ?; __init__(a: int, b: ?, c: str = '') -> ?"},
      {"class A:\n  a: float\n  def __init__(self, a: int, *args: int):\n    self.a = a\n"
       "    self.args = args\n    def f(self): self.z: int = 1",
       "class A(): a: float; __init__(a: int, *args: int) -> ?"},
      {"class A:\n  def __init__(this, a: int): this._a = this.b = a",
       "class A(): _a: int; b: int; __init__(a: int) -> ?"},
      {"class A:\n  def other(self, a: int): self.a = a", "class A(): other(a: int) -> ?"},
  });
}

TEST_CASE("classes inside classes follow with their qualified name") {
  check_modules({
      {"class A:\n  class B:\n    class C: x: int\n  y: B\nclass D: ...",
       "class A(): y: B\nclass A.B(): \nclass A.B.C(): x: int\nclass D(): "},
  });
  const Extracted extracted = extract_text("class A:\n  class B: ...\n");
  CHECK_EQ(describe_span(extracted, extracted.module.classes[1].name_span), "1:8 B");
}

TEST_CASE("dataclasses") {
  check_modules({
      {"from dataclasses import dataclass, field, KW_ONLY\n@dataclass(frozen=True, slots=True)\n"
       "class P:\n  x: int\n  y: int = 0\n  z: list[int] = field(default_factory=list)\n"
       "  n: int = field(init=False)\n  k: int = field(default=3, kw_only=True)\n  limit = 3\n"
       "  _: KW_ONLY\n  last: str = ''",
       "import dataclasses:dataclass as dataclass\nimport dataclasses:field as field\n"
       "import dataclasses:KW_ONLY as KW_ONLY\n"
       "dataclass(frozen=True, slots=True) class P(): x: int; y: int = 0; "
       "z: list[int] = `list()`; no-init n: int; kw k: int = 3; classvar limit: ? = 3; "
       "kw last: str = \"\""},
      {"import dataclasses as dc\n@dc.dataclass(kw_only=True)\nclass P:\n  x: int",
       "import dataclasses as dc\ndataclass(kw_only=True) class P(): kw x: int"},
      {"from attr import dataclass\n@dataclass\nclass P: x: int",
       "import attr:dataclass as dataclass\nclass P(): x: int"},
  });
}

TEST_CASE("typed dicts know which keys are required") {
  check_modules({
      {"class M(TypedDict, total=False):\n  a: Required[int]\n  b: str\n  c: "
       "ReadOnly[Required[int]]",
       "class M(TypedDict, total=False): a: int; optional b: str; readonly c: int"},
      {"class M(TypedDict):\n  a: int\n  b: NotRequired['str']",
       "class M(TypedDict): a: int; optional b: str"},
  });
}

TEST_CASE("enumerations") {
  check_modules({
      {"import enum\nclass C(enum.Enum):\n  RED = 1\n  BLUE = 'b'\n  AUTO = enum.auto()\n"
       "  PAIR = (1, 2)\n  _ignore_ = ['x']\n  f = enum.nonmember(3)\n  m = enum.member(4)",
       "import enum\nclass C(enum.Enum): RED: ? = 1; BLUE: ? = \"b\"; AUTO: ? = `enum.auto()`; "
       "PAIR: ? = `(1, 2)`; classvar f: ? = `enum.nonmember(3)`; m: ? = 4"},
  });
}

TEST_CASE("named tuples are classes like others") {
  check_modules({{"class P(NamedTuple):\n  x: int\n  y: int = 0",
                  "class P(NamedTuple): x: int; y: int = 0"}});
}

}  // namespace typhon::test
