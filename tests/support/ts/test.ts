// Registers the tests of a check and runs them: one check is one case, and one case at a time.
// Shared by both hosts; knows nothing of Node or the page.

import { AssertionError } from "./assert.js";

type Body = () => void | PromiseLike<void>;

const patience = 30_000; // milliseconds that one test may take

/** One finished test, as the runners report it to the harness: plain data, ready for JSON. */
export interface TestReport {
  readonly case: string;
  readonly test: string;
  readonly milliseconds: number;
  readonly error?: { readonly message: string; readonly stack: string };
}

/** What a host gives to the runner. */
export interface Host {
  report(test: TestReport): void;
  /** The number of references that JavaScript and Python hold on each other's objects now. */
  liveHandles(): number;
  /** Runs the garbage collector and the finalizers that it made due. */
  collectGarbage(): Promise<void>;
}

let registered: { name: string; body: Body }[] = [];

/** Adds a test to the case that is being loaded. */
export function test(name: string, body: Body): void {
  registered.push({ name, body });
}

/** Loads a check, runs its tests in order and sees that it left no handle behind. */
export async function runCase(
  name: string,
  load: () => Promise<unknown>,
  host: Host,
): Promise<void> {
  registered = [];
  if (!(await runTest(name, "loads", () => load().then(() => undefined), host))) return;
  const tests = registered;
  if (tests.length === 0) {
    await runTest(name, "has tests", () => failWith("The check registers no test"), host);
  }
  const before = await settledHandles(host, 0);
  for (const { name: test, body } of tests) await runTest(name, test, body, host);
  await runTest(name, "leaves no handle behind", () => expectNoLeak(before, host), host);
}

async function runTest(name: string, test: string, body: Body, host: Host): Promise<boolean> {
  const start = performance.now();
  const finish = (error?: TestReport["error"]): void =>
    host.report({
      case: name,
      test,
      milliseconds: performance.now() - start,
      ...(error === undefined ? {} : { error }),
    });
  try {
    await withinTime(body());
  } catch (error) {
    finish(describe(error));
    return false;
  }
  finish();
  return true;
}

/** Fails a test whose promise never settles; the test itself cannot be ended. */
async function withinTime(result: void | PromiseLike<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new AssertionError(`Expected an end within ${patience / 1000} s`));
    }, patience);
  });
  try {
    await Promise.race([result, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function expectNoLeak(before: number, host: Host): Promise<void> {
  const after = await settledHandles(host, before);
  if (after > before) failWith(`${after - before} handles are still alive after the case`);
}

// Finalizers run in a later task than the collection, and one freed object may free the next,
// so ask a few times before calling it a leak.
async function settledHandles(host: Host, enough: number): Promise<number> {
  let count = host.liveHandles();
  for (let round = 0; round < 10 && count > enough; round++) {
    await host.collectGarbage();
    const now = host.liveHandles();
    if (now === count && round > 2) break;
    count = now;
  }
  return count;
}

function failWith(message: string): never {
  throw new AssertionError(message);
}

function describe(error: unknown): { message: string; stack: string } {
  if (!(error instanceof Error)) return { message: `Thrown: ${String(error)}`, stack: "" };
  const cause = error.cause instanceof Error ? `\ncaused by ${error.cause.stack ?? ""}` : "";
  return { message: `${error.name}: ${error.message}`, stack: `${error.stack ?? ""}${cause}` };
}
