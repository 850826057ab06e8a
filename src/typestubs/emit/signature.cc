#include "emit/signature.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "emit/assignable.h"
#include "emit/docstring.h"
#include "emit/literal_text.h"
#include "emit/ts_type.h"
#include "emit/tsdoc.h"
#include "emit/type_parameters.h"

namespace typhon {

namespace {

using model::Function;
using model::Parameter;
using model::ParameterKind;

constexpr std::size_t max_line = 100;

// One parameter, or one member of the options object, ready to be written.
struct Item {
  std::string before;  // "..."
  std::string name;
  ByteSpan span;       // empty for names of our own: "options"
  std::string origin;  // the module that `span` is in; empty for the function's
  std::string after;   // "?: number"
  std::string doc;
  std::vector<Item> members;  // of the options object
};

class SignatureWriter {
 public:
  SignatureWriter(const Function& function, LocalNames& names);
  void write(std::size_t column, SignatureStyle style, Writer& writer);

 private:
  Item positional(const Parameter& parameter, bool may_be_optional);
  Item rest_arguments(const Parameter& parameter, bool as_array);
  Item receiver();
  Item options();
  Item extra_options(const Parameter& parameter);
  void write_line(const std::vector<Item>& items, Writer& writer) const;
  void write_lines(const std::vector<Item>& items, std::size_t indent, const char* end,
                   Writer& writer) const;
  void write_name(const Item& item, Writer& writer) const;
  bool is_used(const std::string& name) const;
  std::string result(ResultForm form);
  std::string doc_of(const Parameter& parameter, bool with_text) const;

  const Function& function_;
  LocalNames& names_;
  Docstring doc_;
  std::vector<Item> items_;
};

bool is_option(const Parameter& parameter) {
  return parameter.kind == ParameterKind::keyword || parameter.kind == ParameterKind::kwargs;
}

SignatureWriter::SignatureWriter(const Function& function, LocalNames& names)
    : function_(function), names_(names), doc_(parse_docstring(function.doc)) {
  const std::vector<Parameter>& all = function.parameters;
  const bool has_options = std::any_of(all.begin(), all.end(), is_option);
  const bool has_args = std::any_of(all.begin(), all.end(), [](const Parameter& parameter) {
    return parameter.kind == ParameterKind::args;
  });
  const bool needs_options = std::any_of(all.begin(), all.end(), [](const Parameter& parameter) {
    return is_option(parameter) && is_required(parameter);
  });
  // TypeScript has no required parameter after an optional one, Python has: then the earlier ones
  // must be given, as undefined to get the default.
  const bool may_be_optional = !needs_options && !(has_args && has_options);
  const Parameter* last_required = nullptr;
  for (const Parameter& parameter : all) {
    if (!is_option(parameter) && is_required(parameter)) last_required = &parameter;
  }
  if (function.binds_self) items_.push_back(receiver());
  for (const Parameter& parameter : all) {
    if (is_option(parameter)) continue;
    items_.push_back(parameter.kind == ParameterKind::args
                         ? rest_arguments(parameter, has_options)
                         : positional(parameter, may_be_optional && &parameter > last_required));
  }
  if (has_options) items_.push_back(options());
}

Item SignatureWriter::positional(const Parameter& parameter, bool may_be_optional) {
  const std::string type = ts_type(parameter.type, Position::argument, names_);
  Item item;
  item.name = parameter_name(parameter.name);
  item.span = parameter.name_span;
  item.origin = parameter.origin;
  item.doc = doc_of(parameter, false);
  if (is_required(parameter)) {
    item.after = ": " + type;
  } else if (may_be_optional) {
    item.after = "?: " + type;
  } else {
    item.after = ": " + or_undefined(type);
  }
  return item;
}

// The class that a class method is called on, which may be a subclass.
Item SignatureWriter::receiver() {
  Item item;
  item.name = "this";
  item.after =
      ": { readonly prototype: " + names_.type_variable(function_.type_parameters.front().name) +
      " }";
  return item;
}

Item SignatureWriter::rest_arguments(const Parameter& parameter, bool as_array) {
  model::TypeExpr array;
  array.kind = model::TypeKind::list;
  array.args = {parameter.type};
  if (parameter.type.kind == model::TypeKind::unpacked) array = parameter.type.args.at(0);
  Item item;
  item.before = as_array ? "" : "...";
  item.name = parameter_name(parameter.name);
  item.span = parameter.name_span;
  item.after = ": " + ts_type(array, Position::argument, names_);
  // Whoever calls with rest arguments has no array that could be shared.
  constexpr std::string_view read_only = ": readonly ";
  if (!as_array && item.after.starts_with(read_only)) item.after.replace(0, read_only.size(), ": ");
  return item;
}

Item SignatureWriter::options() {
  Item options;
  options.name = "options";
  while (is_used(options.name)) options.name += "_";
  bool is_optional = true;
  for (const Parameter& parameter : function_.parameters) {
    if (!is_option(parameter)) continue;
    if (parameter.kind == ParameterKind::kwargs) {
      options.members.push_back(extra_options(parameter));
      continue;
    }
    const std::string type = ts_type(parameter.type, Position::argument, names_);
    Item member;
    const std::string quote = is_python_name(parameter.name) ? "" : "\"";
    member.before = quote;
    member.name = quote.empty() ? parameter.name : escaped_text(parameter.name);
    member.span = parameter.name_span;
    member.origin = parameter.origin;
    member.doc = doc_of(parameter, true);
    if (is_required(parameter)) {
      member.after = quote + ": " + type;
      is_optional = false;
    } else {
      member.after = quote + "?: " + or_undefined(type);
    }
    options.members.push_back(std::move(member));
  }
  options.after = is_optional ? "?: " : ": ";
  return options;
}

// An index signature speaks for every key, so it takes what the named options take too.
Item SignatureWriter::extra_options(const Parameter& parameter) {
  model::TypeExpr all;
  all.kind = model::TypeKind::union_of;
  all.args = {parameter.type};
  bool has_optional = false;
  bool has_unknown = parameter.type.kind == model::TypeKind::unknown;
  for (const Parameter& other : function_.parameters) {
    if (other.kind != ParameterKind::keyword) continue;
    all.args.push_back(other.type);
    has_optional = has_optional || !is_required(other);
    has_unknown = has_unknown || other.type.kind == model::TypeKind::unknown;
  }
  std::string type = has_unknown ? "unknown" : ts_type(all, Position::argument, names_);
  if (has_optional) type = or_undefined(type);
  Item member;
  member.before = "[name: string]";
  member.after = ": " + type;
  member.doc = doc_of(parameter, true);
  return member;
}

bool SignatureWriter::is_used(const std::string& name) const {
  return std::any_of(items_.begin(), items_.end(),
                     [&](const Item& item) { return item.name == name; });
}

std::string SignatureWriter::doc_of(const Parameter& parameter, bool with_text) const {
  const auto text = doc_.parameters.find(parameter.name);
  const bool has_text = with_text && text != doc_.parameters.end();
  return parameter_doc(has_text ? text->second : parameter.doc, parameter.default_text);
}

void SignatureWriter::write(std::size_t column, SignatureStyle style, Writer& writer) {
  const std::string result = style.is_constructor ? ")" : "): " + this->result(style.result);
  const std::string type_parameters = type_parameter_list(function_.type_parameters, names_);
  Writer line(writer.module());
  write_line(items_, line);
  const auto is_described = [](const Item& item) { return !item.doc.empty(); };
  const bool has_docs = std::any_of(items_.begin(), items_.end(), [&](const Item& item) {
    return is_described(item) ||
           std::any_of(item.members.begin(), item.members.end(), is_described);
  });
  const bool fits =
      column + type_parameters.size() + line.str().size() + result.size() + 2 <= max_line;
  writer.text(type_parameters + "(");
  if (!has_docs && (fits || items_.empty())) {
    writer.append(std::move(line));
  } else {
    writer.text("\n");
    write_lines(items_, style.indent + 2, ",", writer);
    writer.text(std::string(style.indent, ' '));
  }
  writer.text(result);
}

// A predicate says of a parameter what it is, but only where that is certain to be one of the types
// that the parameter has: anything else TypeScript refuses.
std::string SignatureWriter::result(ResultForm form) {
  const model::TypeExpr& returns = function_.returns;
  if (form == ResultForm::stream) return ts_type(returns, Position::result, names_);
  if (form == ResultForm::promise) return ts_promise_type(returns, names_);
  const Parameter* first = function_.parameters.empty() ? nullptr : &function_.parameters.front();
  const bool is_predicate = returns.kind == model::TypeKind::predicate && !function_.is_async &&
                            first && first->kind <= ParameterKind::positional &&
                            is_assignable(returns.args.at(0), first->type, names_.classes());
  if (!is_predicate) return ts_return_type(returns, function_.is_async, names_);
  return parameter_name(first->name) + " is " +
         ts_type(returns.args.at(0), Position::argument, names_);
}

void SignatureWriter::write_line(const std::vector<Item>& items, Writer& writer) const {
  bool is_first = true;
  for (const Item& item : items) {
    if (!is_first) writer.text(", ");
    is_first = false;
    write_name(item, writer);
    writer.text(item.after);
    if (item.members.empty()) continue;
    writer.text("{ ");
    for (const Item& member : item.members) {
      if (&member != &item.members.front()) writer.text("; ");
      write_name(member, writer);
      writer.text(member.after);
    }
    writer.text(" }");
  }
}

void SignatureWriter::write_lines(const std::vector<Item>& items, std::size_t indent,
                                  const char* end, Writer& writer) const {
  const std::string margin(indent, ' ');
  for (const Item& item : items) {
    if (!item.doc.empty()) writer.text(margin + "/** " + item.doc + " */\n");
    writer.text(margin);
    write_name(item, writer);
    writer.text(item.after);
    if (!item.members.empty()) {
      writer.text("{\n");
      write_lines(item.members, indent + 2, ";", writer);
      writer.text(margin + "}");
    }
    // A rest parameter may not be followed by a comma.
    const bool is_rest = item.before == "...";
    writer.text(is_rest ? "\n" : std::string(end) + "\n");
  }
}

void SignatureWriter::write_name(const Item& item, Writer& writer) const {
  writer.text(item.before);
  if (item.span == ByteSpan{}) return writer.text(item.name);
  writer.name(item.name, item.span, item.origin.empty() ? function_.origin : item.origin);
}

}  // namespace

bool is_required(const Parameter& parameter) {
  return !parameter.default_text && parameter.kind != ParameterKind::args &&
         parameter.kind != ParameterKind::kwargs;
}

ResultForm result_form(const Function& function, Form form) {
  if (form == Form::direct) return ResultForm::direct;
  const auto is_stream = [&](const Function& one) {
    return !function.is_async && !one.is_async && is_stepped(one.returns.kind);
  };
  const auto& overloads = function.overloads;
  const bool is_streamed = overloads.empty()
                               ? is_stream(function)
                               : std::all_of(overloads.begin(), overloads.end(), is_stream);
  return is_streamed ? ResultForm::stream : ResultForm::promise;
}

void write_signature(const Function& function, std::size_t column, SignatureStyle style,
                     LocalNames& names, Writer& writer) {
  SignatureWriter(function, names).write(column, style, writer);
}

}  // namespace typhon
