// Attribute names in Python programs: `then_`, `Array.from_`, `import_` are how Python writes what are
// its own reserved words.

const reserved = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except " +
    "finally for from global if import in is lambda nonlocal not or pass raise return try while " +
    "with yield"
  ).split(" "),
);

/** The JavaScript name: without one final underscore when it guards a reserved word. */
export function attributeName(name: string): string {
  if (!name.endsWith("_")) return name;
  const word = name.replace(/_+$/, "");
  return reserved.has(word) ? name.slice(0, -1) : name;
}
