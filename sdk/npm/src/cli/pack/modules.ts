// The modules of a packed package: as they are, with maps that lead from there to the Python files.
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generatedFolder } from "../../project.js";
import { ownSource, packedMap, readMap } from "./maps.js";

export function copyModules(project: string, target: string): void {
  cpSync(join(project, generatedFolder, "modules"), join(target, "modules"), { recursive: true });
  for (const name of readdirSync(join(target, "modules"), { recursive: true, encoding: "utf8" })) {
    if (name.endsWith(".js.map")) moveMap(target, `modules/${name.replaceAll("\\", "/")}`);
  }
}

function moveMap(target: string, path: string): void {
  const file = join(target, path);
  const map = readMap(file)!;
  if (ownSource(map, path) !== undefined) {
    writeFileSync(file, packedMap(map, path, path));
    return;
  }
  rmSync(file);
  const module = file.slice(0, -".map".length);
  writeFileSync(module, readFileSync(module, "utf8").replace(/^\/\/# sourceMappingURL=.*\n/m, ""));
}
