// Files that are cut off, damaged or absurd: there is always a model, and every span is in the
// file.
#include <random>

#include "unit/extract/tables.h"

namespace typhon::test {

namespace {

// One of everything, with characters of every length.
const std::string sample = R"py("""Größe 🐍."""
from __future__ import annotations
import typing as t, os
from .a import (b as c, d)
if t.TYPE_CHECKING:
    from e import F
try:
    import fast
except ImportError:
    fast = None
__all__ = ["Point", '🐍'] + ["f"]
__all__ += ("g",)
type Pair[T: int] = tuple[T, T]
X: t.TypeAlias = "dict[str, list['X']]"
@dataclass(frozen=True)
class Point(Base["T"], metaclass=M):
    r'''A
        point.'''
    x: int = field(default=3)
    _: KW_ONLY
    y: "list[int] | None" = None
    class Inner(Enum):
        RED, BLUE = 0x1F, 'é\u00e9\N{DASH}'
    @property
    def area(self) -> float: ...
    @area.setter
    def area(self, value): self.z: int = value
    def __init__(self, a: str, *args: int, b=lambda *c: (yield), **kw) -> None:
        self.a = self.b = a
async def f(a, /, b: t.Callable[[int], None] = {1: [2, (3,)]}, *, c=f'{a!r:>{b}}') -> t.Literal["a", -1]:
    async with a as b: yield b'\x00' "s"
x, *y = 1, 2
)py";

void check_spans(const Extracted& extracted) {
  const auto check = [&](ByteSpan span) {
    CHECK_LE(span.begin, span.end);
    CHECK_LE(span.end, extracted.text.size());
  };
  for (const Diagnostic& diagnostic : extracted.diagnostics) check(diagnostic.span);
  for (const model::Function& function : extracted.module.functions) {
    check(function.name_span);
    check(function.returns.span);
  }
  for (const model::Class& cls : extracted.module.classes) check(cls.span);
}

}  // namespace

TEST_CASE("the sample itself is fine") {
  const Extracted extracted = extract_text(sample);
  CHECK_EQ(describe_diagnostics(extracted), "");
  CHECK_EQ(extracted.module.classes.size(), 2);
  CHECK_EQ(extracted.module.functions.size(), 1);
}

TEST_CASE("every prefix of a file can be extracted") {
  for (std::size_t length = 0; length <= sample.size(); ++length) {
    const Extracted extracted = extract_text(sample.substr(0, length));
    check_spans(extracted);
    describe(extracted.module);
    describe_diagnostics(extracted);
  }
}

TEST_CASE("a file with any one byte lost or changed can be extracted") {
  std::mt19937 random(20);  // the same damage in every run
  for (int round = 0; round < 600; ++round) {
    std::string text = sample;
    const std::size_t at = random() % text.size();
    if (round % 2 == 0) {
      text.erase(at, 1);
    } else {
      text[at] = static_cast<char>(random() % 256);
    }
    check_spans(extract_text(text));
  }
}

TEST_CASE("absurd files do not exhaust the stack") {
  const auto repeated = [](const std::string& part, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += part;
    return text;
  };
  for (const std::string& text :
       {repeated("(", 20000), repeated("x: (", 5000), repeated("[", 5000) + repeated("]", 5000),
        "x = " + repeated("a + ", 20000) + "b\n", "x = " + repeated("-", 20000) + "1\n",
        repeated("a = ", 20000) + "1\n", repeated("not ", 5000) + "x\n", repeated("f'{", 5000),
        "__all__ = " + repeated("['a'] + ", 5000) + "[]\n", std::string(5000, '\0'),
        "if " + repeated("(", 3000) + "x" + repeated(")", 3000) + ":\n  y = 1\n",
        repeated("@a\n", 5000), repeated("def f(\n", 200)}) {
    CAPTURE(text.substr(0, 20));
    check_spans(extract_text(text));
  }
}

}  // namespace typhon::test
