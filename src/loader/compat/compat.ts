// JavaScript for Python programs that were written for Emscripten: the modules `js`, `pyodide.ffi`
// and what builds on them. Loaded only with an app that has such programs in it.
import type { Core } from "../bridge/core.js";
import type { CompatHost, SharedFunctions } from "../bridge/compat.js";
import type { LiveHandle } from "../bridge/handles.js";
import type { OpenMessage } from "../bridge/writer.js";
import { HostAnswer } from "../bridge/wire.js";
import { calls, Deep, missing, operations, Unopened } from "./operations.js";
import { PythonProxies } from "./python-proxy.js";
import { Values } from "./values.js";
import { ValueTag } from "./wire.js";

const endAnswer = -1;

export class Compat implements CompatHost {
  readonly #core: Core;
  readonly #shared: SharedFunctions;
  readonly #proxies: PythonProxies;
  readonly #values: Values;
  /** Answers that Python is still reading, innermost last. */
  readonly #open: OpenMessage[] = [];

  constructor(core: Core, shared: SharedFunctions) {
    this.#core = core;
    this.#shared = shared;
    this.#proxies = new PythonProxies(core, shared);
    this.#values = this.#proxies.values = new Values(core, shared, this.#proxies);
  }

  /** Runs an operation for Python. Returns the address of the answer; never throws. */
  run(number: number, message: number): number {
    const core = this.#core;
    if (number === endAnswer) {
      core.writer.close(this.#open.pop()!);
      return 0;
    }
    try {
      const args = this.#arguments(message);
      const result = operations[number]!(args as never[], this.#proxies);
      return this.#answer(result, number);
    } catch (error) {
      return this.#answerThrown(error);
    }
  }

  /** Imports a Python module and gives a proxy of it. Throws what Python raises. */
  load(name: string): unknown {
    return this.#proxies.load(name);
  }

  get size(): number {
    return this.#proxies.size;
  }

  list(): Iterable<LiveHandle> {
    return this.#proxies.list();
  }

  // Keyword arguments travel as one object behind the others.
  #arguments(message: number): unknown[] {
    const reader = this.#core.reader.open(message);
    const positional = reader.low();
    const named = reader.high();
    const args: unknown[] = [];
    for (let i = 0; i < positional; i++) args.push(this.#values.read(reader));
    if (named === 0) return args;
    const options: Record<string, unknown> = {};
    for (let i = 0; i < named; i++) {
      const name = reader.text();
      options[name] = this.#values.read(reader);
    }
    return [...args, options];
  }

  #answer(result: unknown, operation: number): number {
    const { writer, memory } = this.#core;
    const message = writer.open();
    const isDeep = result instanceof Deep;
    try {
      writer.pair(HostAnswer.result, 0);
      if (isDeep) this.#values.writeDeep(result.value, result.depth, writer, new Map());
      else if (result === missing) writer.pair(ValueTag.missing, 0);
      else if (result instanceof Unopened) this.#values.writeProxy(result.proxy, writer);
      else if (calls.has(operation)) this.#values.writeAnswer(result, writer);
      else this.#values.write(result, writer, true);
    } catch (error) {
      writer.close(message);
      throw error;
    }
    const answer = writer.base;
    if (isDeep || writer.hasMoved(message)) {
      memory.i32[(answer >> 2) + 1] = 1;
      this.#open.push(message);
    } else {
      writer.close(message);
    }
    return answer;
  }

  #answerThrown(error: unknown): number {
    const { writer } = this.#core;
    const message = writer.open();
    this.#shared.writeThrown(this.#core, error);
    const answer = writer.base;
    writer.close(message);
    return answer;
  }
}
