// The messages that cross between JavaScript and C++, one per call and direction.
//
// A message is a run of 8-byte slots. Values lie in it depth first, in the order of their plan,
// with no type marks except where the plan leaves a choice (unions, unknown).
// src/loader/bridge/wire.ts is the other side; a change here is a change there.
//
//   none                 no slot
//   bool, int, float     one double
//   bigint               (words, sign), then `words` 32-bit magnitude words, low word first, padded
//   str in               (length, TextForm), then the code units, padded; in the forms …_at the
//   units
//                        are elsewhere and (pointer, 0) follows
//   str out              (length, TextForm); the code units are next in the pool of that form
//   bytes in             (length, 0), then the bytes, padded; or (length, PyObject*), see bytes.h
//   bytes out            (length, 0), then the bytes, padded; or (length, 1), (pointer, 0)
//   set                  (count, 0), then the items
//   list, tuple_of       the same; of int or float (count, RunForm), then the numbers, padded
//   tuple                the items
//   dict                 (count, 0), then key, value, key, value …
//   union                (member, 0), then the value by that member's plan
//   literal, enum        (index, 0)
//   dataclass, named tuple, dict with fixed keys   the fields; in, those that may be absent after
//                        their presence (0/1, 0), which an optional key also has on the way out
//   flag                 one double: the mask
//   instance of a protocol   in: (JavaScript id, PyObject*), exactly one of them is not 0; out:
//                        the same, and (class id or -1, 0) behind an object of Python
//   instance             (PyObject*, class id); an exception on the way out is followed by
//                        (ExceptionTraits, 0), and its class name, qualified class name and text,
//                        each a str
//   exception            in: (JavaScript id, PyObject*), one of them is not 0; behind an id the
//                        error's text, a str; out: (JavaScript id or 0, 0), then as an instance of
//                        its class, or of class -1
//   arguments of a callable   one after the other; those beyond the fixed ones after (count, 0)
//   callable             (JavaScript id, PyObject*): exactly one of them is not 0
//   awaitable            in: (JavaScript id, PyObject*), out: (promise id, 0)
//   datetime, timedelta  one double: milliseconds
//   complex              two doubles
//   date, Decimal, Path … a str: see convert/written.h
//   bytearray            as bytes
//   buffer, array, view  see convert/buffers.h
//   iterator, generator, context manager …   see proxy/step.h
//   type                 (class id, 0)
//   unknown              (DynamicTag, 0), then the value as that tag says
//
// An outgoing message begins with two slots that describe its pools: (latin pointer, units),
// (wide pointer, units).
#pragma once

#include <Python.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>

namespace typhon::runtime {

union Slot {
  double number;
  struct {
    int32_t low;
    int32_t high;
  } pair;
  uint8_t bytes[8];
};
static_assert(sizeof(Slot) == 8);

enum class TextForm : int32_t { ascii, latin1, utf16, utf8, ascii_at, utf8_at };

// How the items of a list[int] or list[float] lie: as doubles, or as 32-bit words, two in a slot.
enum class RunForm : int32_t { doubles, words };

enum class DynamicTag : int32_t {
  none,
  boolean,
  integer,  // a double with a whole value
  bigint,
  number,
  text,
  bytes,
  list,  // also a tuple on the way out
  map,
  object,  // a dict whose keys are all str; the keys are plain text
  set,
  instance,   // (PyObject*, class id or -1)
  function,   // (JavaScript id, 0)
  promise,    // in only: (JavaScript id, 0)
  thrown,     // (JavaScript id, 0): a JavaScript value that travels as it is
  datetime,   // as the type datetime
  value,      // (class id, 0), then as an instance of that class; out only
  exception,  // as the type exception
};

// Reads an incoming message front to back. Borrows the memory, which stays valid and in place until
// the JavaScript caller ends the message.
class Reader {
 public:
  explicit Reader(const Slot* at) : at_(at) {}

  double number() { return (at_++)->number; }
  // Both halves of a slot.
  Slot next() { return *at_++; }
  int32_t low() { return (at_++)->pair.low; }
  // The address in a slot of its own.
  const uint8_t* elsewhere() {
    return reinterpret_cast<const uint8_t*>(static_cast<intptr_t>(low()));
  }
  // `size` bytes of payload, padded to whole slots.
  const uint8_t* payload(size_t size) {
    const uint8_t* begin = at_->bytes;
    at_ += (size + 7) / 8;
    return begin;
  }

 private:
  const Slot* at_;
};

// A growing array without zero-filling or per-element checks, for the hot loops that fill it.
template <typename T>
class Growable {
 public:
  Growable() = default;
  Growable(const Growable&) = delete;
  Growable& operator=(const Growable&) = delete;
  ~Growable() { std::free(data_); }

  // Room for `count` more, already counted as used. The pointer is valid until the next append.
  T* append(size_t count) {
    if (size_ + count > capacity_) grow(size_ + count);
    T* begin = data_ + size_;
    size_ += count;
    return begin;
  }
  T* data() { return data_; }
  size_t size() const { return size_; }
  // Forgets everything behind the first `size` elements.
  void truncate(size_t size) { size_ = size; }
  // Gives memory back after an unusually large message.
  void shrink_above(size_t limit) {
    if (capacity_ <= limit) return;
    std::free(data_);
    data_ = nullptr;
    size_ = capacity_ = 0;
  }

 private:
  void grow(size_t needed) {
    size_t wanted = capacity_ * 2 > needed ? capacity_ * 2 : needed;
    if (wanted < 64) wanted = 64;
    void* larger = std::realloc(static_cast<void*>(data_), wanted * sizeof(T));
    if (larger == nullptr) throw std::bad_alloc();
    data_ = static_cast<T*>(larger);
    capacity_ = wanted;
  }

  T* data_ = nullptr;
  size_t size_ = 0;
  size_t capacity_ = 0;
};

// Builds one outgoing message. Writers are reused; take one with WriterLease.
class Writer {
 public:
  void number(double value) { slots_.append(1)->number = value; }
  void pair(int32_t low, int32_t high) { slots_.append(1)->pair = {low, high}; }
  // Fills in a pair that was written before its content was known.
  void set_pair(size_t slot, int32_t low, int32_t high) { slots_.data()[slot].pair = {low, high}; }
  Slot* slots(size_t count) { return slots_.append(count); }
  // A new reference to `object` for JavaScript, taken back if the message is rewound.
  void object(PyObject* object, int32_t high) {
    *objects_.append(1) = Py_NewRef(object);
    pair(static_cast<int32_t>(reinterpret_cast<intptr_t>(object)), high);
  }
  char* latin(size_t units) { return latin_.append(units); }
  char16_t* wide(size_t units) { return wide_.append(units); }

  // The same for the slot of a callable.
  void function(PyObject* function) {
    *objects_.append(1) = Py_NewRef(function);
    pair(0, static_cast<int32_t>(reinterpret_cast<intptr_t>(function)));
  }
  // Keeps `object` alive until JavaScript has read the message (drop_kept): for values whose
  // JavaScript side is named in the message but owned by `object`.
  void keep(PyObject* object) { *kept_.append(1) = Py_NewRef(object); }

  struct Mark {
    size_t slots, latin, wide, objects;
  };
  // For union members that are tried and given up again, and for messages that fail.
  Mark mark() const { return {slots_.size(), latin_.size(), wide_.size(), objects_.size()}; }
  void rewind(Mark to) {
    slots_.truncate(to.slots);
    latin_.truncate(to.latin);
    wide_.truncate(to.wide);
    for (size_t i = to.objects; i < objects_.size(); ++i) Py_DECREF(objects_.data()[i]);
    objects_.truncate(to.objects);
  }
  void abandon() { rewind({2, 0, 0, 0}); }

  void drop_kept() {
    for (size_t i = 0; i < kept_.size(); ++i) Py_DECREF(kept_.data()[i]);
    kept_.truncate(0);
  }

  void begin() {
    drop_kept();
    slots_.shrink_above(kept_slots);
    latin_.shrink_above(kept_slots * 8);
    wide_.shrink_above(kept_slots * 4);
    slots_.truncate(0);
    latin_.truncate(0);
    wide_.truncate(0);
    slots_.append(2);
  }
  // The message; valid until this writer begins the next one. Its references are JavaScript's now.
  const Slot* finish() {
    objects_.truncate(0);
    Slot* header = slots_.data();
    header[0].pair = {address(latin_.data()), static_cast<int32_t>(latin_.size())};
    header[1].pair = {address(wide_.data()), static_cast<int32_t>(wide_.size())};
    return header;
  }

 private:
  static constexpr size_t kept_slots = 1 << 17;  // 1 MiB stays for the next message
  static int32_t address(const void* pointer) {
    return static_cast<int32_t>(reinterpret_cast<intptr_t>(pointer));
  }

  Growable<Slot> slots_;
  Growable<char> latin_;
  Growable<char16_t> wide_;
  Growable<PyObject*> objects_;  // owned until finish
  Growable<PyObject*> kept_;     // owned until drop_kept
};

// Takes the next free writer for the time of encoding: encoding can run Python code, which can call
// JavaScript, which can call Python, whose results need a writer of their own. The message outlives
// the lease until the next lease of the same depth, which is after JavaScript has read it.
class WriterLease {
 public:
  WriterLease();
  ~WriterLease();
  WriterLease(const WriterLease&) = delete;
  WriterLease& operator=(const WriterLease&) = delete;
  Writer& operator*() const { return writer_; }
  Writer* operator->() const { return &writer_; }

 private:
  Writer& writer_;
};

// Lets go of what finished messages kept, when JavaScript has read them.
void drop_all_kept();

}  // namespace typhon::runtime
