// Stages the npm package in build/npm: compiles the TypeScript, and puts the built runtime, the
// built compilers and the texts beside it. What is staged is what users get; nothing is added later.
//
//   node sdk/npm/build.mjs [--build DIR] [--out DIR]     (defaults: build, build/npm)
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import * as fs from "node:fs";
import { basename, dirname, join, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { markArchive, markWasm } from "./build-mark.mjs";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const source = join(repository, "sdk/npm");
const { values } = parseArgs({ options: { build: { type: "string" }, out: { type: "string" } } });
const built = values.build ?? join(repository, "build");
const runtime = join(built, "wasm-runtime");
const compiler = join(built, "wasm-compiler");
const native = join(built, "native-release/typhon");
const destination = values.out ?? join(repository, "build/npm");
const staging = `${destination}.new`;

// Entry points below sdk/npm/src, and those that users import.
const bundlers = ["esbuild", "jest", "rollup", "rolldown", "vite", "webpack", "webpack-loader"];
const tools = [
  ...["cli", "compiler/index", "compiler/instance", "hooks", "profile-collect", "register"],
  ...["tools/snapshot", ...bundlers],
];
const publicTools = ["compiler/index", "register", ...bundlers];
const declared = [...publicTools, "bundlers/options"];

// As src/runtime/parts.txt has them.
const parts = ["compile", "sqlite", "languages", "unicode", "seldom"];
const wasmFiles = ["typhon.wasm", ...parts.map((part) => `typhon-${part}.wasm`)];

await stage();

async function stage() {
  requireInputs();
  requireOneVersion();
  fs.rmSync(staging, { recursive: true, force: true });
  fs.mkdirSync(staging, { recursive: true });
  stageTexts();
  stageRuntime();
  stageCompilers();
  declareLoader();
  await bundleLoader();
  declareTools();
  const bundled = await bundleTools();
  makeSnapshot();
  writeLicenses(bundled);
  fs.rmSync(destination, { recursive: true, force: true });
  fs.renameSync(staging, destination);
}

function requireInputs() {
  const needed = [
    ...["typhon.mjs", ...wasmFiles, ...wasmFiles.map((name) => `${name}.symbols`)].map((name) => [
      "runtime",
      join(runtime, name),
    ]),
    ...["stdlib.zip", "stdlib-source.zip"].map((name) => ["stdlib", join(runtime, name)]),
    ...["compiler.mjs", "compiler.wasm"].map((name) => ["compiler", join(compiler, name)]),
  ];
  const missing = needed.find(([, path]) => !fs.existsSync(path));
  if (missing === undefined) return;
  console.error(`${relative(repository, missing[1])} is not built: run ./x build ${missing[0]}`);
  process.exit(1);
}

// package.json is where the version is changed; the command says the same one.
function requireOneVersion() {
  const { version } = readJson(join(source, "package.json"));
  const header = fs.readFileSync(join(repository, "sdk/cli/version.h"), "utf8");
  if (header.includes(`TYPHON_VERSION "${version}"`)) return;
  console.error(`The version is ${version} in sdk/npm/package.json: write it into sdk/cli/version.h`);
  process.exit(1);
}

function stageTexts() {
  copy(join(source, "package.json"), "package.json");
  copy(join(source, "README.md"), "README.md");
  copy(join(repository, "LICENSE"), "LICENSE");
  copy(join(source, "bin/typhon.js"), "bin/typhon.js");
  fs.cpSync(join(source, "templates"), join(staging, "templates"), { recursive: true });
}

// One id over all files of the runtime goes into each of them and into the loader, which refuses
// a mixture; see checkBuild in src/loader/assets.ts.
function stageRuntime() {
  const names = ["typhon.mjs", ...wasmFiles, "stdlib.zip", "stdlib-source.zip"];
  const files = new Map(names.map((name) => [name, fs.readFileSync(join(runtime, name))]));
  const hash = createHash("sha256");
  for (const bytes of files.values()) hash.update(bytes);
  const buildId = hash.digest("hex").slice(0, 16);
  write("runtime/build-id.mjs", `export const buildId = "${buildId}";\n`);
  for (const name of wasmFiles) write(`runtime/${name}`, markWasm(files.get(name), buildId));
  for (const name of wasmFiles) copy(join(runtime, `${name}.symbols`), `runtime/${name}.symbols`);
  for (const name of ["stdlib.zip", "stdlib-source.zip"]) {
    write(`runtime/${name}`, markArchive(files.get(name), buildId));
  }
}

function stageCompilers() {
  const glue = fs.readFileSync(join(compiler, "compiler.mjs"), "utf8");
  write("dist/compiler/compiler.mjs", hideNodeImports(glue));
  copy(join(compiler, "compiler.wasm"), "dist/compiler/compiler.wasm");
  if (!fs.existsSync(native)) return;
  const target = `bin/native/${process.platform}-${process.arch}/typhon`;
  copy(native, target);
  fs.chmodSync(join(staging, target), 0o755);
}

// Emscripten's glue imports `module` when it runs in Node. Bundlers for browsers would follow that
// import, and warn or fail, although it never happens there.
function hideNodeImports(glue) {
  const result = glue.replace(
    /await import\((["'])(?:node:)?module\1\)/g,
    () => 'process.getBuiltinModule("module")',
  );
  if (result === glue) throw new Error("Emscripten's glue changed: it imports no `module`");
  return result;
}

// Two changes to Emscripten's glue of the runtime. In a restored memory the C library and C++ are set
// up, and its own way to find the wasm file, which is never used, would make bundlers copy that again.
function adaptGlue(glue) {
  const constructors = /addOnInit\((wasmExports\["\w+"\])\)/;
  const location = 'new URL("typhon.wasm",import.meta.url).href';
  if (!constructors.test(glue) || !glue.includes(location)) {
    throw new Error("Emscripten's glue changed: see adaptGlue");
  }
  return hideNodeImports(glue)
    .replace(constructors, 'Module["isRestored"]||addOnInit($1)')
    .replace(location, '""');
}

function declareLoader() {
  const emit = ["--declaration", "--emitDeclarationOnly"];
  tsc("tsconfig.loader.json", ...emit, "--outDir", join(staging, "dist/loader"));
}

// One file: an app loads it before anything else, and each further file costs a round trip. What
// few apps need is a second one, which the first imports when it has to; what tests use asks the
// first, which knows the app's handles, and what follows edits in development works on the first's
// objects. A program that has Python in workers only loads none of these, but what talks to workers.
async function bundleLoader() {
  await bundleForApps("index", ["./compat/compat.js"]);
  await bundleForApps("compat/compat", ["./compat/compat.js"]);
  await bundleForApps("testing", ["./index.js"]);
  await bundleForApps("hot/index", ["../index.js"]);
  await bundleForApps("hot/workers", ["../workers/index.js"]);
  copy(join(repository, "src/loader/hot/reload.py"), "dist/loader/hot/reload.py");
  await bundleForApps("workers/index", []);
  await bundleForApps("workers/serve", ["../index.js"]);
}

async function bundleForApps(entry, external) {
  await build({
    absWorkingDir: repository,
    entryPoints: [join(repository, `src/loader/${entry}.ts`)],
    outfile: join(staging, `dist/loader/${entry}.js`),
    external,
    bundle: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: true,
    logLevel: "warning",
    plugins: [stagedRuntime()],
  });
}

// The runtime's JavaScript becomes part of what is bundled. That must lie two folders below the
// package, as its sources lie two below the checkout: assets are named relative to the file.
function stagedRuntime() {
  const glue = join(runtime, "typhon.mjs");
  return {
    name: "staged-runtime",
    setup(bundle) {
      bundle.onResolve({ filter: /\/runtime\/typhon\.mjs$/ }, () => ({ path: glue }));
      bundle.onResolve({ filter: /\/runtime\/build-id\.mjs$/ }, () => ({
        path: join(staging, "runtime/build-id.mjs"),
      }));
      bundle.onLoad({ filter: /[\\/]typhon\.mjs$/ }, ({ path }) => ({
        contents: adaptGlue(fs.readFileSync(path, "utf8")),
      }));
    },
  };
}

function makeSnapshot() {
  const python = join(source, "python");
  for (const name of fs.readdirSync(python)) copy(join(python, name), `dist/tools/python/${name}`);
  execFileSync(process.execPath, [join(source, "make-snapshot.mjs"), staging], {
    stdio: ["ignore", 2, 2],
  });
}

function declareTools() {
  const folder = join(staging, "declarations");
  const emit = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly"];
  tsc("sdk/npm/tsconfig.json", ...emit, "--outDir", folder);
  for (const tool of declared) {
    copy(join(folder, "sdk/npm/src", `${tool}.d.ts`), `dist/${tool}.d.ts`);
  }
  fs.rmSync(folder, { recursive: true });
}

/** Returns the files of node_modules that became part of the package. */
async function bundleTools() {
  const inputs = new Set();
  for (const tool of tools) {
    const { metafile } = await build({
      absWorkingDir: repository,
      entryPoints: [join(source, "src", `${tool}.ts`)],
      outfile: join(staging, "dist", `${tool}.js`),
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20",
      metafile: true,
      logLevel: "warning",
      external: ["vite", "rollup", "rolldown", "esbuild"],
      plugins: [stagedRuntime(), keepApart(tool)],
    });
    Object.keys(metafile.inputs).forEach((input) => inputs.add(input));
  }
  return [...inputs].filter((input) => input.includes("node_modules/"));
}

// The loader that apps use and the compiler's instance exist once in the package, so that an error class, or a
// compiled module, is the same for everyone.
function keepApart(tool) {
  const here = posix.dirname(`dist/${tool}`);
  const external = (path) => {
    const found = posix.relative(here, path);
    return { path: found.startsWith(".") ? found : `./${found}`, external: true };
  };
  return {
    name: "keep-apart",
    setup(bundle) {
      bundle.onResolve({ filter: /\/(instance\.js|compiler\.mjs)$/ }, ({ path, kind }) =>
        kind === "entry-point" ? undefined : external(`dist/compiler/${basename(path)}`),
      );
      bundle.onResolve({ filter: /^\.\.?\/hooks\.js$/ }, () => external("dist/hooks.js"));
      bundle.onResolve({ filter: /\/tools\/snapshot\.js$/ }, () => external("dist/tools/snapshot.js"));
      bundle.onResolve({ filter: /\/src\/loader\/index\.js$/ }, () =>
        external("dist/loader/index.js"),
      );
    },
  };
}

// Of what is compiled into the runtime and the compilers (sdk/npm/licenses, one file each), and of
// the npm packages that became part of the tools.
function writeLicenses(bundledFiles) {
  const folder = join(source, "licenses");
  const compiled = fs.readdirSync(folder).map((name) => ({
    title: basename(name, ".txt"),
    text: fs.readFileSync(join(folder, name), "utf8"),
  }));
  const packages = new Set(
    bundledFiles.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)[0]),
  );
  const bundled = [...packages].map((path) => ({
    title: readJson(join(repository, path, "package.json")).name,
    text: fs.readFileSync(join(repository, path, "LICENSE"), "utf8"),
  }));
  const rule = "=".repeat(80);
  const texts = [...compiled, ...bundled]
    .sort((left, right) => (left.title < right.title ? -1 : 1))
    .map(({ title, text }) => `${rule}\n${title}\n${rule}\n\n${text.trim()}\n`);
  write("THIRD_PARTY_LICENSES", texts.join("\n"));
}

function tsc(project, ...options) {
  const program = join(repository, "node_modules/typescript/bin/tsc");
  try {
    execFileSync(process.execPath, [program, "-p", project, ...options], {
      cwd: repository,
      stdio: ["ignore", 2, 2],
    });
  } catch {
    process.exit(1); // tsc has said why
  }
}

function readJson(path) {
  return JSON.parse(fs.readFileSync(path, "utf8"));
}

function copy(from, to) {
  const target = join(staging, to);
  fs.mkdirSync(dirname(target), { recursive: true });
  fs.copyFileSync(from, target);
}

function write(to, content) {
  const target = join(staging, to);
  fs.mkdirSync(dirname(target), { recursive: true });
  fs.writeFileSync(target, content);
}
