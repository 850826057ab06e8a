// From the runtime's descriptions of errors (src/runtime/errors.h) to errors of JavaScript.
import type { Core } from "./core.js";
import { addCause, PythonError, RaisedException } from "./python-error.js";
import type { MessageReader } from "./reader.js";
import { ErrorKind, ExceptionTraits } from "./wire.js";

/** Reads the rest of an exception that was made for JavaScript, for its class's constructor. */
export function readMade(core: Core, reader: MessageReader): RaisedException {
  return readRaised(core, reader, reader.low(), reader.low(), undefined);
}

function readRaised(
  core: Core,
  reader: MessageReader,
  address: number,
  traits: number,
  boundary: Function | undefined,
): RaisedException {
  const name = reader.text();
  const type = reader.text();
  const text = reader.text();
  return new RaisedException(core, address, name, type, text, traits, boundary);
}

interface ErrorLease {
  readonly address: number;
  readonly reference: WeakRef<PythonError>;
}

/** Makes errors from the runtime's descriptions: one per exception while it lives. */
export class ErrorReader {
  readonly #core: Core;
  /** The living error of an exception: what comes again is the same object. */
  readonly #known = new Map<number, WeakRef<PythonError>>();
  readonly #registry = new FinalizationRegistry<ErrorLease>(({ address, reference }) => {
    if (this.#known.get(address) === reference) this.#known.delete(address);
    this.#core.runtime.typhon_release(address);
    this.#core.memory.refresh();
  });

  constructor(core: Core) {
    this.#core = core;
  }

  /** The failure of the last call, to be thrown. The stack starts with the caller of `boundary`. */
  take(boundary: Function | undefined): unknown {
    return this.read(this.#core.runtime.typhon_take_error(), boundary);
  }

  /** The error that a description (src/runtime/errors.h) stands for. */
  read(record: number, boundary: Function | undefined): unknown {
    const reader = this.#core.reader.open(record);
    const kind = reader.low();
    const operand = reader.high();
    switch (kind) {
      case ErrorKind.thrown:
        return this.#readThrown(operand);
      case ErrorKind.typeError:
        return new TypeError(reader.text());
      case ErrorKind.rangeError:
        return new RangeError(reader.text());
      default:
        return this.#readInstance(reader, reader.low(), operand, reader.high(), boundary);
    }
  }

  /** Reads an exception that is not raised, but a value: (address, class id), and the rest. */
  readValue(reader: MessageReader): PythonError {
    const address = reader.low();
    const classId = reader.high();
    return this.#readInstance(reader, address, classId, reader.low(), undefined);
  }

  #readThrown(id: number): unknown {
    const thrown = this.#core.readKept(id);
    this.#core.dropKept();
    return thrown;
  }

  /** Reads the rest of an exception; its reference has come with the message. */
  #readInstance(
    reader: MessageReader,
    address: number,
    classId: number,
    traits: number,
    boundary: Function | undefined,
  ): PythonError {
    const raised = readRaised(this.#core, reader, address, traits, boundary);
    const known = this.#known.get(address)?.deref();
    if (known === undefined) {
      const errorType = classId < 0 ? PythonError : this.#core.classes.getError(classId);
      return new errorType(raised);
    }
    this.#core.runtime.typhon_release(address);
    if (traits & ExceptionTraits.hasCause) addCause(known);
    return known;
  }

  /** The error stands for the exception from now on, whose reference it owns. */
  register(error: PythonError, address: number): void {
    const reference = new WeakRef(error);
    this.#known.set(address, reference);
    this.#registry.register(error, { address, reference });
  }
}
