#include "parse/recovery.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/text.h"
#include "parse/explain.h"
#include "parse/grammar_gaps.h"
#include "parse/leniency.h"
#include "parse/logical_lines.h"
#include "parse/walk.h"

namespace typhon {

namespace {

// Each one costs another parse of the part; after that, the tree stays as the parser left it.
constexpr int most_repairs = 20;

// A node that the parser did not understand, or supposed.
struct Problem {
  Node node;
  Node statement;  // the statement around it, or itself when it stands between statements
};

// Takes broken statements out of a copy of a part of the file, one after the other, and parses it
// again. They are overwritten with blanks, so that all other positions stay. All positions are
// those in the part.
class Recovery {
 public:
  Recovery(const SourceFile& file, ByteSpan part, DiagnosticSink& sink)
      : file_(file),
        part_(part),
        sink_(sink),
        text_(file.slice(part)),
        tree_(SyntaxTree::parse(text_, 0)) {}

  SyntaxTree run();

 private:
  void repair(const Problem& problem);
  std::size_t line_of(const Node& node) const;
  std::size_t broken_line(const Problem& problem) const;
  Explanation explain(const Problem& problem, std::size_t line) const;
  ByteSpan chunk(std::size_t line) const;
  void report(const Explanation& explanation);
  void blank_out(ByteSpan span);
  ByteSpan in_file(ByteSpan span) const {
    return {part_.begin + span.begin, part_.begin + span.end};
  }

  const SourceFile& file_;
  const ByteSpan part_;
  DiagnosticSink& sink_;
  std::string text_;
  SyntaxTree tree_;
  std::vector<LogicalLine> lines_;
  std::set<std::size_t> reported_;  // indices into lines_
  std::uint32_t resume_ = 0;        // problems before it have been dealt with
  int repairs_ = 0;
};

std::optional<Problem> first_problem(const Node& root, std::uint32_t from);
Explanation explain_node(std::string_view part, const Node& node, ByteSpan line);

}  // namespace

SyntaxTree parse_with_recovery(const SourceFile& file, DiagnosticSink& sink, bool* is_quick) {
  auto tree = SyntaxTree::parse_quickly(std::string(file.text()), 0);
  if (is_quick != nullptr) *is_quick = tree.has_value();
  if (tree) return std::move(*tree);
  const std::string_view text = file.text();
  std::vector<ParsedPart> parts;
  for (const ByteSpan part : top_level_parts(text, logical_lines(text))) {
    auto correct = SyntaxTree::parse_quickly(std::string(file.slice(part)), 0);
    parts.push_back({part.begin, correct ? std::move(*correct) : Recovery(file, part, sink).run()});
  }
  return SyntaxTree::joined(std::string(text), parts);
}

namespace {

SyntaxTree Recovery::run() {
  lines_ = logical_lines(text_);
  if (!tree_.root().has_error()) {
    for (const Explanation& mistake : find_lenient_mistakes(text_, lines_)) report(mistake);
  }
  while (const auto problem = first_problem(tree_.root(), resume_)) repair(*problem);
  return std::move(tree_);
}

// Reports the problem, and takes its statement out when it harms what stands behind it.
void Recovery::repair(const Problem& problem) {
  if (lines_.empty()) {
    resume_ = static_cast<std::uint32_t>(text_.size()) + 1;
    return sink_.add(Code::syntax_error, file_.path(), in_file(problem.node.span()),
                     "File is not Python");
  }
  if (const auto gap = find_grammar_gap(text_, lines_[line_of(problem.node)])) {
    blank_out(*gap);
    tree_ = SyntaxTree::parse(text_, 0);
    return;
  }
  const std::size_t line = broken_line(problem);
  const ByteSpan affected = chunk(line);
  const ByteSpan statement = problem.statement.span();
  const bool is_contained = statement.begin >= affected.begin && statement.end <= affected.end;
  // What else is wrong with a line follows from the first mistake in it.
  if (reported_.insert(line).second) report(explain(problem, line));
  resume_ = std::max({resume_, lines_[line].span.end, problem.node.span().end}) + 1;
  if (is_contained || repairs_ == most_repairs) return;
  ++repairs_;
  blank_out(affected);
  tree_ = SyntaxTree::parse(text_, 0);
  // The statement that is gone may have begun before its broken line.
  resume_ = std::min(resume_, affected.begin);
}

// The line that holds the node's first character; a supposed token stands behind the last one.
std::size_t Recovery::line_of(const Node& node) const {
  const std::uint32_t begin = node.span().begin;
  const auto after = std::upper_bound(
      lines_.begin(), lines_.end(), begin,
      [](std::uint32_t at, const LogicalLine& line) { return at < line.span.begin; });
  return after == lines_.begin() ? 0 : static_cast<std::size_t>(after - lines_.begin()) - 1;
}

// The parser may notice a mistake late, as in the body of a `class A` without a colon, or count
// good lines before it as broken: the first line that looks wrong is the one.
std::size_t Recovery::broken_line(const Problem& problem) const {
  const std::size_t head = line_of(problem.statement);
  if (explain_line(text_, lines_[head])) return head;
  const std::size_t first = line_of(problem.node);
  const std::uint32_t end = problem.node.span().end;
  for (std::size_t line = first;
       line < lines_.size() && (line == first || lines_[line].span.begin < end); ++line) {
    if (explain_line(text_, lines_[line])) return line;
  }
  return first;
}

// The line, the decorators above it and the deeper lines below it.
ByteSpan Recovery::chunk(std::size_t line) const {
  const std::uint32_t indent = lines_[line].indent;
  std::size_t first = line;
  while (first > 0 && lines_[first - 1].indent == indent &&
         text_[lines_[first - 1].span.begin] == '@') {
    --first;
  }
  std::size_t last = line;
  while (last + 1 < lines_.size() && lines_[last + 1].indent > indent) ++last;
  const bool is_last = last + 1 == lines_.size();
  const auto size = static_cast<std::uint32_t>(text_.size());
  return {lines_[first].line_begin, is_last ? size : lines_[last + 1].line_begin};
}

Explanation Recovery::explain(const Problem& problem, std::size_t line) const {
  if (auto explanation = explain_line(text_, lines_[line])) return *explanation;
  return explain_node(file_.slice(part_), problem.node, lines_[line].span);
}

void Recovery::report(const Explanation& explanation) {
  sink_.add(Code::syntax_error, file_.path(), in_file(explanation.span), explanation.message,
            explanation.help);
}

void Recovery::blank_out(ByteSpan span) {
  for (std::uint32_t at = span.begin; at < span.end; ++at) {
    if (text_[at] != '\n' && text_[at] != '\r') text_[at] = ' ';
  }
}

bool is_statement(const Node& node) {
  return node.kind().ends_with("_statement") || node.kind().ends_with("_definition");
}

std::optional<Problem> first_problem(const Node& root, std::uint32_t from) {
  std::optional<Problem> found;
  std::vector<Node> statements;  // around the node that is visited, outermost first
  walk(root, [&](const Node& node) {
    const bool is_problem = node.is_error() || node.is_missing();
    if (found || !(is_problem || node.has_error())) return false;
    while (!statements.empty() && statements.back().span().end < node.span().end) {
      statements.pop_back();
    }
    if (is_problem && node.span().begin >= from) {
      found = Problem{node, statements.empty() ? node : statements.back()};
      return false;
    }
    if (is_statement(node)) statements.push_back(node);
    return true;
  });
  return found;
}

// When no line explains it: the parser's own view, cut to one line.
Explanation explain_node(std::string_view part, const Node& node, ByteSpan line) {
  if (node.is_missing()) {
    const std::uint32_t at = std::min(node.span().begin, line.end);
    const bool is_token = !node.is_named();
    if (!is_token) return {{at, at}, "Something is missing", "Complete the statement"};
    return {{at, at}, "Missing '" + std::string(node.kind()) + "'", "Add it here"};
  }
  const ByteSpan whole = node.span();
  const ByteSpan span{whole.begin, std::max(whole.begin, std::min(whole.end, line.end))};
  const std::string text = one_line(part.substr(span.begin, span.end - span.begin));
  if (text.empty()) return Explanation{span, "Statement is not complete", "Complete it"};
  return Explanation{span, "Unexpected '" + text + "'", "Python cannot read the statement here"};
}

}  // namespace

}  // namespace typhon
