// node chromium.mjs first|calls FOLDER [--no-policy]: one measurement in a fresh Chromium profile.
// first: {"cold": ms, "warm": [ms, …], "paths": what was fetched up to the first call}
// calls: {job: {min, median}}, in nanoseconds
import { parseArgs } from "node:util";
import { openPage, withChromium } from "../e2e/chromium.mjs";
import { serve } from "../e2e/serve.mjs";

const WARM_LOADS = 4; // the first of them fills V8's code cache and does not count

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { "no-policy": { type: "boolean", default: false } },
});
const [what, folder] = positionals;

const server = await serve(folder, values["no-policy"] ? { policy: null } : {});
try {
  const result = await withChromium(what === "first" ? measureFirst : measureCalls);
  console.log(JSON.stringify(result));
} finally {
  await server.close();
}

async function measureFirst(context) {
  const cold = await firstResult(context);
  const paths = [...new Set(server.paths)].sort();
  const warm = [];
  for (let n = 0; n < WARM_LOADS; n++) warm.push(await firstResult(context));
  return { cold, warm: warm.slice(1), paths };
}

/** Milliseconds from the start of the navigation to the first call's result. */
async function firstResult(context) {
  const page = await context.newPage();
  await openPage(page, `${server.url}first.html`, "body[data-first]");
  const elapsed = Number(await page.getAttribute("body", "data-first"));
  await page.close();
  return elapsed;
}

async function measureCalls(context) {
  const page = await context.newPage();
  const url = `${server.url}calls.html`;
  const printed = await openPage(page, url, "body[data-state=done]", 180_000);
  return JSON.parse(printed.at(-1));
}
