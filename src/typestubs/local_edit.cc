#include "local_edit.h"

#include <algorithm>
#include <iterator>

#include "extract/extract.h"
#include "model/spans.h"

namespace typhon {

namespace {

bool contains(ByteSpan outer, ByteSpan inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

// What is put right behind a definition may still be a part of it; what is put right before it
// is not.
bool is_edited(ByteSpan definition, const EditShift& shift) {
  return definition.begin < shift.replaced().begin && contains(definition, shift.replaced());
}

std::uint32_t line_begin(std::string_view text, std::uint32_t at) {
  const std::size_t end = at == 0 ? text.npos : text.rfind('\n', at - 1);
  return end == text.npos ? 0 : static_cast<std::uint32_t>(end) + 1;
}

// A function or class with its decorators; nullopt when it is not at the top level, or does not
// have its lines for itself.
template <typename Item>
std::optional<ByteSpan> whole_span(const Item& item, std::string_view text) {
  ByteSpan span = item.span;
  if (!item.decorators.empty()) {
    span.begin = line_begin(text, item.decorators.front().span.begin);
    if (text[span.begin] != '@') return std::nullopt;
  }
  if (span.begin != line_begin(text, span.begin)) return std::nullopt;
  const std::string_view rest =
      text.substr(span.end, text.find_first_of("\r\n", span.end) - span.end);
  const std::size_t behind = rest.find_first_not_of(" \t");
  if (behind != rest.npos && rest[behind] != '#') return std::nullopt;
  return span;
}

template <typename Item>
std::optional<ByteSpan> find_edited(const std::vector<Item>& items, std::string_view text,
                                    const EditShift& shift) {
  for (const Item& item : items) {
    // An edit of the decorators is one too, which `span` does not contain.
    if (item.span.end < shift.replaced().begin) continue;
    const auto span = whole_span(item, text);
    if (span && is_edited(*span, shift)) return span;
  }
  return std::nullopt;
}

model::Module items_inside(ByteSpan span, const model::Module& module) {
  model::Module inside;
  inside.name = module.name;
  inside.source = module.source;
  const auto copy = [&](const auto& from, auto& to) {
    std::copy_if(from.begin(), from.end(), std::back_inserter(to),
                 [&](const auto& item) { return contains(span, item.span); });
  };
  copy(module.functions, inside.functions);
  copy(module.classes, inside.classes);
  return inside;
}

std::size_t count_named(const std::string& name, const model::Module& module) {
  const auto count = [&](const auto& items) {
    return std::count_if(items.begin(), items.end(),
                         [&](const auto& item) { return item.name == name; });
  };
  return static_cast<std::size_t>(count(module.functions) + count(module.classes) +
                                  count(module.variables) + count(module.aliases) +
                                  count(module.type_variables));
}

// Whether both define the same, and nothing else in the module has these names.
template <typename Item>
bool defines_same(const std::vector<Item>& before, const std::vector<Item>& after,
                  const model::Module& module) {
  return std::equal(before.begin(), before.end(), after.begin(), after.end(),
                    [&](const Item& a, const Item& b) {
                      return a.name == b.name && a.type_checking_only == b.type_checking_only &&
                             count_named(a.name, module) == 1;
                    });
}

template <typename Item>
std::vector<Item*> inside(ByteSpan span, std::vector<Item>& items) {
  std::vector<Item*> found;
  for (Item& item : items) {
    if (contains(span, item.span)) found.push_back(&item);
  }
  return found;
}

}  // namespace

std::optional<LocalEdit> read_locally(const ReadModule& before, const SourceFile& after,
                                      const EditShift& shift) {
  const model::Module& module = before.module;
  if (!module.read_quickly || module.is_library) return std::nullopt;
  const std::string_view text = before.sources.front().text();
  auto span = find_edited(module.functions, text, shift);
  if (!span) span = find_edited(module.classes, text, shift);
  if (!span) return std::nullopt;
  DiagnosticSink sink;
  auto now = extract_definition(after, {span->begin, span->end + shift.distance()}, module.name,
                                module.imports, sink);
  if (!now) return std::nullopt;
  LocalEdit edit{*span, items_inside(*span, module), std::move(*now), sink.take()};
  const bool is_same = defines_same(edit.before.functions, edit.after.functions, module) &&
                       defines_same(edit.before.classes, edit.after.classes, module);
  return is_same ? std::optional(std::move(edit)) : std::nullopt;
}

void apply_edit(LocalEdit edit, const SourceFile& after, const EditShift& shift, ReadModule& read) {
  model::Module& module = read.module;
  const std::vector<model::Function*> functions = inside(edit.span, module.functions);
  const std::vector<model::Class*> classes = inside(edit.span, module.classes);
  model::for_each_span(module, [&](ByteSpan& place, model::SpanKind) {
    if (!contains(edit.span, place)) place = shift.moved(place).value();
  });
  for (std::size_t i = 0; i < functions.size(); ++i) {
    *functions[i] = std::move(edit.after.functions[i]);
  }
  for (std::size_t i = 0; i < classes.size(); ++i) *classes[i] = std::move(edit.after.classes[i]);
  read.diagnostics =
      moved_around(edit.span, std::move(read.diagnostics), std::move(edit.diagnostics), shift)
          .value();
  read.sources.front() = after;
}

std::optional<std::vector<Diagnostic>> moved_around(ByteSpan span, std::vector<Diagnostic> before,
                                                    std::vector<Diagnostic> inside,
                                                    const EditShift& shift) {
  std::erase_if(before, [&](const Diagnostic& each) { return contains(span, each.span); });
  if (!move_places(before, shift)) return std::nullopt;
  DiagnosticSink sink;
  for (Diagnostic& each : before) sink.add(std::move(each));
  for (Diagnostic& each : inside) sink.add(std::move(each));
  return sink.take();
}

bool move_places(std::vector<Diagnostic>& diagnostics, const EditShift& shift) {
  const auto moves = [&](ByteSpan& span) {
    const auto moved = shift.moved(span);
    if (moved) span = *moved;
    return moved.has_value();
  };
  return std::all_of(diagnostics.begin(), diagnostics.end(), [&](Diagnostic& each) {
    return moves(each.span) && std::all_of(each.fixes.begin(), each.fixes.end(), [&](Fix& fix) {
             return std::all_of(fix.edits.begin(), fix.edits.end(),
                                [&](Edit& edit) { return moves(edit.span); });
           });
  });
}

}  // namespace typhon
