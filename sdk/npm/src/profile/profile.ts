// What was measured of one start, wherever that happened.

export interface Span {
  /** Such as "fetch typhon.wasm" or "import stats". */
  readonly name: string;
  /** Milliseconds since the process or the navigation began. */
  readonly begin: number;
  readonly end: number;
  /** Of what was fetched, as it went over the wire. */
  readonly bytes?: number;
}

export interface Profile {
  /** What ran where: "out/main.js in Node 22.1.0". */
  readonly title: string;
  readonly spans: readonly Span[];
}

/** What the loader's phases begin with, in `performance.measure`. */
export const prefix = "typhon:";

/** A `PerformanceEntry` as JSON has it. */
export interface Entry {
  readonly name: string;
  readonly entryType: string;
  readonly startTime: number;
  readonly duration: number;
  readonly transferSize?: number;
}

/** The spans of a process or page; what ended after the last phase of the loader is not part of them. */
export function spansOf(entries: readonly Entry[]): Span[] {
  const measures = entries.filter(
    ({ entryType, name }) => entryType === "measure" && name.startsWith(prefix),
  );
  const resources = entries.filter(({ entryType }) => entryType === "resource");
  const all = [
    ...measures.map((entry) => spanOf(entry.name.slice(prefix.length), entry)),
    ...resources.map((entry) => spanOf(`download ${fileName(entry.name)}`, entry)),
  ];
  const end = Math.max(...measures.map(({ startTime, duration }) => startTime + duration));
  return all
    .filter((span) => span.begin < end)
    .sort((left, right) => left.begin - right.begin || right.end - left.end)
    .filter(({ name, begin }, at, sorted) => {
      // The import of a program's module is reported by the loader, and within that by Python.
      const outer = sorted.slice(0, at).find((other) => other.name === name);
      return outer === undefined || outer.end <= begin;
    });
}

function spanOf(name: string, { startTime, duration, transferSize }: Entry): Span {
  const span = { name, begin: startTime, end: startTime + duration };
  return transferSize === undefined ? span : { ...span, bytes: transferSize };
}

function fileName(url: string): string {
  return new URL(url).pathname.split("/").at(-1) || "/";
}
