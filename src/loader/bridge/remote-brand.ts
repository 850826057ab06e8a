// What the package's two halves know each other's things by: the loader, and the part that talks to
// workers, which does without the rest.

/** The exceptions of Python that were raised in a worker, for `PythonError`. */
export const remoteErrorBrand: unique symbol = Symbol.for("typhon.remoteError") as never;

/** What a promise of a call into a worker has: a function that stops it, for the reason it is given. */
export const cancelKey: unique symbol = Symbol.for("typhon.cancel") as never;

export type RemoteCall = { readonly [cancelKey]?: (reason: unknown) => void };
