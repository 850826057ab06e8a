// Types of a manifest as sets of alternatives, so that two releases can be compared: ids mean
// nothing outside of their own manifest.
import type { Manifest, TypeId } from "../../../../../src/loader/manifest.js";

/** The members of a union, each as a text; of any other type, one. */
export type Alternatives = ReadonlySet<string>;

export function alternatives({ types, classes }: Manifest, id: TypeId): Alternatives {
  const text = (id: TypeId): string => [...members(id)].sort().join(" | ");
  const texts = (ids: readonly TypeId[]): string => ids.map(text).join(", ");
  const members = (id: TypeId): Alternatives => {
    const node = types[id]!;
    switch (node[0]) {
      case "union":
        return new Set(node[1].flatMap((each) => [...members(each)]));
      case "literal":
        return new Set(node[1].map((value) => JSON.stringify(value)));
      case "bool":
        return new Set(["true", "false"]);
      case "class":
      case "type": {
        const { module, qualname } = classes[node[1]]!;
        return new Set([node[0] === "type" ? `type[${module}.${qualname}]` : `${module}.${qualname}`]);
      }
      case "exception":
        return new Set([node[1]]);
      case "tuple":
        return new Set([`tuple[${texts(node[1])}]`]);
      case "callable": {
        const [, parameters, result, further] = node;
        const rest = further === undefined ? "" : `, *${text(further)}`;
        return new Set([`callable[[${texts(parameters)}${rest}], ${text(result)}]`]);
      }
      default: {
        const operands = node.slice(1) as TypeId[];
        return new Set([operands.length === 0 ? node[0] : `${node[0]}[${texts(operands)}]`]);
      }
    }
  };
  return members(id);
}

/** Whether every value of `narrow` is one of `wide`. */
export function isWithin(narrow: Alternatives, wide: Alternatives): boolean {
  if (wide.has("unknown")) return true;
  return [...narrow].every((each) => wide.has(each) || (each === "int" && wide.has("float")));
}

export function typeText(type: Alternatives): string {
  const words = [...type].sort().join(" | ");
  return words.replace(/\bfalse \| true\b/, "bool");
}
