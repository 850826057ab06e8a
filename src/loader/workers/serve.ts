// `typhon/worker`: a program inside of a worker. Generated workers call this.
import type { App } from "../app.js";
import { isNode } from "../hosts/node.js";
import { Interrupt } from "./interrupt.js";
import type { Message } from "./messages.js";
import { parentOfThread } from "./node-worker.js";
import { Peer } from "./peer.js";
import type { Port } from "./port.js";
import { WorkerSide } from "./worker-side.js";

/** Does what the program around this worker asks for, with the modules of `app`. */
export function serve(app: App): void {
  const port = portOfParent();
  let receive = (message: unknown): void => {
    const { setup } = message as Message & { type: "start" };
    const interrupt = setup.shared && Interrupt.of(setup.shared);
    const side = new WorkerSide(app, interrupt);
    side.peer = new Peer({ ...port, onMessage: (next) => (receive = next) }, side);
    if (interrupt === undefined) return;
    app.watchInterrupts({ isAsked: () => side.isInterrupted, taken: () => side.interruptTaken() });
  };
  port.onMessage((message) => receive(message));
  port.post({ type: "ready" } satisfies Message, []);
}

function portOfParent(): Port {
  const parent = isNode() ? parentOfThread() : undefined;
  if (parent !== undefined) {
    return {
      post: (message, transfer) => parent.postMessage(message, transfer),
      onMessage: (receive) => parent.on("message", receive),
    };
  }
  const scope = globalThis as unknown as DedicatedWorker;
  return {
    post: (message, transfer) => scope.postMessage(message, transfer),
    onMessage: (receive) => scope.addEventListener("message", ({ data }) => receive(data)),
  };
}

interface DedicatedWorker {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}
