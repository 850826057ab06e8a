// The numbers of the wire, in the order of src/runtime/wire.h, plan.h, host.h and errors.h.
// Plain constants: bundlers fold them, and erasable syntax needs no enum.

export const slotSize = 8;

export const TextForm = { ascii: 0, latin1: 1, utf16: 2, utf8: 3, asciiAt: 4, utf8At: 5 } as const;

/** How the items of a list of int or float lie. */
export const RunForm = { doubles: 0, words: 1 } as const;

/** Bytes of a Python bytes object before its own. */
export const bytesHeader = 16;

export const DynamicTag = {
  none: 0,
  boolean: 1,
  integer: 2,
  bigint: 3,
  number: 4,
  text: 5,
  bytes: 6,
  list: 7,
  map: 8,
  object: 9,
  set: 10,
  instance: 11,
  function: 12,
  promise: 13,
  thrown: 14,
  datetime: 15,
  value: 16,
  exception: 17,
} as const;

export const HostAnswer = { result: 0, thrown: 1, raised: 2, finished: 3 } as const;

export const PromiseState = { fulfilled: 0, rejected: 1, finished: 2 } as const;

/** Added together. */
export const ExceptionTraits = { hasCause: 1, isGroup: 2 } as const;

/** What is stepped, and how: src/runtime/proxy/step.h. */
export const Step = {
  open: 0,
  next: 1,
  send: 2,
  raise: 3,
  close: 4,
  enter: 5,
  exit: 6,
  get: 7,
  set: 8,
  asyncOpen: 9,
  asyncNext: 10,
  asyncSend: 11,
  asyncRaise: 12,
  asyncClose: 13,
  asyncEnter: 14,
  asyncExit: 15,
} as const;
/** How a step of a Python object ended. */
export const StepEnd = { goesOn: 0, returned: 1, over: 2 } as const;
export type Step = (typeof Step)[keyof typeof Step];

export const ErrorKind = { python: 0, thrown: 1, typeError: 2, rangeError: 3 } as const;

export const typeKinds = [
  "unknown",
  "none",
  "bool",
  "int",
  "bigint",
  "float",
  "str",
  "bytes",
  "list",
  "set",
  "frozenset",
  "tuple",
  "tuple_of",
  "dict",
  "union",
  "literal",
  "class",
  "callable",
  "awaitable",
  "datetime",
  "datetime_iso",
  "date",
  "time",
  "timedelta",
  "decimal",
  "fraction",
  "uuid",
  "path",
  "complex",
  "bytearray",
  "buffer",
  "array",
  "view",
  "exception",
  "iterable",
  "iterator",
  "generator",
  "async_iterable",
  "async_iterator",
  "async_generator",
  "context_manager",
  "async_context_manager",
  "type",
] as const;

export const classKinds = [
  "dataclass",
  "typed_dict",
  "enum",
  "exception",
  "reference",
  "named_tuple",
  "flag",
  "protocol",
] as const;

export const functionKinds = [
  "function",
  "constructor",
  "instance",
  "class",
  "static",
  "getter",
  "setter",
  "constant",
] as const;
export type FunctionKind = (typeof functionKinds)[number];

export const parameterKinds = ["positional_only", "positional", "args", "keyword", "kwargs"] as const;
