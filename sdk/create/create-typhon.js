#!/usr/bin/env node
// `npm create typhon` is `typhon init` without a typhon that is installed already.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const packageFile = createRequire(import.meta.url).resolve("typhon/package.json");
const command = [join(dirname(packageFile), "bin/typhon.js"), "init", ...process.argv.slice(2)];
const { status, error } = spawnSync(process.execPath, command, { stdio: "inherit" });
if (error !== undefined) throw error;
process.exitCode = status ?? 1; // without a status it was ended by a signal
