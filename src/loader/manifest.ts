// The loader's view of docs/manifest.md: what the compiler decided at build time.
// Types only, plus the version rule; nothing here interprets the manifest.
import { ManifestVersionError } from "./errors.js";

/** The one manifest version that this loader reads. It changes together with docs/manifest.md. */
export const manifestVersion = 4;

/** Index into {@link Manifest.types}. */
export type TypeId = number;

/** Index into {@link Manifest.classes}. */
export type ClassId = number;

export interface Manifest {
  readonly version: number;
  /** `sys.path` roots relative to the project, mounted at `/app/<path>`; `"."` is the project. */
  readonly paths: readonly string[];
  readonly types: readonly TypeNode[];
  readonly classes: readonly ClassInfo[];
  /** Sorted by name. */
  readonly modules: readonly ModuleInfo[];
}

export type LiteralValue = string | number | boolean;

export type TypeNode =
  | readonly ["unknown"]
  | readonly ["none"]
  | readonly ["bool"]
  | readonly ["int"]
  | readonly ["bigint"]
  | readonly ["float"]
  | readonly ["str"]
  | readonly ["bytes"]
  | readonly ["list", TypeId]
  | readonly ["set", TypeId]
  | readonly ["frozenset", TypeId]
  | readonly ["tuple", readonly TypeId[]]
  | readonly ["tuple_of", TypeId]
  | readonly ["dict", TypeId, TypeId]
  | readonly ["union", readonly TypeId[]]
  | readonly ["literal", readonly LiteralValue[]]
  | readonly ["class", ClassId]
  | readonly ["callable", parameters: readonly TypeId[], result: TypeId, further?: TypeId]
  | readonly ["awaitable", TypeId]
  | readonly ["datetime"]
  | readonly ["datetime_iso"]
  | readonly ["date"]
  | readonly ["time"]
  | readonly ["timedelta"]
  | readonly ["decimal"]
  | readonly ["fraction"]
  | readonly ["uuid"]
  | readonly ["path"]
  | readonly ["complex"]
  | readonly ["bytearray"]
  | readonly ["buffer"]
  | readonly ["array", TypeId]
  | readonly ["view", TypeId]
  | readonly ["exception", name: string]
  | readonly ["iterable", TypeId]
  | readonly ["iterator", TypeId]
  | readonly ["generator", yielded: TypeId, sent: TypeId, returned: TypeId]
  | readonly ["async_iterable", TypeId]
  | readonly ["async_iterator", TypeId]
  | readonly ["async_generator", yielded: TypeId, sent: TypeId]
  | readonly ["context_manager", TypeId]
  | readonly ["async_context_manager", TypeId]
  | readonly ["type", ClassId];

/** Whether what JavaScript throws is an exception of that builtin class, too. */
export function isAnyError(name: string): boolean {
  return name === "Exception" || name === "BaseException";
}

/** Types whose values are used step by step. */
export type SteppedNode = Extract<
  TypeNode,
  {
    readonly 0:
      | "iterable"
      | "iterator"
      | "generator"
      | "async_iterable"
      | "async_iterator"
      | "async_generator"
      | "context_manager"
      | "async_context_manager";
  }
>;

export type TypeKind = TypeNode[0];

export type ClassInfo =
  | DataclassInfo
  | TypedDictInfo
  | EnumInfo
  | NamedTupleInfo
  | ExceptionInfo
  | ProtocolInfo
  | ReferenceClassInfo;

interface ClassCommon {
  /** The Python module that defines the class, such as `geometry.shapes`. */
  readonly module: string;
  /** `Outer.Inner` for a nested class. */
  readonly qualname: string;
}

export interface FieldInfo {
  readonly name: string;
  readonly type: TypeId;
  /** A default exists (`dataclass`) or the key may be absent (`typed_dict`). */
  readonly optional?: boolean;
  /** `false` for a dataclass field with `init=False`. */
  readonly init?: boolean;
}

export interface DataclassInfo extends ClassCommon {
  readonly kind: "dataclass";
  readonly fields: readonly FieldInfo[];
}

export interface TypedDictInfo extends ClassCommon {
  readonly kind: "typed_dict";
  readonly fields: readonly FieldInfo[];
}

export interface EnumInfo extends ClassCommon {
  readonly kind: "enum";
  /** In source order. With `by: "name"` the value is informative and may be `null`. */
  readonly members: readonly (readonly [name: string, value: LiteralValue | null])[];
  /** `mask`: a `Flag`, whose values are numbers, and their sums values too. */
  readonly by: "value" | "name" | "mask";
}

export interface NamedTupleInfo extends ClassCommon {
  readonly kind: "named_tuple";
  readonly fields: readonly FieldInfo[];
}

export interface ExceptionInfo extends ClassCommon {
  readonly kind: "exception";
  /** The nearest compiled base exception. */
  readonly base?: ClassId;
  /** Absent when the class cannot be constructed from JavaScript. */
  readonly constructor?: SignatureInfo;
  /** Its own typed attributes. */
  readonly properties?: readonly PropertyInfo[];
}

export interface ReferenceClassInfo extends ClassCommon {
  readonly kind: "reference";
  readonly bases?: readonly ClassId[];
  /** Absent when the class cannot be constructed from JavaScript. */
  readonly constructor?: SignatureInfo;
  readonly methods?: readonly MethodInfo[];
  readonly properties?: readonly PropertyInfo[];
  readonly protocols?: ProtocolsInfo;
}

/** An interface: any object with these members will do. */
export interface ProtocolInfo extends ClassCommon {
  readonly kind: "protocol";
  readonly bases?: readonly ClassId[];
  readonly methods?: readonly MethodInfo[];
  readonly properties?: readonly PropertyInfo[];
  readonly protocols?: ProtocolsInfo;
}

/** What a class can do beside its methods; each is the type id of a node of that kind. */
export interface ProtocolsInfo {
  readonly iterator?: TypeId;
  readonly async_iterator?: TypeId;
  readonly context_manager?: TypeId;
  readonly async_context_manager?: TypeId;
}

export interface MethodInfo {
  readonly name: string;
  /** Its name in JavaScript when that is another one; `@@iterator` is a well-known symbol. */
  readonly js?: string;
  readonly kind: "instance" | "class" | "static";
  readonly signature: SignatureInfo;
}

export interface PropertyInfo {
  /** `__len__` is the length of the object. */
  readonly name: string;
  /** Its name in JavaScript when that is another one. */
  readonly js?: string;
  readonly type: TypeId;
  readonly writable?: boolean;
}

export type ParameterKind = "positional_only" | "positional" | "args" | "keyword" | "kwargs";

export interface ParameterInfo {
  readonly name: string;
  readonly kind: ParameterKind;
  /** For `args` the type of one item, for `kwargs` the type of one value. */
  readonly type: TypeId;
  readonly optional?: boolean;
}

export interface SignatureInfo {
  readonly params: readonly ParameterInfo[];
  readonly returns: TypeId;
  readonly async?: boolean;
}

export interface ModuleInfo {
  readonly name: string;
  /** Project-relative path of the `.py` file. */
  readonly source: string;
  readonly exports: readonly ExportInfo[];
}

export type ExportInfo =
  | { readonly name: string; readonly kind: "function"; readonly signature: SignatureInfo }
  | { readonly name: string; readonly kind: "class"; readonly class: ClassId }
  | { readonly name: string; readonly kind: "constant"; readonly type: TypeId }
  | {
      readonly name: string;
      readonly kind: "reexport";
      readonly module: string;
      readonly export: string;
    };

/**
 * Narrows a value of unknown origin to a {@link Manifest} this loader can read.
 *
 * @throws {@link ManifestVersionError} when it was written for another version, or is no manifest.
 */
export function checkManifest(value: unknown): asserts value is Manifest {
  const version = (value as { version?: unknown } | null | undefined)?.version;
  if (version !== manifestVersion) throw new ManifestVersionError(version, manifestVersion);
}
