// Runs compiler.wasm. Each run gets a fresh instance, so that no state, and no memory that a large
// project once needed, is carried from one run to the next; the compiled module is kept.
import { currentHost } from "../../../../src/loader/hosts/current.js";
import { shared } from "../../../../src/loader/shared.js";
import createCompiler, { type CompilerHost, type CompilerModule } from "./compiler.mjs";
import { takeJson, withString } from "./strings.js";

export type { CompilerHost };

/** Runs the command line of the compiler over `host`, and returns its exit code. */
export async function runWasmCommand(
  commandLine: readonly string[],
  host: CompilerHost,
): Promise<number> {
  const compiler = await instantiate(host);
  return withString(compiler, JSON.stringify(commandLine), (pointer) =>
    compiler._typhon_cli(pointer),
  );
}

/** Hands `request` to the compiler as JSON, and returns its answer. */
export async function requestCompile(request: unknown): Promise<unknown> {
  const compiler = await instantiate(noHost);
  const answer = withString(compiler, JSON.stringify(request), (pointer) =>
    compiler._typhon_compile(pointer),
  );
  return takeJson(compiler, answer);
}

const wasm = { name: "compiler.wasm", url: new URL("./compiler.wasm", import.meta.url) };

const compiledModule = shared(async (_: void) => (await currentHost()).compile(wasm));

async function instantiate(host: CompilerHost): Promise<CompilerModule> {
  const module = await compiledModule();
  return new Promise((resolve, reject) => {
    createCompiler({
      host,
      instantiateWasm: (imports, receive) => {
        WebAssembly.instantiate(module, imports).then((made) => receive(made, module), reject);
        return {};
      },
    }).then(resolve, reject);
  });
}

// A compile request carries all its files; the compiler has no reason to ask for more.
const noHost: CompilerHost = {
  read: () => null,
  isFile: () => false,
  isDirectory: () => false,
  list: () => [],
  write: refuse,
  remove: refuse,
  print: (_fd, text) => console.error(text),
  hasColors: () => false,
};

function refuse(path: string): never {
  throw new Error(`The in-memory compiler does not write files, but was asked to: ${path}`);
}
