// Docstrings as TSDoc comments.
#pragma once

#include <string>

#include "emit/docstring.h"
#include "model/api_model.h"

namespace typhon {

// A comment with every line indented by `indent` spaces, ending with "\n"; "" for empty text.
// What would end the comment or look like a tag is escaped.
//   """Says hello."""   →   /** Says hello. */
std::string tsdoc(const std::string& text, std::size_t indent);

// The comment of what has members: its text without what it says about them.
std::string description_tsdoc(const Docstring& doc, std::size_t indent);

// The comment that describes the whole file; it needs a statement behind it that is not described.
std::string module_tsdoc(const std::string& text);

// The comment of a function: its text, its positional parameters, its result, what it raises.
// Keyword-only parameters are described where the options object declares them.
std::string function_tsdoc(const model::Function& function, std::size_t indent);

// Only the parameters: the text of a class stands at the class.
std::string constructor_tsdoc(const model::Function& constructor, std::size_t indent);

// The text for one parameter or field: what the docstring says about it and its default.
//   "How much to cut off. @defaultValue `0.1`"
std::string parameter_doc(const std::string& doc, const std::optional<std::string>& default_text);

}  // namespace typhon
