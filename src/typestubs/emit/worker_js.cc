#include "emit/worker_js.h"

#include <algorithm>
#include <map>

#include "emit/js.h"
#include "emit/literal_text.h"
#include "emit/local_names.h"
#include "emit/member.h"
#include "emit/paths.h"
#include "emit/signature.h"

namespace typhon {

using model::Class;
using model::ClassKind;
using model::Function;

namespace {

constexpr const char* heading = "// Made by Typhon; do not edit.\n";

// Bundlers may leave out what nobody imports.
constexpr const char* pure = "/* @__PURE__ */ ";

template <typename Items>
const auto* find_named(const Items& items, const std::string& name) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const auto& each) { return each.name == name; });
  return found == items.end() ? nullptr : &*found;
}

const model::Module& module_of(const std::string& name, const model::ApiModel& model) {
  return *find_named(model.modules, name);
}

std::string call_of(const char* method, const std::string& name) {
  return pure + std::string("$module.") + method + "(" + quoted_text(name) + ")";
}

// How a function is called: a coroutine leaves its worker free for others while it waits.
const char* use_of(const Function& function) {
  if (result_form(function, Form::worker) == ResultForm::stream) return "stream";
  return function.is_async ? "coroutine" : "call";
}

std::string enumeration(const Class& a_class) {
  std::string members;
  for (const model::Attribute& member : a_class.attributes) {
    members += (members.empty() ? " " : ", ") + quoted_text(member.name) + ": " +
               literal_text(*member.value);
  }
  return std::string(pure) + "Object.freeze({" + members + " })";
}

std::string value_of_class(const Class& a_class) {
  if (a_class.kind == ClassKind::enumeration) return enumeration(a_class);
  return call_of("class", a_class.name);
}

std::string value_of_function(const Function& function, const model::Module& module) {
  const auto* alias = find_named(module.aliases, function.name);
  if (alias != nullptr && alias->is_new_type) return "(value) => value";
  return call_of(use_of(function), function.name);
}

std::string value_of(const RuntimeExport& each, const model::Module& module) {
  if (const auto* function = find_named(module.functions, each.name)) {
    return value_of_function(*function, module);
  }
  if (const auto* a_class = find_named(module.classes, each.name)) return value_of_class(*a_class);
  return call_of("constant", each.name);
}

void write_own(const RuntimeExport& each, const model::Module& module, Writer& out) {
  const bool is_reserved = is_reserved_name(each.name);
  out.text(is_reserved ? "const $" : "export const ");
  out.name(each.name, each.name_span);
  out.text(" = " + value_of(each, module) + ";\n");
  if (is_reserved) out.text("export { $" + each.name + " as " + each.name + " };\n");
}

std::string path_between(const model::Module& from, const model::Module& to) {
  return quoted_text(relative_specifier(module_path(from.source, Form::worker),
                                        module_path(to.source, Form::worker)));
}

std::string passed_on(const RuntimeExport& each, const model::Module& module,
                      const model::ApiModel& model) {
  const std::string names =
      each.from_name == each.name ? each.name : each.from_name + " as " + each.name;
  return "export { " + names + " } from " +
         path_between(module, module_of(each.from_module, model)) + ";\n";
}

// What a member does when it is used: a call, a stream, or the value that it is.
class Members {
 public:
  explicit Members(const Class& a_class);
  std::string text() const;

 private:
  void add(const Class& a_class, const Function& method);
  void add(const std::string& name, std::string use) { uses_.try_emplace(name, std::move(use)); }

  std::map<std::string, std::string> uses_;
};

Members::Members(const Class& a_class) {
  for (const Function& method : a_class.methods) add(a_class, method);
  if (a_class.kind == ClassKind::exception) return;  // its attributes come with it
  for (const model::Attribute& attribute : a_class.attributes) {
    const std::string& name = attribute.js_name.empty() ? attribute.name : attribute.js_name;
    add(name, attribute.writable ? "variable" : "value");
  }
  for (const model::TypeExpr& protocol : a_class.protocols) {
    const bool is_manager = protocol.kind == model::TypeKind::context_manager ||
                            protocol.kind == model::TypeKind::async_context_manager;
    if (!is_manager) {
      add("next", "call");
      continue;
    }
    add("enter", "call");
    add("exit", "call");
    add("@@asyncDispose", "exit");
  }
}

void Members::add(const Class& a_class, const Function& method) {
  if (has_other_iteration(a_class, method)) return;
  const bool is_static = method.kind == model::FunctionKind::class_method ||
                         method.kind == model::FunctionKind::static_method;
  const std::string& name = method.js_name.empty() ? method.name : method.js_name;
  if (name == "@@iterator" || name == "@@asyncIterator") return add("@@asyncIterator", "iteration");
  add(name, (is_static ? "static " : "") + std::string(use_of(method)));
}

std::string Members::text() const {
  std::string text;
  for (const auto& [name, use] : uses_) {
    text += (text.empty() ? " " : ", ") + quoted_text(name) + ": " + quoted_text(use);
  }
  return "{" + text + (text.empty() ? "}" : " }");
}

bool is_used_by_reference(const Class& a_class) {
  return a_class.kind == ClassKind::reference || a_class.kind == ClassKind::exception ||
         a_class.kind == ClassKind::protocol;
}

// "stats.Parser": { bases: ["base.Reader"], members: { … } }
std::string description(const model::Module& module, const Class& a_class) {
  std::string bases;
  for (const model::TypeExpr& base : a_class.bases) {
    if (base.kind != model::TypeKind::class_ref) continue;
    bases += (bases.empty() ? "" : ", ") + quoted_text(base.module + "." + base.name);
  }
  const char* error = a_class.kind == ClassKind::exception ? "isError: true, " : "";
  return "    " + quoted_text(module.name + "." + a_class.name) + ": { " + error + "bases: [" +
         bases + "], members: " + Members(a_class).text() + " },\n";
}

}  // namespace

JsResult emit_worker_module(const model::Module& module, const model::ApiModel& model) {
  const std::string path = module_path(module.source, Form::worker);
  Writer out(module.name);
  out.text("// Made by Typhon from " + python_path(module.source) + "; do not edit.\n");
  out.text("import workers from " + quoted_text(relative_specifier(path, "modules/workers.js")) +
           ";\n");
  out.text("const $module = " + std::string(pure) + "workers.module(" + quoted_text(module.name) +
           ");\n");
  for (const RuntimeExport& each : runtime_exports(module, model)) {
    const bool is_own = each.kind != RuntimeExport::Kind::reexport;
    if (is_own)
      write_own(each, module, out);
    else
      out.text(passed_on(each, module, model));
  }
  for (const model::ReExport& reexport : module.reexports) {
    if (!reexport.from_name.empty()) continue;
    out.text("export * as " + reexport.name + " from " +
             path_between(module, module_of(reexport.from_module, model)) + ";\n");
  }
  out.text(map_comment(path));
  return {out.str(), out.mappings()};
}

std::string emit_workers_js(const std::vector<const model::Module*>& modules) {
  std::string classes;
  for (const model::Module* module : modules) {
    for (const Class& a_class : module->classes) {
      if (is_used_by_reference(a_class)) classes += description(*module, a_class);
    }
  }
  // Bundlers look for these very words.
  return std::string(heading) +
         "import { createWorkers } from \"typhon/workers\";\n"
         "export default createWorkers({\n"
         "  start: () => new Worker(new URL(\"./worker.js\", import.meta.url), { type: \"module\" "
         "}),\n"
         "  classes: {\n" +
         classes +
         "  },\n"
         "});\n";
}

std::string emit_worker_js() {
  return std::string(heading) + "import app from \"./app.js\";\n"
                                "import { serve } from \"typhon/worker\";\n"
                                "serve(app);\n";
}

}  // namespace typhon
