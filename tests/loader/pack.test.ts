// `typhon pack`: names, declarations and mistakes. tests/templates packs a real library.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { exportsOf } from "../../sdk/npm/src/cli/pack/manifest.js";
import { packedDeclarations } from "../../sdk/npm/src/cli/pack/declarations.js";
import { copyModules } from "../../sdk/npm/src/cli/pack/modules.js";
import { packProject } from "../../sdk/npm/src/cli/pack/pack.js";
import { scratchFolder } from "./support.js";

const modules = (sources: Record<string, string>) => ({
  modules: Object.entries(sources).map(([name, source]) => ({ name, source, exports: [] })),
});

test("the modules of one package are exported below its name, private ones and libraries are not", () => {
  const found = exportsOf(
    modules({
      app: "src/app/__init__.py",
      "app.stats": "src/app/stats.py",
      "app._impl": "src/app/_impl.py",
      "app.deep.part": "src/app/deep/part.pyi",
      lib: ".typhon/site-packages/lib/__init__.py",
    }),
  );
  assert.deepEqual(found, {
    ".": { types: "./modules/src/app/__init__.d.ts", default: "./modules/src/app/__init__.js" },
    "./deep/part": { types: "./modules/src/app/deep/part.d.ts", default: "./modules/src/app/deep/part.js" },
    "./stats": { types: "./modules/src/app/stats.d.ts", default: "./modules/src/app/stats.js" },
  });
});

test("several packages keep their names", () => {
  const found = exportsOf(modules({ one: "src/one.py", "two.a": "src/two/a.py" }));
  assert.deepEqual(Object.keys(found), ["./one", "./two/a"]);
});

test("declarations stand beside their modules, and their maps lead to the Python that travels along", (t) => {
  const map = (source: string) => JSON.stringify({ version: 3, file: "x.d.py.ts", sources: [source], mappings: "" });
  const project = scratchFolder(t, {
    ".typhon/types/src/app/x.d.py.ts":
      'import type { Y } from "./sub/y.py";\nexport type { Z } from "../../.typhon/stdlib/re.py";\n//# sourceMappingURL=x.d.py.ts.map\n',
    ".typhon/types/src/app/x.d.py.ts.map": map("../../../../src/app/x.py"),
    ".typhon/types/.typhon/stdlib/re.d.py.ts": "export {};\n//# sourceMappingURL=re.d.py.ts.map\n",
    ".typhon/types/.typhon/stdlib/re.d.py.ts.map": map("../../../stdlib/re.pyi"),
  });
  const { files, sources } = packedDeclarations(project);
  assert.deepEqual(sources, ["src/app/x.py"]);
  assert.deepEqual([...files.keys()].sort(), [
    "modules/.typhon/stdlib/re.d.ts",
    "modules/src/app/x.d.ts",
    "modules/src/app/x.d.ts.map",
  ]);
  assert.equal(
    files.get("modules/src/app/x.d.ts"),
    'import type { Y } from "./sub/y.js";\nexport type { Z } from "../../.typhon/stdlib/re.js";\n//# sourceMappingURL=x.d.ts.map\n',
  );
  assert.equal(files.get("modules/.typhon/stdlib/re.d.ts"), "export {};\n\n");
  const packed = JSON.parse(files.get("modules/src/app/x.d.ts.map")!) as object;
  assert.deepEqual(packed, { version: 3, file: "x.d.ts", sources: ["../../../src/app/x.py"], mappings: "" });
});

test("maps of modules lead to all Python files that travel along; a library's module has none", (t) => {
  const map = (...sources: string[]) =>
    JSON.stringify({ version: 3, file: "x.js", sources, mappings: "AAAA;ACAA" });
  const project = scratchFolder(t, {
    ".typhon/modules/src/app/x.js": "export {};\n//# sourceMappingURL=x.js.map\n",
    ".typhon/modules/src/app/x.js.map": map("../../../../src/app/x.py", "../../../../src/y.py"),
    ".typhon/modules/.typhon/stdlib/re.js": "export {};\n//# sourceMappingURL=re.js.map\n",
    ".typhon/modules/.typhon/stdlib/re.js.map": map("../../../stdlib/re.pyi"),
  });
  const target = join(project, "packed");
  copyModules(project, target);
  const packed = (name: string) => readFileSync(join(target, "modules", name), "utf8");
  assert.deepEqual(readdirSync(join(target, "modules/.typhon/stdlib")), ["re.js"]);
  assert.equal(packed(".typhon/stdlib/re.js"), "export {};\n");
  assert.equal(packed("src/app/x.js"), "export {};\n//# sourceMappingURL=x.js.map\n");
  const { sources } = JSON.parse(packed("src/app/x.js.map")) as { sources: string[] };
  assert.deepEqual(sources, ["../../../src/app/x.py", "../../../src/y.py"]);
});

test("what package.json lacks is said before anything is made", async (t) => {
  const pack = (packageJson?: object) =>
    packProject({
      project: scratchFolder(t, packageJson ? { "package.json": JSON.stringify(packageJson) } : {}),
      out: "dist",
      python: undefined,
    });
  await assert.rejects(pack(), /There is no package\.json here/);
  await assert.rejects(pack({ version: "1.0.0" }), /package\.json has no "name"/);
  await assert.rejects(pack({ name: "x" }), /package\.json has no "version"/);
  await assert.rejects(pack({ name: "x", version: "1.0.0" }), /does not have "typhon" in "dependencies"/);
});
