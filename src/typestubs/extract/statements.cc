#include "extract/statements.h"

#include <algorithm>
#include <array>

#include "extract/condition.h"
#include "extract/nesting.h"

namespace typhon {

namespace {

class Flattener {
 public:
  explicit Flattener(const ExtractContext& context) : context_(context) {}

  void add_body(const Node& body, Circumstances circumstances, int depth);
  std::vector<Statement> take() { return std::move(statements_); }

 private:
  void add(const Node& node, Circumstances circumstances, int depth);
  void add_if(const Node& node, Circumstances circumstances, int depth);
  void add_try(const Node& node, Circumstances circumstances, int depth);

  const ExtractContext& context_;
  std::vector<Statement> statements_;
};

bool expects_import_error(const Node& try_statement);
Node block_in(const Node& clause);

}  // namespace

std::vector<Statement> statements_of(const Node& body, const ExtractContext& context) {
  Flattener flattener(context);
  flattener.add_body(body, {}, 0);
  return flattener.take();
}

namespace {

void Flattener::add_body(const Node& body, Circumstances circumstances, int depth) {
  if (depth > deepest_nesting) return;
  for (const Node& node : body.named_children()) add(node, circumstances, depth + 1);
}

void Flattener::add(const Node& node, Circumstances circumstances, int depth) {
  const std::string_view kind = node.kind();
  if (kind == "if_statement") {
    add_if(node, circumstances, depth);
  } else if (kind == "try_statement") {
    add_try(node, circumstances, depth);
  } else if (kind == "with_statement") {
    add_body(node.field("body"), circumstances, depth);
  } else if (kind == "ERROR") {
    add_body(node, circumstances, depth);
  } else if (kind.ends_with("_statement") || kind.ends_with("_definition")) {
    statements_.push_back({node, circumstances});
  }
}

// The circumstances in the branch whose condition is `truth`, or nullopt when it never counts.
std::optional<Circumstances> under(Truth truth, Circumstances circumstances) {
  if (truth == Truth::no) return std::nullopt;
  if (truth == Truth::type_checking) circumstances.type_checking_only = true;
  return circumstances;
}

void Flattener::add_if(const Node& node, Circumstances circumstances, int depth) {
  const Truth truth = evaluate_condition(node.field("condition"), context_);
  // The branches are entered one after the other, with what the conditions before leave open.
  if (const auto inside = under(truth, circumstances)) {
    add_body(node.field("consequence"), *inside, depth);
  }
  if (truth == Truth::yes) return;
  if (truth != Truth::no) circumstances.alternative = true;
  if (truth == Truth::not_type_checking) circumstances.type_checking_only = true;
  for (const Node& clause : node.fields("alternative")) {
    if (clause.is("else_clause")) return add_body(clause.field("body"), circumstances, depth);
    const Truth clause_truth = evaluate_condition(clause.field("condition"), context_);
    if (const auto inside = under(clause_truth, circumstances)) {
      add_body(clause.field("consequence"), *inside, depth);
    }
    if (clause_truth == Truth::yes) return;
    if (clause_truth != Truth::no) circumstances.alternative = true;
  }
}

void Flattener::add_try(const Node& node, Circumstances circumstances, int depth) {
  Circumstances inside = circumstances;
  inside.guarded |= expects_import_error(node);
  add_body(node.field("body"), inside, depth);
  Circumstances handler = inside;
  handler.alternative = true;
  for (const Node& clause : node.named_children()) {
    const std::string_view kind = clause.kind();
    if (kind == "except_clause" || kind == "except_group_clause") {
      add_body(block_in(clause), handler, depth);
    } else if (kind == "else_clause") {
      add_body(clause.field("body"), inside, depth);
    } else if (kind == "finally_clause") {
      add_body(block_in(clause), circumstances, depth);
    }
  }
}

// A bare `except:` and the bases of ImportError count too.
bool expects_import_error(const Node& try_statement) {
  constexpr std::array<std::string_view, 4> names = {"ImportError", "ModuleNotFoundError",
                                                     "Exception", "BaseException"};
  for (const Node& clause : try_statement.named_children()) {
    if (!clause.is("except_clause")) continue;
    const Node caught = clause.first_named_child();
    if (caught.is("block")) return true;
    const auto is_caught = [&](std::string_view name) {
      return caught.text().find(name) != std::string_view::npos;
    };
    if (std::any_of(names.begin(), names.end(), is_caught)) return true;
  }
  return false;
}

Node block_in(const Node& clause) {
  for (const Node& child : clause.named_children()) {
    if (child.is("block")) return child;
  }
  return {};
}

}  // namespace

}  // namespace typhon
