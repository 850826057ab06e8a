// An interpreter that is stored and goes on elsewhere: in another process, on another machine.
//
//   once:       start_interpreter, freeze   → its memory is stored by src/loader/snapshot
//   every time: memory is put back, resume    (an interpreter that was not stored: start, resume)
//
// All that an interpreter knows of the process it runs in is given to it by resume: the
// environment, the module search path, the time zone, entropy. Python's half is
// python/_typhon_snapshot.py.
#pragma once

namespace typhon::runtime {

// Imports modules and lets go of all that need not be stored. `modules`: two lists of names, those
// to import and those that must not be; texts are UTF-8 and end with a nul each, a list with an
// empty text. The Python half, _typhon_freeze, is mounted at /typhon for the occasion and says what
// is returned; that is valid until the next call. Null when it fails; the reason is on standard
// error.
const char* freeze(const char* modules);

// `settings`: two lists in the same form: the module search path, then the environment as names and
// values in turn. Returns false with the reason on standard error.
bool resume(const char* settings);

}  // namespace typhon::runtime
