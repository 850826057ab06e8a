// Crashes, and tells what is left.
import { FatalError } from "typhon";
import { add, crash, Handle, wait } from "./src/crashing.py";

function thrownBy(action) {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}

const handle = new Handle();
const before = handle.name();
const waiting = wait().catch((error) => error);
const first = thrownBy(crash);
const later = [thrownBy(() => add(1, 2)), thrownBy(() => handle.name()), thrownBy(() => wait())];
handle[Symbol.dispose ?? Symbol.for("Symbol.dispose")]();

// Finalizers of what the dead runtime lent run now: they must not end the process.
for (let round = 0; round < 3; round++) {
  globalThis.gc();
  await new Promise((resolve) => setTimeout(resolve, 5));
}

console.log(
  JSON.stringify({
    before,
    isFatal: first instanceof FatalError,
    name: first.name,
    message: first.message,
    stack: first.cause.stack,
    isSameLater: later.every((error) => error === first),
    isWaitRejected: (await waiting) === first,
  }),
);
