// The workers that a program's calls are spread over. Calls wait in one queue, and whichever worker is
// free takes the first that it may: nothing waits behind a long call while another worker has nothing
// to do. Workers start when there is work for them.
import { isCallAborted } from "./call-aborted.js";
import { cancelKey } from "../bridge/remote-brand.js";
import { WorkerStoppedError } from "./errors.js";
import { Member } from "./member.js";
import type { Order } from "./messages.js";
import type { WorkerPort } from "./port.js";
import type { RemoteClasses } from "./remote-classes.js";
import { addCaller, RemotePythonError } from "./remote-error.js";

export interface Job {
  readonly order: Order;
  readonly args: readonly unknown[];
  /** Nothing else can run in the worker until it is done. */
  readonly blocks: boolean;
  /** The only worker that can do it; any, when there is none. */
  readonly member: Member | undefined;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
  /** Has the stack of who called. */
  readonly site: { readonly stack?: string };
  /** Set while a worker is at it: makes it stop. */
  stop?: () => void;
  /** Set while it is being stopped. */
  seen?: () => void;
  isCancelled?: boolean;
  reason?: unknown;
  ended?: () => void;
}

export class Crew {
  readonly #startWorker: () => WorkerPort;
  readonly #classes: RemoteClasses;
  readonly #size: number;
  #members: Member[] = [];
  #waiting: Job[] = [];
  #isDisposed = false;

  constructor(start: () => WorkerPort, classes: RemoteClasses, size: number) {
    this.#startWorker = start;
    this.#classes = classes;
    this.#size = size;
  }

  /** Has an order done by `member`, or by whoever is free; not before `after`, if that is given. */
  run(
    order: Order,
    args: readonly unknown[],
    blocks: boolean,
    member?: Member,
    after?: Promise<unknown>,
  ): Promise<unknown> {
    let job!: Job;
    const promise = new Promise((resolve, reject) => {
      const site = captureSite();
      job = { order, args, blocks, member, site, ...settling(() => job, resolve, reject) };
    });
    Object.defineProperty(promise, cancelKey, { value: (reason: unknown) => this.#cancel(job, reason) });
    if (after === undefined) this.#add(job);
    else after.then(() => this.#add(job), job.reject);
    return promise;
  }

  /** The worker for something that stays in it: the one with the least to do. */
  pick(): Member {
    const idle = this.#members.find((member) => member.load === 0);
    if (idle !== undefined) return idle;
    if (this.#members.length < this.#size || this.#isDisposed) return this.#start();
    return this.#members.reduce((least, each) => (each.load < least.load ? each : least));
  }

  /** Ends all workers. */
  dispose(): void {
    this.#isDisposed = true;
    for (const job of this.#waiting.splice(0)) job.reject(new WorkerStoppedError());
    for (const member of this.#members) member.end();
  }

  #add(job: Job): void {
    if (this.#isDisposed) return job.reject(new WorkerStoppedError());
    if (job.isCancelled) return job.reject(job.reason);
    this.#waiting.push(job);
    this.#dispatch();
  }

  #dispatch(): void {
    const left: Job[] = [];
    for (const job of this.#waiting.splice(0)) {
      const member = this.#memberFor(job);
      if (member === undefined) left.push(job);
      else if (member.ended !== undefined) job.reject(member.ended);
      else member.send(job);
    }
    this.#waiting.unshift(...left);
  }

  #memberFor(job: Job): Member | undefined {
    const { member } = job;
    if (member !== undefined) return member.isBlocked && !member.ended ? undefined : member;
    const idle = this.#members.find(({ load }) => load === 0);
    if (idle !== undefined) return idle;
    if (this.#members.length < this.#size) return this.#start();
    const free = this.#members.filter(({ isBlocked }) => !isBlocked);
    if (free.length === 0) return undefined;
    return free.reduce((least, each) => (each.load < least.load ? each : least));
  }

  #start(): Member {
    const member = new Member(this.#startWorker(), this, this.#classes, (changed) => {
      if (changed.ended !== undefined) this.#members = this.#members.filter((each) => each !== changed);
      this.#dispatch();
    });
    this.#members.push(member);
    return member;
  }

  #cancel(job: Job, reason: unknown): void {
    const place = this.#waiting.indexOf(job);
    if (place >= 0) {
      this.#waiting.splice(place, 1);
      return job.reject(reason);
    }
    job.isCancelled = true;
    job.reason = reason;
    job.stop?.();
  }
}

// A call that was stopped fails with the reason for that, unless Python had something else to say.
function settling(
  job: () => Job,
  resolve: (value: unknown) => void,
  reject: (error: unknown) => void,
): Pick<Job, "resolve" | "reject"> {
  return {
    resolve(value) {
      job().ended?.();
      resolve(value);
    },
    reject(error) {
      job().ended?.();
      const { reason, site } = job();
      if (error instanceof RemotePythonError) addCaller(error, site.stack);
      reject(reason !== undefined && isStop(error) ? reason : error);
    },
  };
}

type CaptureStackTrace = (holder: object) => void;

function captureSite(): { readonly stack?: string } {
  const { captureStackTrace } = Error as { captureStackTrace?: CaptureStackTrace };
  if (captureStackTrace === undefined) return new Error();
  const holder = {};
  captureStackTrace(holder);
  return holder;
}

function isStop(error: unknown): boolean {
  if (error instanceof WorkerStoppedError) return true;
  if (error instanceof RemotePythonError) return stops.has(error.type);
  return isCallAborted(error);
}

const stops: ReadonlySet<string> = new Set([
  "KeyboardInterrupt",
  "asyncio.exceptions.CancelledError",
]);
