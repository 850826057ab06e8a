// A manifest as an addition to what a bridge knows already: its ids count from there.
import type { ClassInfo, Manifest, ModuleInfo, TypeNode } from "../manifest.js";
import type { RecordFactories } from "../bridge/bridge.js";

export function renumbered(manifest: Manifest, firstType: number, firstClass: number): Manifest {
  const { types, classes, modules, ...rest } = manifest;
  const inside = (part: unknown): unknown => renumberedPart(part, firstType, firstClass);
  return {
    ...rest,
    types: types.map((node) => renumberedType(node, firstType, firstClass)),
    classes: classes.map((info) => inside(info) as ClassInfo),
    modules: modules.map((info) => inside(info) as ModuleInfo),
  };
}

export function renumberedRecords(records: RecordFactories, firstClass: number): RecordFactories {
  return Object.fromEntries(
    Object.entries(records).map(([id, make]) => [Number(id) + firstClass, make]),
  );
}

function renumberedType(node: TypeNode, firstType: number, firstClass: number): TypeNode {
  const [kind, ...operands] = node;
  if (kind === "literal") return node;
  const first = kind === "class" || kind === "type" ? firstClass : firstType;
  return [kind, ...operands.map((operand) => moved(operand, first))] as unknown as TypeNode;
}

// The keys under which docs/manifest.md has ids.
const typeKeys = new Set(["type", "returns", "iterator", "async_iterator", "context_manager", "async_context_manager"]);
const classKeys = new Set(["class", "base", "bases"]);

function renumberedPart(part: unknown, firstType: number, firstClass: number): unknown {
  if (Array.isArray(part)) return part.map((each) => renumberedPart(each, firstType, firstClass));
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]: [string, unknown]) => {
      if (typeKeys.has(key)) return [key, moved(value, firstType)];
      if (classKeys.has(key)) return [key, moved(value, firstClass)];
      return [key, renumberedPart(value, firstType, firstClass)];
    }),
  );
}

/** An id, or a list of ids. A negative one says that there is nothing. */
function moved(ids: unknown, by: number): unknown {
  if (Array.isArray(ids)) return ids.map((id) => moved(id, by));
  return typeof ids === "number" && ids >= 0 ? ids + by : ids;
}
