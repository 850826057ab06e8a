// The functions of host.h, for the linker. Their bodies are in src/loader/bridge, which puts them
// on the module as `typhonHost` before Python starts.
addToLibrary({
  typhon_host_call: (value, type, message) => Module["typhonHost"].call(value, type, message),
  typhon_host_call_method: (receiver, protocol, member, message) =>
    Module["typhonHost"].callMethod(receiver, protocol, member, message),
  typhon_host_step: (value, type, step, argument) =>
    Module["typhonHost"].step(value, type, step, argument),
  typhon_host_end_answer: () => Module["typhonHost"].endAnswer(),
  typhon_host_compat: (operation, message) => Module["typhonHost"].compat(operation, message),
  typhon_host_release: (value) => Module["typhonHost"].release(value),
  typhon_host_write: (stream, bytes, size) => Module["typhonHost"].write(stream, bytes, size),
  // Emscripten's server sockets want an npm package that is not there, and end the runtime for it.
  typhon_host_write__deps: ["$SOCKFS", "$FS"],
  typhon_host_write__postset:
    "SOCKFS.websocket_sock_ops.listen = () => { throw new FS.ErrnoError(138); };", // ENOTSUP
  typhon_host_wake: (milliseconds) => Module["typhonHost"].wake(milliseconds),
  typhon_host_settle: (promise, type, state, outcome) =>
    Module["typhonHost"].settle(promise, type, state, outcome),
  typhon_host_subscribe: (promise, type, future) =>
    Module["typhonHost"].subscribe(promise, type, future),
  typhon_host_abort: (ticket) => Module["typhonHost"].abort(ticket),
  // C sees no environment: os.environ comes with typhon_start and typhon_resume. Emscripten's own
  // variables hold the language of whoever makes a snapshot, so that its bytes would differ.
  $getEnvStrings: () => [],
  $getEnvStrings__deps: [],
});
