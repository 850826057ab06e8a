#include "coverage.h"

#include <algorithm>
#include <functional>
#include <set>

#include "resolve/private_modules.h"

namespace typhon {

namespace {

using model::Class;
using model::Function;
using model::Module;
using model::Parameter;
using model::TypeExpr;
using model::TypeKind;

using ItemId = std::pair<std::string, std::string>;  // module, name
using Spans = std::vector<ByteSpan>;

class CoverageMeter {
 public:
  CoverageMeter(const Module& module, const std::vector<Diagnostic>& diagnostics)
      : module_(module), diagnostics_(diagnostics) {
    file_.path = module.source;
  }
  // `is_offered` says of a name of the module whether callers can reach it.
  FileCoverage run(const std::function<bool(const std::string&)>& is_offered);

 private:
  void add_export(const std::string& name, const std::function<void()>& look);
  void look_at_function(const Function& function, const std::string& owner);
  void look_at_signature(const Function& function, const std::string& name);
  void look_at_class(const Class& a_class);
  // `spans`: of the name, then of what else a diagnostic may be about.
  void look_at_type(const TypeExpr& type, const std::string& name, const Spans& spans);
  void add_unknown(const TypeExpr& unknown, const std::string& name, const Spans& spans);
  const Diagnostic* explanation(const TypeExpr& unknown, const Spans& spans) const;

  const Module& module_;
  const std::vector<Diagnostic>& diagnostics_;
  FileCoverage file_;
};

FileCoverage CoverageMeter::run(const std::function<bool(const std::string&)>& is_offered) {
  for (const Function& function : module_.functions) {
    if (is_offered(function.name))
      add_export(function.name, [&] { look_at_function(function, ""); });
  }
  for (const Class& a_class : module_.classes) {
    if (is_offered(a_class.name)) add_export(a_class.name, [&] { look_at_class(a_class); });
  }
  for (const auto& variable : module_.variables) {
    if (!is_offered(variable.name)) continue;
    add_export(variable.name,
               [&] { look_at_type(variable.type, variable.name, {variable.name_span}); });
  }
  for (const auto& alias : module_.aliases) {
    if (!is_offered(alias.name)) continue;
    add_export(alias.name, [&] { look_at_type(alias.target, alias.name, {alias.name_span}); });
  }
  std::stable_sort(file_.unknown.begin(), file_.unknown.end(),
                   [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  return std::move(file_);
}

// Of what an override file declares, the Python is not asked.
void CoverageMeter::add_export(const std::string& name, const std::function<void()>& look) {
  const std::size_t before = file_.unknown.size();
  const bool is_overridden =
      std::any_of(module_.overrides.begin(), module_.overrides.end(),
                  [&](const model::Override& each) { return each.name == name; });
  if (!is_overridden) look();
  ++file_.exports;
  if (file_.unknown.size() == before) ++file_.typed;
}

void CoverageMeter::look_at_function(const Function& function, const std::string& owner) {
  const bool is_elsewhere = !function.origin.empty();  // counted where it is written
  if (is_elsewhere) return;
  const std::string name = owner + function.name;
  if (function.overloads.empty()) return look_at_signature(function, name);
  for (const Function& overload : function.overloads) look_at_signature(overload, name);
}

void CoverageMeter::look_at_signature(const Function& function, const std::string& name) {
  for (const Parameter& parameter : function.parameters) {
    look_at_type(parameter.type, name + "(" + parameter.name + ")",
                 {parameter.name_span, function.name_span});
  }
  const bool makes_instance = function.name == "__init__" || function.name == "__new__";
  if (!makes_instance) look_at_type(function.returns, name + "()", {function.name_span});
}

void CoverageMeter::look_at_class(const Class& a_class) {
  const std::string owner = a_class.name + ".";
  for (const auto& attribute : a_class.attributes) {
    if (!attribute.origin.empty()) continue;
    look_at_type(attribute.type, owner + attribute.name, {attribute.name_span});
  }
  for (const Function& method : a_class.methods) look_at_function(method, owner);
  if (a_class.constructor) look_at_function(*a_class.constructor, owner);
}

void CoverageMeter::look_at_type(const TypeExpr& type, const std::string& name,
                                 const Spans& spans) {
  if (type.kind == TypeKind::unknown && !type.is_any) return add_unknown(type, name, spans);
  if (type.kind == TypeKind::type_variable) return;  // what it stands for, the caller says
  const std::size_t before = file_.unknown.size();
  for (const TypeExpr& arg : type.args) {
    look_at_type(arg, name, spans);
    if (file_.unknown.size() > before) return;  // one reason is enough for one place
  }
}

void CoverageMeter::add_unknown(const TypeExpr& unknown, const std::string& name,
                                const Spans& spans) {
  const Diagnostic* reason = explanation(unknown, spans);
  const Diagnostic unexplained = {
      Code::implicit_unknown, module_.source, spans.front(),
      "'" + name + "' is or holds something that is unknown in TypeScript",
      "Write out its type with all type arguments, or Any where nothing is known"};
  file_.unknown.push_back({name, spans.front(), reason ? *reason : unexplained});
}

// What was said about the type; where there is none, about the name or its function.
const Diagnostic* CoverageMeter::explanation(const TypeExpr& unknown, const Spans& spans) const {
  const bool is_missing = unknown.span == ByteSpan{};
  for (const ByteSpan span : is_missing ? spans : Spans{unknown.span}) {
    for (const Diagnostic& each : diagnostics_) {
      if (each.path == module_.source && each.span == span) return &each;
    }
  }
  return nullptr;
}

}  // namespace

std::vector<FileCoverage> measure_coverage(const model::ApiModel& model,
                                           const std::vector<Diagnostic>& diagnostics) {
  std::set<ItemId> passed_on;
  for (const Module& module : model.modules) {
    if (resolver::is_private_module(module.name)) continue;
    for (const auto& each : module.reexports) passed_on.insert({each.from_module, each.from_name});
  }
  std::vector<FileCoverage> files;
  for (const Module& module : model.modules) {
    if (module.is_library) continue;
    const bool is_private = resolver::is_private_module(module.name);
    FileCoverage file = CoverageMeter(module, diagnostics).run([&](const std::string& name) {
      return !is_private || passed_on.contains({module.name, name});
    });
    if (file.exports > 0) files.push_back(std::move(file));
  }
  std::sort(files.begin(), files.end(),
            [](const FileCoverage& a, const FileCoverage& b) { return a.path < b.path; });
  return files;
}

}  // namespace typhon
