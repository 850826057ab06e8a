// Starts the interpreter: isolated, no site, no signal handlers, UTF-8, standard streams to the
// host. Its module search path is the standard library; resume() in snapshot.h sets the rest.
#pragma once

#include <cstdint>
#include <optional>

namespace typhon::runtime {

// `hash_seed`: decides the hashes of str and bytes; without one they are drawn at random.
// Returns false with the failure described on standard error. EXPECTS: not called before.
bool start_interpreter(std::optional<uint32_t> hash_seed);

}  // namespace typhon::runtime
