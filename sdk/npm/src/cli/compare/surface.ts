// What a release offers, by name: `stats.summarize`, `stats.Summary.mean`.
import type {
  ClassInfo,
  ExportInfo,
  FieldInfo,
  Manifest,
  PropertyInfo,
  SignatureInfo,
} from "../../../../../src/loader/manifest.js";
import { alternatives, type Alternatives } from "./types.js";

export interface Parameter {
  readonly name: string;
  readonly kind: SignatureInfo["params"][number]["kind"];
  readonly type: Alternatives;
  readonly optional: boolean;
}

export type Item =
  | {
      readonly kind: "function";
      readonly params: readonly Parameter[];
      readonly returns: Alternatives;
      readonly isAsync: boolean;
    }
  /** A constant, a property or a field: where its values go says what may change. */
  | {
      readonly kind: "value";
      readonly type: Alternatives;
      readonly isRead: boolean;
      readonly isWritten: boolean;
      readonly optional: boolean;
    }
  /** A class, a module, a member of an enumeration: it is there, and it is `what`. */
  | { readonly kind: "name"; readonly what: string };

export type Surface = ReadonlyMap<string, Item>;

export function surfaceOf(manifest: Manifest): Surface {
  const items = new Map<string, Item>();
  for (const { name: module, source, exports } of manifest.modules) {
    if (isPrivate(module) || source.startsWith(".typhon/")) continue;
    items.set(module, { kind: "name", what: "module" });
    for (const each of exports) items.set(`${module}.${each.name}`, exportItem(manifest, each));
  }
  for (const info of manifest.classes) {
    if (isPrivate(`${info.module}.${info.qualname}`)) continue;
    addClass(manifest, info, items);
  }
  return items;
}

function isPrivate(name: string): boolean {
  return name.split(".").some((part) => /^_(?!_)/.test(part));
}

function exportItem(manifest: Manifest, item: ExportInfo): Item {
  switch (item.kind) {
    case "function":
      return functionItem(manifest, item.signature);
    case "constant":
      return valueItem(manifest, item.type, { isRead: true, isWritten: false });
    case "class":
      return { kind: "name", what: manifest.classes[item.class]!.kind };
    case "reexport":
      return { kind: "name", what: "re-export" };
  }
}

function functionItem(manifest: Manifest, signature: SignatureInfo): Item {
  return {
    kind: "function",
    params: signature.params.map(({ name, kind, type, optional }) => ({
      name,
      kind,
      type: alternatives(manifest, type),
      optional: optional ?? (kind === "args" || kind === "kwargs"),
    })),
    returns: alternatives(manifest, signature.returns),
    isAsync: signature.async ?? false,
  };
}

interface Direction {
  readonly isRead: boolean;
  readonly isWritten: boolean;
}

function valueItem(manifest: Manifest, type: number, way: Direction, optional = false): Item {
  return { kind: "value", type: alternatives(manifest, type), ...way, optional };
}

function addClass(manifest: Manifest, info: ClassInfo, items: Map<string, Item>): void {
  const name = `${info.module}.${info.qualname}`;
  items.set(name, { kind: "name", what: info.kind });
  if (info.kind === "enum") {
    for (const [member, value] of info.members) {
      items.set(`${name}.${member}`, { kind: "name", what: JSON.stringify(info.by === "name" ? member : value) });
    }
    return;
  }
  if ("fields" in info) for (const field of info.fields) addField(manifest, name, field, items);
  if ("properties" in info) {
    for (const property of info.properties ?? []) addProperty(manifest, name, property, items);
  }
  if ("methods" in info) {
    for (const { name: method, js, signature } of info.methods ?? []) {
      items.set(`${name}.${js ?? method}`, functionItem(manifest, signature));
    }
  }
  // Every object has a member of this name.
  if (Object.hasOwn(info, "constructor")) {
    const { constructor } = info as unknown as { constructor: SignatureInfo };
    items.set(`${name}()`, functionItem(manifest, constructor));
  }
}

// Objects of these fields travel both ways.
function addField(manifest: Manifest, owner: string, field: FieldInfo, items: Map<string, Item>): void {
  const way = { isRead: true, isWritten: field.init !== false };
  const optional = field.optional ?? field.init === false;
  items.set(`${owner}.${field.name}`, valueItem(manifest, field.type, way, optional));
}

function addProperty(
  manifest: Manifest,
  owner: string,
  { name, js, type, writable }: PropertyInfo,
  items: Map<string, Item>,
): void {
  const way = { isRead: true, isWritten: writable === true };
  items.set(`${owner}.${js ?? name}`, valueItem(manifest, type, way, true));
}
