// One step of a Python object that is stepped: src/runtime/proxy/step.h.
import type { SteppedNode, TypeId } from "../manifest.js";
import type { Core } from "./core.js";
import type { Decoder } from "./decode.js";
import { addressOf } from "./handles.js";
import type { PythonObject } from "./handles.js";
import type { MessageReader } from "./reader.js";
import { Step, StepEnd } from "./wire.js";
import type { MessageWriter } from "./writer.js";

type Write = (writer: MessageWriter) => void;

/** Takes the steps of the objects of one type. */
export class StepTaker {
  readonly #node: SteppedNode;

  constructor(
    readonly core: Core,
    readonly type: TypeId,
  ) {
    this.#node = core.manifest.types[type] as SteppedNode;
  }

  /** A step that is done when this returns. `boundary` is the function whose callers a stack shows. */
  take(
    self: PythonObject,
    step: Step,
    boundary: Function,
    write?: Write,
  ): IteratorResult<unknown, unknown> {
    return this.#cross(self, step, boundary, write, (reader) => {
      const end = reader.low();
      if (end === StepEnd.goesOn) return { done: false, value: this.#outcome(step)(reader) };
      const returned = end === StepEnd.returned ? this.#returned() : undefined;
      return { done: true, value: returned?.(reader) };
    });
  }

  /** A step that Python finishes later; {@link finished} is the value of one past the end. */
  takeAsync(self: PythonObject, step: Step, boundary: Function, write?: Write): Promise<unknown> {
    return this.#cross(self, step, boundary, write, (reader) => this.core.promises.read(reader));
  }

  /** Writes what is sent into a generator. */
  writeSent(value: unknown, writer: MessageWriter): void {
    const node = this.#node;
    const { encoders } = this.core;
    const isGenerator = node[0] === "generator" || node[0] === "async_generator";
    encoders.get(isGenerator ? node[2] : this.core.unknownType)(value, writer);
  }

  #outcome(step: Step): Decoder {
    const { decoders, unknownType } = this.core;
    return decoders.get(step === Step.exit ? unknownType : this.#node[1]);
  }

  #returned(): Decoder | undefined {
    return this.#node[0] === "generator" ? this.core.decoders.get(this.#node[3]) : undefined;
  }

  #cross<T>(
    self: PythonObject,
    step: Step,
    boundary: Function,
    write: Write | undefined,
    read: (reader: MessageReader) => T,
  ): T {
    const { core } = this;
    const { writer, runtime } = core;
    const outside = core.inside;
    const message = writer.open();
    try {
      const address = addressOf(self, core);
      write?.(writer);
      core.inside = outside + 1;
      const result = runtime.typhon_step(address, this.type, step, write ? writer.base : 0);
      core.inside = outside;
      core.memory.refresh();
      if (result === 0) throw core.errors.take(boundary);
      const value = read(core.reader.open(result));
      if (core.reader.hasKept) core.dropKept();
      return value;
    } catch (error) {
      throw core.translate(error, `${boundary.name}()`, outside);
    } finally {
      writer.close(message);
    }
  }
}
