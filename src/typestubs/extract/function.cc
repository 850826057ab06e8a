#include "extract/function.h"

#include <algorithm>

#include "extract/annotation.h"
#include "extract/docstring.h"
#include "extract/type_parameter.h"
#include "extract/wrapper.h"
#include "parse/walk.h"

namespace typhon {

using model::Function;
using model::FunctionKind;
using model::Parameter;
using model::ParameterKind;

namespace {

FunctionKind kind_of(const Function& function, const Decorated& source, FunctionScope scope,
                     const ExtractContext& context);
bool contains_yield(const Node& body);

// Reads the parameters from left to right; "/" and "*" change those before and after them.
class ParameterReader {
 public:
  explicit ParameterReader(const ExtractContext& context) : context_(context) {}

  void read(const Node& node);
  std::vector<Parameter> take() { return std::move(parameters_); }

 private:
  void add(const Node& target, const Node& type, const Node& value);
  void check_default_order(const Parameter& parameter);

  const ExtractContext& context_;
  std::vector<Parameter> parameters_;
  bool after_star_ = false;
  bool seen_default_ = false;
};

}  // namespace

Function extract_function(const Decorated& source, FunctionScope scope, Circumstances circumstances,
                          const ExtractContext& context) {
  const Node& node = source.definition;
  const Node body = node.field("body");
  Function function;
  function.name = node.field("name").text();
  function.name_span = node.field("name").span();
  function.span = node.span();
  function.kind = kind_of(function, source, scope, context);
  function.is_async = node.has_token("async");
  function.is_generator = contains_yield(body);
  function.returns_argument = scope == FunctionScope::module && returns_argument(node, context);
  function.is_overload = find_decorator(source.decorators, "overload", context) != nullptr;
  function.is_abstract = find_decorator(source.decorators, "abstractmethod", context) != nullptr;
  function.type_checking_only = circumstances.type_checking_only;
  function.type_parameters = type_parameters_of(node.field("type_parameters"), context);
  function.returns = extract_type(node.field("return_type"), context);
  function.doc = docstring_of(body);
  for (const Decorator& decorator : source.decorators) {
    function.decorators.push_back({decorator.text, decorator.span});
  }

  ParameterReader reader(context);
  for (const Node& parameter : node.field("parameters").named_children()) reader.read(parameter);
  function.parameters = reader.take();
  const bool has_receiver =
      function.kind == FunctionKind::instance_method || function.kind == FunctionKind::class_method;
  // `def f(*args)` takes its receiver inside args.
  if (has_receiver && !function.parameters.empty() &&
      function.parameters.front().kind <= ParameterKind::positional) {
    function.receiver = std::move(function.parameters.front().type);
    function.parameters.erase(function.parameters.begin());
  }
  return function;
}

namespace {

FunctionKind kind_of(const Function& function, const Decorated& source, FunctionScope scope,
                     const ExtractContext& context) {
  if (scope == FunctionScope::module) return FunctionKind::function;
  if (find_decorator(source.decorators, "staticmethod", context)) {
    return FunctionKind::static_method;
  }
  // These take the class without saying so.
  const bool takes_class = function.name == "__new__" || function.name == "__init_subclass__" ||
                           function.name == "__class_getitem__";
  if (takes_class || find_decorator(source.decorators, "classmethod", context)) {
    return FunctionKind::class_method;
  }
  return FunctionKind::instance_method;
}

bool contains_yield(const Node& body) {
  if (body.text().find("yield") == std::string_view::npos) return false;
  bool found = false;
  walk(body, [&](const Node& node) {
    found = found || node.is("yield");
    return !found && !begins_scope(node);
  });
  return found;
}

void ParameterReader::read(const Node& node) {
  const std::string_view kind = node.kind();
  if (kind == "positional_separator") {
    for (Parameter& parameter : parameters_) {
      if (parameter.kind == ParameterKind::positional) {
        parameter.kind = ParameterKind::positional_only;
      }
    }
  } else if (kind == "keyword_separator") {
    after_star_ = true;
  } else if (kind == "typed_parameter") {
    add(node.first_named_child(), node.field("type"), {});
  } else if (kind == "default_parameter" || kind == "typed_default_parameter") {
    add(node.field("name"), node.field("type"), node.field("value"));
  } else {
    add(node, {}, {});
  }
}

void ParameterReader::add(const Node& target, const Node& type, const Node& value) {
  const bool is_args = target.is("list_splat_pattern");
  const bool is_kwargs = target.is("dictionary_splat_pattern");
  const Node name = is_args || is_kwargs ? target.first_named_child() : target;
  if (!name.is("identifier")) return;  // broken, or a tuple as in Python 2
  Parameter parameter;
  parameter.name = name.text();
  parameter.name_span = name.span();
  parameter.kind = is_args       ? ParameterKind::args
                   : is_kwargs   ? ParameterKind::kwargs
                   : after_star_ ? ParameterKind::keyword
                                 : ParameterKind::positional;
  parameter.type = extract_type(type, context_);
  if (value) parameter.default_text = one_line(value.text());
  if (parameter.kind == ParameterKind::positional) check_default_order(parameter);
  after_star_ |= is_args;
  parameters_.push_back(std::move(parameter));
}

// Python refuses to compile this, and TypeScript could not declare it.
void ParameterReader::check_default_order(const Parameter& parameter) {
  seen_default_ |= parameter.default_text.has_value();
  if (!seen_default_ || parameter.default_text) return;
  context_.report(Code::syntax_error, parameter.name_span,
                  "Parameter '" + parameter.name + "' without a default follows one with a default",
                  "Give it a default, or put it before the parameters that have one");
}

}  // namespace

}  // namespace typhon
