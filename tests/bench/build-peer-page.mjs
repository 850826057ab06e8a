// node build-peer-page.mjs PROJECT FOLDER: the peer's pages, with its package's files beside them.
import { copyFile, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { build } from "esbuild";

const [project, folder] = process.argv.slice(2);
const peer = dirname(createRequire(import.meta.url).resolve("pyodide"));
const FILES = [
  "pyodide.mjs",
  "pyodide.asm.mjs",
  "pyodide.asm.wasm",
  "python_stdlib.zip",
  "pyodide-lock.json",
];

await mkdir(join(folder, "pyodide"), { recursive: true });
await Promise.all(FILES.map((name) => copyFile(join(peer, name), join(folder, "pyodide", name))));
await copyFile(join(project, "src/workload.py"), join(folder, "workload.py"));
await copyFile(join(project, "peer/forms.py"), join(folder, "forms.py"));

const pages = (await readdir(project)).filter((name) => name.endsWith(".html"));
for (const name of pages.map((page) => page.slice(0, -".html".length))) {
  await build({
    entryPoints: [join(project, `src/page/${name}-pyodide.ts`)],
    outfile: join(folder, `${name}.js`),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    alias: { pyodide: "./pyodide/pyodide.mjs" },
    external: ["./pyodide/*"],
    tsconfigRaw: {},
    logLevel: "warning",
  });
  const page = await readFile(join(project, `${name}.html`), "utf8");
  await writeFile(
    join(folder, `${name}.html`),
    page.replace(`./src/page/${name}-typhon.ts`, `./${name}.js`),
  );
}
