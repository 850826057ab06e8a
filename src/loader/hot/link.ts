// A class that another one has taken the place of.

type AnyClass = Function & { readonly prototype: object };

/**
 * Makes `former` an empty subclass of `successor`: its objects, and those of its subclasses, have the
 * members of `successor` from now on, and each class takes the objects of both for its own.
 */
export function link(former: AnyClass, successor: AnyClass): void {
  for (const holder of [former, former.prototype]) {
    for (const key of Reflect.ownKeys(holder)) {
      if (!keptKeys.has(key)) Reflect.deleteProperty(holder, key);
    }
  }
  Object.setPrototypeOf(former, successor);
  Object.setPrototypeOf(former.prototype, successor.prototype);
  Object.defineProperty(former, Symbol.hasInstance, {
    value: (value: unknown) => value instanceof successor,
  });
}

const keptKeys = new Set<string | symbol>(["constructor", "prototype", "name", "length"]);
