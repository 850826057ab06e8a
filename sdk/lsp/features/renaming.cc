#include "lsp/features/renaming.h"

#include <algorithm>
#include <set>

namespace typhon::lsp {

namespace {

using workspace::ImportedName;
using workspace::ImportForm;

// Python's names that cannot be one of TypeScript's variables.
bool is_reserved(const std::string& name) {
  static const std::set<std::string> words = {
      "case",   "catch",   "const",   "debugger", "default",    "delete",     "do",        "enum",
      "export", "extends", "false",   "function", "implements", "instanceof", "interface", "let",
      "new",    "null",    "package", "private",  "protected",  "public",     "static",    "super",
      "switch", "this",    "throw",   "true",     "typeof",     "var",        "void"};
  return words.contains(name);
}

std::string import_text(const ImportedName& name, const std::string& new_name, bool keeps_local) {
  switch (name.form) {
    case ImportForm::plain:
      return keeps_local ? new_name + " as " + name.name : new_name;
    case ImportForm::destructured:
      return keeps_local ? new_name + ": " + name.name : new_name;
    case ImportForm::passed_on:
      return new_name + " as " + name.name;
    case ImportForm::aliased:
    case ImportForm::member:
      break;
  }
  return new_name;
}

void add_edits(const ImportOf& import, const std::string& new_name,
               std::vector<TypeScriptEdit>& edits) {
  const ImportedName& name = *import.name;
  const bool is_member = name.form == ImportForm::member;
  const bool has_own_local =
      name.form == ImportForm::plain || name.form == ImportForm::destructured;
  const bool keeps_local = has_own_local && (name.is_doubtful || is_reserved(new_name));
  const SourceFile* source = &import.file->source;
  edits.push_back({source, name.span, import_text(name, new_name, keeps_local)});
  if (!is_member && (!has_own_local || keeps_local)) return;
  for (const ByteSpan use : name.uses) edits.push_back({source, use, new_name});
}

}  // namespace

std::vector<TypeScriptEdit> renaming_edits(const std::vector<ImportOf>& imports,
                                           const std::string& name, const std::string& new_name) {
  std::vector<TypeScriptEdit> edits;
  for (const ImportOf& each : imports) {
    if (each.name == nullptr) continue;
    if (each.name->name == name) add_edits(each, new_name, edits);
    if (each.name->name == name + "Init") add_edits(each, new_name + "Init", edits);
  }
  return edits;
}

}  // namespace typhon::lsp
