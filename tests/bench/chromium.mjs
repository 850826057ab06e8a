// node chromium.mjs first|second|calls|visit FOLDER [--no-policy]: one measurement in a fresh Chromium
// profile.
// first: {"cold": ms, "warm": [ms, …], "paths": what was fetched up to the first call}
// second: [ms, …] of a second interpreter in a page
// calls: {job: {min, median}}, in nanoseconds
// visit: what index.html fetched until it was done
import { parseArgs } from "node:util";
import { openPage, withChromium } from "../e2e/chromium.mjs";
import { serve } from "../e2e/serve.mjs";

const WARM_LOADS = 4; // the first of them fills V8's code cache and does not count

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { "no-policy": { type: "boolean", default: false } },
});
const [what, folder] = positionals;

const tasks = { first: measureFirst, second: measureSecond, calls: measureCalls, visit };
const server = await serve(folder, values["no-policy"] ? { policy: null } : {});
try {
  const result = await withChromium(tasks[what]);
  console.log(JSON.stringify(result));
} finally {
  await server.close();
}

async function measureFirst(context) {
  const cold = await elapsed(context, "first");
  const paths = [...new Set(server.paths)].sort();
  const warm = [];
  for (let n = 0; n < WARM_LOADS; n++) warm.push(await elapsed(context, "first"));
  return { cold, warm: warm.slice(1), paths };
}

async function measureSecond(context) {
  const loads = [];
  for (let n = 0; n < WARM_LOADS; n++) loads.push(await elapsed(context, "second"));
  return loads.slice(1);
}

/** Milliseconds that the page of this name gives: to its first result, or to that of the second. */
async function elapsed(context, name) {
  const page = await context.newPage();
  await openPage(page, `${server.url}${name}.html`, `body[data-${name}]`);
  const milliseconds = Number(await page.getAttribute("body", `data-${name}`));
  await page.close();
  return milliseconds;
}

async function visit(context) {
  await openPage(await context.newPage(), server.url, "body[data-state=done]");
  return [...new Set(server.paths)].sort();
}

async function measureCalls(context) {
  const page = await context.newPage();
  const url = `${server.url}calls.html`;
  const printed = await openPage(page, url, "body[data-state=done]", 180_000);
  return JSON.parse(printed.at(-1));
}
