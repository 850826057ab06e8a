// What types are called in messages.
import { isAnyError } from "../manifest.js";
import type { LiteralValue, Manifest, TypeId, TypeNode } from "../manifest.js";

/** How Python writes the type; shortened where it is nested deep or recursive. */
export function pythonName(manifest: Manifest, id: TypeId, depth = 0): string {
  const node = manifest.types[id]!;
  if (depth > 3) return "…";
  const name = (item: TypeId): string => pythonName(manifest, item, depth + 1);
  switch (node[0]) {
    case "unknown":
      return "Any";
    case "none":
      return "None";
    case "bigint":
      return "int";
    case "list":
    case "set":
    case "frozenset":
      return `${node[0]}[${name(node[1])}]`;
    case "tuple":
      return node[1].length === 0 ? "tuple[()]" : `tuple[${node[1].map(name).join(", ")}]`;
    case "tuple_of":
      return `tuple[${name(node[1])}, ...]`;
    case "dict":
      return `dict[${name(node[1])}, ${name(node[2])}]`;
    case "union":
      return node[1].map(name).join(" | ");
    case "literal":
      return `Literal[${node[1].map(pythonLiteral).join(", ")}]`;
    case "class": {
      const info = manifest.classes[node[1]]!;
      return `${info.module}.${info.qualname}`;
    }
    case "callable":
      return `Callable[${callableParameters(node, name)}, ${name(node[2])}]`;
    case "awaitable":
      return `Awaitable[${name(node[1])}]`;
    case "datetime_iso":
      return "datetime";
    case "decimal":
      return "Decimal";
    case "fraction":
      return "Fraction";
    case "uuid":
      return "UUID";
    case "path":
      return "Path";
    case "buffer":
      return "Buffer";
    case "array":
      return `array[${name(node[1])}]`;
    case "view":
      return name(node[1]);
    case "exception":
      return node[1];
    case "iterable":
      return `Iterable[${name(node[1])}]`;
    case "iterator":
      return `Iterator[${name(node[1])}]`;
    case "generator":
      return `Generator[${name(node[1])}, ${name(node[2])}, ${name(node[3])}]`;
    case "async_iterable":
      return `AsyncIterable[${name(node[1])}]`;
    case "async_iterator":
      return `AsyncIterator[${name(node[1])}]`;
    case "async_generator":
      return `AsyncGenerator[${name(node[1])}, ${name(node[2])}]`;
    case "context_manager":
      return `AbstractContextManager[${name(node[1])}]`;
    case "async_context_manager":
      return `AbstractAsyncContextManager[${name(node[1])}]`;
    case "type":
      return `type[${manifest.classes[node[1]]!.qualname}]`;
    default:
      return node[0];
  }
}

function callableParameters(
  node: Extract<TypeNode, { readonly 0: "callable" }>,
  name: (type: TypeId) => string,
): string {
  const fixed = node[1].map(name);
  if (node[3] === undefined) return `[${fixed.join(", ")}]`;
  return fixed.length === 0 ? "..." : `Concatenate[${fixed.join(", ")}, ...]`;
}

function pythonLiteral(literal: LiteralValue): string {
  if (typeof literal === "boolean") return literal ? "True" : "False";
  return JSON.stringify(literal);
}

/** The type as a JavaScript programmer calls it. */
export function jsName(manifest: Manifest, type: TypeId): string {
  const node = manifest.types[type]!;
  switch (node[0]) {
    case "none":
      return "null";
    case "bool":
      return "boolean";
    case "int":
    case "float":
    case "timedelta":
      return "number";
    case "str":
    case "path":
      return "string";
    case "bytes":
    case "bytearray":
      return "Uint8Array";
    case "list":
    case "tuple":
    case "tuple_of":
      return "Array";
    case "set":
    case "frozenset":
      return "Set";
    case "dict":
      return manifest.types[node[1]]![0] === "str" ? "plain object" : "Map";
    case "literal":
      return node[1].map((value) => JSON.stringify(value)).join(" | ");
    case "class":
      return manifest.classes[node[1]]!.qualname;
    case "callable":
      return "function";
    case "awaitable":
      return "Promise";
    case "union":
      return node[1].map((member) => jsName(manifest, member)).join(" | ");
    case "datetime":
      return "Date";
    case "datetime_iso":
    case "date":
    case "time":
      return `ISO ${node[0] === "datetime_iso" ? "date and time" : node[0]}`;
    case "decimal":
    case "fraction":
    case "uuid":
      return `${pythonName(manifest, type)} as string`;
    case "buffer":
    case "array":
      return "typed array";
    case "view":
      return jsName(manifest, node[1]);
    case "exception":
      return isAnyError(node[1]) ? "Error" : node[1];
    case "iterable":
    case "iterator":
      return "iterable";
    case "generator":
    case "async_iterable":
    case "async_generator":
    case "context_manager":
    case "async_context_manager":
      return node[0].replaceAll("_", " ");
    case "async_iterator":
      return "async iterable";
    case "type":
      return `class ${manifest.classes[node[1]]!.qualname}`;
    default:
      return pythonName(manifest, type);
  }
}
