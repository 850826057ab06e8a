#include <doctest/doctest.h>

#include "unit/resolve/resolved.h"

using namespace typhon;
using namespace typhon::test;
using model::ClassKind;

namespace {

const model::Class& class_named(const Inspection& result, const std::string& name) {
  for (const model::Class& each : module_named(result, "m").classes) {
    if (each.name == name) return each;
  }
  throw std::runtime_error("No class " + name + "; said: " + said(result));
}

std::string names_of(const std::vector<model::Attribute>& attributes) {
  std::string text;
  for (const auto& each : attributes) text += (text.empty() ? "" : " ") + each.name;
  return text;
}

std::string names_of(const std::vector<model::Parameter>& parameters) {
  std::string text;
  for (const auto& each : parameters) {
    text += (text.empty() ? "" : " ") + each.name + (each.default_text ? "?" : "");
  }
  return text;
}

}  // namespace

TEST_CASE("bases and members decide how a class crosses") {
  const Inspection result = resolved({{"m.py", R"(
from dataclasses import dataclass
import enum, json
from typing import TypedDict, Protocol, NamedTuple
@dataclass
class Value:
  a: int
  def __repr__(self) -> str: ...
@dataclass
class WithMethod:
  a: int
  def go(self) -> None: ...
@dataclass
class WithProperty:
  a: int
  @property
  def p(self) -> int: ...
@dataclass
class BelowMethod(WithMethod):
  b: int
@dataclass
class BelowValue(Value):
  b: int
class Undecorated(Value): ...
class Dict(TypedDict): ...
class BelowDict(Dict): ...
class E(enum.Enum):
  A = 1
class Error1(ValueError): ...
class Error2(json.JSONDecodeError): ...
class BelowError(Error1): ...
class Plain: ...
class Tuple(NamedTuple):
  a: int
)"}});
  const std::map<std::string, ClassKind> kinds = {
      {"Value", ClassKind::dataclass},        {"WithMethod", ClassKind::reference},
      {"WithProperty", ClassKind::reference}, {"BelowMethod", ClassKind::reference},
      {"BelowValue", ClassKind::dataclass},   {"Undecorated", ClassKind::reference},
      {"Dict", ClassKind::typed_dict},        {"BelowDict", ClassKind::typed_dict},
      {"E", ClassKind::enumeration},          {"Error1", ClassKind::exception},
      {"Error2", ClassKind::exception},       {"BelowError", ClassKind::exception},
      {"Plain", ClassKind::reference},        {"Tuple", ClassKind::named_tuple}};
  for (const auto& [name, kind] : kinds) {
    CAPTURE(name);
    CHECK(class_named(result, name).kind == kind);
  }
  CHECK_EQ(names_of(class_named(result, "BelowValue").attributes), "a b");
  CHECK_EQ(names_of(class_named(result, "BelowMethod").constructor->parameters), "a b");
  CHECK_EQ(names_of(class_named(result, "Undecorated").constructor->parameters), "a");
  CHECK_FALSE(class_named(result, "Tuple").attributes[0].writable);
}

TEST_CASE("fields keep the order that Python gives them") {
  const Inspection result = resolved({{"m.py", R"(
from dataclasses import dataclass, field, KW_ONLY
from typing import ClassVar, TypedDict
@dataclass
class A:
  x: int
  y: int = 0
@dataclass
class B:
  z: int = 0
@dataclass
class C(A, B):
  w: int = 0
  y: int = 3
  k: ClassVar[int] = 0
class P(TypedDict):
  a: int
class Q(TypedDict):
  b: int
class R(P, Q):
  c: int
@dataclass
class Keywords:
  a: int = 0
  _: KW_ONLY
  b: int
  c: int = field(init=False, default=1)
  def go(self) -> None: ...
)"}});
  CHECK_EQ(names_of(class_named(result, "C").attributes), "z x y w");
  CHECK_EQ(names_of(class_named(result, "R").attributes), "a b c");
  const auto& parameters = class_named(result, "Keywords").constructor->parameters;
  CHECK_EQ(names_of(parameters), "a? b");
  CHECK(parameters[1].kind == model::ParameterKind::keyword);
}

TEST_CASE("constructors are found, inherited or absent") {
  const Inspection result = resolved({{"m.py", R"(
from abc import ABC, abstractmethod
from html.parser import HTMLParser
from nowhere import Thing
class Base:
  def __init__(self, a: int, *, b: int = 0) -> None: ...
class Inherits(Base): ...
class Nothing: ...
class Abstract(Base):
  @abstractmethod
  def go(self) -> None: ...
class Concrete(Abstract):
  def go(self) -> None: ...
class PrivatelyAbstract(Base):
  @abstractmethod
  def _go(self) -> None: ...
class OfLibrary(HTMLParser): ...
class Foreign(Thing): ...
class ForeignWithOwn(Thing):
  def __init__(self, a: int) -> None: ...
class New:
  def __new__(cls, a: int) -> "New": ...
class A(B): ...
class B(A): ...
)"}});
  const auto made_with = [&](const char* name) -> std::string {
    const auto& constructor = class_named(result, name).constructor;
    return constructor ? names_of(constructor->parameters) : "cannot";
  };
  CHECK_EQ(made_with("Base"), "a b?");
  CHECK_EQ(made_with("Inherits"), "a b?");
  CHECK_EQ(made_with("Nothing"), "");
  CHECK_EQ(made_with("Abstract"), "cannot");
  CHECK_EQ(made_with("Concrete"), "a b?");
  CHECK_EQ(made_with("PrivatelyAbstract"), "cannot");
  CHECK_EQ(made_with("OfLibrary"), "convert_charrefs? scripting?");
  CHECK_EQ(made_with("Foreign"), "cannot");
  CHECK_EQ(made_with("ForeignWithOwn"), "a");
  CHECK_EQ(made_with("New"), "a");
  CHECK_EQ(made_with("A"), "");  // a circle of bases is cut
}

TEST_CASE("members of an enumeration cross by value only when all can") {
  const Inspection result = resolved({{"m.py", R"(
from enum import Enum, StrEnum, auto
class Strings(Enum):
  A = "a"
  B = "b"
class Numbers(Enum):
  A = 5
  B = auto()
class Lower(StrEnum):
  Red = auto()
class Same(Enum):
  A = 1
  B = 1
class Booleans(Enum):
  A = True
class Large(Enum):
  A = 9007199254740992
class Generated(Enum):
  def _generate_next_value_(name, start, count, last): ...
  A = auto()
class Mixed(str, Enum):
  A = auto()
)"}});
  const auto crosses = [&](const char* name) -> std::string {
    const model::Class& a_class = class_named(result, name);
    if (a_class.enum_form == model::EnumForm::name) return "by name";
    std::string values;
    for (const auto& member : a_class.attributes) {
      const auto* number = std::get_if<std::int64_t>(&*member.value);
      values += " " + (number ? std::to_string(*number) : std::get<std::string>(*member.value));
    }
    return values;
  };
  CHECK_EQ(crosses("Strings"), " a b");
  CHECK_EQ(crosses("Numbers"), " 5 6");
  CHECK_EQ(crosses("Lower"), " red");
  CHECK_EQ(crosses("Same"), " 1 1");  // two names of one member
  for (const char* name : {"Booleans", "Large", "Generated", "Mixed"}) {
    CAPTURE(name);
    CHECK_EQ(crosses(name), "by name");
  }
}

TEST_CASE("what nobody can reach is neither declared nor criticised") {
  const Inspection result = resolved({{"m.py", R"(
class _Unused:
  def f(self, x): ...
class _Used:
  def f(self, x): ...
def _helper(x): ...
def give() -> _Used: ...
)"},
                                      {"_private.py", "def f(x): ...\n"}});
  CHECK_EQ(module_named(result, "m").classes.size(), 1);
  CHECK_FALSE(class_named(result, "_Used").exported);
  CHECK_EQ(said(result),
           "missing-annotation: Function 'f' has no annotations, so what it takes and returns is "
           "unknown in TypeScript (Annotate its parameters and its result)\n");
}

TEST_CASE("a private module is criticised for what a public one shows of it") {
  const Inspection result = resolved({{"pkg/__init__.py", "from ._impl import shown\n"},
                                      {"pkg/_impl.py", "def shown(x): ...\ndef hidden(x): ...\n"}});
  CHECK_EQ(result.diagnostics.size(), 1);
  CHECK(said(result).find("'shown'") != std::string::npos);
}
