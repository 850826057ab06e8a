// All places in a file where one name stands for a value or a type, each with its scope.
#pragma once

#include <string>
#include <vector>

#include "base/source.h"
#include "parse/syntax_tree.h"

namespace typhon {

class NamePlaces {
 public:
  NamePlaces(const SourceFile& file, const Node& root, std::string name);

  struct Place {
    ByteSpan span;
    int scope;   // the innermost that it stands in
    bool binds;  // an assignment, a definition, a parameter, …
  };
  const std::vector<Place>& all() const { return places_; }

  static constexpr int module_scope = 0;
  // The scope that binds what a place means; the module's also when none does.
  int owner(const Place& place) const;
  bool is_bound_in(int scope) const { return scopes_[static_cast<std::size_t>(scope)].binds; }

 private:
  enum class Mode { load, bind, capture };  // `capture`: in the pattern of a `case`
  struct Item {
    Node node;
    int scope;
    Mode mode = Mode::load;
    bool in_type = false;
  };
  struct Scope {
    int outer;
    bool is_class = false;          // which functions inside of it do not see
    bool is_comprehension = false;  // whose := binds outside of it
    bool binds = false;
    bool is_global = false;  // by `global`
    bool is_nonlocal = false;
  };

  Scope& at(int scope) { return scopes_[static_cast<std::size_t>(scope)]; }
  int add_scope(Scope scope);
  void mark_bindings();
  void later(const Node& node, const Item& like, Mode mode = Mode::load);
  void later_in(const Node& node, int scope, Mode mode = Mode::load, bool in_type = false);
  void children(const Item& item, Mode mode);

  void visit(const Item& item);
  bool visit_statement(const Item& item);
  bool visit_expression(const Item& item);
  void visit_identifier(const Item& item);
  void visit_function(const Item& item);
  void visit_class(const Item& item);
  void visit_lambda(const Item& item);
  void visit_parameters(const Node& node, int inner, int outer);
  void visit_type_parameters(const Node& node, int scope);
  void visit_comprehension(const Item& item);
  void visit_type_alias(const Item& item);
  void visit_import(const Item& item);
  void visit_declared(const Item& item);
  void visit_string(const Item& item);
  void visit_case(const Item& item);
  void visit_all(const Node& node);

  const SourceFile& file_;
  std::string name_;
  std::vector<Item> waiting_;
  std::vector<Scope> scopes_;
  std::vector<Place> places_;
  std::vector<SyntaxTree> trees_;  // of quoted annotations
};

}  // namespace typhon
