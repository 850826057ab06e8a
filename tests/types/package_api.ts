// What a program may write against the package `typhon` itself.
import { expectTypeOf } from "expect-type";
import { compile } from "typhon/compiler";
import type { CompileResult, Diagnostic } from "typhon/compiler";
import { callSignal, createApp, scope, setOutput } from "typhon";
import { expectNoLeaks, handleReport } from "typhon/testing";
import type { HandleGroup } from "typhon/testing";
import type {
  App,
  BlockedByCspError,
  Manifest,
  ManifestVersionError,
  MissingAssetError,
  ModuleExports,
  PythonError,
  RuntimeMismatchError,
  StaleSnapshotError,
  TyphonError,
  WrongMimeTypeError,
} from "typhon";

// Errors: two families, both real errors.
expectTypeOf<PythonError>().toExtend<Error>();
expectTypeOf<TyphonError>().toExtend<Error>();
expectTypeOf<BlockedByCspError>().toExtend<TyphonError>();
expectTypeOf<ManifestVersionError>().toExtend<TyphonError>();
expectTypeOf<MissingAssetError>().toExtend<TyphonError>();
expectTypeOf<RuntimeMismatchError>().toExtend<TyphonError>();
expectTypeOf<StaleSnapshotError>().toExtend<TyphonError>();
expectTypeOf<WrongMimeTypeError>().toExtend<TyphonError>();
expectTypeOf<PythonError["type"]>().toEqualTypeOf<string>();
expectTypeOf<PythonError["traceback"]>().toEqualTypeOf<string>();
expectTypeOf<MissingAssetError["status"]>().toEqualTypeOf<number | undefined>();

// createApp is for generated modules, but typed like everything else.
declare const manifest: Manifest;
const app = createApp({ manifest, files: new URL("./app.zip", "file:///") });
expectTypeOf(app).toEqualTypeOf<App>();
expectTypeOf(app.module("stats")).resolves.toEqualTypeOf<ModuleExports>();
expectTypeOf<ModuleExports["get"]>().toEqualTypeOf<(name: string) => unknown>();
createApp({
  manifest,
  files: new URL("file:///app.zip"),
  snapshot: { url: new URL("file:///app.snapshot.wasm"), id: "0123456789abcdef" },
});
// @ts-expect-error: the archive is named by a URL, not by text
createApp({ manifest, files: "./app.zip" });
// @ts-expect-error: a manifest is required
createApp({ files: new URL("file:///app.zip") });

// setOutput takes either stream, both, or neither; null gives it back to the console.
setOutput({ stdout: (line) => expectTypeOf(line).toEqualTypeOf<string>() });
setOutput({ stdout: null, stderr: () => undefined });
setOutput({});
// @ts-expect-error: no such stream
setOutput({ stdlog: () => undefined });

// scope gives back what its body does, and owns only what can be disposed.
const disposable = { name: "a", [Symbol.dispose]: () => undefined };
expectTypeOf(scope((own) => own(disposable).name)).toEqualTypeOf<string>();
expectTypeOf(scope(async () => 1)).resolves.toEqualTypeOf<number>();
// @ts-expect-error: a number has nothing to dispose
scope((own) => own(1));

// typhon/testing
expectTypeOf(expectNoLeaks(() => undefined)).resolves.toEqualTypeOf<void>();
expectTypeOf(handleReport()).toEqualTypeOf<HandleGroup[]>();

// compile is files in, files and diagnostics out.
expectTypeOf(compile({ files: { "src/a.py": "" } })).resolves.toEqualTypeOf<CompileResult>();
expectTypeOf<Diagnostic["severity"]>().toEqualTypeOf<"error" | "warning" | "info">();
// @ts-expect-error: contents are text
compile({ files: { "src/a.py": new Uint8Array() } });

// A function that Python awaits asks for its signal.
expectTypeOf(callSignal).toEqualTypeOf<() => AbortSignal>();
