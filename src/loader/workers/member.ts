// One worker of a crew, from its start to its end.
import type { Crew, Job } from "./crew.js";
import { ClientSide } from "./client-side.js";
import { WorkerCrashedError, WorkerStoppedError } from "./errors.js";
import type { Message, Setup } from "./messages.js";
import { Peer } from "./peer.js";
import type { Port, WorkerPort } from "./port.js";
import type { RemoteClasses } from "./remote-classes.js";
import { Interrupt } from "./interrupt.js";

/** How long Python may take to heed an interrupt before its worker is replaced. */
const patience = 3000; // milliseconds

export class Member {
  readonly peer: Peer;
  readonly #port: WorkerPort;
  readonly #interrupt = Interrupt.make();
  readonly #jobs = new Set<Job>();
  readonly #changed: (member: Member) => void;
  #blocking: Job | undefined;
  #end: Error | undefined;

  /** `changed` is called when the worker has become free for more, or has ended. */
  constructor(
    port: WorkerPort,
    readonly crew: Crew,
    classes: RemoteClasses,
    changed: (member: Member) => void,
  ) {
    this.#port = port;
    this.#changed = changed;
    const setup: Setup = { shared: this.#interrupt?.memory };
    this.peer = new Peer(startedBy(port, setup), new ClientSide(this, classes));
    port.onEnd((cause) => this.end(new WorkerCrashedError(reasonOf(cause), { cause })));
    port.hold(false);
  }

  /** How many calls it works on. */
  get load(): number {
    return this.#jobs.size;
  }

  /** A call that lets nothing else run is being worked on. */
  get isBlocked(): boolean {
    return this.#blocking !== undefined;
  }

  /** Why it takes no more calls. */
  get ended(): Error | undefined {
    return this.#end;
  }

  send(job: Job): void {
    let call = 0;
    const settle = (outcome: () => void): void => {
      this.#jobs.delete(job);
      if (this.#blocking === job) this.#blocking = undefined;
      if (this.#jobs.size === 0) this.#port.hold(false);
      outcome();
      this.#changed(this);
    };
    try {
      call = this.peer.order(job.order, job.args, {
        resolve: (value) => settle(() => job.resolve(value)),
        reject: (error, isFatal) => settle(() => this.#reject(job, error, isFatal)),
        seen: () => job.seen?.(),
      });
    } catch (error) {
      return job.reject(error); // an argument cannot cross
    }
    this.#jobs.add(job);
    if (job.blocks) this.#blocking = job;
    this.#port.hold(true);
    job.stop = () => this.#stop(job, call);
  }

  /** No more calls; those that it works on are rejected with `error`. */
  end(error: Error = new WorkerStoppedError()): void {
    if (this.#end !== undefined) return;
    this.#end = error;
    this.#port.terminate();
    this.peer.end(error);
    this.#changed(this);
  }

  #reject(job: Job, error: unknown, isFatal: boolean): void {
    if (!isFatal || this.#end !== undefined) return job.reject(error);
    const crash = new WorkerCrashedError(reasonOf(error), { cause: error });
    job.reject(crash);
    this.end(crash);
  }

  // What waits is cancelled, and what runs is interrupted through shared memory. Without that, and
  // when neither helps, only the end of the worker stops it.
  #stop(job: Job, call: number): void {
    if (job.blocks && this.#interrupt === undefined) return this.#replace(job);
    this.#interrupt?.ask(call);
    this.peer.cancel(call);
    const stuck = setTimeout(() => this.#replace(job), patience);
    job.ended = () => clearTimeout(stuck);
    job.seen = job.ended;
  }

  #replace(job: Job): void {
    if (this.#jobs.has(job)) this.end();
  }
}

/** The port of a worker that is told of its setup as soon as it listens, and nothing sooner. */
function startedBy(port: WorkerPort, setup: Setup): Port {
  let early: (() => void)[] | undefined = [() => port.post({ type: "start", setup }, [])];
  return {
    post(message, transfer) {
      if (early === undefined) port.post(message, transfer);
      else early.push(() => port.post(message, transfer));
    },
    onMessage(receive) {
      port.onMessage((message) => {
        if ((message as Message).type !== "ready") return receive(message);
        for (const post of early ?? []) post();
        early = undefined;
      });
    },
  };
}

function reasonOf(cause: unknown): string {
  if (cause instanceof Error && cause.message !== "") return cause.message;
  const { message } = (cause ?? {}) as { message?: unknown };
  if (typeof message === "string" && message !== "") return message;
  return "no reason was given; see that its script is deployed, and that worker-src allows it";
}
