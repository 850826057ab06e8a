// A profile as a table for the terminal.
import type { Profile, Span } from "./profile.js";

/** One line for each span, in the order in which they began. */
export function asText({ title, spans }: Profile): string {
  const rows = spans.map((span) => [
    milliseconds(span.begin),
    milliseconds(span.end - span.begin),
    sizeOf(span),
    span.name,
  ]);
  const head = ["begin", "ms", "bytes", title];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...[head, ...rows].map((row) => row[column]!.length)),
  );
  const line = (row: readonly string[]): string =>
    [...widths.map((width, column) => row[column]!.padStart(width)), row[3]].join("  ").trimEnd();
  const total = Math.max(...spans.map(({ end }) => end));
  return `${[head, ...rows].map(line).join("\n")}\n\nready after ${milliseconds(total)} ms\n`;
}

export function milliseconds(value: number): string {
  return value.toFixed(1);
}

/** "1.23 MB", or nothing for what was not fetched. */
export function sizeOf({ bytes }: Span): string {
  if (bytes === undefined) return "";
  if (bytes === 0) return "cached";
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(2)} MB`;
}
