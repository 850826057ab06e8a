// Work that is done once for all apps of a page or process.

/**
 * Makes a function of `work` that does it at the first call and gives the same promise to everyone.
 * A failure is not kept: the next call tries again.
 */
export function shared<Input, Result>(
  work: (input: Input) => Promise<Result>,
): (input: Input) => Promise<Result> {
  let result: Promise<Result> | undefined;
  return (input) => {
    if (result !== undefined) return result;
    const started = work(input);
    started.catch(() => {
      if (result === started) result = undefined;
    });
    result = started;
    return started;
  };
}
