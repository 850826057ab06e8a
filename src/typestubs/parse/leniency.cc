#include "parse/leniency.h"

namespace typhon {

namespace {

// Follows the levels of indentation as Python's own tokenizer does.
class IndentationChecker {
 public:
  explicit IndentationChecker(std::string_view text) : text_(text) {}

  void read(const LogicalLine& line);
  void finish();
  std::vector<Explanation> take() { return std::move(mistakes_); }

 private:
  std::string_view first_word(const LogicalLine& line) const;
  void report(const LogicalLine& line, std::string message, std::string help);

  std::string_view text_;
  std::vector<std::uint32_t> levels_{0};
  const LogicalLine* header_ = nullptr;  // the line before, when it ends with ":"
  std::vector<Explanation> mistakes_;
};

bool may_be_python_2(std::string_view text, const LogicalLine& line);

}  // namespace

std::vector<Explanation> find_lenient_mistakes(std::string_view text,
                                               const std::vector<LogicalLine>& lines) {
  IndentationChecker checker(text);
  for (const LogicalLine& line : lines) checker.read(line);
  checker.finish();
  std::vector<Explanation> mistakes = checker.take();
  for (const LogicalLine& line : lines) {
    if (!may_be_python_2(text, line)) continue;
    if (auto mistake = explain_line(text, line)) mistakes.push_back(std::move(*mistake));
  }
  return mistakes;
}

namespace {

void IndentationChecker::read(const LogicalLine& line) {
  if (header_ != nullptr && line.indent <= levels_.back()) {
    report(line, "Expected an indented line after '" + std::string(first_word(*header_)) + "'",
           "Indent the lines that belong to it, or write 'pass' there");
  } else if (header_ == nullptr && line.indent > levels_.back()) {
    report(line, "Line is indented, but nothing above opens a block",
           "Indent it like the line above");
  }
  // The level counts from here on also when it was wrong, so that one mistake is reported once.
  if (line.indent > levels_.back()) levels_.push_back(line.indent);
  while (line.indent < levels_.back()) levels_.pop_back();
  if (line.indent != levels_.back()) {
    report(line, "Indentation matches no line above", "Indent it like the block it belongs to");
    levels_.push_back(line.indent);
  }
  header_ = text_[line.span.end - 1] == ':' ? &line : nullptr;
}

void IndentationChecker::finish() {
  if (header_ == nullptr) return;
  const std::uint32_t end = header_->span.end;
  const std::string word(first_word(*header_));
  mistakes_.push_back({{end, end},
                       "Expected an indented line after '" + word + "'",
                       "Indent the lines that belong to it, or write 'pass' there"});
}

std::string_view IndentationChecker::first_word(const LogicalLine& line) const {
  const ByteSpan span = next_token(text_, line.span.begin).span;
  return text_.substr(span.begin, span.end - span.begin);
}

void IndentationChecker::report(const LogicalLine& line, std::string message, std::string help) {
  const ByteSpan first = next_token(text_, line.span.begin).span;
  mistakes_.push_back({first, std::move(message), std::move(help)});
}

bool may_be_python_2(std::string_view text, const LogicalLine& line) {
  const std::string_view rest = text.substr(line.span.begin);
  return rest.starts_with("print ") || rest.starts_with("exec ");
}

}  // namespace

}  // namespace typhon
