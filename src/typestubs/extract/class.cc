#include "extract/class.h"

#include "extract/annotation.h"
#include "extract/attribute.h"
#include "extract/dataclass.h"
#include "extract/docstring.h"
#include "extract/function.h"
#include "extract/functional_class.h"
#include "extract/instance_attributes.h"
#include "extract/named_tuple.h"
#include "extract/property.h"
#include "extract/type_parameter.h"
#include "extract/typed_dict.h"

namespace typhon {

using model::Class;

namespace {

constexpr int deepest_class = 20;  // of classes in classes

class ClassReader {
 public:
  ClassReader(const ExtractContext& context, ModuleDefinitions& out)
      : context_(context), out_(out) {}

  void read(const Decorated& source, const std::string& outer, Circumstances circumstances,
            int depth);

 private:
  Class read_head(const Decorated& source, const std::string& outer) const;
  void read_bases(const Node& arguments, Class& out) const;
  void read_body(const Node& body, Class& out) const;
  void read_member(const Statement& statement, const Node& following,
                   ClassDefinitions& members) const;
  void read_nested_classes(const Node& body, const Class& outer, Circumstances circumstances,
                           int depth);

  const ExtractContext& context_;
  ModuleDefinitions& out_;
};

}  // namespace

void extract_class(const Decorated& source, Circumstances circumstances,
                   const ExtractContext& context, ModuleDefinitions& out) {
  ClassReader(context, out).read(source, "", circumstances, 0);
}

namespace {

void ClassReader::read(const Decorated& source, const std::string& outer,
                       Circumstances circumstances, int depth) {
  Class cls = read_head(source, outer);
  if (cls.name.empty() || depth > deepest_class) return;
  cls.type_checking_only = circumstances.type_checking_only;
  const Node body = source.definition.field("body");
  for (const Decorator& each : source.decorators) cls.decorators.push_back({each.text, each.span});
  read_dataclass_options(source.decorators, context_, cls);
  read_body(body, cls);
  finish_dataclass(context_, cls);
  finish_named_tuple(context_, cls);
  finish_typed_dict(context_, cls);
  const bool is_hidden = circumstances.alternative && out_.contains(cls.name);
  out_.add(cls, circumstances);
  if (!is_hidden) read_nested_classes(body, cls, circumstances, depth);
}

Class ClassReader::read_head(const Decorated& source, const std::string& outer) const {
  const Node& node = source.definition;
  const Node name = node.field("name");
  Class cls;
  if (name.text().empty()) return cls;
  cls.name = (outer.empty() ? "" : outer + ".") + std::string(name.text());
  cls.name_span = name.span();
  cls.span = node.span();
  cls.doc = docstring_of(node.field("body"));
  cls.type_parameters = type_parameters_of(node.field("type_parameters"), context_);
  read_bases(node.field("superclasses"), cls);
  return cls;
}

void ClassReader::read_bases(const Node& arguments, Class& out) const {
  for (const Node& argument : arguments.named_children()) {
    if (argument.is("keyword_argument") || read_functional_class(argument, context_, out)) continue;
    out.bases.push_back(extract_type(argument, context_));
  }
  for (const KeywordArgument& argument : keyword_arguments(arguments)) {
    out.keywords.emplace(argument.name, one_line(argument.value.text()));
  }
}

void ClassReader::read_body(const Node& body, Class& out) const {
  ClassDefinitions members;
  const std::vector<Statement> statements = statements_of(body, context_);
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Node following = i + 1 < statements.size() ? statements[i + 1].node : Node{};
    read_member(statements[i], following, members);
  }
  extract_instance_attributes(statements, context_, members);
  out.methods = members.take<model::Function>();
  // After the fields that a functional base gave.
  for (model::Attribute& attribute : members.take<model::Attribute>()) {
    out.attributes.push_back(std::move(attribute));
  }
}

void ClassReader::read_member(const Statement& statement, const Node& following,
                              ClassDefinitions& members) const {
  const Decorated source = decorated(statement.node);
  if (!source.definition.is("function_definition")) {
    return extract_attributes(statement, following, context_, members);
  }
  if (extract_property(source, statement.circumstances, context_, members)) return;
  model::Function method =
      extract_function(source, FunctionScope::class_body, statement.circumstances, context_);
  if (!method.name.empty()) members.add(std::move(method), statement.circumstances);
}

void ClassReader::read_nested_classes(const Node& body, const Class& outer,
                                      Circumstances circumstances, int depth) {
  for (const Statement& statement : statements_of(body, context_)) {
    const Decorated source = decorated(statement.node);
    if (!source.definition.is("class_definition")) continue;
    Circumstances inside = statement.circumstances;
    inside.type_checking_only |= circumstances.type_checking_only;
    read(source, outer.name, inside, depth + 1);
  }
}

}  // namespace

}  // namespace typhon
