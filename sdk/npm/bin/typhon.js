#!/usr/bin/env node
// Only starts the command; what it does is in dist/cli.js.
import { main } from "../dist/cli.js";

process.exitCode = await main(process.argv.slice(2));
