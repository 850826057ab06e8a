// Objects that are used step by step, in both directions: iterators, generators, context managers
// and their asynchronous kin.
//
//   JavaScript steps a Python generator       run_step: g.next(1) → g.send(1)
//   Python steps a JavaScript generator       js_stepper.h: next(g) → g.next()
#pragma once

#include "runtime/plan.h"
#include "runtime/wire.h"

namespace typhon::runtime {

// The numbers are part of the wire: src/loader/bridge/wire.ts has the same order.
// `open` asks an iterable for its iterator; `raise` throws into a generator; `get` and `set` access
// a member of a protocol (js_object.h), and only Python takes them.
enum class Step : int32_t {
  open,
  next,
  send,
  raise,
  close,
  enter,
  exit,
  get,
  set,
  async_open,
  async_next,
  async_send,
  async_raise,
  async_close,
  async_enter,
  async_exit,
};

// The type of what a step of a `plan` gives while it goes on. Closing and leaving answer with
// whatever the other side says.
const TypePlan& step_outcome(const TypePlan& plan, Step step);

// Lets a Python object take one step, by its type `plan`. `argument` is a value (send), or an
// answer as of a failed JavaScript function (raise, exit; null for an exit without an error). The
// message that comes back is (0, 0) and the value; or, when the object has finished, (1, 0) and
// what the generator returned, or (2, 0) when it returned nothing; or for an asynchronous step
// (promise id, 0). Null with the failure described (see take_error).
const Slot* run_step(PyObject* object, const TypePlan& plan, Step step, const Slot* argument);

// Writes a Python object that JavaScript will step: (JavaScript id, PyObject*), exactly one of
// which is not 0. Returns false with a mismatch or a Python exception pending.
bool write_stepped(const TypePlan& plan, PyObject* value, Writer& out);

}  // namespace typhon::runtime
