#include "emit/ts_type.h"

#include <algorithm>
#include <vector>

#include "base/check.h"
#include "emit/assignable.h"
#include "emit/literal_text.h"
#include "model/standard_types.h"

namespace typhon {

namespace {

using model::TypeExpr;
using model::TypeKind;

enum class Binding { function, alternatives, intersection, prefix, atom };  // from loose to tight

struct TypeText {
  std::string text;
  Binding binding = Binding::atom;
};

class TypeWriter {
 public:
  TypeWriter(Position position, LocalNames& names) : position_(position), names_(names) {}
  TypeText of(const TypeExpr& type);
  TypeText branded(const TypeExpr& type);
  std::string void_or(const TypeExpr& type);  // as what a function or a promise gives

 private:
  TypeText alternatives(const TypeExpr& type);
  void add_alternatives(const TypeExpr& type, std::vector<TypeText>& texts);
  TypeText array_of(const TypeExpr& item);
  TypeText tuple(const TypeExpr& type);
  TypeText dict(const TypeExpr& type);
  TypeText callable(const TypeExpr& type);
  std::string result_of_call(const TypeExpr& type);
  std::string rest_parameter(const TypeExpr* first, const TypeExpr* last);
  TypeText generic(const TypeExpr& type);
  TypeText class_reference(const TypeExpr& type);
  TypeText alias_reference(const TypeExpr& type);
  std::string class_of(const TypeExpr& instance);
  TypeText iterator(const TypeExpr& type);
  std::string sent(const TypeExpr& type);
  TypeText new_type(const TypeExpr& type);
  TypeText buffer();
  TypeText array(const TypeExpr& type);
  TypeText view(const TypeExpr& type);

  bool is_remote() const { return names_.is_for_workers(); }
  bool is_argument() const { return position_ == Position::argument; }
  std::string text(const TypeExpr& type) { return of(type).text; }

  Position position_;
  LocalNames& names_;
};

std::string parenthesized_below(Binding least, const TypeText& type) {
  return type.binding < least ? "(" + type.text + ")" : type.text;
}

std::string joined(const std::vector<std::string>& parts, const char* separator) {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty()) text += separator;
    text += part;
  }
  return text;
}

TypeText TypeWriter::of(const TypeExpr& type) {
  switch (type.kind) {
    case TypeKind::unknown:
      return {"unknown"};
    case TypeKind::boolean:
      return {"boolean"};
    case TypeKind::integer:
    case TypeKind::floating:
      return {"number"};
    case TypeKind::big_integer:
      return {"bigint"};
    case TypeKind::str:
      return {"string"};
    case TypeKind::bytes:
      // What Python gives is a copy of its own, which Blob, fetch and others insist on.
      return {is_argument() ? "Uint8Array" : "Uint8Array<ArrayBuffer>"};
    case TypeKind::standard: {
      const model::StandardType& standard = model::standard_type(type.name);
      return {std::string(is_argument() ? standard.argument : standard.result)};
    }
    case TypeKind::buffer:
      return buffer();
    case TypeKind::array:
      return array(type);
    case TypeKind::view:
      return view(type);
    case TypeKind::exception:
      return {model::is_any_error(type.name) ? "Error" : names_.python_error()};
    case TypeKind::list:
    case TypeKind::tuple_of:
      return array_of(type.args.at(0));
    case TypeKind::tuple:
      return tuple(type);
    case TypeKind::dict:
      return dict(type);
    case TypeKind::set:
    case TypeKind::frozen_set:
      return {(is_argument() ? "ReadonlySet<" : "Set<") + text(type.args.at(0)) + ">"};
    case TypeKind::none:
    case TypeKind::union_of:
    case TypeKind::literal:
      return alternatives(type);
    case TypeKind::branded:
      return new_type(type);
    case TypeKind::class_ref:
      return class_reference(type);
    case TypeKind::callable:
      return callable(type);
    case TypeKind::awaitable:
      return {(is_argument() ? "PromiseLike<" : "Promise<") + void_or(type.args.at(0)) + ">"};
    case TypeKind::never:
      return {"never"};
    case TypeKind::self_type:
      return {"this"};
    case TypeKind::type_variable:
      return {names_.type_variable(type.name)};
    case TypeKind::unpacked:
      return of(type.args.at(0));
    case TypeKind::any_parameters:
      // A function with whatever parameters is given, one of unknown parameters is got.
      return {is_argument() ? "never[]" : "unknown[]"};
    case TypeKind::generic:
      return generic(type);
    case TypeKind::predicate:
      return {"boolean"};  // but for the result of a function, which can say more
    case TypeKind::alias_ref:
      return alias_reference(type);
    case TypeKind::type_of:
      return {class_of(type.args.at(0))};
    case TypeKind::context_manager:
      return {names_.package_type(is_remote() ? "AsyncContextManager" : "ContextManager") + "<" +
              void_or(type.args.at(0)) + ">"};
    case TypeKind::async_context_manager:
      return {names_.package_type("AsyncContextManager") + "<" + void_or(type.args.at(0)) + ">"};
    case TypeKind::iterable:
    case TypeKind::iterator:
    case TypeKind::generator:
    case TypeKind::async_iterable:
    case TypeKind::async_iterator:
    case TypeKind::async_generator:
      return iterator(type);
    default:
      CHECK(false, "A type that resolve did not see reached the emitter");
  }
  return {};
}

std::string TypeWriter::void_or(const TypeExpr& type) {
  return type.kind == TypeKind::none ? "void" : text(type);
}

// Different Python types may be one in TypeScript: int | float is number.
TypeText TypeWriter::alternatives(const TypeExpr& type) {
  std::vector<TypeText> texts;
  add_alternatives(type, texts);
  if (texts.size() == 1) return texts.front();
  std::vector<std::string> parts;
  for (const TypeText& text : texts) {
    parts.push_back(parenthesized_below(Binding::alternatives, text));
  }
  return {joined(parts, " | "), Binding::alternatives};
}

void TypeWriter::add_alternatives(const TypeExpr& type, std::vector<TypeText>& texts) {
  const auto add = [&](TypeText text) {
    const bool is_known = std::any_of(texts.begin(), texts.end(),
                                      [&](const TypeText& each) { return each.text == text.text; });
    if (!is_known) texts.push_back(std::move(text));
  };
  if (type.kind == TypeKind::none) {
    add({"null"});
    if (is_argument()) add({"undefined"});
  } else if (type.kind == TypeKind::literal) {
    for (const auto& value : type.values) add({literal_text(value)});
  } else if (type.kind == TypeKind::union_of) {
    for (const TypeExpr& member : type.args) add_alternatives(member, texts);
  } else {
    add(of(type));
  }
}

TypeText TypeWriter::array_of(const TypeExpr& item) {
  const std::string array = parenthesized_below(Binding::atom, of(item)) + "[]";
  return is_argument() ? TypeText{"readonly " + array, Binding::prefix} : TypeText{array};
}

TypeText TypeWriter::buffer() {
  if (!is_argument()) return {names_.package_type("TypedArray")};
  return {"ArrayBufferView | ArrayBuffer", Binding::alternatives};
}

TypeText TypeWriter::array(const TypeExpr& type) {
  switch (type.args.at(0).kind) {
    case TypeKind::integer:
      return {names_.package_type("IntegerArray")};
    case TypeKind::floating:
      return {names_.package_type("FloatArray")};
    default:
      return {names_.package_type("TypedArray")};
  }
}

// Only what Python gives can be borrowed.
TypeText TypeWriter::view(const TypeExpr& type) {
  const TypeExpr& viewed = type.args.at(0);
  if (is_argument() || is_remote()) return of(viewed);  // a worker's memory is not this one's
  const bool is_bytes = viewed.kind == TypeKind::bytes || viewed.kind == TypeKind::standard;
  const std::string array = is_bytes ? "Uint8Array" : text(viewed);
  return {names_.package_type("BorrowedView") + "<" + array + ">"};
}

TypeText TypeWriter::tuple(const TypeExpr& type) {
  std::vector<std::string> items;
  for (const TypeExpr& item : type.args) {
    const bool is_rest = item.kind == TypeKind::unpacked || item.kind == TypeKind::any_parameters;
    items.push_back((is_rest ? "..." : "") + text(item));
  }
  const std::string tuple = "[" + joined(items, ", ") + "]";
  return is_argument() ? TypeText{"readonly " + tuple, Binding::prefix} : TypeText{tuple};
}

// str, or a NewType of it.
bool is_text(const TypeExpr& type) {
  if (type.kind == TypeKind::branded) return is_text(type.args.at(0));
  return type.kind == TypeKind::str;
}

TypeText TypeWriter::dict(const TypeExpr& type) {
  const std::string value = text(type.args.at(1));
  const std::string key = text(type.args.at(0));
  if (is_text(type.args.at(0))) {
    if (!is_argument()) return {"{ [key: " + key + "]: " + value + " }"};
    return {
        "{ readonly [key: " + key + "]: " + value + " } | ReadonlyMap<" + key + ", " + value + ">",
        Binding::alternatives};
  }
  return {(is_argument() ? "ReadonlyMap<" : "Map<") + key + ", " + value + ">"};
}

// A function given to Python gets results of Python as its arguments, and the other way round.
TypeText TypeWriter::callable(const TypeExpr& type) {
  TypeWriter opposite(is_argument() ? Position::result : Position::argument, names_);
  std::vector<std::string> parameters;
  const TypeExpr* result = &type.args.back();
  for (const TypeExpr* each = type.args.data(); each != result; ++each) {
    if (each->kind == TypeKind::unpacked || each->kind == TypeKind::any_parameters) {
      parameters.push_back("...args: " + opposite.rest_parameter(each, result));
      break;
    }
    parameters.push_back("a" + std::to_string(parameters.size()) + ": " + opposite.text(*each));
  }
  return {"(" + joined(parameters, ", ") + ") => " + result_of_call(type.args.back()),
          Binding::function};
}

// A function that is called from another thread may take its time.
std::string TypeWriter::result_of_call(const TypeExpr& type) {
  if (!is_remote()) return void_or(type);
  if (!is_argument()) return ts_promise_type(type, names_);
  const TypeText result = of(type);
  // What gives nothing takes functions of any result.
  if (type.kind == TypeKind::none) return "void";
  if (type.kind == TypeKind::unknown || type.kind == TypeKind::awaitable) return result.text;
  return parenthesized_below(Binding::alternatives, result) + " | PromiseLike<" + result.text + ">";
}

bool is_alike_both_ways(const TypeExpr& type) {
  switch (type.kind) {
    case TypeKind::branded:
      return is_alike_both_ways(type.args.at(0));
    case TypeKind::boolean:
    case TypeKind::integer:
    case TypeKind::big_integer:
    case TypeKind::floating:
    case TypeKind::str:
      return true;
    default:
      return false;
  }
}

// The declared name stands for what Python gives, which an argument may be wider than.
TypeText TypeWriter::new_type(const TypeExpr& type) {
  if (is_argument() && !is_alike_both_ways(type)) return branded(type);
  const auto name = names_.new_type_name(type);
  return name ? TypeText{*name} : branded(type);
}

TypeText TypeWriter::branded(const TypeExpr& type) {
  const std::string brand = quoted_text(type.module + "." + type.name);
  return {parenthesized_below(Binding::intersection, of(type.args.at(0))) + " & " +
              names_.package_type("Brand") + "<" + brand + ">",
          Binding::intersection};
}

// From the first parameter that stands for many to the last one: TypeScript has one rest parameter,
// at the end. Nothing that is read is shared, so a plain array does.
std::string TypeWriter::rest_parameter(const TypeExpr* first, const TypeExpr* last) {
  // Seen from here the position is the parameters'; a function of any kind has it the other way.
  if (first->kind == TypeKind::any_parameters) return is_argument() ? "unknown[]" : "never[]";
  TypeExpr rest = first->args.at(0);
  if (last - first > 1) {
    rest = {};
    rest.kind = TypeKind::tuple;
    rest.args.assign(first, last);
  }
  const std::string text = this->text(rest);
  constexpr std::string_view read_only = "readonly ";
  return text.starts_with(read_only) ? text.substr(read_only.size()) : text;
}

TypeText TypeWriter::generic(const TypeExpr& type) {
  std::vector<std::string> variables;
  for (std::size_t i = 0; i + 1 < type.args.size(); ++i) {
    const bool is_many = type.args[i].kind == TypeKind::unpacked;
    const TypeExpr& variable = is_many ? type.args[i].args.at(0) : type.args[i];
    const TypeExpr& bound = variable.args.at(0);
    std::string text = names_.type_variable(variable.name);
    if (is_many) {
      text += " extends unknown[]";
    } else if (bound.kind != TypeKind::unknown) {
      text += " extends " + ts_type(bound, Position::argument, names_);
    }
    variables.push_back(std::move(text));
  }
  return {"<" + joined(variables, ", ") + ">" + text(type.args.back()), Binding::function};
}

// What a handle was made with says nothing of who gives it, so its arguments are always exact.
TypeText TypeWriter::class_reference(const TypeExpr& type) {
  const std::string name = names_.class_name(type, is_argument() && names_.has_init(type));
  if (type.args.empty()) return {name};
  const model::ClassKind kind = names_.kind_of(type);
  const bool is_data = kind == model::ClassKind::dataclass ||
                       kind == model::ClassKind::typed_dict ||
                       kind == model::ClassKind::named_tuple;
  TypeWriter exact(is_data ? position_ : Position::result, names_);
  std::vector<std::string> arguments;
  const auto& parameters = names_.classes().get(type).type_parameters;
  for (std::size_t i = 0; i < type.args.size(); ++i) {
    arguments.push_back(exact.text(fitting(type.args[i], parameters.at(i), names_.classes())));
  }
  return {name + "<" + joined(arguments, ", ") + ">"};
}

TypeText TypeWriter::alias_reference(const TypeExpr& type) {
  const std::string name = names_.alias_name(type, is_argument());
  std::vector<std::string> arguments;
  for (const TypeExpr& arg : type.args) arguments.push_back(text(arg));
  return {arguments.empty() ? name : name + "<" + joined(arguments, ", ") + ">"};
}

// The class itself. A subclass need not be made in the same way, so what is asked of one that is
// given is only what it makes.
std::string TypeWriter::class_of(const TypeExpr& instance) {
  const bool has_name = instance.kind == TypeKind::class_ref && instance.args.empty();
  const std::string name = ts_type(instance, Position::result, names_);
  if (has_name && !is_argument()) return "typeof " + name;
  return "{ readonly prototype: " + name + " }";
}

// What is sent into a generator goes the other way than what it yields. In a worker each step is a
// message: a generator of Python can be given back to it, one of JavaScript cannot, because Python
// would have to wait for each of its steps.
TypeText TypeWriter::iterator(const TypeExpr& type) {
  const std::string item = text(type.args.at(0));
  switch (type.kind) {
    case TypeKind::generator:
      return {(is_remote() ? "AsyncGenerator<" : "Generator<") + item + ", " +
              void_or(type.args.at(2)) + ", " + sent(type) + ">"};
    case TypeKind::async_generator:
      if (!is_argument()) return {"AsyncGenerator<" + item + ", void, " + sent(type) + ">"};
      return {"AsyncIterable<" + item + ">"};
    case TypeKind::async_iterable:
    case TypeKind::async_iterator:
      if (!is_argument()) return {"AsyncGenerator<" + item + ", void, undefined>"};
      return {"AsyncIterable<" + item + ">"};
    default:
      if (is_argument()) return {"Iterable<" + item + ">"};
      if (is_remote()) return {"AsyncGenerator<" + item + ", void, undefined>"};
      return {"IterableIterator<" + item + ">"};
  }
}

std::string TypeWriter::sent(const TypeExpr& type) {
  const TypeExpr& sent = type.args.at(1);
  const Position position = is_argument() ? Position::result : Position::argument;
  return sent.kind == TypeKind::none ? "undefined" : ts_type(sent, position, names_);
}

}  // namespace

std::string ts_type(const TypeExpr& type, Position position, LocalNames& names) {
  return TypeWriter(position, names).of(type).text;
}

std::string branded_type(const TypeExpr& type, Position position, LocalNames& names) {
  return TypeWriter(position, names).branded(type).text;
}

std::string or_undefined(const std::string& type) {
  if (type == "never") return "undefined";
  if (type == "unknown" || type == "undefined" || type.ends_with("| undefined")) return type;
  // `() => void | undefined` would be a function that returns undefined.
  const bool is_function = type.find("=>") != std::string::npos;
  return (is_function ? "(" + type + ")" : type) + " | undefined";
}

bool is_stepped(TypeKind kind) {
  switch (kind) {
    case TypeKind::iterable:
    case TypeKind::iterator:
    case TypeKind::generator:
    case TypeKind::async_iterable:
    case TypeKind::async_iterator:
    case TypeKind::async_generator:
      return true;
    default:
      return false;
  }
}

std::string ts_promise_type(const TypeExpr& type, LocalNames& names) {
  const bool is_promise = type.kind == TypeKind::awaitable;
  return ts_return_type(is_promise ? type.args.at(0) : type, true, names);
}

std::string ts_return_type(const TypeExpr& type, bool is_async, LocalNames& names) {
  const std::string text = TypeWriter(Position::result, names).void_or(type);
  return is_async ? "Promise<" + text + ">" : text;
}

}  // namespace typhon
