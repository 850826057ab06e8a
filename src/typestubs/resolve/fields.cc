#include "resolve/fields.h"

#include <algorithm>
#include <set>

#include "model/type_variables.h"
#include "resolve/class_protocols.h"

namespace typhon::resolver {

namespace {

using model::Attribute;
using model::Class;
using model::ClassKind;
using model::TypeExpr;
using model::TypeKind;

bool is_named_tuple_base(const TypeExpr& base) {
  return base.kind == TypeKind::unknown &&
         (base.name == "typing.NamedTuple" || base.name == "collections.namedtuple");
}

class Flattener {
 public:
  explicit Flattener(const Classes& classes) : classes_(classes) {}
  void run();

 private:
  void flatten(Class& a_class);
  void flatten_data(Class& a_class);
  void flatten_reference(Class& a_class);
  void copy_members(const Class& from, Class& to, std::set<std::string>& known,
                    const model::Substitution& by) const;
  void collect_member_names(const Class& a_class, std::set<std::string>& names) const;

  const Classes& classes_;
  std::set<ClassId> done_;
};

void collect_own_names(const Class& a_class, std::set<std::string>& names);

// What `from` says of itself is said of `to`.
void make_own(TypeExpr& type, const Class& from, const Class& to);
void make_own(model::Function& method, const Class& from, const Class& to);
Attribute from_module(Attribute attribute, const std::string& module, const Class& into);
Attribute inherited(const Attribute& attribute, const Class& from, const TypeExpr& base,
                    const Class& into);
void make_read_only_when_frozen(Class& a_class);

void Flattener::run() {
  for (Class* each : classes_.own()) flatten(*each);
}

void Flattener::flatten(Class& a_class) {
  if (!done_.insert({a_class.module, a_class.name}).second) return;
  for (const TypeExpr& base : a_class.bases) {
    if (base.kind != TypeKind::class_ref) continue;
    if (Class* found = classes_.find_own(base)) flatten(*found);
  }
  switch (a_class.kind) {
    case ClassKind::dataclass:
    case ClassKind::typed_dict:
      return flatten_data(a_class);
    case ClassKind::named_tuple:
      std::erase_if(a_class.attributes, [](const Attribute& field) { return field.is_class_var; });
      return make_read_only_when_frozen(a_class);
    case ClassKind::reference:
    case ClassKind::protocol:
      make_read_only_when_frozen(a_class);
      return flatten_reference(a_class);
    case ClassKind::enumeration:
    case ClassKind::exception:
      return;
  }
}

// As Python does it: a dataclass goes through its bases from the last to the first, a TypedDict
// from the first to the last; a field that is written again keeps its first place.
void Flattener::flatten_data(Class& a_class) {
  std::vector<Attribute> fields;
  const auto add = [&](const Attribute& field) {
    if (field.is_class_var) return;
    const auto same = std::find_if(fields.begin(), fields.end(),
                                   [&](const auto& each) { return each.name == field.name; });
    if (same == fields.end()) {
      fields.push_back(field);
    } else {
      *same = field;
    }
  };
  std::vector<TypeExpr> bases = a_class.bases;
  if (a_class.kind == ClassKind::dataclass) std::reverse(bases.begin(), bases.end());
  for (const TypeExpr& base : bases) {
    const Class* found = classes_.find(base);
    if (!found) continue;
    for (const Attribute& field : found->attributes) {
      add(inherited(field, *found, base, a_class));
    }
  }
  for (const Attribute& field : a_class.attributes) add(field);
  a_class.attributes = std::move(fields);
}

void Flattener::flatten_reference(Class& a_class) {
  const auto is_extended = [&](const TypeExpr& base) {
    const Class* found = classes_.find(base);
    return found == nullptr || found->kind == a_class.kind;
  };
  const bool needs_nothing =
      a_class.bases.empty() || (a_class.bases.size() == 1 && is_extended(a_class.bases.front()));
  if (needs_nothing) return;
  std::set<std::string> known;
  collect_own_names(a_class, known);
  bool has_extended = false;
  for (const TypeExpr& base : a_class.bases) {
    const Class* found = classes_.find(base);
    if (!found) continue;
    if (found->kind == a_class.kind && !has_extended) {
      has_extended = true;  // this one is named by `extends`
      collect_member_names(*found, known);
      continue;
    }
    const bool has_members =
        found->kind == ClassKind::reference || found->kind == ClassKind::protocol ||
        found->kind == ClassKind::dataclass || found->kind == ClassKind::named_tuple;
    if (has_members) {
      copy_members(*found, a_class, known,
                   model::substitution_of(found->type_parameters, base.args));
    }
  }
}

// `by` says what the type variables of `from` are in `to`. What is copied is known from then on.
void Flattener::copy_members(const Class& from, Class& to, std::set<std::string>& known,
                             const model::Substitution& by) const {
  const auto is_known = [&](const auto& member) {
    return known.contains(member.name) || known.contains(member.js_name);
  };
  for (const Attribute& attribute : from.attributes) {
    if (is_known(attribute)) continue;
    to.attributes.push_back(from_module(attribute, from.module, to));
    TypeExpr& type = to.attributes.back().type;
    type = model::substitute(attribute.type, by);
    make_own(type, from, to);
  }
  for (const model::Function& method : from.methods) {
    const bool is_private = method.name.starts_with("_") && method.js_name.empty();
    if (is_known(method) || is_private) continue;
    to.methods.push_back(model::substitute(method, by));
    make_own(to.methods.back(), from, to);
    if (method.origin.empty() && from.module != to.module) {
      to.methods.back().origin = from.module;
    }
  }
  for (const TypeExpr& protocol : from.protocols) {
    const auto members = members_of(protocol);
    const bool is_there = std::any_of(members.begin(), members.end(),
                                      [&](const auto& member) { return known.contains(member); });
    if (is_there) continue;
    to.protocols.push_back(model::substitute(protocol, by));
    make_own(to.protocols.back(), from, to);
    std::string& origin = to.protocols.back().module;
    if (origin.empty() && from.module != to.module) origin = from.module;
  }
  collect_own_names(from, known);
  for (const TypeExpr& base : from.bases) {
    const Class* found = classes_.find(base);
    if (!found || found->kind != from.kind) continue;
    model::TypeExpr seen = base;
    for (TypeExpr& arg : seen.args) arg = model::substitute(arg, by);
    copy_members(*found, to, known, model::substitution_of(found->type_parameters, seen.args));
  }
}

void Flattener::collect_member_names(const Class& a_class, std::set<std::string>& names) const {
  collect_own_names(a_class, names);
  for (const TypeExpr& base : a_class.bases) {
    const Class* found = classes_.find(base);
    if (found && found->kind == a_class.kind) collect_member_names(*found, names);
  }
}

void collect_own_names(const Class& a_class, std::set<std::string>& names) {
  const auto add = [&](const auto& members) {
    for (const auto& member : members) {
      names.insert(member.name);
      if (!member.js_name.empty()) names.insert(member.js_name);
    }
  };
  add(a_class.attributes);
  add(a_class.methods);
  for (const TypeExpr& protocol : a_class.protocols) {
    for (std::string& member : members_of(protocol)) names.insert(std::move(member));
  }
}

void make_own(TypeExpr& type, const Class& from, const Class& to) {
  const bool is_self =
      type.kind == TypeKind::self_type && type.module == from.module && type.name == from.name;
  if (is_self) {
    type.module = to.module;
    type.name = to.name;
  }
  for (TypeExpr& arg : type.args) make_own(arg, from, to);
}

// A static member of TypeScript has none of the variables of its class.
void bind_variables_of(const Class& a_class, model::Function& method) {
  std::set<std::string> used;
  const auto use = [&](const TypeExpr& variable) { used.insert(variable.name); };
  for (const model::Parameter& parameter : method.parameters) {
    model::visit_type_variables(parameter.type, use);
  }
  model::visit_type_variables(method.returns, use);
  for (const model::TypeParameter& own : method.type_parameters) used.erase(own.name);
  for (const model::TypeParameter& each : a_class.type_parameters) {
    if (used.contains(each.name)) method.type_parameters.push_back(each);
  }
}

// What a generic class is called on cannot be said: its own name has to do.
void bind_self_to(const Class& a_class, model::Function& method) {
  TypeExpr own;
  own.kind = TypeKind::class_ref;
  own.module = a_class.module;
  own.name = a_class.name;
  for (const model::TypeParameter& each : a_class.type_parameters) {
    own.args.push_back(model::variable_type(each));
  }
  if (own.args.empty()) {
    method.type_parameters.front().bound = std::move(own);
    return;
  }
  const std::string self = method.type_parameters.front().name;
  method.binds_self = false;
  method.type_parameters.erase(method.type_parameters.begin());
  method = model::substitute(method, {{self, std::move(own)}});
}

void make_own(model::Function& method, const Class& from, const Class& to) {
  for (model::Parameter& parameter : method.parameters) make_own(parameter.type, from, to);
  make_own(method.returns, from, to);
  for (model::Function& overload : method.overloads) make_own(overload, from, to);
  if (method.binds_self) bind_self_to(to, method);
  if (method.kind != model::FunctionKind::instance_method) bind_variables_of(to, method);
}

Attribute from_module(Attribute attribute, const std::string& module, const Class& into) {
  if (attribute.origin.empty() && module != into.module) attribute.origin = module;
  return attribute;
}

Attribute inherited(const Attribute& attribute, const Class& from, const TypeExpr& base,
                    const Class& into) {
  Attribute result = from_module(attribute, from.module, into);
  result.type =
      model::substitute(result.type, model::substitution_of(from.type_parameters, base.args));
  return result;
}

void make_read_only_when_frozen(Class& a_class) {
  const auto frozen = a_class.dataclass_options.find("frozen");
  const bool is_frozen = frozen != a_class.dataclass_options.end() && frozen->second == "True";
  const bool is_named_tuple =
      std::any_of(a_class.bases.begin(), a_class.bases.end(), is_named_tuple_base);
  for (Attribute& attribute : a_class.attributes) {
    if ((is_frozen || is_named_tuple) && !attribute.is_class_var) attribute.writable = false;
  }
}

}  // namespace

void flatten_fields(const Classes& classes) { Flattener(classes).run(); }

}  // namespace typhon::resolver
