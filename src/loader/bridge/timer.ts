// One pending wake-up of Python's event loop.
// "As soon as possible" is a microtask, which is fastest, but a Python program that never waits would
// then never let the host draw or read input: after a while one turn goes through a real task.

/** Microtask turns in a row before the host gets its own turn. */
const mostTurns = 64;
/** The same limit in milliseconds. */
const longestBurst = 8;

export class LoopTimer {
  readonly #run: () => void;
  #timeout: ReturnType<typeof setTimeout> | undefined;
  #turns = 0;
  #burstStart = 0;

  constructor(run: () => void) {
    this.#run = run;
  }

  /** Runs the loop after `milliseconds`; replaces what was set before. */
  set(milliseconds: number): void {
    this.stop();
    if (milliseconds > 0) {
      this.#timeout = setTimeout(() => this.#runAsTask(), Math.ceil(milliseconds));
    } else if (this.#mayRunAtOnce()) {
      queueMicrotask(this.#run);
    } else {
      soon(() => this.#runAsTask());
    }
  }

  /** Forgets what was set. */
  stop(): void {
    if (this.#timeout !== undefined) clearTimeout(this.#timeout);
    this.#timeout = undefined;
  }

  #mayRunAtOnce(): boolean {
    if (this.#turns === 0) this.#burstStart = performance.now();
    this.#turns++;
    return this.#turns < mostTurns && performance.now() - this.#burstStart < longestBurst;
  }

  #runAsTask(): void {
    this.#timeout = undefined;
    this.#turns = 0;
    this.#run();
  }
}

interface TaskHost {
  setImmediate?: (run: () => void) => unknown;
}

/** A task of its own, without the delay that nested timeouts get in browsers. */
function soon(run: () => void): void {
  const { setImmediate } = globalThis as TaskHost;
  if (setImmediate !== undefined) {
    setImmediate(run);
    return;
  }
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    channel.port1.close();
    run();
  };
  channel.port2.postMessage(null);
}
