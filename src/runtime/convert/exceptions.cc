#include "runtime/convert/exceptions.h"

#include "runtime/convert/instances.h"
#include "runtime/convert/text.h"
#include "runtime/errors.h"

namespace typhon::runtime {

bool write_exception(PyObject* value, int32_t class_id, Writer& out) {
  clear_frames(value);
  Ref text = Ref::steal(PyObject_Str(value));
  if (!text) return false;
  out.object(value, class_id);
  out.pair(traits_of(value), 0);
  return write_class_name(Py_TYPE(value), out) && write_text_lossy(text.get(), out);
}

bool write_raisable(PyObject* value, Writer& out) {
  int32_t thrown = thrown_value(value);
  if (thrown != 0) out.keep(value);
  out.pair(thrown, 0);
  ClassPlan* plan = nearest_class_plan(Py_TYPE(value), ClassKind::exception);
  return write_exception(value, plan != nullptr ? plan->id : -1, out);
}

PyObject* read_raisable(Reader& in) {
  Slot slot = in.next();
  if (slot.pair.low == 0) return from_handle(slot.pair.high);
  Ref text = Ref::steal(text_from_js(in));
  return text ? js_error(slot.pair.low, text.get()) : nullptr;
}

}  // namespace typhon::runtime
