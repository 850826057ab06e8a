/** A promise whose work begins when somebody first waits for it. */
export class Lazy<T> implements Promise<T> {
  readonly [Symbol.toStringTag] = "Promise";
  readonly #work: () => Promise<T>;
  #started: Promise<T> | undefined;

  constructor(work: () => Promise<T>) {
    this.#work = work;
  }

  get #promise(): Promise<T> {
    return (this.#started ??= this.#work());
  }

  then<A = T, B = never>(
    resolved?: ((value: T) => A | PromiseLike<A>) | null,
    rejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#promise.then(resolved, rejected);
  }

  catch<B = never>(rejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.#promise.catch(rejected);
  }

  finally(done?: (() => void) | null): Promise<T> {
    return this.#promise.finally(done);
  }
}
