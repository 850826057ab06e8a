// Reads the parts of a docstring in the three usual conventions.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace typhon {

struct Docstring {
  std::string text;                               // everything that is in none of the parts below
  std::map<std::string, std::string> parameters;  // name → text
  std::string returns;
  std::vector<std::pair<std::string, std::string>> raises;  // exception, when
};

//   Google: "Args:" with indented "name (type): text"
//   NumPy:  "Parameters" underlined with "---", then "name : type" and indented text
//   reST:   ":param type name: text"
// EXPECTS: a dedented docstring (PEP 257). What is in no convention stays in `text`, unchanged.
Docstring parse_docstring(const std::string& doc);

}  // namespace typhon
