// Reads the parts of a docstring in the three usual conventions.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "model/api_model.h"

namespace typhon {

struct Docstring {
  std::string text;                  // everything that is in none of the parts below
  std::vector<std::string> remarks;  // notes and warnings; of several lines, as below
  std::vector<std::string> examples;
  std::vector<std::string> see;
  std::string deprecated;                         // why, and what to use; on one line
  std::map<std::string, std::string> parameters;  // name → text
  std::string returns;
  std::vector<std::pair<std::string, std::string>> raises;  // exception, when
};

//   Google: "Args:" with indented "name (type): text"
//   NumPy:  "Parameters" underlined with "---", then "name : type" and indented text
//   reST:   ":param type name: text", ".. deprecated:: 1.2", ":class:`Shape`" for `Shape`
// Doctests and code blocks become fenced code.
// EXPECTS: a dedented docstring (PEP 257). What is in no convention stays in `text`, unchanged.
Docstring parse_docstring(const std::string& doc);

// What the docstring of a class says about one of its attributes, unless it has its own.
std::string attribute_doc(const model::Attribute& attribute, const Docstring& class_doc);

}  // namespace typhon
