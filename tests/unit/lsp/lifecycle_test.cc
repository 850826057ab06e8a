#include <doctest/doctest.h>

#include "unit/lsp/client.h"

using namespace typhon;
using test::Client;
using test::Files;
using test::Json;

TEST_CASE("a server that was not initialized answers nothing else") {
  Client client(Files{});
  CHECK_EQ(client.ask("textDocument/hover", Json::object()).at("code"), -32002);
  client.tell("textDocument/didOpen", Json::object());  // is dropped
  client.initialize();
  CHECK_EQ(client.ask("initialize", Json::object()).at("code"), -32600);
}

TEST_CASE("unknown requests are refused, unknown notifications are not heard") {
  Client client(Files{});
  client.initialize();
  CHECK_EQ(client.ask("textDocument/foldingRange", Json::object()).at("code"), -32601);
  CHECK_EQ(client.ask("textDocument/hover", Json::object()).at("code"), -32602);
  client.tell("$/setTrace", {{"value", "off"}});
  client.tell("textDocument/didChange", Json::object());
  CHECK_EQ(client.got("window/logMessage").size(), 1);
}

TEST_CASE("exit says whether shutdown came first") {
  Client good(Files{});
  good.initialize();
  CHECK(good.ask("shutdown", Json::object()).is_null());
  CHECK_EQ(good.ask("textDocument/hover", Json::object()).at("code"), -32600);
  good.tell("exit", Json::object());
  CHECK_EQ(good.server.exit_code(), 0);

  Client rude(Files{});
  rude.initialize();
  rude.tell("exit", Json::object());
  CHECK_EQ(rude.server.exit_code(), 1);
}

TEST_CASE("bytes count for a client that can, UTF-16 for the others") {
  const Files files = {{"/app/pyproject.toml", "[tool.typhon]\n"},
                       {"/app/src/m.py", "A = '\xF0\x9F\xAA\xB6'; B: int = 1\n"}};
  const auto start_of_b = [&](const Json& capabilities) {
    Client client(files, capabilities);
    const Json result = client.initialize();
    client.open("/app/src/m.py");
    const Json symbols = client.ask("textDocument/documentSymbol",
                                    {{"textDocument", client.document("/app/src/m.py")}});
    return result.at("capabilities").at("positionEncoding").get<std::string>() + " " +
           symbols.at(1).at("range").at("start").at("character").dump();
  };
  CHECK_EQ(start_of_b(Json::object()), "utf-16 10");
  CHECK_EQ(start_of_b({{"general", {{"positionEncodings", {"utf-16", "utf-8"}}}}}), "utf-8 12");
}

TEST_CASE("files are watched when the client can be asked to") {
  Client client(Files{},
                {{"workspace", {{"didChangeWatchedFiles", {{"dynamicRegistration", true}}}}}});
  client.initialize();
  REQUIRE_EQ(client.got("client/registerCapability").size(), 1);
  Client other(Files{});
  other.initialize();
  CHECK(other.got("client/registerCapability").empty());
}
