// How meaning.h is done: one object reads one annotation. For the meaning*.cc files only.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "resolve/meaning.h"

namespace typhon::resolver {

// EXPECTS: a meant kind.
model::TypeExpr of_kind(model::TypeKind kind, ByteSpan span,
                        std::vector<model::TypeExpr> args = {});

// How a function's parameters are used, when the function itself is used so.
Use opposite(Use use);

class Meaning {
 public:
  explicit Meaning(const MeaningContext& context) : context_(context) {
    if (!context.alias.first.empty()) aliases_in_progress_.insert(context.alias);
  }
  model::TypeExpr of(const model::TypeExpr& written, Use use);
  bool has_no_type(const model::TypeExpr& written) const;  // Final, ClassVar[Final]
  model::TypeParameter of_parameter(const model::TypeParameter& written);
  std::vector<model::TypeExpr> arguments(const std::vector<model::TypeParameter>& parameters,
                                         const model::TypeExpr& written);

 private:
  const Entity& look_up(const std::string& dotted) const;
  model::TypeExpr of_value(const model::TypeExpr& written);
  model::TypeExpr of_name(const model::TypeExpr& written, Use use);
  model::TypeExpr of_class(const Entity& entity, const model::TypeExpr& written, Use use);
  std::vector<model::TypeExpr> argument_lists(const std::vector<model::TypeParameter>& parameters,
                                              const model::TypeExpr& written);
  model::TypeExpr argument(const model::TypeParameter& parameter, const model::TypeExpr& written);
  model::TypeExpr default_argument(const model::TypeParameter& parameter, ByteSpan span);
  model::TypeExpr open_argument(const std::vector<model::TypeParameter>& parameters,
                                const std::vector<model::TypeExpr>& arguments, ByteSpan span);
  const model::TypeParameter* variable(const std::string& written) const;
  const model::TypeParameter* variable_named(const std::string& name) const;
  model::TypeExpr of_variable(const model::TypeParameter& parameter,
                              const model::TypeExpr& written);
  model::TypeExpr of_unpacked(const model::TypeExpr& written, Use use);
  model::TypeExpr of_self(const model::TypeExpr& written);
  model::TypeExpr of_type(const model::TypeExpr& written);
  model::TypeExpr of_alias(const Entity& entity, const model::TypeExpr& written, Use use);
  model::TypeExpr of_external(const std::string& canonical, const model::TypeExpr& written,
                              Use use);
  model::TypeExpr of_members(const std::vector<model::TypeExpr>& members, ByteSpan span, Use use);
  model::TypeExpr of_literal(const model::TypeExpr& written);
  model::TypeExpr of_annotated(const model::TypeExpr& written, Use use);
  // nullopt when `canonical` is none of those types.
  std::optional<model::TypeExpr> of_standard(const std::string& canonical,
                                             const model::TypeExpr& written);
  std::optional<model::TypeExpr> of_exception(const std::string& canonical,
                                              const model::TypeExpr& written);
  model::TypeExpr of_array(const model::TypeExpr& written);
  model::TypeExpr of_tuple(const model::TypeExpr& written, Use use);
  model::TypeExpr of_callback(const ClassId& id, const model::Function& call,
                              const model::TypeExpr& written, Use use);
  model::TypeExpr of_callable(const model::TypeExpr& written, Use use);
  std::vector<model::TypeExpr> parameter_types(const model::TypeExpr& written, Use use);
  std::vector<model::TypeExpr> items(const std::vector<model::TypeExpr>& written, Use use);
  std::optional<model::TypeExpr> of_number_like(const std::string& name,
                                                const model::TypeExpr& written, Use use);
  std::optional<model::TypeExpr> of_dict_view(const std::string& name,
                                              const model::TypeExpr& written, Use use);
  model::TypeExpr of_enumerate(const model::TypeExpr& written, Use use);
  model::TypeExpr of_generator(std::size_t arity, const model::TypeExpr& written, Use use);
  model::TypeExpr of_manager(model::TypeKind kind, const model::TypeExpr& written, Use use);
  model::TypeExpr of_sequence(const model::TypeExpr& written, Use use);
  model::TypeExpr container(model::TypeKind kind, std::size_t arity, const model::TypeExpr& written,
                            Use use);
  model::TypeExpr unwrapped(const model::TypeExpr& written, Use use);

  bool expect_arguments(const model::TypeExpr& written, std::size_t count, const char* example);
  model::TypeExpr unsupported(const model::TypeExpr& written, const std::string& message,
                              const std::string& help = {});
  model::TypeExpr not_found(const model::TypeExpr& written);
  void report(Code code, ByteSpan span, const std::string& message, const std::string& help,
              std::vector<Fix> fixes = {});

  const MeaningContext& context_;
  std::set<ClassId> aliases_in_progress_;
  // Where they are declared: a bound may speak of its own variable.
  std::set<std::pair<std::string, std::uint32_t>> variables_in_progress_;
  // Spans inside of an expanded alias belong to the alias's own module, so what is wrong there is
  // reported at the use; of a public alias not at all, because it is checked where it is written.
  const model::TypeExpr* use_of_alias_ = nullptr;
  bool is_silent_ = false;
};

}  // namespace typhon::resolver
