// `typhon/compiler`: the compiler as a function from files to files, in Node and in browsers.
// The same C++ as the command `typhon`, so the results are equal byte for byte.
import { requestCompile } from "./instance.js";

export interface CompileRequest {
  /** Project-relative path → text; the paths have forward slashes. */
  readonly files: Readonly<Record<string, string>>;
  readonly options?: CompileOptions;
}

export interface CompileOptions {
  /** Folders with the sources. Default: `["src"]`. */
  readonly sources?: readonly string[];
  /** Folders with third-party packages. Default: `[".typhon/site-packages"]`. */
  readonly sitePackages?: readonly string[];
  /** Modules that are also offered in a worker. Default: none. */
  readonly workers?: readonly string[];
  /** `fnmatch` patterns of sources to leave out. Default: none. */
  readonly exclude?: readonly string[];
}

export interface CompileResult {
  /** Path below `.typhon/` → text, such as `types/src/stats.d.py.ts`. */
  readonly files: Readonly<Record<string, string>>;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Diagnostic {
  /** One of the codes of docs/errors.md, such as `missing-annotation`. */
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  /** Project-relative path of the Python file. */
  readonly path: string;
  readonly message: string;
  /** What to do about it; empty when the message says it all. */
  readonly help?: string;
  readonly start: Position;
  readonly end: Position;
  /** Changes that would mend it, the best first; absent when none is known. */
  readonly fixes?: readonly Fix[];
}

export interface Fix {
  readonly title: string;
  /** In the order of the file, without overlaps. */
  readonly edits: readonly Edit[];
}

/** Replaces what is between `start` and `end` in the diagnostic's file. */
export interface Edit {
  readonly start: Position;
  readonly end: Position;
  readonly text: string;
}

/** Both 0-based; `character` counts UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * Compiles Python files to TypeScript declarations, ES modules and a manifest.
 *
 * A mistake in a Python file is a diagnostic; the rest of the program is still compiled.
 *
 * @throws {@link TyphonError} when the compiler cannot be loaded; an `Error` for a defect in it.
 */
export async function compile({ files, options = {} }: CompileRequest): Promise<CompileResult> {
  const { sources = ["src"], sitePackages = [".typhon/site-packages"] } = options;
  const { workers = [], exclude = [] } = options;
  const answer = await requestCompile({ files, sources, sitePackages, workers, exclude });
  if (isFailure(answer)) throw new Error(`The compiler failed: ${answer.internalError}`);
  return answer as CompileResult;
}

function isFailure(answer: unknown): answer is { internalError: string } {
  return typeof answer === "object" && answer !== null && "internalError" in answer;
}
