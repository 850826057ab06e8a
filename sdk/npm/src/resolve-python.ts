// From `import "./stats.py"` in some file to the generated module that stands for it.
// Used by the Node hook; the Vite plugin has its own way, because it also builds what is missing.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readArchive } from "../../../src/loader/archive.js";
import { sourceOfOutput } from "./outdir.js";
import {
  findProject,
  generatedFolder,
  generatedModule,
  notForWorkers,
  projectPath,
  pythonFileOf,
} from "./project.js";

/**
 * The generated module's file URL for an import by path of a `.py` file.
 *
 * @throws an `Error` that says to run `npx typhon build` when the module is not there or was made
 * from another version of the file.
 */
export function resolvePython(specifier: string, importer: string): string {
  const wanted = fileURLToPath(new URL(specifier, importer));
  const file = pythonFileOf(wanted);
  const source = existsSync(file) ? file : sourceOfOutput(file);
  if (source === undefined) throw whyNotFound(specifier, file, importer);
  const project = findProject(dirname(source)) ?? dirname(source);
  if (!existsSync(join(project, generatedFolder))) throw notBuilt(project, source);
  const path = projectPath(project, source)!;
  const direct = join(project, generatedModule(path));
  if (!existsSync(direct)) throw notCompiled(project, path);
  const module = file === wanted ? direct : direct.replace(/\.js$/, ".worker.js");
  if (!existsSync(module)) throw new Error(notForWorkers(path));
  checkFresh(project);
  return pathToFileURL(module).href;
}

// Without the generated folder a tsconfig that extends a file in it cannot be read, and so an import
// from the output folder of tsc leads nowhere: then that folder is what is missing.
function whyNotFound(specifier: string, wanted: string, importer: string): Error {
  const project = importer.startsWith("file:") && findProject(dirname(fileURLToPath(importer)));
  const isBuilt = project && existsSync(join(project, generatedFolder));
  return project && !isBuilt ? notBuilt(project, wanted) : notFound(specifier, wanted, importer);
}

function notFound(specifier: string, wanted: string, importer: string): Error {
  return new Error(
    `Cannot find ${wanted}, imported as "${specifier}" from ${importer}; correct the path, or ` +
      "when the importing file is output of tsc, give its tsconfig.json an outDir and a rootDir",
  );
}

function notBuilt(project: string, source: string): Error {
  return new Error(
    `${relative(project, source)} is not compiled: ${project} has no ${generatedFolder} folder; ` +
      "run `npx typhon build` there",
  );
}

function notCompiled(project: string, path: string): Error {
  return new Error(
    `${path} is not compiled; run \`npx typhon build\` in ${project}, and see that the file is ` +
      "below `sources` and not matched by `exclude` in pyproject.toml",
  );
}

// All files of the program, not only the imported one: what it imports in Python counts as well.
// The archive holds the very text that was compiled, so no clock has to be trusted.
function checkFresh(project: string): void {
  if (checked.has(project)) return;
  const archive = readFileSync(join(project, generatedFolder, "modules", "app.zip"));
  for (const { path, bytes } of readArchive(archive).entries) {
    if (path.startsWith("app/")) checkFile(project, path.slice("app/".length), bytes());
  }
  checked.add(project);
}

const checked = new Set<string>();

function checkFile(project: string, path: string, compiled: Uint8Array): void {
  const file = join(project, path);
  const change = !existsSync(file)
    ? "removed"
    : readFileSync(file).equals(compiled)
      ? undefined
      : "changed";
  if (change === undefined) return;
  throw new Error(`${path} was ${change} after the last build; run \`npx typhon build\` in ${project}`);
}
