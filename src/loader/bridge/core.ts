// One running Python: everything the parts of the bridge share.
import { manifestVersion, type Manifest, type TypeId } from "../manifest.js";
import { Classes } from "./classes.js";
import { Decoders } from "./decode.js";
import { disable, runtimeExports } from "./emscripten.js";
import type { EmscriptenModule, RuntimeExports } from "./emscripten.js";
import { Encoders } from "./encode.js";
import { ErrorReader } from "./error-reader.js";
import { FatalError } from "./fatal-error.js";
import { HandleTable } from "./handles.js";
import { Memory } from "./memory.js";
import { Mismatch } from "./mismatch.js";
import { withOwnTypes } from "./own-types.js";
import { Plans } from "./plan.js";
import { planWords } from "./plan-words.js";
import { Promises } from "./promises.js";
import { MessageReader } from "./reader.js";
import type { RecordFactories } from "./records.js";
import { Steppers } from "./steppers.js";
import { JsValues } from "./values.js";
import { MessageWriter } from "./writer.js";

const nothing: Manifest = { version: manifestVersion, paths: [], types: [], classes: [], modules: [] };

export class Core {
  readonly memory: Memory;
  readonly values: JsValues;
  readonly writer: MessageWriter;
  readonly reader: MessageReader;
  readonly plans: Plans;
  readonly encoders: Encoders;
  readonly decoders: Decoders;
  readonly handles: HandleTable;
  readonly classes: Classes;
  readonly promises: Promises;
  readonly errors: ErrorReader;
  readonly steppers: Steppers;
  /** The runtime's functions; after a crash each of them throws the {@link FatalError}. */
  readonly runtime: RuntimeExports;
  /** Index in `memory.i32` of the word that says whether the last direct call failed. */
  readonly failedAt: number;
  /** How many calls into the runtime's code are unfinished. */
  inside = 0;

  /** What is defined, with the types that every program needs. */
  manifest: Manifest = nothing;
  records: RecordFactories = {};
  /** The type of what has no type. */
  unknownType: TypeId = -1;

  constructor(readonly module: EmscriptenModule) {
    this.runtime = runtimeExports(module);
    this.memory = new Memory(module);
    this.values = new JsValues(this.runtime);
    this.writer = new MessageWriter(this.memory, this.values, this.runtime);
    this.reader = new MessageReader(this.memory);
    this.plans = new Plans();
    this.encoders = new Encoders(this);
    this.decoders = new Decoders(this);
    this.handles = new HandleTable(this);
    this.classes = new Classes(this);
    this.promises = new Promises(this);
    this.errors = new ErrorReader(this);
    this.steppers = new Steppers(this);
    this.failedAt = this.runtime.typhon_failed() >> 2;
  }

  /**
   * Adds a program's types, classes and modules, on both sides of the border. The ids in `added` count
   * from those that are defined; its modules are all that there are then.
   */
  define(added: Manifest, records: RecordFactories): void {
    const { types, classes } = this.manifest;
    const known = { types: types.length, classes: classes.length };
    const all = { types: [...types, ...added.types], classes: [...classes, ...added.classes] };
    this.manifest = withOwnTypes({ ...added, ...all }, known.classes);
    this.unknownType = this.manifest.types.length - 1;
    this.records = { ...this.records, ...records };
    const functions = this.plans.add(this.manifest, known.classes);
    this.#send(planWords(this.manifest, known, functions));
  }

  /** What Python has under the names of modules and classes may be something else now. */
  forgetFound(): void {
    this.#send(new Uint32Array(3)); // no types, classes and functions
  }

  #send(words: Uint32Array): void {
    const { runtime, memory } = this;
    const address = runtime.malloc(words.byteLength);
    memory.refresh();
    memory.u32.set(words, address >> 2);
    const defined = runtime.typhon_define(address);
    memory.refresh();
    runtime.free(address);
    if (defined === 0) throw this.errors.take(undefined);
  }

  /** Reads a JavaScript value that Python passes through. */
  readKept(id: number): unknown {
    this.reader.hasKept = true;
    return this.values.get(id);
  }

  /** Call after a message has been read, where nothing else is being read. */
  dropKept(): void {
    this.reader.hasKept = false;
    this.runtime.typhon_drop_kept();
  }

  /**
   * What to throw for an error that came up while `place` was called. `outside` is what
   * {@link inside} was before: when the two differ, the error broke out of the runtime's own code,
   * which was then left in the middle of something.
   */
  translate(error: unknown, place: string, outside: number): unknown {
    if (error instanceof Mismatch) return error.toError(place);
    return this.inside === outside ? error : this.#die(error);
  }

  #die(cause: unknown): FatalError {
    const fatal = cause instanceof FatalError ? cause : new FatalError(cause);
    disable(this.runtime, fatal);
    this.promises.rejectAll(fatal);
    return fatal;
  }
}
