// How the allocator keeps its blocks is CPython's own business, which changes between versions:
// this file is the only one that knows it (Objects/obmalloc.c, pycore_obmalloc.h).
#define Py_BUILD_CORE
#include "runtime/convert/number_blocks.h"

#include <internal/pycore_interp.h>
#include <internal/pycore_long.h>
#include <internal/pycore_obmalloc.h>
#include <internal/pycore_pymem_init.h>

#include <cstring>
#include <utility>

namespace typhon::runtime {
namespace {

using Block = pymem_block;

constexpr size_t block_size = 16;
static_assert(sizeof(PyLongObject) == block_size && sizeof(PyFloatObject) == block_size);

constexpr auto largest_digit = static_cast<int32_t>(PyLong_MASK);

// Below this the look at the allocator costs more than it saves.
constexpr Py_ssize_t long_list = 32;

// The chain of a pool's free blocks runs through their first words.
Block*& next_of(Block* block) { return *reinterpret_cast<Block**>(block); }

// False under tracemalloc and with most values of PYTHONMALLOC, which want to see every block.
bool uses_pools() {
  PyMemAllocatorEx current;
  PyMem_GetAllocator(PYMEM_DOMAIN_OBJ, &current);
  return current.malloc == _PyObject_Malloc;
}

// As address_in_range() has it: without memory for another arena the allocator falls back to
// malloc.
bool is_in_pool(const Block* block) {
  const arena_coverage_t& arena =
      PyInterpreterState_Get()->obmalloc->usage.arena_map_root.arenas[MAP_BOT_INDEX(block)];
  auto tail = static_cast<int32_t>(AS_UINT(block) & ARENA_SIZE_MASK);
  return tail < arena.tail_lo || (tail >= arena.tail_hi && arena.tail_hi != 0);
}

// Hands out the blocks of the pools that the allocator would use next. While one lives nobody else
// asks the allocator for a block of this size.
class BlockSource {
 public:
  // For about `count` blocks.
  explicit BlockSource(Py_ssize_t count) : uses_pools_(count >= long_list && uses_pools()) {}
  BlockSource(const BlockSource&) = delete;
  BlockSource& operator=(const BlockSource&) = delete;
  ~BlockSource() { leave_pool(); }

  // Null with MemoryError set.
  Block* take() {
    if (next_ != nullptr) {
      Block* after = next_of(next_);
      if (after == nullptr) after = carve();
      // The last one is the allocator's: it takes the full pool out of its list.
      if (after != nullptr) {
        ++taken_;
        return std::exchange(next_, after);
      }
    }
    return enter_pool();
  }

 private:
  // A block that was never used, at the end of the chain; null when there is none.
  Block* carve() {
    if (pool_->nextoffset > pool_->maxnextoffset) return nullptr;
    Block* block = reinterpret_cast<Block*>(pool_) + pool_->nextoffset;
    pool_->nextoffset += block_size;
    next_of(block) = nullptr;
    return block;
  }

  Block* enter_pool() {
    leave_pool();
    auto* block = static_cast<Block*>(PyObject_Malloc(block_size));
    if (block == nullptr) {
      PyErr_NoMemory();
      return nullptr;
    }
    if (uses_pools_ && is_in_pool(block)) {
      pool_ = POOL_ADDR(block);
      next_ = pool_->freeblock;
    }
    return block;
  }

  void leave_pool() {
    if (next_ == nullptr) return;
    pool_->freeblock = std::exchange(next_, nullptr);
    pool_->ref.count += std::exchange(taken_, 0);
  }

  const bool uses_pools_;
  poolp pool_ = nullptr;
  Block* next_ = nullptr;
  unsigned taken_ = 0;
};

// Puts blocks back into their pools, of whatever size.
class BlockSink {
 public:
  // Returns false when the allocator has to do it: its lists change with a pool's first free block
  // and with its last used one.
  bool give(Block* block) {
    poolp pool = POOL_ADDR(block);
    if (pool != known_) {
      if (!is_in_pool(block)) return false;
      known_ = pool;
    }
    if (pool->freeblock == nullptr || pool->ref.count == 1) return false;
    next_of(block) = std::exchange(pool->freeblock, block);
    --pool->ref.count;
    return true;
  }

 private:
  poolp known_ = nullptr;
};

PyObject* as_object(Block* block, PyTypeObject* type) {
  auto* object = reinterpret_cast<PyObject*>(block);
  Py_SET_REFCNT(object, 1);
  Py_SET_TYPE(object, type);
  return object;
}

PyObject* int_in(Block* block, int32_t value) {
  auto* number = reinterpret_cast<PyLongObject*>(as_object(block, &PyLong_Type));
  _PyLong_SetSignAndDigitCount(number, value < 0 ? -1 : 1, 1);
  number->long_value.ob_digit[0] = static_cast<digit>(value < 0 ? -value : value);
  return reinterpret_cast<PyObject*>(number);
}

PyObject* float_in(Block* block, double value) {
  auto* number = reinterpret_cast<PyFloatObject*>(as_object(block, &PyFloat_Type));
  number->ob_fval = value;
  return reinterpret_cast<PyObject*>(number);
}

// Whether it is an object of one digit: those below are made once, those above have two.
bool fills_block(int32_t value) {
  bool exists = value >= -_PY_NSMALLNEGINTS && value < _PY_NSMALLPOSINTS;
  return !exists && value >= -largest_digit && value <= largest_digit;
}

// Runs no Python code.
void release_numbers(PyListObject* list) {
  BlockSink blocks;
  Py_ssize_t left = PyList_GET_SIZE(list);
  for (; left > 0; --left) {
    PyObject* item = list->ob_item[left - 1];
    if (!PyLong_CheckExact(item) && !PyFloat_CheckExact(item)) break;
    bool is_given = Py_REFCNT(item) == 1 && blocks.give(reinterpret_cast<Block*>(item));
    if (!is_given) Py_DECREF(item);
  }
  Py_SET_SIZE(list, left);
}

}  // namespace

Py_ssize_t make_ints(const int32_t* values, PyObject** items, Py_ssize_t count) {
  BlockSource blocks(count);
  for (Py_ssize_t i = 0; i < count; ++i) {
    if (!fills_block(values[i])) {
      items[i] = PyLong_FromLong(values[i]);
      if (items[i] == nullptr) return i;
      continue;
    }
    Block* block = blocks.take();
    if (block == nullptr) return i;
    items[i] = int_in(block, values[i]);
  }
  return count;
}

Py_ssize_t make_floats(const double* values, PyObject** items, Py_ssize_t count) {
  BlockSource blocks(count);
  for (Py_ssize_t i = 0; i < count; ++i) {
    Block* block = blocks.take();
    if (block == nullptr) return i;
    items[i] = float_in(block, values[i]);
  }
  return count;
}

void release(PyObject* object) {
  if (PyList_CheckExact(object) && Py_REFCNT(object) == 1 && PyList_GET_SIZE(object) >= long_list &&
      uses_pools()) {
    release_numbers(reinterpret_cast<PyListObject*>(object));
  }
  Py_DECREF(object);
}

}  // namespace typhon::runtime
