// Exceptions of any class as values: those of Python, and what JavaScript can throw in their place.
import { isAnyError } from "../manifest.js";
import type { TypeId } from "../manifest.js";
import type { Core } from "./core.js";
import type { Encoder } from "./encode.js";
import { expected } from "./mismatch.js";
import { errorAddress, PythonError } from "./python-error.js";
import type { MessageReader } from "./reader.js";
import { writeText } from "./strings.js";
import type { MessageWriter } from "./writer.js";

/** Also of another realm: a frame, node:vm. */
export function isError(value: unknown): value is Error {
  return value instanceof Error || Object.prototype.toString.call(value) === "[object Error]";
}

/** An exception of the builtin class `name`, which is what `type` says. */
export function encodeRaisable(core: Core, name: string, type: TypeId): Encoder {
  const takesAny = isAnyError(name);
  return (value, writer) => {
    const isTaken =
      value instanceof PythonError
        ? core.runtime.typhon_is_exception_of(errorAddress(value, core), type) !== 0
        : takesAny && isError(value);
    if (!isTaken) throw expected(takesAny ? "Error" : name, value);
    writeRaisable(core, value as Error, writer);
  };
}

export function writeRaisable(core: Core, error: Error, writer: MessageWriter): void {
  if (error instanceof PythonError) {
    writer.pair(0, errorAddress(error, core));
  } else {
    writer.pair(writer.pin(error), 0);
    writeText(textOf(error), writer);
  }
}

/** What JavaScript had thrown is itself again, unless it was no error. */
export function decodeRaisable(core: Core, reader: MessageReader): Error {
  const thrown = reader.low();
  const exception = core.errors.readValue(reader);
  const value = thrown === 0 ? undefined : core.readKept(thrown);
  return isError(value) ? value : exception;
}

/** What Python shows of something thrown: its text, without lone surrogates. */
export function textOf(error: unknown): string {
  let text: string;
  try {
    text = String(error);
  } catch {
    text = "a value without text"; // its toString throws
  }
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}
