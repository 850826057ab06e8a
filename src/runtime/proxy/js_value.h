// JavaScript values that Python holds. JavaScript keeps them in a table and names them by id;
// Python counts its own objects per id here and tells JavaScript when the last one is gone. Ids are
// small and reused; 0 is no value.
#pragma once

#include "runtime/ref.h"

namespace typhon::runtime {

// One more Python object stands for `id`.
void retain_js(int32_t id);
// One fewer; the last one releases the value in JavaScript.
void release_js(int32_t id);
// Whether any Python object stands for `id`: JavaScript asks after a failed call, to know which of
// the values it wrote were taken over.
bool is_retained_js(int32_t id);

// An opaque Python object that keeps a JavaScript value alive and nothing else.
// A new reference, or null with an exception set.
PyObject* js_value(int32_t id);
// The id inside, or 0 when `object` is something else.
int32_t js_value_id(PyObject* object);

// Makes the Python types of this folder ready. Returns false with an exception set.
bool ready_js_value();

}  // namespace typhon::runtime
