#include <doctest/doctest.h>

#include "emit/docstring.h"
#include "emit/literal_text.h"
#include "emit/paths.h"
#include "emit/records.h"
#include "emit/source_map.h"
#include "emit/tsdoc.h"
#include "emit/writer.h"
#include "support/source_map.h"

using namespace typhon;

TEST_CASE("numbers become base 64 VLQs") {
  CHECK_EQ(vlq(0), "A");
  CHECK_EQ(vlq(1), "C");
  CHECK_EQ(vlq(-1), "D");
  CHECK_EQ(vlq(15), "e");
  CHECK_EQ(vlq(16), "gB");
  CHECK_EQ(vlq(-16), "hB");
  CHECK_EQ(vlq(123456), "gkxH");
}

TEST_CASE("a writer counts UTF-16 code units") {
  Writer writer("m");
  writer.text("é😀 ");
  writer.name("größe", {3, 8});
  writer.text("\n");
  Writer inner("m");
  inner.name("a", {0, 1});
  inner.text("\n");
  inner.name("b", {1, 2}, "other");
  writer.text("  ");
  writer.append(std::move(inner));
  const auto& mappings = writer.mappings();
  REQUIRE_EQ(mappings.size(), 3);
  CHECK(mappings[0].begin == Utf16Position{0, 4});
  CHECK(mappings[0].end == Utf16Position{0, 9});
  CHECK(mappings[1].begin == Utf16Position{1, 2});
  CHECK(mappings[2].begin == Utf16Position{2, 0});
  CHECK_EQ(mappings[2].module, "other");
}

TEST_CASE("a map leads from each name to its source") {
  const SourceFile source("src/a.py", "x = '😀'; name = 1\n");
  const SourceFile other("lib/b.py", "other = 1\n");
  Writer writer("a");
  writer.text("const ");
  writer.name("name", {11, 15});
  writer.text(";\n\nconst ");
  writer.name("other", {0, 5}, "b");
  const std::string map = emit_source_map(
      writer.mappings(), {.file = ".typhon/types/src/a.d.py.ts",
                          .own_source = "src/a.py",
                          .place_of = [&](const Mapping& mapping) -> SourcePlace {
                            return {mapping.module == "a" ? source : other, mapping.source};
                          }});
  CHECK_EQ(map, "{\"version\":3,\"file\":\"a.d.py.ts\",\"sourceRoot\":\"\",\"sources\":["
                "\"../../../src/a.py\",\"../../../lib/b.py\"],\"names\":[],"
                "\"mappings\":\"AAAA,MAAS,IAAI;;MCAb,KAAK\"}\n");
  CHECK_EQ(test::describe_source_map(map, writer.str()),
           "1:1 → ../../../src/a.py 1:1\n"
           "1:7-11 name → ../../../src/a.py 1:10-14\n"
           "3:7-12 other → ../../../lib/b.py 1:1-6\n");
}

TEST_CASE("paths lead from one module to another") {
  CHECK_EQ(relative_specifier("src/a.py", "src/b.py"), "./b.py");
  CHECK_EQ(relative_specifier("src/a/b.py", "src/c.py"), "../c.py");
  CHECK_EQ(relative_specifier("src/ab/x.py", "src/a/x.py"), "../a/x.py");
  CHECK_EQ(relative_specifier("a.py", "lib/x.py"), "./lib/x.py");
  CHECK_EQ(declaration_path("src/a/__init__.py"), "types/src/a/__init__.d.py.ts");
  CHECK_EQ(declaration_path("src/a.pyi"), "types/src/a.d.py.ts");
  CHECK_EQ(module_path("a.py"), "modules/a.js");
}

TEST_CASE("values are JavaScript literals") {
  CHECK_EQ(literal_text(std::string("a\"\\\n😀")), "\"a\\\"\\\\\\n😀\"");
  CHECK_EQ(literal_text(std::int64_t{-3}), "-3");
  CHECK_EQ(literal_text(true), "true");
}

TEST_CASE("a comment cannot be ended or tagged from inside") {
  CHECK_EQ(tsdoc("", 0), "");
  CHECK_EQ(tsdoc("One.", 2), "  /** One. */\n");
  CHECK_EQ(tsdoc("a */ b", 0), "/** a *\\/ b */\n");
  CHECK_EQ(tsdoc("One.\n\n@cached\ndef f", 0), "/**\n * One.\n *\n * \\@cached\n * def f\n */\n");
  CHECK_EQ(parameter_doc("Size.", "3"), "Size. @defaultValue `3`");
  CHECK_EQ(parameter_doc("", "\"`\""), "@defaultValue ``\"`\"``");
  CHECK_EQ(parameter_doc("Size.", "..."), "Size.");
}

TEST_CASE("docstrings are read in three styles") {
  const Docstring google = parse_docstring(
      "Text.\n\nArgs:\n    x (int): The x,\n        more.\n    *rest: Others.\n\nReturns:\n"
      "    int: It.\n\nRaises:\n    ValueError: When.\n\nEnd.");
  CHECK_EQ(google.text, "Text.\n\nEnd.");
  CHECK_EQ(google.parameters.at("x"), "The x, more.");
  CHECK_EQ(google.parameters.at("rest"), "Others.");
  CHECK_EQ(google.returns, "int: It.");
  REQUIRE_EQ(google.raises.size(), 1);
  CHECK_EQ(google.raises[0].first, "ValueError");

  const Docstring numpy = parse_docstring(
      "Text.\n\nParameters\n----------\nx, y : float\n    Both.\nz\n    One.\n\nReturns\n-------\n"
      "float\n    It.\n");
  CHECK_EQ(numpy.text, "Text.");
  CHECK_EQ(numpy.parameters.at("x"), "Both.");
  CHECK_EQ(numpy.parameters.at("y"), "Both.");
  CHECK_EQ(numpy.parameters.at("z"), "One.");
  CHECK_EQ(numpy.returns, "It.");

  const Docstring rest =
      parse_docstring("Text.\n\n:param x: The x.\n:type x: int\n:returns: It.\n:other: kept");
  CHECK_EQ(rest.text, "Text.\n\n:other: kept");
  CHECK_EQ(rest.parameters.at("x"), "The x.");
  CHECK_EQ(rest.returns, "It.");

  // What only looks like a section stays text.
  for (const char* plain : {"Args:", "Args:\nnothing indented", "Parameters\n--", "Note: x"}) {
    CAPTURE(plain);
    CHECK_EQ(parse_docstring(plain).text, plain);
  }
}

static model::Class class_with(model::ClassKind kind, const std::vector<std::string>& fields) {
  model::Class a_class;
  a_class.kind = kind;
  for (const std::string& name : fields) a_class.attributes.emplace_back().name = name;
  return a_class;
}

TEST_CASE("by-value classes with fixed keys get a function that makes their objects") {
  CHECK_EQ(emit_records({}), "{}");
  const model::Class by_reference = class_with(model::ClassKind::reference, {"x"});
  model::Class point = class_with(model::ClassKind::dataclass, {"x", "y"});
  point.attributes.back().has_default = true;
  const model::Class empty = class_with(model::ClassKind::dataclass, {});
  const model::Class keys = class_with(model::ClassKind::typed_dict, {"class"});
  model::Class some_keys = class_with(model::ClassKind::typed_dict, {"x", "y"});
  some_keys.attributes.back().required = false;
  CHECK_EQ(emit_records({&by_reference, &point, &empty, &keys, &some_keys}),
           R"js({1:(a,b)=>({"x":a,"y":b}),3:(a)=>({"class":a})})js");
}

TEST_CASE("__proto__ is a field like any other") {
  const model::Class odd = class_with(model::ClassKind::dataclass, {"__proto__"});
  CHECK_EQ(emit_records({&odd}), R"js({0:(a)=>({["__proto__"]:a})})js");
}

TEST_CASE("a class with very many fields is left to the loader") {
  const model::Class wide =
      class_with(model::ClassKind::dataclass, std::vector<std::string>(9, "x"));
  CHECK_EQ(emit_records({&wide}), "{}");
}
