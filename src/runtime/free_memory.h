// What lies in memory that nobody uses: an interpreter that is stored would carry it along.
#pragma once

namespace typhon::runtime {

// Writes zeros over the free memory of Python's allocator and of the C library's, as far as that
// can be had without growing. Call it last: whatever is freed later leaves its contents behind
// again.
void clear_free_memory();

}  // namespace typhon::runtime
