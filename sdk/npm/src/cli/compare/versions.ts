// Semantic versions: how far a release must be from the one before, and how far it is.
import type { Level } from "./changes.js";

type Numbers = readonly [major: number, minor: number, patch: number];

export function parseVersion(text: string): Numbers | undefined {
  const found = /^(\d+)\.(\d+)\.(\d+)/.exec(text);
  return found === null ? undefined : [Number(found[1]), Number(found[2]), Number(found[3])];
}

/** The least version that may follow `before` with such changes; before 1.0.0 all is a place lower. */
export function leastVersion([major, minor, patch]: Numbers, level: Level | undefined): string {
  const place = level === "major" ? 0 : level === "minor" ? 1 : 2;
  const lowered = major === 0 ? Math.min(2, place + 1) : place;
  const next = [
    [major + 1, 0, 0],
    [major, minor + 1, 0],
    [major, minor, patch + 1],
  ][lowered]!;
  return next.join(".");
}

/** Whether `version` is at least `least`. */
export function isAtLeast(version: Numbers, least: Numbers): boolean {
  const at = version.findIndex((part, index) => part !== least[index]);
  return at === -1 || version[at]! > least[at]!;
}
