// Values between Python code that was written for Emscripten and JavaScript: dynamic, one level
// deep unless asked otherwise. Everything that is no scalar crosses by reference, as a proxy.
//
//   (ValueTag, operand), then what the tag says; src/loader/compat/wire.ts is the other side
//
//   undefined, null      nothing; null is `jsnull`, which is not None
//   boolean              the operand
//   number               one double; a whole one is an int in Python
//   bigint               its hexadecimal digits, a str
//   text                 a str
//   name                 out only: operand is the number of a text that was sent before
//   new_name             out only: a str, which gets the next number
//   function, object, error   operand: id of the JavaScript value
//   python               in: operand is the PyObject*, borrowed; out: operand is its traits (see
//                        PythonTrait), then (PyObject*, 0) with a reference
//   array, set           operand: count, then the items
//   record               out only: operand is the count, then str and value; a JavaScript object
//   map                  in only: operand is the count, then key and value; a dict
//   buffer               operand: size in bytes, then (ElementKind, 0), then the bytes, padded
//   again                operand: which of the containers before, in the order they began
//   promise              in only: operand is the id of a promise that a call answered
//   missing              in only: there is no value, such as behind an unknown attribute
#pragma once

#include <Python.h>

#include "runtime/wire.h"

namespace typhon::runtime::compat {

// What a double holds exactly.
constexpr double largest_whole = 9007199254740991.0;

enum class ValueTag : int32_t {
  undefined,
  null,
  boolean,
  number,
  bigint,
  text,
  name,
  new_name,
  function,
  object,
  error,
  python,
  array,
  set,
  record,
  map,
  buffer,
  again,
  missing,
  promise,
};

// What a Python object can do, for the proxy that JavaScript makes of it.
enum PythonTrait : int32_t {
  trait_callable = 1,
  trait_awaitable = 2,
  trait_iterable = 4,
  trait_iterator = 8,
  trait_sized = 16,
  trait_subscriptable = 32,
  trait_sequence = 64,  // has items by number
};

// Writes one value. Returns false with a Python exception set.
bool write_value(PyObject* value, Writer& out);

// Writes the name of an attribute, the same text as a value but cheaper.
bool write_name(PyObject* name, Writer& out);

// Writes a value with `depth` levels of containers by value; below -1 is no limit. An object that
// is neither scalar nor list, tuple, dict, set nor buffer becomes a proxy, or is an error when
// `proxies` is false. Returns false with a Python exception set.
bool write_deep(PyObject* value, int depth, bool proxies, Writer& out);

// Reads one value. A new reference, or null: with a Python exception set, or without one when the
// value is missing. `receiver` is the id of the JavaScript value whose attribute it was: a function
// stays bound to it. 0: none.
PyObject* read_value(Reader& in, int32_t receiver = 0);

}  // namespace typhon::runtime::compat
