// The arguments of a call into Python, collected on the stack.
#pragma once

#include <Python.h>

#include <cstdlib>
#include <cstring>
#include <new>
#include <vector>

#include "runtime/convert/number_blocks.h"
#include "runtime/plan.h"
#include "runtime/wire.h"

namespace typhon::runtime {

// The arguments of one vectorcall. Owns every reference but the first `borrowed`.
class Arguments {
 public:
  Arguments() = default;
  Arguments(const Arguments&) = delete;
  Arguments& operator=(const Arguments&) = delete;
  ~Arguments() {
    for (size_t i = borrowed_; i < size_; ++i) release(values_[i + 1]);
    if (values_ != inline_) std::free(values_);
  }

  // The receiver of a method; first of all, and borrowed.
  void set_self(PyObject* self) {
    values_[++size_] = self;
    borrowed_ = 1;
  }
  // Takes over `value`. Returns false when it is null.
  bool push(PyObject* value) {
    if (value == nullptr) return false;
    if (size_ + 1 == capacity_) grow();
    values_[++size_] = value;
    return true;
  }
  // The callee may use the place before the first argument: PY_VECTORCALL_ARGUMENTS_OFFSET is true.
  PyObject** values() { return values_ + 1; }
  size_t size() const { return size_; }

 private:
  static constexpr size_t inline_capacity = 12;

  void grow() {
    size_t wider = capacity_ * 2;
    auto* values = static_cast<PyObject**>(std::malloc(wider * sizeof(PyObject*)));
    if (values == nullptr) throw std::bad_alloc();
    std::memcpy(values, values_, capacity_ * sizeof(PyObject*));
    if (values_ != inline_) std::free(values_);
    values_ = values;
    capacity_ = wider;
  }

  PyObject* inline_[inline_capacity];
  PyObject** values_ = inline_;
  size_t size_ = 0;  // without the spare place
  size_t capacity_ = inline_capacity;
  size_t borrowed_ = 0;
};

// The keywords of one call: names beside the last values of Arguments.
struct Keywords {
  std::vector<PyObject*> names;  // borrowed from the plan or from `owned`
  std::vector<Ref> owned;        // names of **kwargs
};

// Reads the arguments of a call by its plan. Returns false with a Python exception set.
bool read_arguments(const FunctionPlan& plan, Reader& in, Arguments& arguments, Keywords& keywords);

// Reads any number of further positional arguments. Returns false with a Python exception set.
bool read_extra_positional(const TypePlan& item, Reader& in, Arguments& arguments);

// The tuple for these names; a program mostly uses the same keywords again, so the last is kept.
// `tuple` is null when there are none. Returns false with MemoryError set.
bool keyword_tuple(FunctionPlan& plan, const Keywords& keywords, Ref& tuple);

}  // namespace typhon::runtime
