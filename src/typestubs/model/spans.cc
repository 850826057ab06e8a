#include "model/spans.h"

namespace typhon::model {

namespace {

class Visitor {
 public:
  explicit Visitor(const VisitSpan& visit) : visit_(visit) {}

  void module(Module& module);

 private:
  void token(ByteSpan& span) { visit_(span, SpanKind::token); }
  void type(TypeExpr& type);
  void types(std::vector<TypeExpr>& types);
  void type_parameters(std::vector<TypeParameter>& parameters);
  void function(Function& function);
  void attribute(Attribute& attribute);
  void a_class(Class& a_class);

  const VisitSpan& visit_;
};

void Visitor::module(Module& module) {
  for (Import& import : module.imports) {
    token(import.span);
    token(import.name_span);
  }
  token(module.all_span);
  for (ByteSpan& span : module.all_name_spans) token(span);
  for (AllReference& each : module.all_references) token(each.span);
  type_parameters(module.type_variables);
  for (Function& each : module.functions) function(each);
  for (Class& each : module.classes) a_class(each);
  for (Variable& each : module.variables) {
    token(each.name_span);
    type(each.type);
    type(each.inferred);
  }
  for (TypeAlias& each : module.aliases) {
    token(each.name_span);
    type_parameters(each.type_parameters);
    type(each.target);
  }
  for (ReExport& each : module.reexports) token(each.name_span);
}

void Visitor::type(TypeExpr& type) {
  token(type.span);
  types(type.args);
}

void Visitor::types(std::vector<TypeExpr>& types) {
  for (TypeExpr& each : types) type(each);
}

void Visitor::type_parameters(std::vector<TypeParameter>& parameters) {
  for (TypeParameter& each : parameters) {
    token(each.name_span);
    type(each.bound);
    types(each.constraints);
    type(each.default_type);
  }
}

void Visitor::function(Function& function) {
  token(function.name_span);
  visit_(function.span, SpanKind::extent);
  for (Decorator& each : function.decorators) token(each.span);
  type_parameters(function.type_parameters);
  type(function.receiver);
  for (Parameter& each : function.parameters) {
    token(each.name_span);
    type(each.type);
  }
  type(function.returns);
  for (Function& overload : function.overloads) this->function(overload);
}

void Visitor::attribute(Attribute& attribute) {
  token(attribute.name_span);
  type(attribute.type);
  type(attribute.inferred);
  if (attribute.specifier) token(attribute.specifier->alias_span);
}

void Visitor::a_class(Class& a_class) {
  token(a_class.name_span);
  visit_(a_class.span, SpanKind::extent);
  for (Decorator& each : a_class.decorators) token(each.span);
  type_parameters(a_class.type_parameters);
  types(a_class.bases);
  types(a_class.protocols);
  for (Attribute& each : a_class.attributes) attribute(each);
  for (Function& each : a_class.methods) function(each);
  if (a_class.constructor) function(*a_class.constructor);
}

// What has no origin is in the module that holds it.
class NameVisitor {
 public:
  NameVisitor(const std::string& module, const VisitName& visit) : module_(module), visit_(visit) {}

  void name(ByteSpan& span, const std::string& origin) {
    visit_(span, origin.empty() ? module_ : origin);
  }
  void function(Function& function);
  void a_class(Class& a_class);

 private:
  const std::string& module_;
  const VisitName& visit_;
};

void NameVisitor::function(Function& function) {
  name(function.name_span, function.origin);
  for (Parameter& each : function.parameters) {
    name(each.name_span, each.origin.empty() ? function.origin : each.origin);
  }
  for (Function& overload : function.overloads) {
    if (overload.origin.empty() && !function.origin.empty()) {
      NameVisitor(function.origin, visit_).function(overload);
    } else {
      this->function(overload);
    }
  }
}

void NameVisitor::a_class(Class& a_class) {
  name(a_class.name_span, "");
  for (Attribute& each : a_class.attributes) {
    name(each.name_span, each.origin);
    if (each.specifier) name(each.specifier->alias_span, each.origin);
  }
  for (Function& each : a_class.methods) function(each);
  if (a_class.constructor) function(*a_class.constructor);
}

}  // namespace

void for_each_name(Module& module, const VisitName& visit) {
  NameVisitor visitor(module.name, visit);
  for (Function& each : module.functions) visitor.function(each);
  for (Class& each : module.classes) visitor.a_class(each);
  for (Variable& each : module.variables) visitor.name(each.name_span, "");
  for (TypeAlias& each : module.aliases) visitor.name(each.name_span, "");
  for (ReExport& each : module.reexports) visitor.name(each.name_span, "");
}

void for_each_name(Class& a_class, const VisitName& visit) {
  NameVisitor(a_class.module, visit).a_class(a_class);
}

void for_each_span(Module& module, const VisitSpan& visit) { Visitor(visit).module(module); }

}  // namespace typhon::model
