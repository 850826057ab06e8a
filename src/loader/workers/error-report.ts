// What is told of an error that leaves its worker.
import { PythonError, type App } from "../index.js";
import type { ErrorReport, Packed, PythonReport, Token } from "./messages.js";
import type { Peer } from "./peer.js";

export function describeError(thrown: unknown, peer: Peer, app: App): Token {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const yours = peer.received.idOf(error);
  const { name, message, stack = "" } = error;
  if (yours !== undefined) return ["error", { yours, name, message, stack }];
  const cause = error.cause === undefined ? undefined : packed(error.cause, peer);
  const python = error instanceof PythonError ? pythonReport(error, peer, app) : undefined;
  const report: ErrorReport = {
    name,
    message,
    stack,
    ...(cause !== undefined && { cause }),
    ...(python !== undefined && { python }),
  };
  return ["error", report];
}

function pythonReport(error: PythonError, peer: Peer, app: App): PythonReport {
  const errors = error.errors && packed(error.errors, peer);
  return {
    type: error.type,
    compiled: app.nameOfClass(error.constructor),
    traceback: error.traceback,
    frames: (error.stack ?? "").split("\n").filter((line) => pythonFrame.test(line)),
    args: packed(error.args, peer) ?? nothing,
    attributes: attributesOf(error, peer),
    ...(errors !== undefined && { errors }),
  };
}

const pythonFrame = /^\s+at .*\.py:\d+\)$/;
const nothing: Packed = { value: [], isPlain: true };

/** Those that its compiled classes declare, and those that the instance has. */
function attributesOf(error: PythonError, peer: Peer): Record<string, Packed> {
  const attributes: Record<string, Packed> = {};
  const add = (name: string, read: () => unknown): void => {
    try {
      const value = packed(read(), peer);
      if (value !== undefined) attributes[name] = value;
    } catch {
      // it is not set, or has no value in JavaScript
    }
  };
  for (const name of declaredNames(error)) add(name, () => (error as unknown as Values)[name]);
  const own = instanceAttributes(error);
  for (const name of Object.keys(own)) if (!(name in attributes)) add(name, () => own[name]);
  return attributes;
}

type Values = Readonly<Record<string, unknown>>;

function declaredNames(error: PythonError): string[] {
  const names: string[] = [];
  let at = Object.getPrototypeOf(error) as object;
  for (; at !== PythonError.prototype; at = Object.getPrototypeOf(at) as object) {
    names.push(...Object.keys(Object.getOwnPropertyDescriptors(at)));
  }
  return names.filter((name) => name !== "constructor");
}

function instanceAttributes(error: PythonError): Values {
  try {
    return error.attribute("__dict__") as Values;
  } catch {
    return {};
  }
}

/** A value, or `undefined` when it cannot leave the worker. */
function packed(value: unknown, peer: Peer): Packed | undefined {
  try {
    return peer.pack(value).packed;
  } catch {
    return undefined;
  }
}
