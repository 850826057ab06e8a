// `typhon/testing`: tests find the objects that Python and JavaScript keep alive for each other longer
// than they should. Importing it makes every handle remember where it was made, which costs more than
// the handle: a test with very many turns it off with `recordSites(false)`.
import { framesOf } from "./bridge/sites.js";
import { isNode, nodeCollector } from "./hosts/node.js";
import { liveHandles, recordSites } from "./index.js";

export { memorySize, recordSites } from "./index.js";

recordSites(true);

/** Objects of one type that were made at one place and are still alive. */
export interface HandleGroup {
  readonly count: number;
  /** A Python class; "Python function"; "JavaScript function" and so on for what Python holds. */
  readonly type: string;
  /** The program's stack frames where they were made, innermost first. */
  readonly site: readonly string[];
}

export interface LeakOptions {
  /** Runs the garbage collector. Needed where there is no `gc()`: in a browser without that flag. */
  readonly collectGarbage?: () => void | PromiseLike<void>;
}

/** Thrown by {@link expectNoLeaks}. */
export class LeakError extends Error {
  override readonly name = "LeakError";

  constructor(readonly leaks: readonly HandleGroup[]) {
    super(`${plural(total(leaks), "handle")} still alive\n${leaks.map(describe).join("\n")}`);
  }
}

/**
 * Runs `body`, collects garbage on both sides, and throws a {@link LeakError} when more handles are
 * alive than before. What `body` gives back is dropped, so it leaks nothing.
 *
 * @throws what `body` throws.
 */
export async function expectNoLeaks(
  body: () => unknown,
  options: LeakOptions = {},
): Promise<void> {
  const collectGarbage = options.collectGarbage ?? (await hostCollector());
  const before = await settled(collectGarbage, []);
  await body();
  const after = await settled(collectGarbage, before);
  const leaks = surplus(after, before);
  if (leaks.length > 0) throw new LeakError(leaks);
}

/** Everything that is alive now, grouped by type and place, most first. */
export function handleReport(): HandleGroup[] {
  const groups = new Map<string, { count: number; type: string; site: readonly string[] }>();
  for (const { type, site } of liveHandles()) {
    const frames = framesOf(site);
    const key = [type, ...frames].join("\n");
    const group = groups.get(key) ?? { count: 0, type, site: frames };
    group.count++;
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}

/** How often to collect at most: one freed object may free the next. */
const rounds = 10;

async function settled(
  collectGarbage: () => void | PromiseLike<void>,
  enough: readonly HandleGroup[],
): Promise<HandleGroup[]> {
  let report = handleReport();
  for (let round = 0; round < rounds && total(surplus(report, enough)) > 0; round++) {
    // What the report has looked at stays alive until its task ends, and finalizers run in a later
    // task than the collection.
    await nextTask();
    await collectGarbage();
    await nextTask();
    const next = handleReport();
    if (total(next) === total(report) && round > 2) return next;
    report = next;
  }
  return report;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1));
}

/** What `after` has more of than `before`. */
function surplus(after: readonly HandleGroup[], before: readonly HandleGroup[]): HandleGroup[] {
  const known = new Map(before.map((group) => [keyOf(group), group.count]));
  const grown = after.map((group) => ({ ...group, count: group.count - (known.get(keyOf(group)) ?? 0) }));
  return grown.filter(({ count }) => count > 0);
}

function keyOf({ type, site }: HandleGroup): string {
  return [type, ...site].join("\n");
}

function total(groups: readonly HandleGroup[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

function describe({ count, type, site }: HandleGroup): string {
  return [`  ${count} × ${type}`, ...site.map((frame) => `      ${frame}`)].join("\n");
}

function plural(count: number, noun: string): string {
  return count === 1 ? `1 ${noun} is` : `${count} ${noun}s are`;
}

/** Node can be made to offer its collector; a browser has to be started with it. */
async function hostCollector(): Promise<() => void> {
  const { gc } = globalThis as { readonly gc?: () => void };
  if (gc !== undefined) return gc;
  if (isNode()) return nodeCollector();
  throw new TypeError(
    "There is no gc() here: start the browser with --js-flags=--expose-gc, or pass collectGarbage",
  );
}
