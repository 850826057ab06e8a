// Loaded into a program that `typhon profile` runs: leaves its measures where that looks for them.
import { writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

// The loader looks for it; see src/loader/phases.ts.
Object.assign(globalThis, { typhonRecordsImports: true });

process.on("exit", () => {
  const entries = [performance.nodeTiming, ...performance.getEntriesByType("measure")];
  writeFileSync(process.env["TYPHON_PROFILE"]!, JSON.stringify(entries));
});
