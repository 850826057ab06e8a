// Everything that can go wrong before user code runs, each as its own class.
// A message names the thing and ends with what to do about it; `cause` keeps the engine's own words.
// Exceptions raised by Python are not here: see bridge/python-error.ts.

const localAdvice = "run `npx typhon build`, and if it stays so, install typhon again";

/** The base of every error that the loader itself throws. */
export class TyphonError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    // Class names are mangled by minifiers; `name` is part of what a person sees in a log.
    this.name = "TyphonError";
  }
}

/** The manifest was written by another version of the compiler. */
export class ManifestVersionError extends TyphonError {
  constructor(
    /** The version found in the manifest; `undefined` when the value is no manifest at all. */
    readonly found: unknown,
    readonly expected: number,
  ) {
    const what =
      typeof found === "number"
        ? `The manifest has version ${found}, but this loader reads version ${expected}`
        : "The manifest has no version, so it was not written by Typhon";
    super(`${what}; run \`npx typhon build\` with the installed version of typhon`);
    this.name = "ManifestVersionError";
  }
}

/** An asset of the app or of the runtime could not be fetched or read. */
export class MissingAssetError extends TyphonError {
  constructor(
    /** The file's name, such as `typhon.wasm`. */
    readonly asset: string,
    readonly url: string,
    /** The HTTP status, or `undefined` when there was no answer or the asset is a local file. */
    readonly status: number | undefined,
    options?: ErrorOptions,
  ) {
    const advice = isLocal(url)
      ? localAdvice
      : "check that the file is deployed and that the base path is right";
    super(`Could not load ${asset} from ${url} (${reason(status, options)}); ${advice}`, options);
    this.name = "MissingAssetError";
  }
}

/** An asset arrived, but it is cut short or is not what its name says. */
export class DamagedAssetError extends TyphonError {
  constructor(
    readonly asset: string,
    readonly url: string,
    /** What is wrong with it, as the end of a sentence: "the file ends too early". */
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    const advice = isLocal(url) ? localAdvice : "reload, and if it stays so, deploy the app again";
    super(`${asset} from ${url} is damaged: ${detail}; ${advice}`, options);
    this.name = "DamagedAssetError";
  }
}

/** The server labels an asset with a type that browsers refuse, or answers with another file. */
export class WrongMimeTypeError extends TyphonError {
  constructor(
    readonly asset: string,
    readonly url: string,
    /** The `content-type` that the server sent; empty when it sent none. */
    readonly mimeType: string,
    readonly expected: string,
  ) {
    super(
      mimeType === "text/html"
        ? `${url} answered with an HTML page instead of ${asset}; the server's fallback page ` +
            "hides that the file is not there: deploy it, or correct the base path"
        : `${asset} from ${url} has the MIME type "${mimeType}" instead of "${expected}"; ` +
            `configure the server to send "${expected}" for this file`,
    );
    this.name = "WrongMimeTypeError";
  }
}

/** The page's Content Security Policy forbids what the loader needs. */
export class BlockedByCspError extends TyphonError {
  constructor(
    readonly asset: string,
    /** The directive to extend, such as `script-src`. */
    readonly directive: string,
    /** The source expression that is missing there, such as `'wasm-unsafe-eval'`. */
    readonly source: string,
    options?: ErrorOptions,
  ) {
    super(
      `The page's Content Security Policy blocks ${asset}; add ${source} to its ` +
        `${directive} directive`,
      options,
    );
    this.name = "BlockedByCspError";
  }
}

/** Files of two different builds of the runtime were deployed or cached side by side. */
export class RuntimeMismatchError extends TyphonError {
  constructor(
    readonly asset: string,
    /** The build that the asset carries; `undefined` when it carries none. */
    readonly found: string | undefined,
    readonly expected: string,
  ) {
    super(
      `${asset} belongs to runtime build ${found ?? "(unmarked)"}, but the loader to ${expected}; ` +
        "reload without the cache, or deploy all files of one version of typhon together",
    );
    this.name = "RuntimeMismatchError";
  }
}

/** A snapshot has imported the modules of another version of the program. */
export class StaleSnapshotError extends TyphonError {
  constructor(
    /** The file's name, such as `app.snapshot.wasm`. */
    readonly asset: string,
  ) {
    super(
      `${asset} was made from another version of the program; reload without the cache, or run ` +
        "`npx typhon build --snapshot` and deploy all files together",
    );
    this.name = "StaleSnapshotError";
  }
}

/** The engine could not give the runtime the memory that it starts with. */
export class OutOfMemoryError extends TyphonError {
  constructor(options?: ErrorOptions) {
    super(
      "Not enough memory to start Python; close other tabs or processes, or make fewer apps on " +
        "this page",
      options,
    );
    this.name = "OutOfMemoryError";
  }
}

/** This browser or JavaScript runtime lacks something that the loader cannot do without. */
export class UnsupportedHostError extends TyphonError {
  constructor(
    /** What is missing, as a noun: "WebAssembly exception handling". */
    readonly missing: string,
    options?: ErrorOptions,
  ) {
    super(
      `${missing} is not available here; use Node.js 20 or later, or a browser released since 2023`,
      options,
    );
    this.name = "UnsupportedHostError";
  }
}

/** The app has no such compiled module. */
export class UnknownModuleError extends TyphonError {
  constructor(
    readonly module: string,
    known: readonly string[],
  ) {
    super(
      `The app has no Python module "${module}" (it has ${list(known)}); ` +
        "run `npx typhon build` after adding or renaming a file",
    );
    this.name = "UnknownModuleError";
  }
}

function reason(status: number | undefined, options: ErrorOptions | undefined): string {
  if (status !== undefined) return `HTTP status ${status}`;
  return options?.cause instanceof Error ? options.cause.message : "no answer";
}

function isLocal(url: string): boolean {
  return url.startsWith("file:");
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 8).map((name) => `"${name}"`);
  if (names.length > shown.length) shown.push("…");
  return shown.length === 0 ? "none" : shown.join(", ");
}
