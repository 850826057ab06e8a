// The loader's view of docs/manifest.md: what the compiler decided at build time.
// Types only, plus the version rule; nothing here interprets the manifest.
import { ManifestVersionError } from "./errors.js";

/** The one manifest version that this loader reads. It changes together with docs/manifest.md. */
export const manifestVersion = 1;

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
  | readonly ["callable", readonly TypeId[], TypeId]
  | readonly ["awaitable", TypeId];

export type TypeKind = TypeNode[0];

export type ClassInfo =
  | DataclassInfo
  | TypedDictInfo
  | EnumInfo
  | ExceptionInfo
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
  readonly by: "value" | "name";
}

export interface ExceptionInfo extends ClassCommon {
  readonly kind: "exception";
  /** The nearest compiled base exception. */
  readonly base?: ClassId;
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
}

export interface MethodInfo {
  readonly name: string;
  readonly kind: "instance" | "class" | "static";
  readonly signature: SignatureInfo;
}

export interface PropertyInfo {
  readonly name: string;
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
