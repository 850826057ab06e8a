// The JavaScript side of host.h: every function asks `Module.host`, an object that whoever starts
// the compiler provides (types: sdk/npm). Errors that it throws become text; nothing is thrown
// through wasm.
//
// interface Host {
//   read(path: string): Uint8Array | null;      isFile(path: string): boolean;
//   isDirectory(path: string): boolean;         list(path: string): string[];
//   write(path: string, bytes: Uint8Array): void;  remove(path: string): void;
//   print(stream: 1 | 2, text: string): void;   hasColors?(): boolean;
//   input?(): Uint8Array | null;                what came in; null at the end
// }
addToLibrary({
  $typhonHost: {
    text: (pointer, size) => UTF8ToString(pointer, size),
    // Copies bytes into a block of their own and stores their number.
    give: (bytes, sizePointer) => {
      const pointer = _malloc(bytes.length + 1);
      HEAPU8.set(bytes, pointer);
      HEAPU32[sizePointer >> 2] = bytes.length;
      return pointer;
    },
    giveText: (text, sizePointer) => typhonHost.give(new TextEncoder().encode(text), sizePointer),
    // Runs an action; gives null, or the message of what it throws.
    attempt: (action, sizePointer) => {
      try {
        action();
        return 0;
      } catch (error) {
        return typhonHost.giveText(error instanceof Error ? error.message : String(error), sizePointer);
      }
    },
  },
  $typhonHost__deps: ["malloc", "$UTF8ToString"],

  typhon_host_read: (path, size, sizePointer) => {
    const bytes = Module["host"].read(typhonHost.text(path, size));
    return bytes ? typhonHost.give(bytes, sizePointer) : 0;
  },
  typhon_host_read__deps: ["$typhonHost"],

  typhon_host_is_file: (path, size) => (Module["host"].isFile(typhonHost.text(path, size)) ? 1 : 0),
  typhon_host_is_file__deps: ["$typhonHost"],

  typhon_host_is_directory: (path, size) =>
    Module["host"].isDirectory(typhonHost.text(path, size)) ? 1 : 0,
  typhon_host_is_directory__deps: ["$typhonHost"],

  typhon_host_list: (path, size, sizePointer) =>
    typhonHost.giveText(
      Module["host"]
        .list(typhonHost.text(path, size))
        .map((name) => name + "\0")
        .join(""),
      sizePointer,
    ),
  typhon_host_list__deps: ["$typhonHost"],

  typhon_host_write: (path, pathSize, bytes, size, sizePointer) =>
    typhonHost.attempt(
      () =>
        Module["host"].write(typhonHost.text(path, pathSize), HEAPU8.subarray(bytes, bytes + size)),
      sizePointer,
    ),
  typhon_host_write__deps: ["$typhonHost"],

  typhon_host_remove: (path, size, sizePointer) =>
    typhonHost.attempt(() => Module["host"].remove(typhonHost.text(path, size)), sizePointer),
  typhon_host_remove__deps: ["$typhonHost"],

  typhon_host_input: (sizePointer) => {
    const bytes = Module["host"].input?.();
    return bytes?.length ? typhonHost.give(bytes, sizePointer) : 0;
  },
  typhon_host_input__deps: ["$typhonHost"],

  typhon_host_print: (stream, text, size) =>
    Module["host"].print(stream, typhonHost.text(text, size)),
  typhon_host_print__deps: ["$typhonHost"],

  typhon_host_has_colors: () => (Module["host"].hasColors?.() ? 1 : 0),
});
