// Awaitables and promises, and the event loop that both live on (python/_typhon_loop.py).
// asyncio is imported when the first of them crosses, or right after the program imported it.
#pragma once

#include "runtime/plan.h"
#include "runtime/wire.h"

namespace typhon::runtime {

// Starts a Python awaitable and returns the id of its promise, or 0 with an exception or a mismatch
// pending. A coroutine runs at once up to its first suspension. The outcome goes to
// typhon_host_settle, maybe before this returns. `place` names the result in messages:
// "stats.load() result". With `is_step` a StopAsyncIteration is the outcome `finished`.
int32_t promise_for_awaitable(PyObject* awaitable, const TypePlan& result, const std::string& place,
                              bool is_step = false);

// Asks the awaitable behind a promise to end with CancelledError. Returns whether it was asked: not
// when it has ended, or nobody knows the promise.
bool cancel_promise(int32_t promise);

// A coroutine that ends an asynchronous iterator. A new reference, or null with an exception set.
PyObject* closing(PyObject* async_iterator);

// An asyncio future for a JavaScript promise whose value has the type `result`.
// A new reference, or null with an exception set.
PyObject* future_for_promise(int32_t promise, const TypePlan& result);

// The promise behind `future` settled. Takes over the reference to `future`. `outcome` is the value
// by `type`, or, when it failed, an answer like that of a function call (HostAnswer).
void settle_future(PyObject* future, const TypePlan& type, bool rejected, const Slot* outcome);

// Runs what is due on the event loop, because the host was asked to (typhon_host_wake).
void run_loop();

// Puts the host's event loop under asyncio when the program has imported asyncio.
// Returns false with an exception set.
bool prepare_asyncio();

// The methods of the Python module _typhon that the event loop calls: see bindings.cc.
void wake_host(double seconds);

}  // namespace typhon::runtime
