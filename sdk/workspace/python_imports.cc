#include "workspace/python_imports.h"

#include <algorithm>
#include <set>

#include "workspace/typescript_tokens.h"

namespace typhon::workspace {

namespace {

class Reader {
 public:
  explicit Reader(std::string_view text) : tokens_(tokens_of(text)) {}
  std::vector<PythonImport> run();

 private:
  void read_import();
  void read_export();
  void read_dynamic(std::size_t import_at);
  void read_names(bool has_locals);
  void finish();
  void find_uses(PythonImport& import);
  bool is_doubtful(std::size_t use) const;
  std::size_t opening(std::size_t at) const;
  std::size_t closing(std::size_t open) const;
  void find_members(PythonImport& import, const std::string& name);

  bool is(std::string_view text) const { return is_at(at_, text); }
  bool is_at(std::size_t at, std::string_view text) const {
    return at < tokens_.size() && tokens_[at].kind != TokenKind::string && tokens_[at].text == text;
  }
  bool is_name(std::size_t at) const {
    return at < tokens_.size() && tokens_[at].kind == TokenKind::word;
  }

  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  PythonImport current_;
  std::string namespace_;
  std::vector<PythonImport> found_;
  std::set<std::size_t> declared_;  // tokens that are part of an import
  std::vector<std::pair<std::size_t, std::string>> namespaces_;  // index into found_, local name
};

std::vector<PythonImport> Reader::run() {
  while (at_ < tokens_.size()) {
    const std::size_t start = at_++;
    if (tokens_[start].kind != TokenKind::word) continue;
    const bool is_member = start > 0 && is_at(start - 1, ".");
    if (is_member) continue;
    if (is_at(start, "import")) read_import();
    if (is_at(start, "export")) read_export();
  }
  for (PythonImport& import : found_) find_uses(import);
  for (const auto& [index, name] : namespaces_) find_members(found_[index], name);
  return std::move(found_);
}

// `at_` is behind the word. What turns out to be no import is read on from where it stopped.
void Reader::read_import() {
  current_ = {};
  namespace_.clear();
  const std::size_t import_at = at_ - 1;
  if (is("(")) return read_dynamic(import_at);
  if (is("type") && !is_at(at_ + 1, "from")) ++at_;
  while (at_ < tokens_.size() && tokens_[at_].kind != TokenKind::string) {
    if (is("{")) {
      read_names(true);
    } else if (is("*") && is_at(at_ + 1, "as") && is_name(at_ + 2)) {
      namespace_ = tokens_[at_ + 2].text;
      declared_.insert(at_ + 2);
      at_ += 3;
    } else if (is("from") || is(",") || is_name(at_)) {
      ++at_;
    } else {
      return;
    }
  }
  finish();
}

void Reader::read_export() {
  current_ = {};
  namespace_.clear();
  if (is("type")) ++at_;
  if (is("*")) {
    at_ += is_at(at_ + 1, "as") ? 3 : 1;
  } else if (is("{") && is_at(closing(at_) + 1, "from")) {
    read_names(false);
  } else {
    return;  // of what is in this file
  }
  if (!is("from")) return;
  ++at_;
  finish();
}

// { a, type b, c as d }
void Reader::read_names(bool has_locals) {
  for (++at_; at_ < tokens_.size() && !is("}"); ++at_) {
    if (is("type") && is_name(at_ + 1) && !is_at(at_ + 1, "as")) continue;
    if (!is_name(at_)) continue;
    ImportedName name{std::string(tokens_[at_].text), tokens_[at_].span, {}, {}};
    name.form = has_locals ? ImportForm::plain : ImportForm::passed_on;
    declared_.insert(at_);
    std::size_t local = at_;
    if (is_at(at_ + 1, "as") && is_name(at_ + 2)) {
      at_ += 2;
      name.form = ImportForm::aliased;
      local = at_;
      declared_.insert(local);
    }
    if (has_locals) name.local = tokens_[local].text;
    current_.names.push_back(std::move(name));
  }
  ++at_;
}

// const { a, b: c } = await import("./stats.py")
void Reader::read_dynamic(std::size_t import_at) {
  ++at_;
  if (at_ >= tokens_.size() || tokens_[at_].kind != TokenKind::string) return;
  const std::size_t specifier_at = at_;
  std::size_t before = import_at;
  if (before > 0 && is_at(before - 1, "await")) --before;
  const bool is_assigned = before > 1 && is_at(before - 1, "=");
  if (is_assigned && is_at(before - 2, "}")) {
    std::size_t open = before - 2;
    while (open > 0 && !is_at(open, "{")) --open;
    for (std::size_t at = open + 1; at < before - 2; ++at) {
      if (!is_name(at)) continue;
      ImportedName name{std::string(tokens_[at].text), tokens_[at].span, {}, {}};
      declared_.insert(at);
      const bool is_aliased = is_at(at + 1, ":") && is_name(at + 2);
      name.form = is_aliased ? ImportForm::aliased : ImportForm::destructured;
      if (is_aliased) at += 2;
      declared_.insert(at);
      name.local = tokens_[at].text;
      current_.names.push_back(std::move(name));
    }
  } else if (is_assigned && is_name(before - 2)) {
    namespace_ = tokens_[before - 2].text;
    declared_.insert(before - 2);
  }
  at_ = specifier_at;
  finish();
}

// `at_` should be at the specifier.
void Reader::finish() {
  if (at_ >= tokens_.size() || tokens_[at_].kind != TokenKind::string) return;
  const Token& specifier = tokens_[at_];
  ++at_;
  if (!specifier.text.ends_with(".py")) return;
  current_.specifier = specifier.text;
  current_.span = specifier.span;
  if (!namespace_.empty()) namespaces_.emplace_back(found_.size(), namespace_);
  found_.push_back(std::move(current_));
}

void Reader::find_uses(PythonImport& import) {
  for (ImportedName& name : import.names) {
    if (name.local.empty()) continue;
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      if (!is_name(at) || tokens_[at].text != name.local || declared_.contains(at)) continue;
      const bool is_spread = at > 2 && is_at(at - 2, ".") && is_at(at - 3, ".");
      if (at > 0 && is_at(at - 1, ".") && !is_spread) continue;  // a member of something else
      name.uses.push_back(tokens_[at].span);
      name.is_doubtful |= is_doubtful(at);
    }
  }
}

// Whether a word may declare something anew or name a property: const a = …, (a) => …, { a }, a: 1.
bool Reader::is_doubtful(std::size_t use) const {
  static const std::set<std::string_view> declaring = {
      "const", "let", "var", "function", "class", "interface", "type", "enum", "namespace"};
  if (use == 0) return false;
  const std::size_t before = use - 1;
  const std::size_t next = use + 1;
  if (is_name(before) && declaring.contains(tokens_[before].text)) return true;
  if (is_at(next, ":")) return true;
  if (is_at(next, "=") && !is_at(next + 1, "=") && !is_at(before, ":")) return true;

  const bool ends_item =
      is_at(next, ",") || is_at(next, "}") || is_at(next, "]") || is_at(next, ")");
  const bool begins_item = is_at(before, ",") || is_at(before, "{") || is_at(before, "[") ||
                           is_at(before, "(") || is_at(before, ".") || is_at(before, "as");
  if (!ends_item || !begins_item) return false;
  const std::size_t open = opening(use);
  if (open == tokens_.size()) return false;
  if (is_at(open, "{")) return true;
  const std::size_t behind = closing(open) + 1;
  return is_at(behind, "=") || is_at(behind, "{") || is_at(behind, ":");
}

// The bracket that a word stands in; the number of tokens for none.
std::size_t Reader::opening(std::size_t at) const {
  int depth = 0;
  while (at-- > 0) {
    if (is_at(at, ")") || is_at(at, "]") || is_at(at, "}")) ++depth;
    if (is_at(at, "(") || is_at(at, "[") || is_at(at, "{")) {
      if (depth-- == 0) return at;
    }
  }
  return tokens_.size();
}

std::size_t Reader::closing(std::size_t open) const {
  int depth = 0;
  for (std::size_t at = open; at < tokens_.size(); ++at) {
    if (is_at(at, "(") || is_at(at, "[") || is_at(at, "{")) ++depth;
    if (is_at(at, ")") || is_at(at, "]") || is_at(at, "}")) {
      if (--depth == 0) return at;
    }
  }
  return tokens_.size();
}

void Reader::find_members(PythonImport& import, const std::string& name) {
  for (std::size_t at = 0; at + 2 < tokens_.size(); ++at) {
    const bool is_use = is_name(at) && tokens_[at].text == name && !declared_.contains(at) &&
                        !(at > 0 && is_at(at - 1, ".")) && is_at(at + 1, ".") && is_name(at + 2);
    if (!is_use) continue;
    const Token& member = tokens_[at + 2];
    const auto known =
        std::find_if(import.names.begin(), import.names.end(), [&](const ImportedName& each) {
          return each.form == ImportForm::member && each.name == member.text;
        });
    if (known != import.names.end()) {
      known->uses.push_back(member.span);
    } else {
      ImportedName name{std::string(member.text), member.span, {}, {}};
      name.form = ImportForm::member;
      import.names.push_back(std::move(name));
    }
  }
}

}  // namespace

std::vector<PythonImport> python_imports(std::string_view typescript) {
  // Most files of a large program import no Python, and need not be cut into words.
  if (typescript.find(".py") == std::string_view::npos) return {};
  return Reader(typescript).run();
}

}  // namespace typhon::workspace
