// What JavaScript holds of a class whose declaration has changed: handles, and the class itself, which
// handles, subclasses and older modules know.
import type { PythonClass } from "../bridge/classes.js";
import type { Core } from "../bridge/core.js";
import type { PythonErrorClass } from "../bridge/python-error.js";
import { link } from "./link.js";

type AnyClass = PythonClass | PythonErrorClass;

const linked = new WeakSet<AnyClass>();

/**
 * Each class that was made from a former manifest becomes an empty subclass of the one with its name
 * among those from `firstClass` on, so that what is there has the members that are declared now.
 */
export function linkClasses(core: Core, firstClass: number): void {
  const { classes } = core.manifest;
  const successors = new Map<string, number>();
  for (let id = firstClass; id < classes.length; id++) successors.set(nameOf(core, id), id);
  for (const [id, former] of [...core.classes.made()]) {
    const successor = id < firstClass ? successors.get(nameOf(core, id)) : undefined;
    if (successor === undefined || linked.has(former)) continue;
    linked.add(former);
    link(former, core.classes.valueOf(successor));
  }
}

// One that was an exception before is no successor of a class, nor the other way round.
function nameOf({ manifest }: Core, id: number): string {
  const { kind, module, qualname } = manifest.classes[id]!;
  const sort = kind === "reference" || kind === "protocol" ? "object" : kind;
  return `${sort} ${module}.${qualname}`;
}
