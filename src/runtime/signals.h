// Interrupts from another thread: the one signal that a program inside of a worker can get.
#pragma once

namespace typhon::runtime {

// From now on running Python code asks the host every so often whether it is to stop, as
// Module.Py_EmscriptenSignalBuffer[0]: 2 is SIGINT, which raises KeyboardInterrupt.
// False: with an exception set.
bool watch_signals();

}  // namespace typhon::runtime
