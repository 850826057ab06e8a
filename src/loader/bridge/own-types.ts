// Types that the manifest does not name, but the bridge needs; see withOwnTypes.
import type {
  ClassId,
  ClassInfo,
  Manifest,
  PropertyInfo,
  ProtocolInfo,
  SignatureInfo,
  TypeId,
  TypeNode,
} from "../manifest.js";

/**
 * At the end of the types of every program: setters return None, and what has no type is unknown. The
 * runtime expects the latter to be the last of all.
 */
export const ownTypes: readonly TypeNode[] = [["none"], ["unknown"]];

export interface MemberInfo extends PropertyInfo {
  readonly isMethod?: boolean;
}

const members = new WeakMap<ProtocolInfo, readonly MemberInfo[]>();

/** A protocol's properties, and its methods as properties that are functions. */
export function membersOf(info: ProtocolInfo): readonly MemberInfo[] {
  return members.get(info)!;
}

/**
 * The manifest with {@link ownTypes}, and a function type for each method of a protocol from
 * `firstClass` on.
 */
export function withOwnTypes(manifest: Manifest, firstClass: ClassId): Manifest {
  const types = [...manifest.types];
  const add = (node: TypeNode): TypeId => types.push(node) - 1;
  for (const info of manifest.classes.slice(firstClass)) {
    if (info.kind === "protocol") members.set(info, listMembers(info, manifest.classes, add));
  }
  return { ...manifest, types: [...types, ...ownTypes] };
}

function listMembers(
  { bases = [], methods = [], properties = [] }: ProtocolInfo,
  classes: readonly ClassInfo[],
  add: (node: TypeNode) => TypeId,
): readonly MemberInfo[] {
  const inherited = bases.flatMap((base) => {
    const info = classes[base]!;
    return info.kind === "protocol" ? listMembers(info, classes, add) : [];
  });
  // What Python finds by a special name only, a JavaScript object cannot have.
  const plain = methods.filter(({ kind, js }) => kind === "instance" && js === undefined);
  const own = [
    ...properties.filter(({ js }) => js === undefined),
    ...plain.map(({ name, signature }) => ({
      name,
      type: add(functionType(signature, add)),
      isMethod: true,
    })),
  ];
  const names = new Set(own.map(({ name }) => name));
  return [...inherited.filter(({ name }) => !names.has(name)), ...own];
}

/** What Python may leave out goes by its own type, as further arguments. */
function functionType(signature: SignatureInfo, add: (node: TypeNode) => TypeId): TypeNode {
  const { params, returns } = signature;
  const isFixed = params.map(({ kind, optional }) => kind.startsWith("positional") && !optional);
  const fixed = params.filter((_, index) => isFixed[index]).map(({ type }) => type);
  const result = signature.async === true ? add(["awaitable", returns]) : returns;
  if (fixed.length === params.length) return ["callable", fixed, result];
  return ["callable", fixed, result, add(["unknown"])];
}
