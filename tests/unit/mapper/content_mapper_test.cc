#include <doctest/doctest.h>

#include "compile.h"
#include "mapper/content_mapper.h"
#include "support/memory_disk.h"

using namespace typhon;
using rpc::Json;

namespace {

class MapperClient {
 public:
  explicit MapperClient(test::MemoryDisk& disk) : mapper_(disk.opener()) {}

  // The whole answer.
  Json ask(const std::string& method, const Json& params) {
    const auto answers = mapper_.handle({1, method, params});
    REQUIRE_EQ(answers.size(), 1);
    return answers[0];
  }
  Json open(const std::string& handle = "p", const std::string& config = "/app/tsconfig.json") {
    return ask("openProject", {{"configFileName", config}, {"projectHandle", handle}}).at("result");
  }
  Json transform(const std::string& file, const std::string& content) {
    return ask("transform", {{"fileName", file}, {"content", content}, {"projectHandle", "p"}})
        .at("result");
  }

 private:
  mapper::ContentMapper mapper_;
};

const std::string shapes = "# \xF0\x9F\xAA\xB6 four bytes\n"
                           "from dataclasses import dataclass\n\n\n"
                           "@dataclass\n"
                           "class Size:\n"
                           "    width: int = 1\n\n\n"
                           "def area(size: Size) -> int:\n"
                           "    return size.width\n";

test::MemoryDisk shapes_project() {
  return test::MemoryDisk(test::Files{{"/app/pyproject.toml", ""}, {"/app/src/shapes.py", shapes}});
}

}  // namespace

TEST_CASE("the handshake chooses bytes, and an unknown request is refused") {
  auto disk = shapes_project();
  MapperClient client(disk);
  const Json answer = client.ask("initialize", {{"positionEncodings", {"utf-8", "utf-16"}}});
  CHECK_EQ(answer.at("result"),
           Json{{"positionEncoding", "utf-8"}, {"diagnosticSource", "typhon"}});
  CHECK_EQ(client.ask("rename", Json::object()).at("error").at("code"), -32601);
  CHECK_EQ(client.ask("transform", Json::object()).at("error").at("code"), -32602);
}

TEST_CASE("the text is that of the written declarations, byte for byte") {
  auto disk = shapes_project();
  MapperClient client(disk);
  client.open();
  const Json file = client.transform("/app/src/shapes.py", shapes);
  CompileRequest request;
  request.sources = {"src"};
  const auto written = compile(request, MemoryFileSystem({{"src/shapes.py", shapes}}));
  CHECK_EQ(file.at("text"), written.files.at("types/src/shapes.d.py.ts"));
  CHECK_EQ(file.at("extension"), ".ts");
  CHECK_EQ(file.at("diagnostics"), Json::array());
}

TEST_CASE("mappings are in order, in bounds, verbatim where they say so, and reach every name") {
  auto disk = shapes_project();
  MapperClient client(disk);
  client.open();
  const Json file = client.transform("/app/src/shapes.py", shapes);
  const std::string text = file.at("text");
  std::string names;
  std::size_t end = 0;
  for (const Json& each : file.at("mappings")) {
    const std::size_t begin = each[0], length = each[1], from = each[2], size = each[3];
    CHECK(begin >= end);
    end = begin + length;
    REQUIRE(end <= text.size());
    REQUIRE(from + size <= shapes.size());
    const bool is_verbatim = each[4] == 0;
    CHECK_EQ(is_verbatim, text.substr(begin, length) == shapes.substr(from, size));
    constexpr int rename = 256, hover = 1, symbols = 262144;
    const int features = each[5];
    CHECK_EQ((features & rename) != 0, is_verbatim);
    CHECK_EQ(features & (hover | symbols), 0);
    names += text.substr(begin, length) + "=" + shapes.substr(from, size) + " ";
  }
  CHECK_EQ(names, "Size=Size width=width SizeInit=Size width=width area=area size=size ");
}

TEST_CASE("what is being edited counts, and its errors come back") {
  auto disk = shapes_project();
  MapperClient client(disk);
  client.open();
  const std::string edited = "def perimeter(width: int) -> float: ...\nfrom nowhere import x\n";
  const Json file = client.transform("/app/src/shapes.py", edited);
  CHECK(file.at("text").get<std::string>().find("perimeter(width: number): number") !=
        std::string::npos);
  REQUIRE_EQ(file.at("diagnostics").size(), 1);
  const Json& fault = file.at("diagnostics")[0];
  CHECK_EQ(edited.substr(fault.at("start"), fault.at("length")), "nowhere");
  CHECK(fault.at("messageText").get<std::string>().ends_with("[unresolved-import]"));
  const Json saved = client.transform("/app/src/shapes.py", shapes);
  CHECK(saved.at("text").get<std::string>().find("area(") != std::string::npos);
}

TEST_CASE("a file of no module is an empty module, without a word") {
  auto disk = shapes_project();
  disk.files()["/app/tools/script.py"] = "import nowhere\n";
  MapperClient client(disk);
  client.open();
  const Json file = client.transform("/app/tools/script.py", "import nowhere\n");
  CHECK_EQ(file.at("text"), "export {};\n");
  CHECK_EQ(file.at("diagnostics"), Json::array());
}

TEST_CASE("without a pyproject.toml every file says what to do") {
  test::MemoryDisk disk(test::Files{{"/lone/src/m.py", ""}});
  MapperClient client(disk);
  client.open("p", "/lone/tsconfig.json");
  const Json file = client.transform("/lone/src/m.py", "");
  CHECK_EQ(file.at("diagnostics")[0].at("messageText"),
           "There is no pyproject.toml in '/lone' or above it: make one for your Python");
}

TEST_CASE("the identity changes when an edit of one file changes what another one declares") {
  test::MemoryDisk disk(
      test::Files{{"/app/pyproject.toml", ""},
                  {"/app/src/base.py",
                   "from dataclasses import dataclass\n@dataclass\nclass Base:\n    a: int\n"},
                  {"/app/src/derived.py", "from dataclasses import dataclass\nfrom base import "
                                          "Base\n@dataclass\nclass Derived(Base):\n"
                                          "    b: int\n"}});
  MapperClient client(disk);
  const Json first = client.open();
  disk.files()["/app/src/derived.py"] += "    c: int = 0\n";
  const Json own = client.open();
  CHECK_EQ(own.at("configIdentity"), first.at("configIdentity"));
  disk.files()["/app/src/base.py"] += "    d: int = 0\n";
  const Json others = client.open();
  CHECK_NE(others.at("configIdentity"), first.at("configIdentity"));
  CHECK_EQ(others.at("watchedFiles"),
           Json{"/app/pyproject.toml", "/app/src/base.py", "/app/src/derived.py"});
  MapperClient fresh(disk);
  CHECK_NE(fresh.open().at("configIdentity"), first.at("configIdentity"));
}

TEST_CASE("declarations of libraries are written, those of the project are not") {
  test::MemoryDisk disk(
      test::Files{{"/app/pyproject.toml", ""},
                  {"/app/src/m.py", "import json\ndef f() -> json.JSONDecoder: ...\n"}});
  MapperClient client(disk);
  client.open();
  CHECK(disk.files().contains("/app/.typhon/types/.typhon/stdlib/json/decoder.d.py.ts"));
  CHECK_FALSE(disk.files().contains("/app/.typhon/types/src/m.d.py.ts"));
}

TEST_CASE("a closed project is not asked any more") {
  auto disk = shapes_project();
  MapperClient client(disk);
  client.open();
  CHECK_EQ(client.ask("closeProject", {{"projectHandle", "p"}}).at("result"), Json::object());
  const Json refused = client.ask(
      "transform", {{"fileName", "/app/src/shapes.py"}, {"content", ""}, {"projectHandle", "p"}});
  CHECK_EQ(refused.at("error").at("message"), "The project was not opened");
}
