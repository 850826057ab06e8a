// The public API of the npm package `typhon` at run time. Everything else is internal.
// Programs import their Python modules by path; most need nothing from here but error classes.
export { createApp, liveHandleCount, preload, type App, type AppOptions } from "./app.js";
// For `typhon/testing`, which offers them in a better form.
export { liveHandles, memorySize } from "./app.js";
// For `typhon/hot`, a bundle of its own that works on the same objects.
export { RunningApp } from "./app.js";
export { openArchive } from "./assets.js";
export { Folder, treeOf } from "./file-tree.js";
export { recordSites } from "./bridge/sites.js";
export { isCallable, isIterable, load, type Dynamic, type DynamicFunction } from "./dynamic.js";
export type { ModuleExports } from "./bridge/bridge.js";
export { BorrowedView } from "./bridge/buffers.js";
export { callExpectation, callSignal } from "./bridge/call-signal.js";
export { FatalError } from "./bridge/fatal-error.js";
export { PythonObject } from "./bridge/handles.js";
export { cancel, withSignal } from "./bridge/promises.js";
export { PythonError } from "./bridge/python-error.js";
export {
  BlockedByCspError,
  DamagedAssetError,
  ManifestVersionError,
  MissingAssetError,
  OutOfMemoryError,
  RuntimeMismatchError,
  StaleSnapshotError,
  TyphonError,
  UnknownModuleError,
  UnsupportedHostError,
  WrongMimeTypeError,
} from "./errors.js";
export type { Manifest } from "./manifest.js";
export { scope, type Own, type OwnedByScope } from "./scope.js";
export { setOutput, type LineHandler, type OutputHandlers } from "./output.js";
export type {
  AsyncContextManager,
  Brand,
  ContextManager,
  FloatArray,
  IntegerArray,
  TypedArray,
} from "./types.js";
