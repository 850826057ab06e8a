// A compiler diagnostic in the form that Vite and Rollup show: message, place, code frame.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "./compiler/index.js";

export interface LocatedMessage {
  readonly message: string;
  readonly id: string;
  /** `line` is 1-based, `column` 0-based, in UTF-16 code units. */
  readonly loc: { readonly file: string; readonly line: number; readonly column: number };
  readonly frame: string;
}

/** `more` is how many further errors there are, which the message mentions. */
export function located(project: string, diagnostic: Diagnostic, more = 0): LocatedMessage {
  const { code, message, help, path, start } = diagnostic;
  const file = join(project, path);
  const advice = help ? `; ${help}` : "";
  const others = more === 0 ? "" : ` (and ${more} more: run \`npx typhon check\`)`;
  return {
    message: `${message}${advice} [${code}]${others}`,
    id: file,
    loc: { file, line: start.line + 1, column: start.character },
    frame: codeFrame(file, diagnostic),
  };
}

//   4 | def area(w):
//     |          ^
function codeFrame(file: string, { start, end }: Diagnostic): string {
  const line = lineOf(file, start.line);
  if (line === undefined) return "";
  const number = String(start.line + 1);
  const last = end.line === start.line ? end.character : line.length;
  const carets = "^".repeat(Math.max(1, last - start.character));
  const margin = " ".repeat(number.length);
  return `${number} | ${line}\n${margin} | ${" ".repeat(start.character)}${carets}`;
}

function lineOf(file: string, line: number): string | undefined {
  try {
    return readFileSync(file, "utf8").split(/\r?\n/)[line];
  } catch {
    return undefined; // removed since it was compiled
  }
}
