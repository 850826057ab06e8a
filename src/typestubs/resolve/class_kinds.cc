#include "resolve/class_kinds.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "resolve/python_names.h"

namespace typhon::resolver {

namespace {

using model::Class;
using model::ClassKind;

class Classifier {
 public:
  Classifier(model::ApiModel& model, const Names& names);
  ClassKinds run();

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
  bool is_by_value(const Class& a_class, const std::vector<Base>& bases);
  void rewrite_bases(Class& a_class);
  void break_cycles();
  bool leads_to(const ClassId& from, const ClassId& target, std::set<ClassId>& visited) const;

  const Names& names_;
  std::map<ClassId, Class*> classes_;
  ClassKinds kinds_;
  std::set<ClassId> in_progress_;
};

void decide_members(Class& enumeration, const Names& names);
bool is_exception_name(const std::string& canonical);

// Dunders that change neither how an instance is made from its fields nor what its fields are.
bool is_harmless_method(const std::string& name) {
  static const std::set<std::string> harmless = {
      "__post_init__", "__repr__", "__str__", "__eq__",   "__ne__",   "__lt__",
      "__le__",        "__gt__",   "__ge__",  "__hash__", "__bool__", "__format__"};
  return harmless.contains(name);
}

Classifier::Classifier(model::ApiModel& model, const Names& names) : names_(names) {
  for (model::Module& module : model.modules) {
    for (Class& a_class : module.classes) classes_[{module.name, a_class.name}] = &a_class;
  }
}

ClassKinds Classifier::run() {
  for (const auto& [id, a_class] : classes_) a_class->kind = facts_of(id).kind;
  for (const auto& [id, a_class] : classes_) {
    if (a_class->kind == ClassKind::enumeration) decide_members(*a_class, names_);
    rewrite_bases(*a_class);
  }
  break_cycles();
  return std::move(kinds_);
}

const ClassFacts& Classifier::facts_of(const ClassId& id) {
  static const ClassFacts in_a_cycle{};
  if (const auto known = kinds_.find(id); known != kinds_.end()) return known->second;
  if (!in_progress_.insert(id).second) return in_a_cycle;  // class A(B), class B(A)
  ClassFacts facts = classify(*classes_.at(id));
  in_progress_.erase(id);
  return kinds_[id] = std::move(facts);
}

ClassFacts Classifier::classify(const Class& a_class) {
  const std::vector<Base> bases = bases_of(a_class);
  if (has_base(bases, {"enum.Flag", "enum.IntFlag"})) return {ClassKind::reference, "a Flag enum"};
  if (has_base(bases, {"typing.Protocol"})) return {ClassKind::protocol, "a Protocol"};
  for (const Base& base : bases) {
    if (base.entity.kind != EntityKind::class_type) continue;
    const ClassFacts& facts = facts_of({base.entity.module, base.entity.name});
    // Implementing a protocol makes a usable class; being a kind of flag does not.
    if (!facts.unsupported.empty() && facts.kind != ClassKind::protocol) return facts;
  }
  if (has_base(bases, {"typing.TypedDict"}) || has_base_of_kind(bases, ClassKind::typed_dict)) {
    return {ClassKind::typed_dict, ""};
  }
  if (has_base(bases, {"enum.Enum", "enum.IntEnum", "enum.StrEnum", "enum.ReprEnum"}) ||
      has_base_of_kind(bases, ClassKind::enumeration)) {
    return {ClassKind::enumeration, ""};
  }
  const bool is_exception = std::any_of(bases.begin(), bases.end(), [](const Base& base) {
    return base.entity.kind == EntityKind::external && is_exception_name(base.entity.name);
  });
  if (is_exception || has_base_of_kind(bases, ClassKind::exception)) {
    return {ClassKind::exception, ""};
  }
  return {is_by_value(a_class, bases) ? ClassKind::dataclass : ClassKind::reference, ""};
}

std::vector<Classifier::Base> Classifier::bases_of(const Class& a_class) const {
  std::vector<Base> bases;
  for (const model::TypeExpr& written : a_class.bases) {
    if (written.kind != model::TypeKind::name) {
      bases.push_back({&written, {}});
      continue;
    }
    bases.push_back({&written, names_.look_up(a_class.module, written.name)});
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
  if (!a_class.is_dataclass) return false;
  const bool has_own_methods =
      std::any_of(a_class.methods.begin(), a_class.methods.end(),
                  [](const auto& method) { return !is_harmless_method(method.name); });
  const bool has_properties =
      std::any_of(a_class.attributes.begin(), a_class.attributes.end(),
                  [](const auto& attribute) { return attribute.is_property; });
  if (has_own_methods || has_properties) return false;
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
      const bool is_empty =
          base.entity.kind == EntityKind::external &&
          (base.entity.name == "builtins.object" || base.entity.name == "typing.Generic" ||
           base.entity.name == "typing.Protocol" || base.entity.name == "abc.ABC");
      if (!is_empty && a_class.kind == ClassKind::reference) {
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
  for (const auto& [id, a_class] : classes_) {
    const ClassId& self = id;
    std::erase_if(a_class->bases, [&](const model::TypeExpr& base) {
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
  const auto& bases = classes_.at(from)->bases;
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

bool has_external_base(const Class& a_class, const Names& names, const std::string& canonical) {
  return std::any_of(a_class.bases.begin(), a_class.bases.end(), [&](const auto& base) {
    if (base.kind != model::TypeKind::name) return false;
    const Entity entity = names.look_up(a_class.module, base.name);
    return entity.kind == EntityKind::external && entity.name == canonical;
  });
}

bool is_auto(const std::string& text) { return text == "auto()" || text == "enum.auto()"; }

// auto() counts on from the highest number so far; in a StrEnum it is the name in lower case.
// A class with its own _generate_next_value_ decides that itself: then members cross by name.
void compute_auto_values(Class& enumeration, bool is_str) {
  std::int64_t highest = 0;
  for (model::Attribute& member : enumeration.attributes) {
    if (member.value_text && is_auto(*member.value_text)) {
      if (is_str) {
        std::string lower = member.name;
        for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        member.value = lower;
      } else {
        member.value = highest + 1;
      }
      member.value_text.reset();
    }
    if (!member.value) continue;
    if (const auto* number = std::get_if<std::int64_t>(&*member.value)) {
      highest = std::max(highest, *number);
    }
  }
}

// The value in JavaScript as text that is equal only for equal values, or "" when it cannot be one.
std::string crossing_value(const model::LiteralValue& value) {
  constexpr std::int64_t largest = 9007199254740991;  // 2^53 - 1: what a number can hold
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    return *number >= -largest && *number <= largest ? std::to_string(*number) : "";
  }
  const auto* text = std::get_if<std::string>(&value);
  return text ? '"' + *text : "";
}

void decide_members(Class& enumeration, const Names& names) {
  std::erase_if(enumeration.attributes, [](const model::Attribute& member) {
    const bool is_member = member.value.has_value() || member.value_text.has_value();
    return !is_member || member.is_property || member.name.starts_with("_");
  });
  const bool generates =
      std::any_of(enumeration.methods.begin(), enumeration.methods.end(),
                  [](const auto& method) { return method.name == "_generate_next_value_"; });
  const bool is_str = has_external_base(enumeration, names, "enum.StrEnum");
  const bool mixes_in_str = has_external_base(enumeration, names, "builtins.str");
  if (!generates && !mixes_in_str) compute_auto_values(enumeration, is_str);
  std::set<std::string> distinct;
  for (const model::Attribute& member : enumeration.attributes) {
    const std::string value = member.value ? crossing_value(*member.value) : "";
    if (value.empty() || !distinct.insert(value).second) enumeration.enum_by_value = false;
  }
}

}  // namespace

ClassKinds classify_classes(model::ApiModel& model, const Names& names) {
  return Classifier(model, names).run();
}

}  // namespace typhon::resolver
