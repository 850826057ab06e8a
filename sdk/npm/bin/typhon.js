#!/usr/bin/env node
// Only starts the command; what it does is in dist/cli.js. An old Node must be able to read this.
const { node } = process.versions;
const [major, minor] = node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 16)) {
  console.error(`typhon: This is Node.js ${node}; Typhon needs 20.16 or later, install that first`);
  process.exitCode = 2;
} else {
  const { main } = await import("../dist/cli.js");
  process.exitCode = await main(process.argv.slice(2));
}
