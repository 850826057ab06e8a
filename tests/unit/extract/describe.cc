#include "unit/extract/describe.h"

#include <cstdio>

#include "base/source.h"
#include "extract/extract.h"

namespace typhon::test {

using model::ParameterKind;
using model::TypeExpr;
using model::TypeKind;

namespace {

std::string join(const std::vector<std::string>& parts, const std::string& separator) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : separator) + part;
  return text;
}

template <typename Items>
std::vector<std::string> describe_all(const Items& items) {
  std::vector<std::string> texts;
  for (const auto& item : items) texts.push_back(describe(item));
  return texts;
}

std::string bracketed(const std::vector<std::string>& parts) {
  return parts.empty() ? "" : "[" + join(parts, ", ") + "]";
}

}  // namespace

Extracted extract_text(const std::string& text) {
  const SourceFile file("m.py", text);
  DiagnosticSink sink;
  Extracted result{file.path(), std::string(file.text()), extract(file, "m", false, sink), {}};
  result.diagnostics = sink.take();
  return result;
}

std::string describe(const model::LiteralValue& value) {
  struct Visitor {
    std::string operator()(std::monostate) const { return "None"; }
    std::string operator()(bool value) const { return value ? "True" : "False"; }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(double value) const {
      char text[32];
      std::snprintf(text, sizeof text, "%.15gf", value);
      return text;
    }
    std::string operator()(const std::string& value) const { return "\"" + value + "\""; }
    std::string operator()(const model::BigInteger& value) const { return value.digits + "n"; }
    std::string operator()(const model::BytesLiteral& value) const {
      return "b\"" + value.bytes + "\"";
    }
  };
  return std::visit(Visitor{}, value);
}

std::string describe(const TypeExpr& type) {
  const std::vector<std::string> args = describe_all(type.args);
  switch (type.kind) {
    case TypeKind::missing:
      return "?";
    case TypeKind::name:
      return type.name + bracketed(args);
    case TypeKind::written_union:
      return join(args, " | ");
    case TypeKind::expr_list:
      return "[" + join(args, ", ") + "]";
    case TypeKind::ellipsis:
      return "...";
    case TypeKind::value:
      return describe(type.values.at(0));
    case TypeKind::unpacked:
      return "*" + join(args, ", ");
    case TypeKind::unsupported:
      return "!" + type.name + "!";
    default:
      return "(a kind that is not extract's)";
  }
}

std::string describe(const model::TypeParameter& parameter) {
  std::string text = parameter.name;
  if (parameter.kind == model::TypeParameterKind::parameters) text = "**" + text;
  if (parameter.kind == model::TypeParameterKind::tuple) text = "*" + text;
  if (parameter.bound.kind != TypeKind::missing) text += ": " + describe(parameter.bound);
  if (!parameter.constraints.empty()) {
    text += ": (" + join(describe_all(parameter.constraints), ", ") + ")";
  }
  if (parameter.default_type.kind != TypeKind::missing) {
    text += " = " + describe(parameter.default_type);
  }
  return text;
}

std::string describe(const model::Function& function) {
  std::string text;
  for (const auto& decorator : function.decorators) text += "@" + decorator.text + " ";
  if (function.kind == model::FunctionKind::class_method) text += "class ";
  if (function.kind == model::FunctionKind::static_method) text += "static ";
  if (function.type_checking_only) text += "typing-only ";
  if (function.is_overload) text += "overload ";
  if (function.is_abstract) text += "abstract ";
  if (function.is_async) text += "async ";
  if (function.is_generator) text += "generator ";
  std::vector<std::string> parameters;
  bool star = false;
  for (std::size_t i = 0; i < function.parameters.size(); ++i) {
    const model::Parameter& parameter = function.parameters[i];
    std::string one = parameter.name + ": " + describe(parameter.type);
    if (parameter.default_text) one += " = " + *parameter.default_text;
    if (parameter.kind == ParameterKind::keyword && !star) parameters.push_back("*");
    star |= parameter.kind == ParameterKind::keyword || parameter.kind == ParameterKind::args;
    if (parameter.kind == ParameterKind::args) one = "*" + one;
    if (parameter.kind == ParameterKind::kwargs) one = "**" + one;
    parameters.push_back(one);
    const bool last_positional_only =
        parameter.kind == ParameterKind::positional_only &&
        (i + 1 == function.parameters.size() ||
         function.parameters[i + 1].kind != ParameterKind::positional_only);
    if (last_positional_only) parameters.push_back("/");
  }
  return text + function.name + bracketed(describe_all(function.type_parameters)) + "(" +
         join(parameters, ", ") + ") -> " + describe(function.returns);
}

std::string describe(const model::Attribute& attribute) {
  std::string text;
  if (attribute.is_property) text += "property ";
  if (!attribute.writable) text += "readonly ";
  if (attribute.is_class_var) text += "classvar ";
  if (!attribute.init) text += "no-init ";
  if (attribute.keyword_only.value_or(false)) text += "kw ";
  if (!attribute.required) text += "optional ";
  text += attribute.name + ": " + describe(attribute.type);
  if (attribute.has_default) text += " =";
  if (attribute.value) text += " " + describe(*attribute.value);
  if (attribute.value_text) text += " `" + *attribute.value_text + "`";
  return text;
}

std::string describe(const model::Class& cls) {
  std::vector<std::string> bases = describe_all(cls.bases);
  for (const auto& [name, value] : cls.keywords) bases.push_back(name + "=" + value);
  std::vector<std::string> members = describe_all(cls.attributes);
  for (const model::Function& method : cls.methods) members.push_back(describe(method));
  std::string text = cls.type_checking_only ? "typing-only " : "";
  if (cls.is_dataclass) {
    std::vector<std::string> options;
    for (const auto& [name, value] : cls.dataclass_options) options.push_back(name + "=" + value);
    text += "dataclass(" + join(options, ", ") + ") ";
  }
  return text + "class " + cls.name + bracketed(describe_all(cls.type_parameters)) + "(" +
         join(bases, ", ") + "): " + join(members, "; ");
}

std::string describe(const model::Import& import) {
  std::string text = std::string(static_cast<std::size_t>(import.level), '.') + import.module;
  if (!import.name.empty()) text += ":" + import.name;
  if (!import.as.empty()) text += " as " + import.as;
  if (import.type_checking_only) text += " typing-only";
  if (import.guarded) text += " guarded";
  return text;
}

std::string describe(const model::Module& module) {
  std::vector<std::string> lines;
  for (const model::Import& import : module.imports) lines.push_back("import " + describe(import));
  if (module.all) lines.push_back("all " + join(*module.all, ", "));
  for (const model::Function& function : module.functions) lines.push_back(describe(function));
  for (const model::Class& cls : module.classes) lines.push_back(describe(cls));
  for (const model::Variable& variable : module.variables) {
    std::string line = variable.type_checking_only ? "typing-only " : "";
    line += variable.name + ": " + describe(variable.type);
    if (variable.value) line += " = " + describe(*variable.value);
    if (variable.value_text) line += " = `" + *variable.value_text + "`";
    lines.push_back(line);
  }
  for (const model::TypeAlias& alias : module.aliases) {
    lines.push_back(std::string(alias.is_explicit ? "type " : "maybe-type ") + alias.name +
                    bracketed(describe_all(alias.type_parameters)) + " = " +
                    describe(alias.target));
  }
  for (const model::TypeParameter& variable : module.type_variables) {
    lines.push_back("type variable " + describe(variable));
  }
  return join(lines, "\n");
}

std::string describe_diagnostics(const Extracted& extracted) {
  const SourceFile file(extracted.path, extracted.text);
  std::vector<std::string> lines;
  for (const Diagnostic& diagnostic : extracted.diagnostics) {
    const Utf16Position begin = file.position(diagnostic.span.begin);
    const Utf16Position end = file.position(diagnostic.span.end);
    std::string range = std::to_string(begin.line + 1) + ":" + std::to_string(begin.character) +
                        "-" + (end.line == begin.line ? "" : std::to_string(end.line + 1) + ":") +
                        std::to_string(end.character);
    lines.push_back(range + " " + std::string(code_text(diagnostic.code)) + ": " +
                    diagnostic.message);
  }
  return join(lines, "\n");
}

std::string describe_span(const Extracted& extracted, ByteSpan span) {
  const SourceFile file(extracted.path, extracted.text);
  const Utf16Position begin = file.position(span.begin);
  return std::to_string(begin.line) + ":" + std::to_string(begin.character) + " " +
         std::string(file.slice(span));
}

}  // namespace typhon::test
