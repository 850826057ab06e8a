#include "resolve/fields.h"

#include <algorithm>
#include <set>

#include "model/type_variables.h"

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
  void copy_members(const Class& from, Class& to, const std::set<std::string>& known,
                    const model::Substitution& by) const;
  void collect_member_names(const Class& a_class, std::set<std::string>& names) const;

  const Classes& classes_;
  std::set<ClassId> done_;
};

void collect_own_names(const Class& a_class, std::set<std::string>& names);
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
      collect_member_names(*found, known);
    }
  }
}

// `by` says what the type variables of `from` are in `to`.
void Flattener::copy_members(const Class& from, Class& to, const std::set<std::string>& known,
                             const model::Substitution& by) const {
  for (const Attribute& attribute : from.attributes) {
    if (known.contains(attribute.name)) continue;
    to.attributes.push_back(from_module(attribute, from.module, to));
    to.attributes.back().type = model::substitute(attribute.type, by);
  }
  for (const model::Function& method : from.methods) {
    const bool is_private = method.name.starts_with("_") && method.js_name.empty();
    if (known.contains(method.name) || is_private) continue;
    to.methods.push_back(model::substitute(method, by));
    if (method.origin.empty() && from.module != to.module) {
      to.methods.back().origin = from.module;
    }
  }
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
  for (const Attribute& attribute : a_class.attributes) names.insert(attribute.name);
  for (const model::Function& method : a_class.methods) names.insert(method.name);
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
