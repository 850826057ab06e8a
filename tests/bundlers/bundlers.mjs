// Each bundler, driven as its users drive it. `bundle` writes one entry (and all it needs) to a
// folder and returns the warnings; `watch` does so whenever an input changes, until it is closed.
import { createRequire } from "node:module";
import { join, parse } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * @typedef {object} Job
 * @property {string} root the project
 * @property {string} entry the file in src/, as `page.js`
 * @property {string} out the output folder, absolute
 * @property {"browser" | "node"} platform
 * @property {string} base where the page's files are on the server: "/" or "/sub/"
 * @property {boolean} [hasPlugin] ours; webpack and Rspack can do without for a package that is made
 */

/** The packages as the project has them: ours is the packed one, not the checkout's. */
async function load(root, name) {
  const require = createRequire(join(root, "package.json"));
  return import(pathToFileURL(require.resolve(name)).href);
}

async function plugin(root, bundler) {
  const { default: typhon } = await import(
    pathToFileURL(join(root, `node_modules/typhon/dist/${bundler}.js`)).href
  );
  return typhon({ project: root });
}

const input = ({ root, entry }) => join(root, "src", entry);

async function viteConfig(job) {
  return {
    root: job.root,
    base: job.base,
    configFile: false,
    logLevel: "warn",
    plugins: [await plugin(job.root, "vite")],
    build: {
      outDir: job.out,
      ssr: job.platform === "node",
      target: "es2022",
      sourcemap: true,
      rollupOptions: { input: input(job), output: { entryFileNames: "[name].js" } },
    },
  };
}

const vite = {
  findsWorkers: true,
  async bundle(job) {
    const { build, createLogger } = await load(job.root, "vite");
    const warnings = [];
    const customLogger = { ...createLogger("warn"), warn: (text) => warnings.push(text) };
    await build({ ...(await viteConfig(job)), customLogger });
    return warnings;
  },
};

async function rollupOptions(job, name) {
  const plugins = [await plugin(job.root, name)];
  if (name === "rollup") {
    plugins.push((await load(job.root, "@rollup/plugin-node-resolve")).default());
  }
  return {
    input: { input: input(job), plugins, ...(name === "rolldown" && { platform: job.platform }) },
    output: { dir: job.out, format: "es", entryFileNames: "[name].js", sourcemap: true },
  };
}

const rollupLike = (name) => ({
  async bundle(job) {
    const { [name]: start } = await load(job.root, name);
    const { input, output } = await rollupOptions(job, name);
    const warnings = [];
    const build = await start({ ...input, onLog: (_level, { message }) => warnings.push(message) });
    await build.write(output);
    await build.close();
    return warnings;
  },
  async watch(job, built) {
    const { watch } = await load(job.root, name);
    const { input, output } = await rollupOptions(job, name);
    const watcher = watch({ ...input, output });
    watcher.on("event", ({ code, error, result }) => {
      if (code === "ERROR") built(error);
      if (code === "END") built();
      void result?.close();
    });
    return () => watcher.close();
  },
});

async function esbuildOptions(job) {
  return {
    absWorkingDir: job.root,
    entryPoints: [input(job)],
    outdir: job.out,
    bundle: true,
    format: "esm",
    platform: job.platform,
    target: "es2022",
    sourcemap: true,
    publicPath: job.base === "/" ? "" : job.base,
    logLevel: "silent",
    plugins: [await plugin(job.root, "esbuild")],
  };
}

const esbuild = {
  async bundle(job) {
    const { build } = await load(job.root, "esbuild");
    const { warnings } = await build(await esbuildOptions(job));
    return warnings.map(({ text }) => text);
  },
  async watch(job, built) {
    const { context } = await load(job.root, "esbuild");
    const options = await esbuildOptions(job);
    const tell = {
      name: "tell",
      setup: (build) =>
        build.onEnd(({ errors }) => built(errors[0] && new Error(errors[0].text))),
    };
    const running = await context({ ...options, plugins: [...options.plugins, tell] });
    await running.watch();
    return () => running.dispose();
  },
};

async function webpackOptions(job) {
  const { platform, root, out, base, hasPlugin = true } = job;
  return {
    mode: "production",
    context: root,
    entry: { [parse(job.entry).name]: input(job) },
    target: platform === "node" ? "node" : "web",
    output: {
      path: out,
      filename: platform === "node" ? "[name].cjs" : "[name].js",
      // In Node.js an address relative to the script; for "auto" there must be a document.
      publicPath: platform === "node" ? "" : base === "/" ? "auto" : base,
    },
    devtool: "source-map",
    performance: { hints: false },
    plugins: hasPlugin ? [await plugin(root, "webpack")] : [],
  };
}

const webpackLike = (name) => {
  const compilerOf = async (job, more = {}) => {
    const { default: defaults, rspack } = await load(job.root, name);
    return (rspack ?? defaults)({ ...(await webpackOptions(job)), ...more });
  };
  return {
    findsWorkers: true,
    nodeExtension: ".cjs",
    async bundle(job) {
      const compiler = await compilerOf(job);
      const stats = await new Promise((resolve, reject) =>
        compiler.run((error, stats) => (error ? reject(error) : resolve(stats))),
      );
      await new Promise((resolve) => compiler.close(resolve));
      const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
      if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
      return warnings.map(({ message }) => message);
    },
    async watch(job, built) {
      const compiler = await compilerOf(job, { mode: "development", devtool: false });
      const watching = compiler.watch({ aggregateTimeout: 20 }, (error, stats) =>
        built(error ?? stats.compilation.errors[0]),
      );
      return () => new Promise((resolve) => watching.close(resolve));
    },
  };
};

export const bundlers = {
  vite,
  rollup: rollupLike("rollup"),
  rolldown: rollupLike("rolldown"),
  webpack: webpackLike("webpack"),
  rspack: webpackLike("@rspack/core"),
  esbuild,
};
