// __all__, as far as it can be read without running the file.
//
//   __all__ = ["a"] + ("b",)      →  "a", "b"
//   __all__ += ["c"]                 "c"
//   __all__.append("d")              "d"
//   __all__.remove("a")              (without "a")
//   __all__ += shapes.__all__        a reference to the list of the module `shapes`
//   __all__ = sorted(names)       →  unsupported-all; the module has no __all__ then
#pragma once

#include "extract/statements.h"

namespace typhon {

class AllList {
 public:
  explicit AllList(const ExtractContext& context) : context_(context) {}

  // EXPECTS: statements of a module, in order.
  void read(const Statement& statement);

  // Reports names that are there twice and moves the list into the module.
  void finish(model::Module& out);

 private:
  struct Name {
    std::string text;  // of a reference: the module
    ByteSpan span;
    bool is_reference = false;
  };

  void assign(const Node& target, const Node& value, Circumstances circumstances);
  void call(const Node& call);
  void extend(const Node& names, int depth = 0);
  void extend_by_operand(const Node& operand, int depth);
  void append(const Node& name);
  void remove(const Node& name);
  void give_up(const Node& culprit);

  const ExtractContext& context_;
  std::vector<Name> names_;
  std::vector<Name> names_before_;  // while an assignment is read: what __all__ stands for in it
  ByteSpan span_;
  bool is_defined_ = false;
  bool is_unsupported_ = false;
};

}  // namespace typhon
