// The numbers of src/runtime/compat/value.h and request.h.

export const ValueTag = {
  undefined: 0,
  null: 1,
  boolean: 2,
  number: 3,
  bigint: 4,
  text: 5,
  name: 6,
  newName: 7,
  function: 8,
  object: 9,
  error: 10,
  python: 11,
  array: 12,
  set: 13,
  record: 14,
  map: 15,
  buffer: 16,
  again: 17,
  missing: 18,
  promise: 19,
} as const;

/** Stands for the Python object behind a proxy, where the proxy itself could be meant. */
export class Opened {
  constructor(readonly proxy: object) {}
}

export const PythonTrait = {
  callable: 1,
  awaitable: 2,
  iterable: 4,
  iterator: 8,
  sized: 16,
  subscriptable: 32,
  sequence: 64,
} as const;
