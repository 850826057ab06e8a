// The table of types in a manifest.
#pragma once

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/api_model.h"
#include "model/class_table.h"

namespace typhon {

// Numbers classes and types, as docs/manifest.md has it. Borrows from `model`.
class ManifestTypes {
 public:
  explicit ManifestTypes(const model::ApiModel& model);

  // In the order of their ids.
  const std::vector<const model::Class*>& classes() const { return classes_; }
  // The table as JSON. A node comes before the nodes in it.
  std::string json() const;

  // The id of a type, which is added when it is not there yet; equal types have one.
  std::size_t type_id(const model::TypeExpr& type);
  std::size_t class_id(const std::string& module, const std::string& name) const;

  // True for a protocol that every object has, as far as can be seen: it only asks for `__lt__`.
  bool is_anything(const model::TypeExpr& type) const;

 private:
  const model::TypeExpr& at_run_time(const model::TypeExpr& type) const;
  std::string node(const model::TypeExpr& type);
  std::string node_of_args(const char* name, const model::TypeExpr& type);
  std::string callable_node(const model::TypeExpr& type);
  std::string class_object_node(const model::TypeExpr& instance) const;
  std::string type_ids(const std::vector<model::TypeExpr>& types);
  void add_key(const model::TypeExpr& type, std::string& key) const;

  std::vector<const model::Class*> classes_;
  model::ClassTable<std::size_t> class_ids_;
  std::set<std::pair<std::string, std::string>> anything_;
  std::map<std::pair<std::string, std::string>, const model::TypeAlias*> aliases_;
  std::unordered_map<std::string, std::size_t> type_ids_;  // by key
  std::vector<std::string> types_;
};

}  // namespace typhon
