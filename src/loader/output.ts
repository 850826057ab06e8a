// What Python prints, line by line, to callbacks of the program (by default the console).
// Python writes bytes in chunks of any size; a character or a line may be split between two.

/** Receives one line, without its line end. */
export type LineHandler = (line: string) => void;

export interface OutputHandlers {
  /** Left out: stays as it is. `null`: back to `console.log`. */
  readonly stdout?: LineHandler | null;
  /** Left out: stays as it is. `null`: back to `console.error`. */
  readonly stderr?: LineHandler | null;
}

/**
 * Chooses where the lines that Python prints go, for all apps of this page or process.
 *
 * ```ts
 * setOutput({ stdout: (line) => terminal.append(line) });
 * ```
 *
 * A line is handed over when it is complete. An error that a handler throws is reported as an
 * uncaught error; it never reaches Python.
 */
export function setOutput(handlers: OutputHandlers): void {
  if (handlers.stdout !== undefined) current.stdout = handlers.stdout ?? consoleHandlers.stdout;
  if (handlers.stderr !== undefined) current.stderr = handlers.stderr ?? consoleHandlers.stderr;
}

export type StreamName = "stdout" | "stderr";

// Looked up at each line, so that a console replaced later (by a test, by a logger) is honoured.
const consoleHandlers: Record<StreamName, LineHandler> = {
  stdout: (line) => console.log(line),
  stderr: (line) => console.error(line),
};

const current: Record<StreamName, LineHandler> = { ...consoleHandlers };

/** Hands one complete line to the handler of `stream`. */
export function emitLine(stream: StreamName, line: string): void {
  try {
    current[stream](line);
  } catch (error) {
    // The caller is C code in the middle of a write: an exception must not unwind it.
    queueMicrotask(() => {
      throw error;
    });
  }
}

/** Turns chunks of UTF-8 into lines; undecodable bytes become U+FFFD. */
export class LineSplitter {
  // A byte order mark that a program prints is content here, not a mark.
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  readonly #emit: LineHandler;
  #partial = "";

  constructor(emit: LineHandler) {
    this.#emit = emit;
  }

  /** Reads `bytes` before it returns; the caller may reuse them. */
  push(bytes: Uint8Array): void {
    const searched = this.#partial.length; // UTF-16 code units known to hold no line end
    const text = this.#partial + this.#decoder.decode(bytes, { stream: true });
    let begin = 0;
    for (let end = text.indexOf("\n", searched); end !== -1; end = text.indexOf("\n", begin)) {
      this.#emit(text.slice(begin, end));
      begin = end + 1;
    }
    this.#partial = text.slice(begin);
  }

  /** Emits a last line that has no line end, if there is one. */
  flush(): void {
    const rest = this.#partial + this.#decoder.decode();
    this.#partial = "";
    if (rest !== "") this.#emit(rest);
  }
}
