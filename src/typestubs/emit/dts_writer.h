// How dts.h is done: one object writes the declarations of one module. For the dts*.cc files only.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "emit/class_index.h"
#include "emit/docstring.h"
#include "emit/dts.h"
#include "emit/local_names.h"
#include "emit/writer.h"

namespace typhon {

class DtsWriter {
 public:
  DtsWriter(const model::Module& module, const ClassIndex& classes, Form form)
      : module_(module),
        classes_(classes),
        form_(form),
        names_(module, classes, form),
        body_(module.name) {}
  DtsResult run();

 private:
  void write_items();
  bool write_override(const std::string& name, ByteSpan source);
  void write_reexports();
  std::span<const model::Override> overrides() const;
  bool is_brand(const model::Function& function) const;
  void write_function(const model::Function& function);
  void write_constant(const model::Variable& variable);
  void write_alias(const model::TypeAlias& alias);
  void write_class(const model::Class& a_class);

  void write_interface(const model::Class& a_class);
  void write_init_interface(const model::Class& a_class);
  void write_key(const model::Attribute& field, model::ClassKind kind);
  void write_tuple(const model::Class& a_class);
  void write_enum(const model::Class& a_class);
  void write_exception(const model::Class& a_class);
  void write_handle(const model::Class& a_class);
  void write_protocol(const model::Class& a_class);
  void write_members(const model::Class& a_class, const Docstring& doc);
  void write_constructor(const model::Class& a_class);
  void write_method(const model::Class& a_class, const model::Function& method);
  void write_attribute(const model::Class& a_class, const model::Attribute& attribute,
                       const std::string& doc);
  void write_remote_attribute(const model::Class& a_class, const model::Attribute& attribute);
  void write_attribute_name(const char* before, const model::Attribute& attribute);
  bool is_accessor(const model::Class& a_class, const model::Attribute& attribute);

  // "export declare class " or, for what must not be exported under its own name, without export.
  // The export statements that such a declaration needs are written after the items.
  std::string declare(const std::string& name, bool is_exported, const char* keyword);
  std::string heading() const;
  bool is_for_workers() const { return form_ == Form::worker; }

  const model::Module& module_;
  const ClassIndex& classes_;
  const Form form_;
  LocalNames names_;
  Writer body_;
  std::set<std::string> passed_on_;   // modules that names are passed on of
  std::vector<std::string> exports_;  // "delete_ as delete", "type _Hidden"
  std::set<std::string> overridden_;  // names that were looked up in the override file

  // What another module defines, by name.
  struct Definition {
    ByteSpan name_span;
    bool is_type = false;  // there is nothing of it at run time
    const model::Class* a_class = nullptr;
  };
  const std::map<std::string, Definition>& definitions_of(const model::Module& module);
  std::map<std::string, std::map<std::string, Definition>> definitions_;  // by module
};

}  // namespace typhon
