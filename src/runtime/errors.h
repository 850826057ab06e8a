// Where errors change language, and nowhere else.
//
// Three kinds can be pending when a function of src/runtime reports failure:
//   - a Python exception, in the interpreter's error indicator;
//   - a mismatch: a Python value is not what its annotation says. Nothing was raised in Python, so
//   it
//     is kept here until it is known who asked: JavaScript gets a TypeError or RangeError, Python
//     (which called a JavaScript function with the value) gets a TypeError or OverflowError.
#pragma once

#include <string>

#include "runtime/plan.h"
#include "runtime/wire.h"

namespace typhon::runtime {

// Each of these records or extends the pending mismatch and returns false, for `return …`.
bool mismatch(const TypePlan& expected, PyObject* got);
bool mismatch_text(std::string problem);
// Names the whole union in a mismatch of its only member that could have taken `got`; one about
// something inside of `got` stays as it is.
bool mismatch_in_union(const TypePlan& expected, PyObject* got);
bool out_of_range(std::string problem);
bool within_index(Py_ssize_t index);
bool within_key(PyObject* key);
bool within_field(PyObject* name);

bool has_mismatch();
void forget_mismatch();

// Turns a pending mismatch into a Python exception; "main.area() argument 2" is a good `place`.
// Leaves a pending Python exception as it is.
void raise_mismatch(const std::string& place);

// Empties the finished frames of the traceback: their line numbers are wanted, their variables are
// not. A variable can hold a JavaScript function that holds the error that holds the exception, a
// circle through both heaps that neither garbage collector could end.
void clear_frames(PyObject* exception);

// Describes whatever is pending and clears it. A Python exception loses the variables of its
// finished frames, as by traceback.clear_frames. `place` says where a mismatch happened:
// "stats.summarize() result". The message is
//   (ErrorKind, operand), then
//   python: (PyObject* exception, ExceptionTraits) whose reference moves to JavaScript, then its
//           class name, qualified class name and text
//   type_error, range_error: text
//   thrown: nothing; the operand is the id of the JavaScript value, owned by Python until
//           drop_error_kept
const Slot* describe_error(const std::string& place);

enum class ErrorKind : int32_t { python, thrown, type_error, range_error };

// What an exception has beside its class and text; added together.
enum ExceptionTraits : int32_t { has_cause = 1, is_group = 2 };
int32_t traits_of(PyObject* exception);

// Sets the Python exception for an answer (see HostAnswer) that is no result: what JavaScript
// threw, or StopAsyncIteration.
void raise_answer(const Slot* answer);

// Empties the finished frames that exceptions of JavaScript's have passed since the last time, as
// describe_error does. Leaves a pending exception as it is. EXPECTS: no call from JavaScript runs.
void clear_passed_on();

// A typhon_js.JsError around the JavaScript value `value`, with its text. A new reference, or null
// with an exception set.
PyObject* js_error(int32_t value, PyObject* text);

// Sets such an exception.
void raise_thrown(int32_t value, PyObject* text);

// Lets go of what error messages kept, when JavaScript has read them.
void drop_error_kept();

// The id of the JavaScript value inside a typhon_js.JsError, or 0.
int32_t thrown_value(PyObject* exception);

// The frames of `exception` (borrowed), outermost first, as a message: (count, 0), then for each
// file, name (str) and the line (double).
const Slot* describe_frames(PyObject* exception);

// The exception's __cause__, else its __context__ unless that is suppressed, as describe_error does
// it. Null when there is none.
const Slot* describe_cause(PyObject* exception);

// The same for a member of an exception group. Null when there are not as many.
const Slot* describe_member(PyObject* group, int32_t index);

// repr(object) as one str; for a handle's toString.
const Slot* describe_object(PyObject* object);

// The traceback as Python prints it, with source lines, as one str.
const Slot* describe_traceback(PyObject* exception);

}  // namespace typhon::runtime
