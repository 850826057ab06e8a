// Starts the interpreter: isolated, no site, no signal handlers, UTF-8, standard streams to the
// host.
#pragma once

namespace typhon::runtime {

// `search_paths`: the module search path, one entry a line, UTF-8, nul-terminated; borrowed.
// Returns false with the failure described on standard error. EXPECTS: not called before.
bool start_interpreter(const char* search_paths);

}  // namespace typhon::runtime
