/** A hash over all files of runtime/; typhon.wasm and the stdlib archives carry the same one. */
export const buildId: string;
