#include "runtime/free_memory.h"

#include <Python.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>

namespace typhon::runtime {
namespace {

// Blocks that are held until all have been cleared, linked through their first word.
class Held {
 public:
  explicit Held(void (*release)(void*)) : release_(release) {}
  Held(const Held&) = delete;
  Held& operator=(const Held&) = delete;
  ~Held() {
    while (first_ != nullptr) {
      void* block = first_;
      first_ = *static_cast<void**>(block);
      *static_cast<void**>(block) = nullptr;
      release_(block);
    }
  }

  void add(void* block, size_t size) {
    std::memset(block, 0, size);
    *static_cast<void**>(block) = first_;
    first_ = block;
  }

 private:
  void (*release_)(void*);
  void* first_ = nullptr;
};

bool wanted_arena = false;

void* refuse_arena(void*, size_t) {
  wanted_arena = true;
  return nullptr;
}

constexpr size_t smallest_block = 16;
constexpr size_t largest_block = 512;  // above it, Python's allocator hands over to the C library

// Takes all blocks that Python's arenas still have. The largest come first: they take the pools
// that are free as a whole, and leave few traces there.
void clear_arenas() {
  PyObjectArenaAllocator usual;
  PyObject_GetArenaAllocator(&usual);
  PyObjectArenaAllocator none = usual;
  none.alloc = refuse_arena;
  PyObject_SetArenaAllocator(&none);
  {
    Held held(PyObject_Free);
    for (size_t size = largest_block; size >= smallest_block; size -= smallest_block) {
      wanted_arena = false;
      while (!wanted_arena) {
        void* block = PyObject_Malloc(size);
        if (block == nullptr) break;
        held.add(block, size);
      }
    }
  }
  PyObject_SetArenaAllocator(&usual);
}

// Takes what malloc has, from large to small, until it would ask for more memory.
void clear_heap() {
  Held held(std::free);
  for (size_t size = 1 << 20; size >= smallest_block; size -= size / 4) {
    void* end = sbrk(0);
    while (true) {
      void* block = std::malloc(size);
      if (block == nullptr) break;
      held.add(block, size);
      if (sbrk(0) != end) break;
    }
  }
}

}  // namespace

void clear_free_memory() {
  clear_arenas();
  clear_heap();
}

}  // namespace typhon::runtime
