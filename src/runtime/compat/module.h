// The module _typhon_compat: what the Python half of the compatibility layer (python/pyodide) needs
// from C++.
#pragma once

namespace typhon::runtime::compat {

// Puts a stand-in for the package `pyodide` into sys.modules, because programs look there to learn
// where they run. Its first attribute loads the package. Returns false with an exception set.
bool announce_pyodide();

}  // namespace typhon::runtime::compat
