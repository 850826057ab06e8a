// The Python modules of src/runtime/python, built into the runtime.
#pragma once

namespace typhon::runtime {

// Makes them importable by name; each is compiled when first imported. EXPECTS: before Python
// starts.
void register_embedded_modules();

}  // namespace typhon::runtime
