// The functions that JavaScript gives to the runtime. Their bodies are in src/loader/bridge;
// host.js is the thin layer that makes the linker accept them. None of them throws into C++: a
// JavaScript error comes back as a message.
#pragma once

#include <Python.h>

#include <cstdint>

#include "runtime/wire.h"

extern "C" {

// Calls the JavaScript function `function` with the parameters and the result of type `type` (a
// callable). The answer lies in the caller's arena: a HostAnswer slot, then what it announces.
// It is valid until the next call into JavaScript, unless the type's result can run Python code
// while it is read: then it stays until typhon_host_end_answer.
const typhon::runtime::Slot* typhon_host_call(int32_t function, uint32_t type,
                                              const typhon::runtime::Slot* arguments);
void typhon_host_end_answer();

// The same for a method of the JavaScript object `receiver`: member number `member` of the protocol
// with the class id `protocol`.
const typhon::runtime::Slot* typhon_host_call_method(int32_t receiver, int32_t protocol,
                                                     uint32_t member,
                                                     const typhon::runtime::Slot* arguments);

// Lets the JavaScript object `value` take one step (a Step of proxy/step.h), by its type `type`.
// `argument` is a value (send), an error record (raise, exit; see errors.h), the name of a member
// as a str, with a value behind it to set one, whose type then is `type`, or null. The answer is
// like that of a call; what follows a result is
//   open             (JavaScript id of the iterator, 0)
//   asynchronous     (JavaScript id of a promise, 0)
//   anything else    the value
const typhon::runtime::Slot* typhon_host_step(int32_t value, uint32_t type, int32_t step,
                                              const typhon::runtime::Slot* argument);

// Runs an operation of src/runtime/compat/request.h. The answer is like that of typhon_host_call;
// one that stays is ended by the operation -1. Null when that part of the loader is not there.
const typhon::runtime::Slot* typhon_host_compat(int32_t operation,
                                                const typhon::runtime::Slot* arguments);

// The last Python reference to a JavaScript value is gone.
void typhon_host_release(int32_t value);

// Bytes that Python wrote to a standard stream; borrowed for the call.
void typhon_host_write(int32_t stream, const uint8_t* bytes, uint32_t size);

// Asks for one call of typhon_run_loop after `milliseconds`; 0 is as soon as the host can.
// An earlier request that has not been answered is replaced.
void typhon_host_wake(double milliseconds);

// The outcome of the promise `promise` (a PromiseState): a result by `type`, or an error record
// (see errors.h), or null.
void typhon_host_settle(int32_t promise, uint32_t type, int32_t state,
                        const typhon::runtime::Slot* outcome);

// Subscribes `future` (the reference moves to JavaScript, which gives it back with
// typhon_settle_future) to the JavaScript promise `promise`, whose value has the type `type`.
// Returns a ticket when JavaScript wants to know of the future being cancelled, else 0.
int32_t typhon_host_subscribe(int32_t promise, uint32_t type, PyObject* future);

// The future that got `ticket` was cancelled.
void typhon_host_abort(int32_t ticket);

}  // extern "C"

namespace typhon::runtime {

// The first slot of an answer is (HostAnswer, operand).
enum class HostAnswer : int32_t {
  result = 0,    // the value follows
  thrown = 1,    // operand: id of the JavaScript value; its text follows as a str
  raised = 2,    // operand: PyObject* of the Python exception that JavaScript passes on, borrowed
  finished = 3,  // an iterator or generator has ended; the value that it returned follows
};

enum class PromiseState : int32_t {
  fulfilled = 0,
  rejected = 1,
  finished = 2,  // a step of an asynchronous iterator that has ended
};

}  // namespace typhon::runtime
