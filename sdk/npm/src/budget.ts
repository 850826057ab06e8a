// `[tool.typhon] budget = "2 MB"`: what a start may fetch. A build that needs more fails, with the list
// of what it fetches and of what grew since the last build that did not.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { readConfig } from "./build.js";
import { generatedFolder } from "./project.js";

/** Names of files with the bytes that each takes on its way, as brotli packs it at its best. */
type Sizes = Readonly<Record<string, number>>;

/** What `.typhon/sizes.json` keeps. */
interface KnownSizes {
  /** By the hash of the content: to compress the runtime takes seconds. */
  readonly contents: Sizes;
  /** Of the last build within its budget. */
  readonly files: Sizes;
}

/**
 * Compares what a start of the built project fetches with the project's budget, if it has one.
 *
 * Returns the text of an error when it is more.
 */
export async function exceededBudget(project: string): Promise<string | undefined> {
  // Most projects have none, and are spared another run of the compiler.
  if (!readFileSync(join(project, "pyproject.toml"), "utf8").includes("budget")) return undefined;
  const { budget } = await readConfig(project);
  return budget === null ? undefined : compare(project, budget);
}

async function compare(project: string, budget: number): Promise<string | undefined> {
  const known = readKnown(project);
  const measured = await measure(filesOf(project), known.contents);
  const files = Object.fromEntries(measured.map(({ name, bytes }) => [name, bytes]));
  const contents = Object.fromEntries(measured.map(({ hash, bytes }) => [hash, bytes]));
  const total = Object.values(files).reduce((sum, bytes) => sum + bytes, 0);
  const isWithin = total <= budget;
  writeKnown(project, { contents, files: isWithin ? files : known.files });
  if (isWithin) return undefined;
  const over = `a start fetches ${amount(total)}, which is more than the budget of ${amount(budget)}`;
  return [over, ...lines(files, known.files)].join("\n");
}

/** What a page fetches before its first call of a Python function, but for its own code. */
function filesOf(project: string): string[] {
  const inPackage = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
  const modules = join(project, generatedFolder, "modules");
  const stored = join(modules, "app.snapshot.wasm");
  const python = existsSync(stored)
    ? [stored]
    : [
        inPackage("runtime/typhon-compile.wasm"),
        inPackage("runtime/snapshot.wasm"),
        join(modules, "app.zip"),
      ];
  const always = [inPackage("runtime/typhon.wasm"), inPackage("dist/loader/index.js")];
  return [...always, ...python, join(modules, "app.js")];
}

interface MeasuredFile {
  readonly name: string;
  readonly hash: string;
  readonly bytes: number;
}

function measure(paths: readonly string[], known: Sizes): Promise<MeasuredFile[]> {
  return Promise.all(
    paths.map(async (path) => {
      const content = readFileSync(path);
      const hash = createHash("sha256").update(content).digest("hex");
      const name = path.endsWith("loader/index.js") ? "the loader" : basename(path);
      return { name, hash, bytes: known[hash] ?? (await packedSize(content)) };
    }),
  );
}

const compress = promisify(brotliCompress);

async function packedSize(content: Buffer): Promise<number> {
  const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  const params = {
    [BROTLI_PARAM_QUALITY]: 11,
    [BROTLI_PARAM_LGWIN]: 24,
    [BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return (await compress(content, { params })).length;
}

/** The largest first, each with its difference to before. */
function lines(files: Sizes, before: Sizes): string[] {
  return Object.entries(files)
    .sort(([, left], [, right]) => right - left)
    .map(([name, bytes]) => {
      const change = bytes - (before[name] ?? bytes);
      const grown = change > 0 ? `  (${amount(change)} more than before)` : "";
      return `${amount(bytes).padStart(10)}  ${name}${grown}`;
    });
}

function amount(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(2)} MB`;
}

function knownFile(project: string): string {
  return join(project, generatedFolder, "sizes.json");
}

function readKnown(project: string): KnownSizes {
  try {
    return JSON.parse(readFileSync(knownFile(project), "utf8")) as KnownSizes;
  } catch {
    return { contents: {}, files: {} }; // the first build
  }
}

function writeKnown(project: string, sizes: KnownSizes): void {
  writeFileSync(knownFile(project), `${JSON.stringify(sizes, null, 1)}\n`);
}
