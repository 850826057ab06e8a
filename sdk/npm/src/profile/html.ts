// A profile as one HTML file without scripts and without anything to load: a waterfall of bars.
import type { Profile, Span } from "./profile.js";
import { milliseconds, sizeOf } from "./text.js";

/** @param profiles of one program; there is at least one. */
export function asHtml(profiles: readonly Profile[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(profiles[0]!.title)}: start</title>
<style>${style}</style>
<ul class="legend">${legend()}</ul>
${profiles.map(section).join("\n")}
</html>
`;
}

function section({ title, spans }: Profile): string {
  const total = Math.max(...spans.map(({ end }) => end));
  const ticks = ticksUpTo(total);
  const scale = ticks.map((tick) => mark(tick, total)).join("");
  return `<h1>${escaped(title)}</h1>
<p>Ready after <strong>${milliseconds(total)} ms</strong>. What lies above each other ran at the same time.</p>
<table>
<tr><th>phase<th>ms<th>bytes<th class="scale">${scale}
${spans.map((span) => row(span, total, ticks)).join("\n")}
</table>`;
}

// By the first word of the span's name.
const kinds = [
  { kind: "download", words: ["download", "fetch"], what: "download, read" },
  { kind: "compile", words: ["compile"], what: "compile WebAssembly" },
  { kind: "memory", words: ["instantiate", "restore"], what: "make the instance" },
  { kind: "python", words: ["start", "resume", "define"], what: "set Python going" },
  { kind: "import", words: ["import"], what: "import modules" },
];

function kindOf({ name }: Span): string {
  const word = name.split(" ", 1)[0]!;
  return kinds.find(({ words }) => words.includes(word))?.kind ?? "other";
}

function legend(): string {
  return kinds.map(({ kind, what }) => `<li><i class="${kind}"></i>${what}`).join("");
}

function row(span: Span, total: number, ticks: readonly number[]): string {
  const share = (value: number): string => `${((100 * value) / total).toFixed(3)}%`;
  const bar = `<i class="${kindOf(span)}" style="left:${share(span.begin)};width:${share(span.end - span.begin)}"></i>`;
  const lines = ticks.map((tick) => `<b style="left:${share(tick)}"></b>`).join("");
  const cells = [escaped(span.name), milliseconds(span.end - span.begin), sizeOf(span)];
  return `<tr>${cells.map((cell) => `<td>${cell}`).join("")}<td class="bar">${lines}${bar}`;
}

function mark(tick: number, total: number): string {
  return `<span style="left:${((100 * tick) / total).toFixed(3)}%">${tick}</span>`;
}

/** Round numbers of milliseconds, five to ten of them. */
function ticksUpTo(total: number): number[] {
  const power = 10 ** Math.floor(Math.log10(total / 5));
  const step = Math.max(...[1, 2, 5].map((digit) => digit * power).filter((size) => total / size >= 5));
  return Array.from({ length: Math.floor(total / step) + 1 }, (_, index) => index * step);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

const style = `
:root { color-scheme: light dark; --line: light-dark(#ddd, #444); font: 14px/1.5 system-ui, sans-serif }
body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem }
h1 { font-size: 1.3rem }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
th, td { padding: .2rem .6rem; text-align: right; white-space: nowrap }
th { font-weight: normal; color: GrayText }
th:first-child, td:first-child { text-align: left }
td.bar, th.scale { position: relative; width: 60%; padding: 0 }
td.bar i { position: absolute; top: 15%; height: 70%; min-width: 2px; border-radius: 2px }
td.bar b { position: absolute; top: 0; bottom: 0; border-left: 1px solid var(--line) }
th.scale span { position: absolute; bottom: 0; transform: translateX(-50%) }
th:nth-child(3), td:nth-child(3) { padding-right: 1.2rem }
.legend { display: flex; flex-wrap: wrap; gap: 1.2rem; padding: 0; list-style: none }
.legend i { display: inline-block; width: .9em; height: .9em; margin-right: .4em; border-radius: 2px }
.download { background: #4c8dd6 } .compile { background: #d98a2b } .memory { background: #8f6fd1 }
.python { background: #3d9b5c } .import { background: #c8528a } .other { background: #888 }
`;
