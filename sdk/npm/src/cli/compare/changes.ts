// What a release changes for programs in TypeScript that use the one before it.
import type { Item, Parameter, Surface } from "./surface.js";
import { isWithin, typeText, type Alternatives } from "./types.js";

export type Level = "major" | "minor";

export interface Change {
  readonly level: Level;
  /** `stats.summarize` */
  readonly name: string;
  readonly what: string;
}

type Found = Omit<Change, "name">;
const major = (what: string): Found => ({ level: "major", what });
const minor = (what: string): Found => ({ level: "minor", what });

/** Sorted: what breaks first, then by name. Empty when programs cannot tell the two apart. */
export function changesBetween(before: Surface, after: Surface): Change[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  const changes = names.flatMap((name) =>
    changesOf(before.get(name), after.get(name), after.has(ownerOf(name)) && before.has(ownerOf(name))).map(
      (found) => ({ ...found, name }),
    ),
  );
  const order = { major: 0, minor: 1 };
  return changes.sort((left, right) => order[left.level] - order[right.level]);
}

function ownerOf(name: string): string {
  return name.replace(/(\.[^.]+|\(\))$/, "");
}

// `isOwnerKept`: the class or module was and is there; else what is said about it says enough.
function changesOf(before: Item | undefined, after: Item | undefined, isOwnerKept: boolean): Found[] {
  if (before === undefined) return isOwnerKept || after!.kind === "name" ? [addition(after!)] : [];
  if (after === undefined) return isOwnerKept || before.kind === "name" ? [major("is gone")] : [];
  if (before.kind === "function" && after.kind === "function") return signatureChanges(before, after);
  if (before.kind === "value" && after.kind === "value") return valueChanges(before, after);
  if (before.kind === "name" && after.kind === "name" && before.what === after.what) return [];
  return [major(`was ${kindOf(before)}, is ${kindOf(after)}`)];
}

function kindOf(item: Item): string {
  return item.kind === "name" ? item.what : item.kind;
}

// An object without a new field that has no default is refused.
function addition(item: Item): Found {
  const isRequired = item.kind === "value" && item.isWritten && !item.optional;
  return isRequired ? major("is new and required") : minor("is new");
}

type FunctionItem = Extract<Item, { kind: "function" }>;
type ValueItem = Extract<Item, { kind: "value" }>;

function signatureChanges(before: FunctionItem, after: FunctionItem): Found[] {
  const changes: Found[] = [];
  if (before.isAsync !== after.isAsync) {
    changes.push(major(after.isAsync ? "is asynchronous now" : "is not asynchronous any more"));
  }
  changes.push(...taken("result", before.returns, after.returns, "out"));
  const ways = slots(before.params);
  const waysAfter = slots(after.params);
  for (const [slot, parameter] of ways) {
    const now = waysAfter.get(slot);
    if (now === undefined) changes.push(major(`${described(parameter)} is gone`));
    else changes.push(...parameterChanges(parameter, now));
  }
  for (const [slot, parameter] of waysAfter) {
    if (ways.has(slot)) continue;
    const what = `${described(parameter)} is new`;
    changes.push(parameter.optional ? minor(what) : major(`${what} and required`));
  }
  return changes;
}

// How TypeScript names a parameter: by its place, or by its key among the options.
function slots(parameters: readonly Parameter[]): Map<string, Parameter> {
  let place = 0;
  return new Map(
    parameters.map((each) => {
      const isPlaced = each.kind === "positional" || each.kind === "positional_only";
      return [isPlaced ? `#${place++}` : each.kind === "keyword" ? each.name : each.kind, each];
    }),
  );
}

function described({ name, kind }: Parameter): string {
  const prefix = kind === "args" ? "*" : kind === "kwargs" ? "**" : "";
  return `parameter '${prefix}${name}'`;
}

function parameterChanges(before: Parameter, after: Parameter): Found[] {
  const what = described(after);
  const changes = taken(what, before.type, after.type, "in");
  if (before.optional && !after.optional) changes.push(major(`${what} is required now`));
  if (!before.optional && after.optional) changes.push(minor(`${what} may be left out`));
  return changes;
}

function valueChanges(before: ValueItem, after: ValueItem): Found[] {
  const changes: Found[] = [];
  if (before.isRead) changes.push(...taken("value", before.type, after.type, "out"));
  if (before.isWritten && after.isWritten) {
    const ways = taken("value", before.type, after.type, "in");
    // Said once, by the way that breaks.
    if (changes.every(({ level }) => level === "minor")) changes.splice(0, changes.length, ...ways);
  }
  if (before.isWritten && !after.isWritten) changes.push(major("is read-only now"));
  if (!before.isWritten && after.isWritten) changes.push(minor("can be set"));
  if (before.isWritten && after.isWritten && before.optional && !after.optional) {
    changes.push(major("is required now"));
  }
  if (before.isWritten && after.isWritten && !before.optional && after.optional) {
    changes.push(minor("may be left out"));
  }
  return changes;
}

// More may be accepted, and less may come back.
function taken(what: string, before: Alternatives, after: Alternatives, way: "in" | "out"): Found[] {
  const [from, to] = [typeText(before), typeText(after)];
  if (from === to) return [];
  const isCompatible = way === "in" ? isWithin(before, after) : isWithin(after, before);
  const text = `${what} was ${from}, is ${to}`;
  return [isCompatible ? minor(text) : major(text)];
}
