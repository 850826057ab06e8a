#include "runtime/convert/text.h"

#include "runtime/errors.h"
#include "runtime/ref.h"

namespace typhon::runtime {
namespace {

constexpr char16_t replacement = 0xFFFD;

bool is_surrogate(uint32_t unit) { return (unit & 0xFFFFF800u) == 0xD800u; }

void write_ascii(PyObject* text, size_t length, Writer& out) {
  out.pair(static_cast<int32_t>(length), static_cast<int32_t>(TextForm::ascii));
  std::memcpy(out.latin(length), PyUnicode_1BYTE_DATA(text), length);
}

// Copies `length` units and reports the first lone surrogate, or -1. One-byte and two-byte text has
// as many UTF-16 units as characters.
template <typename Unit>
Py_ssize_t copy_units(const Unit* from, size_t length, char16_t* to) {
  Py_ssize_t lone = -1;
  for (size_t i = 0; i < length; ++i) {
    to[i] = static_cast<char16_t>(from[i]);
    if (lone < 0 && is_surrogate(from[i])) lone = static_cast<Py_ssize_t>(i);
  }
  return lone;
}

Py_ssize_t copy_code_points(const Py_UCS4* from, size_t length, char16_t* to) {
  Py_ssize_t lone = -1;
  for (size_t i = 0; i < length; ++i) {
    Py_UCS4 point = from[i];
    if (point > 0xFFFF) {
      *to++ = static_cast<char16_t>(Py_UNICODE_HIGH_SURROGATE(point));
      *to++ = static_cast<char16_t>(Py_UNICODE_LOW_SURROGATE(point));
      continue;
    }
    *to++ = static_cast<char16_t>(point);
    if (lone < 0 && is_surrogate(point)) lone = static_cast<Py_ssize_t>(i);
  }
  return lone;
}

size_t utf16_length(const Py_UCS4* from, size_t length) {
  size_t units = length;
  for (size_t i = 0; i < length; ++i) units += from[i] > 0xFFFF;
  return units;
}

void replace_surrogates(char16_t* units, size_t length) {
  for (size_t i = 0; i < length; ++i) {
    if (!is_surrogate(units[i])) continue;
    bool pair = units[i] < 0xDC00 && i + 1 < length && (units[i + 1] & 0xFC00) == 0xDC00;
    if (pair) {
      ++i;
    } else {
      units[i] = replacement;
    }
  }
}

// Writes text that is not ASCII. Returns the index of a lone surrogate, or -1.
Py_ssize_t write_wide(PyObject* text, size_t length, Writer& out, bool lossy) {
  auto kind = PyUnicode_KIND(text);
  size_t units =
      kind == PyUnicode_4BYTE_KIND ? utf16_length(PyUnicode_4BYTE_DATA(text), length) : length;
  out.pair(static_cast<int32_t>(units), static_cast<int32_t>(TextForm::utf16));
  char16_t* to = out.wide(units);
  Py_ssize_t lone = -1;
  if (kind == PyUnicode_1BYTE_KIND) {
    copy_units(PyUnicode_1BYTE_DATA(text), length, to);
  } else if (kind == PyUnicode_2BYTE_KIND) {
    lone = copy_units(PyUnicode_2BYTE_DATA(text), length, to);
  } else {
    lone = copy_code_points(PyUnicode_4BYTE_DATA(text), length, to);
  }
  if (lone >= 0 && lossy) replace_surrogates(to, units);
  return lone;
}

PyObject* ascii_text(const uint8_t* from, size_t length) {
  auto units = static_cast<Py_ssize_t>(length);
  // CPython shares its strings of one character.
  if (length <= 1) return PyUnicode_FromKindAndData(PyUnicode_1BYTE_KIND, from, units);
  PyObject* text = PyUnicode_New(units, 127);
  if (text != nullptr) std::memcpy(PyUnicode_1BYTE_DATA(text), from, length);
  return text;
}

PyObject* utf8_text(const uint8_t* from, Py_ssize_t length) {
  return PyUnicode_DecodeUTF8(reinterpret_cast<const char*>(from), length, "strict");
}

}  // namespace

bool write_text(PyObject* text, Writer& out) {
  auto length = static_cast<size_t>(PyUnicode_GET_LENGTH(text));
  if (PyUnicode_IS_ASCII(text)) {
    write_ascii(text, length, out);
    return true;
  }
  Py_ssize_t lone = write_wide(text, length, out, false);
  if (lone < 0) return true;
  return mismatch_text("Expected Unicode text, got a str with a lone surrogate at index " +
                       std::to_string(lone));
}

bool write_text_lossy(PyObject* text, Writer& out) {
  auto length = static_cast<size_t>(PyUnicode_GET_LENGTH(text));
  if (PyUnicode_IS_ASCII(text)) {
    write_ascii(text, length, out);
  } else {
    write_wide(text, length, out, true);
  }
  return true;
}

bool write_class_name(PyTypeObject* type, Writer& out) {
  Ref name = Ref::steal(PyType_GetName(type));
  if (!name) return false;
  Ref qualified = Ref::steal(PyType_GetFullyQualifiedName(type));
  if (!qualified) return false;
  return write_text_lossy(name.get(), out) && write_text_lossy(qualified.get(), out);
}

PyObject* text_from_js(Reader& in) {
  Slot header = in.next();
  auto length = static_cast<size_t>(header.pair.low);
  auto units = static_cast<Py_ssize_t>(length);
  switch (static_cast<TextForm>(header.pair.high)) {
    case TextForm::ascii:
      return ascii_text(in.payload(length), length);
    case TextForm::ascii_at:
      return ascii_text(in.elsewhere(), length);
    case TextForm::latin1:
      return PyUnicode_FromKindAndData(PyUnicode_1BYTE_KIND, in.payload(length), units);
    case TextForm::utf16: {
      int little_endian = -1;
      return PyUnicode_DecodeUTF16(reinterpret_cast<const char*>(in.payload(length * 2)), units * 2,
                                   "strict", &little_endian);
    }
    case TextForm::utf8:
      return utf8_text(in.payload(length), units);
    case TextForm::utf8_at:
      return utf8_text(in.elsewhere(), units);
  }
  Py_UNREACHABLE();
}

}  // namespace typhon::runtime
