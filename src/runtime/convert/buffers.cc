#include "runtime/convert/buffers.h"

#include <cstring>

#include "runtime/convert/bytes.h"
#include "runtime/convert/standard_class.h"
#include "runtime/errors.h"

namespace typhon::runtime {
namespace {

StandardClass array_class("array", "array");

struct Element {
  ElementType type;
  char code;  // as Python writes it in "native" formats
  Py_ssize_t size;
  bool is_float;
  bool is_signed;
};

// array.array has all of these codes, and wasm32's sizes are the standard ones.
constexpr Element elements[] = {
    {ElementType::int8, 'b', 1, false, true},     {ElementType::uint8, 'B', 1, false, false},
    {ElementType::int16, 'h', 2, false, true},    {ElementType::uint16, 'H', 2, false, false},
    {ElementType::int32, 'i', 4, false, true},    {ElementType::uint32, 'I', 4, false, false},
    {ElementType::bigint64, 'q', 8, false, true}, {ElementType::biguint64, 'Q', 8, false, false},
    {ElementType::float32, 'f', 4, true, true},   {ElementType::float64, 'd', 8, true, true},
};

// The element that a format of the struct module means; null when no typed array has it.
const Element* element_of(const char* format, Py_ssize_t size) {
  if (format == nullptr) return &elements[static_cast<size_t>(ElementType::uint8)];
  if (std::strchr("@=<", format[0]) != nullptr && format[0] != '\0') ++format;
  if (format[0] == '\0' || format[1] != '\0') return nullptr;
  bool is_float = std::strchr("fd", format[0]) != nullptr;
  bool is_signed = std::strchr("bhilqn", format[0]) != nullptr;
  bool is_unsigned = std::strchr("BHILQNc?", format[0]) != nullptr;
  if (!is_float && !is_signed && !is_unsigned) return nullptr;
  for (const Element& element : elements) {
    if (element.size != size || element.is_float != is_float) continue;
    if (is_float || element.is_signed == is_signed) return &element;
  }
  return nullptr;
}

// A buffer of Python while it is being read.
class Buffer {
 public:
  Buffer() = default;
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;
  ~Buffer() {
    if (view_.obj != nullptr) PyBuffer_Release(&view_);
  }
  // Returns false with a Python exception set.
  bool open(PyObject* value) { return PyObject_GetBuffer(value, &view_, PyBUF_FULL_RO) == 0; }
  const Py_buffer& operator*() const { return view_; }
  const Py_buffer* operator->() const { return &view_; }

 private:
  Py_buffer view_{};
};

// Reports numbers that no typed array can hold.
bool refuse_format(const TypePlan& plan, const Py_buffer& view) {
  return mismatch_text("Expected " + plan.name + " of numbers that a typed array can hold, got " +
                       Py_TYPE(view.obj)->tp_name + " with the format \"" + view.format + "\"");
}

struct Incoming {
  const Element& element;
  const uint8_t* bytes;
  Py_ssize_t size;
};

Incoming read_elements(Reader& in) {
  Slot header = in.next();
  auto size = static_cast<size_t>(header.pair.low);
  return {elements[header.pair.high], in.payload(size), static_cast<Py_ssize_t>(size)};
}

// array(code), filled. A new reference, or null with a Python exception set.
PyObject* new_array(const Incoming& from) {
  PyObject* type = array_class.get();
  if (type == nullptr) return nullptr;
  Ref array = Ref::steal(PyObject_CallFunction(type, "C", from.element.code));
  if (!array) return nullptr;
  auto* bytes = const_cast<char*>(reinterpret_cast<const char*>(from.bytes));
  Ref view = Ref::steal(PyMemoryView_FromMemory(bytes, from.size, PyBUF_READ));
  if (!view) return nullptr;
  Ref filled = Ref::steal(PyObject_CallMethod(array.get(), "frombytes", "O", view.get()));
  return filled ? array.release() : nullptr;
}

// array[int] holds no fractions, and array[float] holds nothing else.
bool fits(const Element& element, TypeKind item) {
  if (item == TypeKind::integer) return !element.is_float;
  return item != TypeKind::floating || element.is_float;
}

bool write_contents(const TypePlan& plan, PyObject* value, TypeKind item, Writer& out) {
  Buffer buffer;
  if (!buffer.open(value)) return false;
  const Element* element = element_of(buffer->format, buffer->itemsize);
  if (element == nullptr) return refuse_format(plan, *buffer);
  if (!fits(*element, item)) {
    return mismatch_text("Expected " + plan.name + ", got an array of the type code \"" +
                         element->code + "\"");
  }
  auto size = static_cast<size_t>(buffer->len);
  out.pair(static_cast<int32_t>(size), static_cast<int32_t>(element->type));
  Slot* slots = out.slots((size + 7) / 8);
  return PyBuffer_ToContiguous(slots, &*buffer, buffer->len, 'C') == 0;
}

}  // namespace

PyObject* bytearray_from_js(Reader& in) {
  Ref bytes = Ref::steal(bytes_from_js(in));
  return bytes ? PyByteArray_FromObject(bytes.get()) : nullptr;
}

PyObject* memoryview_from_js(Reader& in) {
  Ref array = Ref::steal(new_array(read_elements(in)));
  return array ? PyMemoryView_FromObject(array.get()) : nullptr;
}

PyObject* array_from_js(Reader& in) { return new_array(read_elements(in)); }

bool write_bytearray(const TypePlan& plan, PyObject* value, Writer& out) {
  if (!PyByteArray_Check(value)) return mismatch(plan, value);
  auto size = static_cast<size_t>(PyByteArray_GET_SIZE(value));
  out.pair(static_cast<int32_t>(size), 0);
  std::memcpy(out.slots((size + 7) / 8), PyByteArray_AS_STRING(value), size);
  return true;
}

bool write_buffer(const TypePlan& plan, PyObject* value, Writer& out) {
  if (!PyObject_CheckBuffer(value)) return mismatch(plan, value);
  return write_contents(plan, value, TypeKind::unknown, out);
}

bool write_array(const TypePlan& plan, PyObject* value, Writer& out) {
  int matches = array_class.is_instance(value);
  if (matches < 0) return false;
  return matches == 1 ? write_contents(plan, value, plan.items[0]->kind, out)
                      : mismatch(plan, value);
}

bool write_view(const TypePlan& plan, PyObject* value, Writer& out) {
  if (!PyObject_CheckBuffer(value)) return mismatch(plan, value);
  Ref view = Ref::steal(PyMemoryView_FromObject(value));
  if (!view) return false;
  const Py_buffer& buffer = *PyMemoryView_GET_BUFFER(view.get());
  const Element* element = element_of(buffer.format, buffer.itemsize);
  if (element == nullptr) return refuse_format(plan, buffer);
  if (PyBuffer_IsContiguous(&buffer, 'C') == 0) {
    return mismatch_text("Expected a contiguous buffer to view, got one with gaps");
  }
  if (reinterpret_cast<uintptr_t>(buffer.buf) % static_cast<size_t>(element->size) != 0) {
    return mismatch_text("Expected a buffer whose numbers are aligned, got one at an odd address");
  }
  out.object(view.get(), static_cast<int32_t>(element->type));
  out.pair(static_cast<int32_t>(reinterpret_cast<intptr_t>(buffer.buf)),
           static_cast<int32_t>(buffer.len));
  out.pair(buffer.readonly, 0);
  return true;
}

}  // namespace typhon::runtime
