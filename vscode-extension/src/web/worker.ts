// The language server in a worker: messages go to compiler.wasm, one after the other.
import createCompiler, { type CompilerModule } from "typhon-compiler";
import { takeJson, withString } from "../../../sdk/npm/src/compiler/strings.js";
import { MemoryFiles } from "./memory-files.js";
import type { FilesGiven, Started } from "./messages.js";

const files = new MemoryFiles((path, text) =>
  self.postMessage({ jsonrpc: "2.0", method: "typhon/written", params: { path, text } }),
);
let compiler: Promise<CompilerModule> | undefined;
let waiting = 0;
let rest: ReturnType<typeof setTimeout> | undefined;
const restTime = 50; // milliseconds, as serve.h has it

self.onmessage = ({ data }: MessageEvent<{ method?: string; params?: unknown }>) => {
  if (data.method === "typhon/start") {
    compiler = open((data as Started).params);
  } else if (data.method === "typhon/files") {
    for (const [path, text] of (data.params as FilesGiven).files) files.set(path, text);
  } else {
    waiting += 1;
    void answer(data);
  }
};

async function open({ wasm, files: given }: Started["params"]): Promise<CompilerModule> {
  for (const [path, text] of given) files.set(path, text);
  const module = await WebAssembly.compile(wasm as BufferSource);
  return createCompiler({
    host: files,
    instantiateWasm: (imports, receive) => {
      void WebAssembly.instantiate(module, imports).then((made) => receive(made, module));
      return {};
    },
  });
}

async function answer(message: { readonly method?: string }): Promise<void> {
  if (message.method === "exit") return self.close();
  const server = await compiler!;
  const text = JSON.stringify(message);
  send(server, withString(server, text, (pointer) => server._typhon_server_handle(pointer)));
  waiting -= 1;
  // Messages that have come in meanwhile are taken first: a person types faster than a check is.
  setTimeout(() => {
    if (waiting > 0) return;
    send(server, server._typhon_server_settle());
    clearTimeout(rest);
    rest = setTimeout(() => send(server, server._typhon_server_idle()), restTime);
  });
}

function send(server: CompilerModule, pointer: number): void {
  for (const message of takeJson(server, pointer) as object[]) self.postMessage(message);
}
