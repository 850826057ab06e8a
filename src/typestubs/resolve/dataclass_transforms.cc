#include "resolve/dataclass_transforms.h"

#include <algorithm>
#include <optional>

#include "resolve/decorators.h"

namespace typhon::resolver {

namespace {

using model::Attribute;
using model::Class;

using Options = std::map<std::string, std::string>;  // {"frozen", "True"}

class TransformFinder {
 public:
  TransformFinder(model::ApiModel& model, const Names& names);
  bool run();

 private:
  struct Transform {
    Options defaults;              // of the classes that it makes
    std::set<ClassId> specifiers;  // functions and classes whose calls describe a field
  };

  void note(const std::string& module, const std::string& name,
            const std::vector<model::Decorator>& decorators);
  const Transform* transform_of(const std::string& module, const std::string& name,
                                EntityKind kind) const;
  const Transform* transform_above(const Class& a_class, std::set<ClassId>& visited) const;
  void make_dataclass(Class& a_class, const Transform& transform, const Options& given) const;
  bool is_specifier(const Attribute& field, const Class& owner, const Transform& transform) const;

  model::ApiModel& model_;
  const Names& names_;
  std::map<ClassId, const Class*> classes_;
  std::map<ClassId, Transform> transforms_;  // functions and classes
};

Options options_in(const std::string& call);
std::vector<std::string> specifiers_in(const std::string& call);

// What is outside of all that was read has only a name.
ClassId id_of(const Entity& entity) { return {entity.module, entity.name}; }

TransformFinder::TransformFinder(model::ApiModel& model, const Names& names)
    : model_(model), names_(names) {
  for (const model::Module& module : model.modules) {
    for (const auto& each : module.functions) note(module.name, each.name, each.decorators);
    for (const Class& each : module.classes) {
      note(module.name, each.name, each.decorators);
      classes_[{module.name, each.name}] = &each;
    }
  }
}

bool TransformFinder::run() {
  if (transforms_.empty()) return false;
  for (model::Module& module : model_.modules) {
    for (Class& a_class : module.classes) {
      for (const model::Decorator& decorator : a_class.decorators) {
        const Transform* transform =
            transform_of(module.name, decorated_with(decorator), EntityKind::function);
        if (transform) make_dataclass(a_class, *transform, options_in(decorator.text));
      }
      std::set<ClassId> visited;
      const Transform* above = transform_above(a_class, visited);
      if (above) make_dataclass(a_class, *above, a_class.keywords);
    }
  }
  return true;
}

void TransformFinder::note(const std::string& module, const std::string& name,
                           const std::vector<model::Decorator>& decorators) {
  for (const model::Decorator& decorator : decorators) {
    const Entity& entity = names_.look_up(module, decorated_with(decorator));
    const bool is_transform =
        entity.kind == EntityKind::external && entity.name == "typing.dataclass_transform";
    if (!is_transform) continue;
    Transform& transform = transforms_[{module, name}];
    for (const auto& [option, value] : options_in(decorator.text)) {
      constexpr std::string_view suffix = "_default";
      if (option.ends_with(suffix)) {
        transform.defaults[option.substr(0, option.size() - suffix.size())] = value;
      }
    }
    for (const std::string& specifier : specifiers_in(decorator.text)) {
      transform.specifiers.insert(id_of(names_.look_up(module, specifier)));
    }
  }
}

const TransformFinder::Transform* TransformFinder::transform_of(const std::string& module,
                                                                const std::string& name,
                                                                EntityKind kind) const {
  const Entity& entity = names_.look_up(module, name);
  const auto found = transforms_.find({entity.module, entity.name});
  return entity.kind == kind && found != transforms_.end() ? &found->second : nullptr;
}

// Of a base, of a base's base, or of the metaclass of one of them or of the class itself; what is
// itself the transform is no dataclass.
const TransformFinder::Transform* TransformFinder::transform_above(
    const Class& a_class, std::set<ClassId>& visited) const {
  if (!visited.insert({a_class.module, a_class.name}).second) return nullptr;
  const auto metaclass = a_class.keywords.find("metaclass");
  if (metaclass != a_class.keywords.end()) {
    const Transform* transform =
        transform_of(a_class.module, metaclass->second, EntityKind::class_type);
    if (transform) return transform;
  }
  for (const model::TypeExpr& base : a_class.bases) {
    if (base.kind != model::TypeKind::name) continue;
    if (const auto* transform = transform_of(a_class.module, base.name, EntityKind::class_type)) {
      return transform;
    }
    const Entity& entity = names_.look_up(a_class.module, base.name);
    const auto found = classes_.find({entity.module, entity.name});
    if (entity.kind != EntityKind::class_type || found == classes_.end()) continue;
    if (const Transform* transform = transform_above(*found->second, visited)) return transform;
  }
  return nullptr;
}

void TransformFinder::make_dataclass(Class& a_class, const Transform& transform,
                                     const Options& given) const {
  if (a_class.is_dataclass) return;
  a_class.is_dataclass = true;
  a_class.is_transformed = true;
  a_class.dataclass_options = given;
  a_class.dataclass_options.insert(transform.defaults.begin(), transform.defaults.end());
  const auto option = a_class.dataclass_options.find("kw_only");
  const bool is_keyword_only =
      option != a_class.dataclass_options.end() && option->second == "True";
  for (Attribute& attribute : a_class.attributes) {
    const bool is_annotated = attribute.type.kind != model::TypeKind::missing;
    attribute.is_class_var |= !is_annotated && !attribute.is_property;
    if (is_specifier(attribute, a_class, transform)) {
      attribute.has_default = attribute.specifier->has_default;
      attribute.init = attribute.specifier->init;
      attribute.keyword_only = attribute.specifier->keyword_only;
      attribute.value_text.reset();
    } else {
      attribute.specifier.reset();
    }
    if (!attribute.keyword_only) attribute.keyword_only = is_keyword_only;
  }
}

bool TransformFinder::is_specifier(const Attribute& field, const Class& owner,
                                   const Transform& transform) const {
  if (!field.specifier || field.specifier->name.empty()) return false;
  const Entity& entity = names_.look_up(owner.module, field.specifier->name);
  return entity.kind != EntityKind::not_found && transform.specifiers.contains(id_of(entity));
}

// The keyword arguments of a call that are plain words: "define(frozen=True, eq=cmp(x))" gives
// {frozen: True}.
Options options_in(const std::string& call) {
  Options options;
  const auto is_word = [](char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  for (std::size_t equals = call.find('='); equals != std::string::npos;
       equals = call.find('=', equals + 1)) {
    std::size_t name_end = equals;
    while (name_end > 0 && call[name_end - 1] == ' ') --name_end;
    std::size_t begin = name_end;
    while (begin > 0 && is_word(call[begin - 1])) --begin;
    const std::size_t value = std::min(call.find_first_not_of(' ', equals + 1), call.size());
    std::size_t end = value;
    while (end < call.size() && is_word(call[end])) ++end;
    const bool is_plain = end < call.size() && (call[end] == ',' || call[end] == ')');
    if (begin < name_end && value < end && is_plain) {
      options.emplace(call.substr(begin, name_end - begin), call.substr(value, end - value));
    }
  }
  return options;
}

// "dataclass_transform(field_specifiers=(attrs.field, Field))" → attrs.field, Field
std::vector<std::string> specifiers_in(const std::string& call) {
  constexpr std::string_view word = "field_specifiers";
  std::vector<std::string> names;
  const std::size_t begin = std::min(call.find(word), call.size());
  const std::size_t open = std::min(call.find('(', begin), call.size());
  const std::size_t close = std::min(call.find(')', open), call.size());
  for (std::size_t at = open + 1; at < close;) {
    const std::size_t comma = std::min(call.find(',', at), close);
    const std::size_t first = call.find_first_not_of(' ', at);
    if (first < comma)
      names.push_back(call.substr(first, call.find_first_of(" ,)", first) - first));
    at = comma + 1;
  }
  return names;
}

}  // namespace

bool apply_dataclass_transforms(model::ApiModel& model, const Names& names) {
  return TransformFinder(model, names).run();
}

}  // namespace typhon::resolver
