#include "extract/all_list.h"

#include <algorithm>
#include <set>

#include "extract/literal.h"
#include "extract/nesting.h"

namespace typhon {

namespace {}  // namespace

void AllList::read(const Statement& statement) {
  if (!statement.node.is("expression_statement") || is_unsupported_) return;
  const Node expression = statement.node.first_named_child();
  const Node target = expression.field("left");
  if (expression.is("call")) return call(expression);
  if (target.text() != "__all__") return;
  if (expression.is("assignment")) {
    assign(target, expression.field("right"), statement.circumstances);
  } else if (expression.is("augmented_assignment")) {
    extend(expression.field("right"));
  }
}

void AllList::finish(model::Module& out) {
  if (!is_defined_ || is_unsupported_) return;
  std::set<std::string_view> seen;
  out.all.emplace();
  out.all_span = span_;
  for (const Name& name : names_) {
    if (name.is_reference) {
      out.all_references.push_back({name.text, out.all->size(), name.span});
      continue;
    }
    if (!seen.insert(name.text).second) {
      context_.report(Code::duplicate_export, name.span,
                      "Name '" + one_line(name.text) + "' is in '__all__' twice",
                      "Remove one of them");
      continue;
    }
    out.all->push_back(name.text);
    out.all_name_spans.push_back(name.span);
  }
}

void AllList::assign(const Node& target, const Node& value, Circumstances circumstances) {
  const bool only_declared = !value;  // __all__: list[str]
  if (only_declared || (is_defined_ && circumstances.alternative)) return;
  is_defined_ = true;
  span_ = target.span();
  names_before_ = std::move(names_);
  names_.clear();
  extend(value);
  names_before_.clear();
}

// __all__.extend([…]) and its kin; calls of other things are ignored.
void AllList::call(const Node& call) {
  const Node function = call.field("function");
  if (function.field("object").text() != "__all__") return;
  const std::string_view method = function.field("attribute").text();
  const Node argument = call.field("arguments").first_named_child();
  if (method == "extend") return extend(argument);
  if (method == "append") return append(argument);
  if (method == "remove") return remove(argument);
  if (method != "sort" && method != "reverse") give_up(call);
}

void AllList::extend(const Node& names, int depth) {
  if (depth > deepest_nesting) return give_up(names);
  // `a + b + c` leans to the left, as deep as it is long.
  std::vector<Node> operands;
  Node rest = names;
  for (; rest.is("binary_operator") && rest.has_token("+"); rest = rest.field("left")) {
    operands.push_back(rest.field("right"));
  }
  operands.push_back(rest);
  std::reverse(operands.begin(), operands.end());
  for (const Node& operand : operands) extend_by_operand(operand, depth + 1);
}

void AllList::extend_by_operand(const Node& operand, int depth) {
  if (operand.is("parenthesized_expression") || operand.is("list_splat")) {
    return extend(operand.first_named_child(), depth);
  }
  if (operand.is("list") || operand.is("tuple") || operand.is("expression_list")) {
    for (const Node& item : operand.named_children()) {
      item.is("list_splat") ? extend_by_operand(item, depth + 1) : append(item);
    }
    return;
  }
  const std::string_view function = operand.field("function").text();
  if (operand.is("call") && (function == "list" || function == "tuple")) {
    return extend(operand.field("arguments").first_named_child(), depth);
  }
  if (operand.text() == "__all__") {
    names_.insert(names_.end(), names_before_.begin(), names_before_.end());
    return;
  }
  const std::string module = dotted_name(operand.field("object"));
  if (operand.field("attribute").text() != "__all__" || module.empty()) return give_up(operand);
  names_.push_back({module, operand.span(), true});
}

void AllList::append(const Node& name) {
  auto text = text_of_string(name);
  if (!text) return give_up(name);
  names_.push_back({std::move(*text), name.span()});
}

void AllList::remove(const Node& name) {
  const auto text = text_of_string(name);
  if (!text) return give_up(name);
  const std::size_t removed = std::erase_if(
      names_, [&](const Name& known) { return !known.is_reference && known.text == *text; });
  const bool may_be_elsewhere = std::any_of(names_.begin(), names_.end(),
                                            [](const Name& known) { return known.is_reference; });
  if (removed == 0 && may_be_elsewhere) give_up(name);
}

void AllList::give_up(const Node& culprit) {
  if (is_unsupported_) return;
  is_unsupported_ = true;
  context_.report(Code::unsupported_all, culprit.span(),
                  "List '__all__' takes names from '" + one_line(culprit.text()) +
                      "', which only running the file would tell",
                  "Write the names out as string literals; until then every public name is "
                  "exported");
}

}  // namespace typhon
