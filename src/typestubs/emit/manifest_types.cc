#include "emit/manifest_types.h"

#include <algorithm>

#include "base/check.h"
#include "emit/json_text.h"
#include "emit/literal_text.h"

namespace typhon {

namespace {

using model::Class;
using model::ClassKind;
using model::TypeExpr;
using model::TypeKind;

const TypeExpr& unknown_type() {
  static const TypeExpr unknown = [] {
    TypeExpr type;
    type.kind = TypeKind::unknown;
    return type;
  }();
  return unknown;
}

bool stands_for_many(const TypeExpr& type) {
  return type.kind == TypeKind::unpacked || type.kind == TypeKind::any_parameters;
}

bool asks_for_nothing(const Class& a_class) {
  return a_class.kind == ClassKind::protocol && a_class.methods.empty() &&
         a_class.attributes.empty() && a_class.protocols.empty() && a_class.bases.empty();
}

std::string leaf(std::string_view name) { return "[\"" + std::string(name) + "\"]"; }

}  // namespace

ManifestTypes::ManifestTypes(const model::ApiModel& model) {
  for (const model::Module& module : model.modules) {
    for (const auto& alias : module.aliases) aliases_[{module.name, alias.name}] = &alias;
    for (const Class& a_class : module.classes) {
      if (asks_for_nothing(a_class)) {
        anything_.insert({module.name, a_class.name});
      } else {
        classes_.push_back(&a_class);
      }
    }
  }
  std::sort(classes_.begin(), classes_.end(), [](const Class* a, const Class* b) {
    return std::tie(a->module, a->name) < std::tie(b->module, b->name);
  });
  for (std::size_t i = 0; i < classes_.size(); ++i) {
    class_ids_[{classes_[i]->module, classes_[i]->name}] = i;
  }
}

std::string ManifestTypes::json() const {
  JsonList list;
  for (const std::string& type : types_) list.add(type);
  return list.text();
}

std::size_t ManifestTypes::type_id(const TypeExpr& written) {
  const TypeExpr& type = at_run_time(written);
  std::string key;
  add_key(type, key);
  const auto [known, is_new] = type_ids_.try_emplace(std::move(key), types_.size());
  const std::size_t id = known->second;
  if (is_new) {
    types_.emplace_back();  // its place, before those of its operands
    std::string filled = node(type);
    types_[id] = std::move(filled);
  }
  return id;
}

std::size_t ManifestTypes::class_id(const std::string& module, const std::string& name) const {
  const auto found = class_ids_.find(model::ClassName(module, name));
  CHECK(found != class_ids_.end(), "No class '" + module + "." + name + "' in the manifest");
  return found->second;
}

bool ManifestTypes::is_anything(const TypeExpr& type) const {
  return !anything_.empty() && !type.module.empty() && anything_.contains({type.module, type.name});
}

// The type of the values that cross: a type variable is its bound.
const TypeExpr& ManifestTypes::at_run_time(const TypeExpr& type) const {
  if (stands_for_many(type)) return unknown_type();
  if (is_anything(type)) return unknown_type();
  if (type.kind == TypeKind::type_variable || type.kind == TypeKind::branded) {
    return at_run_time(type.args.at(0));
  }
  return type.kind == TypeKind::generic ? type.args.back() : type;
}

std::string ManifestTypes::node(const TypeExpr& type) {
  switch (type.kind) {
    case TypeKind::unknown:
      return leaf("unknown");
    case TypeKind::none:
    case TypeKind::never:
      return leaf("none");
    case TypeKind::boolean:
    case TypeKind::predicate:
      return leaf("bool");
    case TypeKind::integer:
      return leaf("int");
    case TypeKind::big_integer:
      return leaf("bigint");
    case TypeKind::floating:
      return leaf("float");
    case TypeKind::str:
      return leaf("str");
    case TypeKind::bytes:
      return leaf("bytes");
    case TypeKind::standard:
      return leaf(type.name);
    case TypeKind::buffer:
      return leaf("buffer");
    case TypeKind::array:
      return node_of_args("array", type);
    case TypeKind::view:
      return node_of_args("view", type);
    case TypeKind::exception:
      return "[\"exception\",\"" + type.name + "\"]";
    case TypeKind::list:
      return node_of_args("list", type);
    case TypeKind::set:
      return node_of_args("set", type);
    case TypeKind::frozen_set:
      return node_of_args("frozenset", type);
    case TypeKind::tuple:
      if (std::any_of(type.args.begin(), type.args.end(), stands_for_many)) {
        return "[\"tuple_of\"," + std::to_string(type_id(unknown_type())) + "]";
      }
      return "[\"tuple\"," + type_ids(type.args) + "]";
    case TypeKind::tuple_of:
      return node_of_args("tuple_of", type);
    case TypeKind::dict:
      return node_of_args("dict", type);
    case TypeKind::union_of:
      return "[\"union\"," + type_ids(type.args) + "]";
    case TypeKind::literal: {
      JsonList values;
      for (const auto& value : type.values) values.add(literal_text(value));
      return "[\"literal\"," + values.text() + "]";
    }
    case TypeKind::class_ref:
    case TypeKind::self_type:
      return "[\"class\"," + std::to_string(class_id(type.module, type.name)) + "]";
    case TypeKind::callable:
      return callable_node(type);
    case TypeKind::alias_ref:
      return node(at_run_time(aliases_.at({type.module, type.name})->target));
    case TypeKind::type_of:
      return class_object_node(type.args.at(0));
    case TypeKind::awaitable:
      return node_of_args("awaitable", type);
    case TypeKind::iterable:
      return node_of_args("iterable", type);
    case TypeKind::iterator:
      return node_of_args("iterator", type);
    case TypeKind::generator:
      return node_of_args("generator", type);
    case TypeKind::async_iterable:
      return node_of_args("async_iterable", type);
    case TypeKind::async_iterator:
      return node_of_args("async_iterator", type);
    case TypeKind::async_generator:
      return node_of_args("async_generator", type);
    case TypeKind::context_manager:
      return node_of_args("context_manager", type);
    case TypeKind::async_context_manager:
      return node_of_args("async_context_manager", type);
    default:
      CHECK(false, "A type that resolve did not see reached the manifest");
  }
  return {};
}

// [name, then the id of each argument]
std::string ManifestTypes::node_of_args(const char* name, const TypeExpr& type) {
  std::string text = std::string("[\"") + name + '"';
  for (const TypeExpr& arg : type.args) text += "," + std::to_string(type_id(arg));
  return text + "]";
}

// What a ParamSpec, a TypeVarTuple or "..." stands for is any number of further arguments.
std::string ManifestTypes::callable_node(const TypeExpr& type) {
  const auto result = type.args.end() - 1;
  const auto many = std::find_if(type.args.begin(), result, stands_for_many);
  std::string text = "[\"callable\"," + type_ids({type.args.begin(), many});
  text += "," + std::to_string(type_id(*result));
  if (many != result) text += "," + std::to_string(type_id(unknown_type()));
  return text + "]";
}

std::string ManifestTypes::class_object_node(const TypeExpr& instance) const {
  const TypeExpr& type = at_run_time(instance);
  const bool is_class = type.kind == TypeKind::class_ref || type.kind == TypeKind::self_type;
  if (!is_class) return leaf("unknown");
  return "[\"type\"," + std::to_string(class_id(type.module, type.name)) + "]";
}

std::string ManifestTypes::type_ids(const std::vector<TypeExpr>& types) {
  JsonList ids;
  for (const TypeExpr& type : types) ids.add(std::to_string(type_id(type)));
  return ids.text();
}

void ManifestTypes::add_key(const TypeExpr& type, std::string& key) const {
  if (type.kind == TypeKind::branded) return add_key(type.args.at(0), key);
  key += std::to_string(static_cast<int>(type.kind));
  const bool is_named = type.kind == TypeKind::class_ref || type.kind == TypeKind::self_type ||
                        type.kind == TypeKind::alias_ref;
  if (is_named) {  // whatever its type arguments
    key += ' ' + type.module + ':' + type.name;
    return;
  }
  const bool is_leaf_of_many = type.kind == TypeKind::standard || type.kind == TypeKind::exception;
  if (is_leaf_of_many) key += ' ' + type.name;
  for (const auto& value : type.values) key += ' ' + literal_text(value);
  if (type.args.empty()) return;
  key += '(';
  for (const TypeExpr& arg : type.args) {
    add_key(arg, key);
    key += ',';
  }
  key += ')';
}

}  // namespace typhon
