// The files that our modules name by `new URL("…", import.meta.url)`, which esbuild does not look at:
// assets become files of the output, and the program that runs in workers a bundle of its own.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { BuildOptions, OutputFile, PluginBuild } from "esbuild";
import { mayNameAssets, replaceAssets, replaceWorker, workerName } from "./assets.js";

// Prefixes of our own, so that what the user has chosen for .wasm and .zip files stays.
const assetPrefix = "typhon-asset:";
const workerPrefix = "typhon-worker:";

/** Makes imports of what the modules name, for the two functions below to answer. */
export function bundleAssets(build: PluginBuild): void {
  build.onLoad({ filter: /\.js$/, namespace: "file" }, async ({ path: file }) => {
    if (!mayNameAssets(file)) return undefined;
    const imports: string[] = [];
    const importOf = (prefix: string, path: string): string => {
      const name = `$asset${imports.length}`;
      imports.push(`import ${name} from ${JSON.stringify(prefix + path)};`);
      return `new URL(${name}, import.meta.url)`;
    };
    const code = await readFile(file, "utf8");
    const withAssets = replaceAssets(code, file, (asset) => importOf(assetPrefix, asset));
    const changed = replaceWorker(withAssets, file, (worker) => importOf(workerPrefix, worker));
    return { contents: `${imports.join("")}${changed}`, loader: "js" };
  });
  build.onResolve({ filter: new RegExp(`^${assetPrefix}`) }, ({ path }) => ({
    path: path.slice(assetPrefix.length),
    namespace: "typhon-asset",
  }));
  build.onLoad({ filter: /.*/, namespace: "typhon-asset" }, async ({ path }) => ({
    contents: await readFile(path),
    loader: "file",
    watchFiles: [path],
  }));
}

/** Bundles the program that runs in workers, once for each build. */
export function bundleWorker(build: PluginBuild): void {
  let others: readonly OutputFile[] = [];
  build.onResolve({ filter: new RegExp(`^${workerPrefix}`) }, ({ path }) => ({
    path: `${path.slice(workerPrefix.length, -".js".length)}/${workerName}.js`,
    namespace: "typhon-worker",
  }));
  build.onLoad({ filter: /.*/, namespace: "typhon-worker" }, async ({ path }) => {
    const result = await build.esbuild.build(workerOptions(build.initialOptions, `${dirname(path)}.js`));
    const bundle = result.outputFiles.find((file) => file.path.endsWith(".js"))!;
    others = result.outputFiles.filter((file) => file !== bundle);
    const watchFiles = Object.keys(result.metafile.inputs).filter((input) => !input.includes(":"));
    return { contents: bundle.contents, loader: "file", watchFiles };
  });
  build.onEnd(async (result) => {
    const known = new Set(result.outputFiles?.map(({ path }) => path));
    const missing = others.filter(({ path }) => !known.has(path));
    if (result.outputFiles !== undefined) result.outputFiles.push(...missing);
    else await Promise.all(missing.map(writeOutput));
  });
}

// Assets are named relative to the bundle, which becomes one itself: so it is bundled under the name
// that assets get.
function workerOptions(
  options: BuildOptions,
  worker: string,
): BuildOptions & { readonly write: false; readonly metafile: true } {
  const { stdin: _stdin, outfile, outdir, ...kept } = options;
  return {
    ...kept,
    entryPoints: { [workerName]: worker },
    outdir: outdir ?? dirname(outfile ?? "."),
    entryNames: (options.assetNames ?? "[name]-[hash]").replace("[ext]", "js"),
    bundle: true,
    format: "esm",
    splitting: false,
    sourcemap: false,
    logLevel: "silent", // what goes wrong is thrown
    write: false,
    metafile: true,
    plugins: [{ name: "typhon-worker", setup: bundleAssets }],
  };
}

async function writeOutput({ path, contents }: OutputFile): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, contents);
}
