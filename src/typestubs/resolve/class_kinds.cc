#include "resolve/class_kinds.h"

#include <algorithm>
#include <set>

#include "resolve/enum_members.h"
#include "resolve/python_names.h"
#include "resolve/stub_classes.h"

namespace typhon::resolver {

namespace {

using model::Class;
using model::ClassKind;

class Classifier {
 public:
  Classifier(const Classes& classes, const Names& names, ClassKinds& kinds)
      : names_(names), classes_(classes), kinds_(kinds) {}
  void run();

 private:
  struct Base {
    const model::TypeExpr* written;
    Entity entity;
  };

  const ClassFacts& facts_of(const ClassId& id);
  ClassFacts classify(const Class& a_class);
  std::vector<Base> bases_of(const Class& a_class) const;
  bool has_base(const std::vector<Base>& bases, const std::set<std::string>& external) const;
  bool has_base_of_kind(const std::vector<Base>& bases, ClassKind kind);
  std::string enum_family(const std::vector<Base>& bases);
  bool is_by_value(const Class& a_class, const std::vector<Base>& bases);
  void rewrite_bases(Class& a_class);
  void break_cycles();
  bool leads_to(const ClassId& from, const ClassId& target, std::set<ClassId>& visited) const;

  const Names& names_;
  const Classes& classes_;
  ClassKinds& kinds_;
  std::set<ClassId> in_progress_;
};

std::optional<model::Function> callback_of(const Class& a_class);
bool is_exception_name(const std::string& canonical);

const std::set<std::string> named_tuple_bases = {"typing.NamedTuple", "collections.namedtuple"};

// Dunders that change neither how an instance is made from its fields nor what its fields are.
bool is_harmless_method(const std::string& name) {
  static const std::set<std::string> harmless = {
      "__post_init__", "__repr__", "__str__", "__eq__",   "__ne__",   "__lt__",
      "__le__",        "__gt__",   "__ge__",  "__hash__", "__bool__", "__format__"};
  return harmless.contains(name);
}

// Neither methods nor properties that an instance would lose when only its fields cross.
bool has_only_fields(const Class& a_class) {
  const bool has_own_methods =
      std::any_of(a_class.methods.begin(), a_class.methods.end(),
                  [](const auto& method) { return !is_harmless_method(method.name); });
  const bool has_properties =
      std::any_of(a_class.attributes.begin(), a_class.attributes.end(),
                  [](const auto& attribute) { return attribute.is_property; });
  // What only the constructor sees cannot be read back.
  const bool has_more = std::any_of(a_class.attributes.begin(), a_class.attributes.end(),
                                    [](const auto& attribute) { return attribute.is_init_only; });
  if (has_more) return false;
  return !has_own_methods && !has_properties;
}

void Classifier::run() {
  for (Class* each : classes_.own()) each->kind = facts_of({each->module, each->name}).kind;
  for (Class* each : classes_.own()) {
    if (each->kind == ClassKind::enumeration) {
      decide_members(*each, kinds_.at({each->module, each->name}).enum_family, names_);
    }
    rewrite_bases(*each);
  }
  break_cycles();
}

const ClassFacts& Classifier::facts_of(const ClassId& id) {
  static const ClassFacts in_a_cycle{};
  if (const auto known = kinds_.find(id); known != kinds_.end()) return known->second;
  if (!in_progress_.insert(id).second) return in_a_cycle;  // class A(B), class B(A)
  ClassFacts facts = classify(*classes_.find_own(id));
  in_progress_.erase(id);
  return kinds_[id] = std::move(facts);
}

ClassFacts Classifier::classify(const Class& a_class) {
  const std::vector<Base> bases = bases_of(a_class);
  if (is_only_shape({a_class.module, a_class.name})) return {.kind = ClassKind::protocol};
  if (has_base(bases, {"typing.Protocol"})) {
    return {.kind = ClassKind::protocol, .callback = callback_of(a_class)};
  }
  if (has_base(bases, {"typing.TypedDict"}) || has_base_of_kind(bases, ClassKind::typed_dict)) {
    return {.kind = ClassKind::typed_dict};
  }
  if (std::string family = enum_family(bases); !family.empty()) {
    return {.kind = ClassKind::enumeration, .enum_family = std::move(family)};
  }
  const bool is_exception = std::any_of(bases.begin(), bases.end(), [](const Base& base) {
    return base.entity.kind == EntityKind::external && is_exception_name(base.entity.name);
  });
  if (is_exception || has_base_of_kind(bases, ClassKind::exception)) {
    return {.kind = ClassKind::exception};
  }
  if (has_base(bases, named_tuple_bases) && has_only_fields(a_class)) {
    return {.kind = ClassKind::named_tuple};
  }
  return {.kind = is_by_value(a_class, bases) ? ClassKind::dataclass : ClassKind::reference};
}

std::optional<model::Function> callback_of(const Class& a_class) {
  const bool is_alone = a_class.attributes.empty() && a_class.methods.size() == 1;
  if (!is_alone || a_class.methods[0].name != "__call__" || a_class.bases.size() != 1) {
    return std::nullopt;
  }
  return a_class.methods[0];
}

std::string Classifier::enum_family(const std::vector<Base>& bases) {
  static const std::set<std::string> families = {"enum.Enum",     "enum.IntEnum", "enum.StrEnum",
                                                 "enum.ReprEnum", "enum.Flag",    "enum.IntFlag"};
  for (const Base& base : bases) {
    if (base.entity.kind == EntityKind::external && families.contains(base.entity.name)) {
      return base.entity.name;
    }
    if (base.entity.kind != EntityKind::class_type) continue;
    const ClassFacts& facts = facts_of({base.entity.module, base.entity.name});
    if (!facts.enum_family.empty()) return facts.enum_family;
  }
  return "";
}

std::vector<Classifier::Base> Classifier::bases_of(const Class& a_class) const {
  std::vector<Base> bases;
  for (const model::TypeExpr& written : a_class.bases) {
    if (written.kind != model::TypeKind::name) {
      bases.push_back({&written, {}});
      continue;
    }
    Base base{&written, names_.look_up(a_class.module, written.name)};
    if (base.entity.kind == EntityKind::external) {
      const auto id = base_behind(base.entity.name);
      if (id && classes_.find(ClassName(*id)) != nullptr) {
        base.entity = {EntityKind::class_type, id->first, id->second};
      }
    }
    bases.push_back(std::move(base));
  }
  return bases;
}

bool Classifier::has_base(const std::vector<Base>& bases,
                          const std::set<std::string>& external) const {
  return std::any_of(bases.begin(), bases.end(), [&](const Base& base) {
    return base.entity.kind == EntityKind::external && external.contains(base.entity.name);
  });
}

bool Classifier::has_base_of_kind(const std::vector<Base>& bases, ClassKind kind) {
  return std::any_of(bases.begin(), bases.end(), [&](const Base& base) {
    return base.entity.kind == EntityKind::class_type &&
           facts_of({base.entity.module, base.entity.name}).kind == kind;
  });
}

bool Classifier::is_by_value(const Class& a_class, const std::vector<Base>& bases) {
  const auto init = a_class.dataclass_options.find("init");
  const bool has_no_init = init != a_class.dataclass_options.end() && init->second == "False";
  if (!a_class.is_dataclass || a_class.is_transformed || has_no_init) return false;
  if (!has_only_fields(a_class)) return false;
  static const std::set<std::string> empty_bases = {"builtins.object", "typing.Generic", "abc.ABC"};
  return std::all_of(bases.begin(), bases.end(), [&](const Base& base) {
    if (base.entity.kind == EntityKind::external) return empty_bases.contains(base.entity.name);
    return base.entity.kind == EntityKind::class_type &&
           facts_of({base.entity.module, base.entity.name}).kind == ClassKind::dataclass;
  });
}

// Keeps the bases that the declared class can be related to; a dataclass below a class with
// methods stays a base so that its fields are found, see fields.h.
void Classifier::rewrite_bases(Class& a_class) {
  std::vector<model::TypeExpr> kept;
  for (const Base& base : bases_of(a_class)) {
    if (base.entity.kind != EntityKind::class_type) {
      // What an unknown base adds cannot be seen; the constructor pass needs to know of it.
      // So are the abstract collections of collections.abc, whose names count as typing's.
      const bool is_empty =
          base.entity.kind == EntityKind::external &&
          (base.entity.name == "builtins.object" || base.entity.name == "abc.ABC" ||
           (base.entity.name.starts_with("typing.") && base.entity.name != "typing.NamedTuple"));
      const bool is_open =
          a_class.kind == ClassKind::reference || a_class.kind == ClassKind::named_tuple;
      if (!is_empty && is_open) {
        kept.push_back({.kind = model::TypeKind::unknown,
                        .module = "",
                        .name = base.entity.name,
                        .args = {},
                        .values = {},
                        .span = base.written->span});
      }
      continue;
    }
    kept.push_back({.kind = model::TypeKind::class_ref,
                    .module = base.entity.module,
                    .name = base.entity.name,
                    .args = base.written->args,
                    .values = {},
                    .span = base.written->span});
  }
  a_class.bases = std::move(kept);
}

// class A(B), class B(A): Python refuses it, and every later walk over bases would never end.
void Classifier::break_cycles() {
  for (Class* each : classes_.own()) {
    const ClassId self{each->module, each->name};
    std::erase_if(each->bases, [&](const model::TypeExpr& base) {
      std::set<ClassId> visited;
      return base.kind == model::TypeKind::class_ref &&
             leads_to({base.module, base.name}, self, visited);
    });
  }
}

bool Classifier::leads_to(const ClassId& from, const ClassId& target,
                          std::set<ClassId>& visited) const {
  if (from == target) return true;
  if (!visited.insert(from).second) return false;
  const auto& bases = classes_.find(from)->bases;
  return std::any_of(bases.begin(), bases.end(), [&](const model::TypeExpr& base) {
    return base.kind == model::TypeKind::class_ref &&
           leads_to({base.module, base.name}, target, visited);
  });
}

// A name that looks like an exception's, from a module whose source is not read.
bool is_exception_name(const std::string& canonical) {
  const std::string name = canonical.substr(canonical.rfind('.') + 1);
  if (canonical.starts_with("builtins.")) return is_builtin_exception(name);
  return name.ends_with("Error") || name.ends_with("Exception") || name.ends_with("Warning");
}

}  // namespace

void classify_classes(const Classes& classes, const Names& names, ClassKinds& kinds) {
  Classifier(classes, names, kinds).run();
}

}  // namespace typhon::resolver
