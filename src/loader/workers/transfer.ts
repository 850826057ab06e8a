// Buffers that go to another thread without a copy.

const marked = new WeakSet<object>();

/**
 * Gives the memory of buffers and typed arrays away with the next call into a worker that they are
 * passed to, instead of copying it. They are empty afterwards.
 *
 * @example `await blur(transfer(pixels))`
 */
export function transfer<T extends ArrayBufferView | ArrayBuffer>(value: T): T {
  marked.add(value);
  return value;
}

/** What goes along with a value that was marked, which from then on is not any more. */
export function takeTransfers(value: ArrayBufferView | ArrayBufferLike): ArrayBuffer[] {
  if (!marked.delete(value)) return [];
  const buffer = ArrayBuffer.isView(value) ? value.buffer : value;
  return buffer instanceof ArrayBuffer ? [buffer] : [];
}
