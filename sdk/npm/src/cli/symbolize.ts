// Names for the functions of the runtime in the stack of a crash. typhon.wasm and its parts travel
// without the names; the package keeps them beside, as lists of `index:name`.
import { existsSync, readFileSync } from "node:fs";
import { CommandError } from "./command-error.js";

/** Names by index, of one module. */
type Names = ReadonlyMap<string, string>;

// As engines write it: the module's name, or the URL of its file with whatever hash a bundler put
// behind that, then the function's index and the place in the file.
const place = /\b(typhon(?:-[a-z]+)?)[-.\w]*:wasm-function\[(\d+)\](?::0x[0-9a-f]+)?/;

/**
 * The text with the names of functions in the frames that lie in the runtime. `readNames` gives the
 * list of `typhon` or of one of its parts, or undefined when there is no such module.
 */
export function symbolize(text: string, readNames: (module: string) => string | undefined): string {
  const known = new Map<string, Names | undefined>();
  const namesOf = (module: string): Names | undefined => {
    if (!known.has(module)) known.set(module, parseNames(readNames(module)));
    return known.get(module);
  };
  return text.split("\n").map((line) => symbolizeLine(line, namesOf)).join("\n");
}

function symbolizeLine(line: string, namesOf: (module: string) => Names | undefined): string {
  const found = place.exec(line);
  if (found === null) return line;
  const [, module, index] = found;
  // A hash of letters alone looks like the name of a part.
  const name = (namesOf(module!) ?? namesOf("typhon"))?.get(index!);
  if (name === undefined) return line;
  const [indent] = /^\s*/.exec(line)!;
  return `${indent}at ${name} (${found[0]})`;
}

function parseNames(list: string | undefined): Names | undefined {
  if (list === undefined) return undefined;
  return new Map(list.trimEnd().split("\n").map((line) => splitAt(line, line.indexOf(":"))));
}

function splitAt(line: string, colon: number): [string, string] {
  return [line.slice(0, colon), line.slice(colon + 1)];
}

/** Reads `file`, or standard input, and prints it with names. */
export function symbolizeFile(file: string | undefined): void {
  process.stdout.write(symbolize(readTrace(file), readPackagedNames));
}

function readTrace(file: string | undefined): string {
  try {
    return readFileSync(file ?? process.stdin.fd, "utf8");
  } catch (error) {
    throw new CommandError(`Cannot read ${file ?? "standard input"}: ${(error as Error).message}`);
  }
}

// The command is bundled into the package's dist.
function readPackagedNames(module: string): string | undefined {
  const file = new URL(`../runtime/${module}.wasm.symbols`, import.meta.url);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
