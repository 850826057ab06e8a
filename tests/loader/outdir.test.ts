import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { sourceOfOutput } from "../../sdk/npm/src/outdir.js";
import { scratchFolder } from "./support.js";

interface Case {
  readonly what: string;
  readonly files: Record<string, string>;
  /** Where the output's import leads, and the source that it means. */
  readonly output: string;
  readonly source: string | undefined;
}

const config = (content: object): string => JSON.stringify(content);

const cases: Case[] = [
  {
    what: "outDir and rootDir",
    files: {
      "tsconfig.json": config({ compilerOptions: { outDir: "dist", rootDir: "src" } }),
      "src/pkg/stats.py": "",
    },
    output: "dist/pkg/stats.py",
    source: "src/pkg/stats.py",
  },
  {
    what: "outDir without rootDir, as TypeScript 6 and later: the tsconfig's folder",
    files: {
      "tsconfig.json": config({ compilerOptions: { outDir: "./dist" }, include: ["src"] }),
      "src/stats.py": "",
    },
    output: "dist/src/stats.py",
    source: "src/stats.py",
  },
  {
    what: "outDir without rootDir, as before: the folder that include names",
    files: {
      "tsconfig.json": config({ compilerOptions: { outDir: "./dist" }, include: ["src/**/*.ts"] }),
      "src/stats.py": "",
    },
    output: "dist/stats.py",
    source: "src/stats.py",
  },
  {
    what: "settings that a base configuration makes, with comments",
    files: {
      "base/tsconfig.json": `{ // shared
        "compilerOptions": { "outDir": "../out", "rootDir": "../source", } }`,
      "tsconfig.json": config({ extends: "./base/tsconfig.json" }),
      "source/stats.py": "",
    },
    output: "out/stats.py",
    source: "source/stats.py",
  },
  {
    what: "another tsconfig beside tsconfig.json",
    files: {
      "tsconfig.json": config({ compilerOptions: { noEmit: true } }),
      "tsconfig.build.json": config({ compilerOptions: { outDir: "lib", rootDir: "src" } }),
      "src/stats.py": "",
    },
    output: "lib/stats.py",
    source: "src/stats.py",
  },
  {
    what: "an output folder outside of the folder of its tsconfig is not found",
    files: {
      "app/tsconfig.json": config({ compilerOptions: { outDir: "../dist", rootDir: "src" } }),
      "app/src/stats.py": "",
    },
    output: "dist/stats.py",
    source: undefined,
  },
  {
    what: "a folder whose name only begins like outDir",
    files: {
      "tsconfig.json": config({ compilerOptions: { outDir: "dist", rootDir: "src" } }),
      "src/stats.py": "",
    },
    output: "dist2/stats.py",
    source: undefined,
  },
  {
    what: "no such source",
    files: { "tsconfig.json": config({ compilerOptions: { outDir: "dist", rootDir: "src" } }) },
    output: "dist/stats.py",
    source: undefined,
  },
  {
    what: "a broken tsconfig",
    files: { "tsconfig.json": config({ extends: "./missing.json" }), "src/stats.py": "" },
    output: "dist/stats.py",
    source: undefined,
  },
];

for (const { what, files, output, source } of cases) {
  test(what, (t) => {
    const folder = scratchFolder(t, files);
    const expected = source === undefined ? undefined : join(folder, source);
    assert.equal(sourceOfOutput(join(folder, output)), expected);
  });
}
