// Runs one command of the compiler on a project folder, natively when possible, else in wasm.
// Both are the same C++ and give the same output.
import type { CompilerHost } from "./compiler/instance.js";
import { createDiskHost } from "./disk-host.js";
import { findNative, runNative } from "./native.js";

export interface CommandResult {
  readonly exitCode: number;
  /** Empty when the output went to the terminal. */
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs it with the terminal as its output. */
export async function runCommand(project: string, commandLine: string[]): Promise<number> {
  const native = findNative();
  const result = native && runNative(native, commandLine, { cwd: project, capture: false });
  if (result) return result.status ?? signalExit;
  // A server is told by its client where the projects are.
  const isServer = commandLine[0] === "lsp" || commandLine[0] === "content-mapper";
  return runWasm(commandLine, createDiskHost(isServer ? "/" : project));
}

/** Runs it and keeps what it prints. */
export async function captureCommand(
  project: string,
  commandLine: string[],
): Promise<CommandResult> {
  const native = findNative();
  const result = native && runNative(native, commandLine, { cwd: project, capture: true });
  if (result) {
    const { status, stdout, stderr } = result;
    return { exitCode: status ?? signalExit, stdout, stderr };
  }
  const printed = { 1: "", 2: "" };
  const print = (fd: 1 | 2, text: string): void => void (printed[fd] += text);
  const host = { ...createDiskHost(project, print), hasColors: () => false };
  const exitCode = await runWasm(commandLine, host);
  return { exitCode, stdout: printed[1], stderr: printed[2] };
}

// Loaded only when the native command is not there.
async function runWasm(commandLine: readonly string[], host: CompilerHost): Promise<number> {
  const { runWasmCommand } = await import("./compiler/instance.js");
  return runWasmCommand(commandLine, host);
}

const signalExit = 130; // the exit code of shells for a command that Ctrl-C ended
