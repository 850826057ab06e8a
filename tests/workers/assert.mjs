// Assertions for Node and pages.

export function ok(value, what = "it is not so") {
  if (!value) throw new Error(what);
}

export function equal(actual, expected) {
  if (actual === expected) return;
  const [found, wanted] = [shown(actual), shown(expected)];
  if (found !== wanted) throw new Error(`it is ${found}, not ${wanted}`);
}

/** What a promise is rejected with. */
export async function caught(promise) {
  let value;
  try {
    value = await promise;
  } catch (error) {
    return error;
  }
  throw new Error(`it was not rejected, but is ${shown(value)}`);
}

export async function eventually(condition) {
  for (let end = Date.now() + 5000; Date.now() < end; ) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`${condition} did not become true`);
}

/** Values as text that tells them apart: types, and -0 from 0. */
function shown(value) {
  if (typeof value === "bigint") return `${value}n`;
  if (Object.is(value, -0)) return "-0";
  if (typeof value !== "object" || value === null) {
    return typeof value === "string" ? JSON.stringify(value) : String(value);
  }
  if (value instanceof Date) return `Date ${value.getTime()}`;
  if (value instanceof Error) return `${value}`;
  if (ArrayBuffer.isView(value)) return `${value.constructor.name} ${[...value]}`;
  if (value instanceof Map) return `Map ${shown([...value])}`;
  if (value instanceof Set) return `Set ${shown([...value])}`;
  if (Array.isArray(value)) return `[${value.map(shown)}]`;
  return `{${Object.entries(value).map(([key, item]) => `${key}: ${shown(item)}`)}}`;
}
