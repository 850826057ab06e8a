// How the allocator keeps its blocks is CPython's own business, which changes between versions:
// this file is the only one that knows it (Objects/obmalloc.c, pycore_obmalloc.h).
#define Py_BUILD_CORE
#include "runtime/convert/number_blocks.h"

#include <internal/pycore_interp.h>
#include <internal/pycore_long.h>
#include <internal/pycore_obmalloc.h>
#include <internal/pycore_pymem_init.h>

#include <algorithm>
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

// Takes free blocks of a pool, but for its last one: with that the allocator takes the full pool
// out of its list. Returns how many.
Py_ssize_t use_up(poolp pool, Block** blocks, Py_ssize_t most) {
  Block* next = pool->freeblock;
  if (next == nullptr) return 0;
  Py_ssize_t taken = 0;
  for (Block* after; taken < most && (after = next_of(next)) != nullptr; next = after) {
    blocks[taken++] = next;
  }
  // Behind the chain lie those that were never used.
  while (taken < most && pool->nextoffset <= pool->maxnextoffset) {
    blocks[taken++] = next;
    next = reinterpret_cast<Block*>(pool) + pool->nextoffset;
    next_of(next) = nullptr;
    pool->nextoffset += block_size;
  }
  pool->freeblock = next;
  pool->ref.count += static_cast<unsigned>(taken);
  return taken;
}

// Takes blocks that lie at hand, from one to `most`. Returns how many: 0 with MemoryError set.
Py_ssize_t take_blocks(bool from_pools, Block** blocks, Py_ssize_t most) {
  blocks[0] = static_cast<Block*>(PyObject_Malloc(block_size));
  if (blocks[0] == nullptr) {
    PyErr_NoMemory();
    return 0;
  }
  if (!from_pools || !is_in_pool(blocks[0])) return 1;
  return 1 + use_up(POOL_ADDR(blocks[0]), blocks + 1, most - 1);
}

// Blocks for the next numbers.
class Batch {
 public:
  static constexpr Py_ssize_t size = 256;

  // For a list of `length` numbers.
  explicit Batch(Py_ssize_t length) : from_pools_(length >= long_list && uses_pools()) {}
  Batch(const Batch&) = delete;
  Batch& operator=(const Batch&) = delete;
  ~Batch() {
    while (at_ < end_) PyObject_Free(blocks_[at_++]);
  }

  // Returns false with MemoryError set. EXPECTS: all before are used up, count <= size.
  bool fetch(Py_ssize_t count) {
    at_ = end_ = 0;
    while (end_ < count) {
      Py_ssize_t taken = take_blocks(from_pools_, blocks_ + end_, count - end_);
      if (taken == 0) return false;
      end_ += taken;
    }
    return true;
  }
  Block* next() { return blocks_[at_++]; }

 private:
  Block* blocks_[size];
  Py_ssize_t at_ = 0;
  Py_ssize_t end_ = 0;
  const bool from_pools_;
};

// Puts blocks back into their pools, of whatever size. What it has of a pool it writes when it goes
// on to another.
class BlockSink {
 public:
  BlockSink() = default;
  BlockSink(const BlockSink&) = delete;
  BlockSink& operator=(const BlockSink&) = delete;
  ~BlockSink() { leave_pool(); }

  // Returns false when the allocator has to do it: its lists change with a pool's first free block
  // and with its last used one.
  bool give(Block* block) {
    if (poolp pool = POOL_ADDR(block); pool != pool_) {
      leave_pool();
      if (!is_in_pool(block)) return false;
      enter_pool(pool);
    }
    if (free_ == nullptr || used_ == 1) {
      leave_pool();
      return false;
    }
    next_of(block) = std::exchange(free_, block);
    --used_;
    return true;
  }

 private:
  void enter_pool(poolp pool) {
    pool_ = pool;
    free_ = pool->freeblock;
    used_ = pool->ref.count;
  }
  void leave_pool() {
    if (pool_ == nullptr) return;
    pool_->freeblock = free_;
    pool_->ref.count = used_;
    pool_ = nullptr;
  }

  poolp pool_ = nullptr;
  Block* free_ = nullptr;
  unsigned used_ = 0;
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
  Batch batch(count);
  for (Py_ssize_t i = 0; i < count;) {
    Py_ssize_t stop = std::min(i + Batch::size, count);
    if (!batch.fetch(std::count_if(values + i, values + stop, fills_block))) return i;
    for (; i < stop; ++i) {
      int32_t value = values[i];
      items[i] = fills_block(value) ? int_in(batch.next(), value) : PyLong_FromLong(value);
      if (items[i] == nullptr) return i;
    }
  }
  return count;
}

Py_ssize_t make_floats(const double* values, PyObject** items, Py_ssize_t count) {
  Batch batch(count);
  for (Py_ssize_t i = 0; i < count;) {
    Py_ssize_t stop = std::min(i + Batch::size, count);
    if (!batch.fetch(stop - i)) return i;
    for (; i < stop; ++i) items[i] = float_in(batch.next(), values[i]);
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
