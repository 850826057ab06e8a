/** Another thread's wish that Python stops what it does. */
export interface Interrupts {
  /** Asked often. */
  isAsked(): boolean;
  /** `KeyboardInterrupt` is about to be raised. */
  taken(): void;
}

/**
 * What CPython takes for `Py_EmscriptenSignalBuffer`: it reads item 0, the number of a signal or 0,
 * and then writes 0 after every look.
 */
export function signalBuffer(interrupts: Interrupts): { 0: number } {
  const interruptSignal = 2; // SIGINT
  // The wish may come between the look and the 0: then it was not seen, and must stay.
  let wasSeen = false;
  return {
    get 0() {
      wasSeen = interrupts.isAsked();
      return wasSeen ? interruptSignal : 0;
    },
    set 0(_signal: number) {
      if (wasSeen) interrupts.taken();
      wasSeen = false;
    },
  };
}
