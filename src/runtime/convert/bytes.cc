#include "runtime/convert/bytes.h"

#include <cstddef>

namespace typhon::runtime {
namespace {

static_assert(offsetof(PyBytesObject, ob_sval) == bytes_header);

// From here on, naming the object's own memory costs less than copying it into the message.
constexpr size_t least_lent = 1024;

}  // namespace

PyObject* new_bytes(uint32_t size) {
  PyObject* bytes = PyBytes_FromStringAndSize(nullptr, static_cast<Py_ssize_t>(size));
  if (bytes == nullptr) PyErr_Clear();
  return bytes;
}

PyObject* bytes_from_js(Reader& in) {
  Slot header = in.next();
  if (header.pair.high != 0) {
    return Py_NewRef(reinterpret_cast<PyObject*>(static_cast<intptr_t>(header.pair.high)));
  }
  auto size = static_cast<size_t>(header.pair.low);
  return PyBytes_FromStringAndSize(reinterpret_cast<const char*>(in.payload(size)),
                                   static_cast<Py_ssize_t>(size));
}

bool write_bytes(PyObject* value, Writer& out) {
  auto size = static_cast<size_t>(PyBytes_GET_SIZE(value));
  bool is_lent = size >= least_lent;
  out.pair(static_cast<int32_t>(size), is_lent ? 1 : 0);
  if (is_lent) {
    out.keep(value);
    out.pair(static_cast<int32_t>(reinterpret_cast<intptr_t>(PyBytes_AS_STRING(value))), 0);
  } else {
    std::memcpy(out.slots((size + 7) / 8), PyBytes_AS_STRING(value), size);
  }
  return true;
}

}  // namespace typhon::runtime
