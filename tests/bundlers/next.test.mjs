// Next.js with Turbopack, by the loader form of the plugin: an exported site in a page, which has Python
// in the page and in a worker.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { openPage, withChromium } from "../e2e/chromium.mjs";
import { serve } from "../e2e/serve.mjs";
import { build, copyProject, EXPECTED } from "./support.mjs";

const files = {
  // The packages are links to a folder outside of the project, which only this test has.
  "next.config.mjs": `export default {
  output: "export",
  productionBrowserSourceMaps: true,
  turbopack: {
    root: "/",
    rules: {
      "*.py": { loaders: ["typhon/loader"], as: "*.js" },
      "**/.typhon/modules/**/*.js": { loaders: ["typhon/loader"] },
    },
    resolveAlias: { "./*.worker.py": "./.typhon/modules/src/*.worker.js" },
  },
};
`,
  "app/layout.jsx": `export default function Layout({ children }) {
  return (
    <html lang="en">
      <head><link rel="icon" href="data:," /></head>
      <body>{children}</body>
    </html>
  );
}
`,
  "app/page.jsx": `"use client";
import { useEffect } from "react";

export default function Page() {
  useEffect(() => {
    const show = async () => {
      const { report } = await import("../src/report.js");
      console.log(report());
      const { offloaded } = await import("../src/offloaded.js");
      console.log(await offloaded());
      document.body.dataset.state = "done";
    };
    void show();
  }, []);
  return <p>Python starts</p>;
}
`,
};

/** The folder of the site, and what its page prints. */
let site;

async function makeSite() {
  const root = copyProject({ after });
  build(root); // Turbopack does not see files that a loader makes while it runs
  mkdirSync(join(root, "app"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  try {
    execFileSync(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build"], {
      cwd: root,
      encoding: "utf8",
      stdio: "pipe",
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", CI: "1" },
    });
  } catch (error) {
    throw new Error(`next build failed:\n${error.stdout}${error.stderr}`);
  }
  // Next.js puts scripts into the page itself, which our strict policy refuses.
  const folder = join(root, "out");
  const server = await serve(folder, { policy: null });
  after(() => server.close());
  const lines = await withChromium(async (context) =>
    openPage(await context.newPage(), server.url, "body[data-state=done]"),
  );
  return { root, folder, lines };
}

/** Whether a map in the folder leads to a file, and has its text. */
function mapsLeadTo(folder, file) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".js.map"));
  const maps = names.map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
  const parts = maps.flatMap(({ sections, ...map }) => sections?.map((section) => section.map) ?? [map]);
  const texts = parts.flatMap(({ sources, sourcesContent = [] }) =>
    sourcesContent.filter((_, index) => sources[index].endsWith(file)),
  );
  return texts.includes(readFileSync(file, "utf8"));
}

test("Next.js (Turbopack): build", { timeout: 180_000 }, async () => {
  site ??= makeSite();
  const { root, folder, lines } = await site;
  assert.equal(lines[0], EXPECTED);
  assert.ok(mapsLeadTo(folder, join(root, "src/stats.py")), "the maps do not lead to src/stats.py");
});

test("Next.js (Turbopack): worker", { timeout: 180_000 }, async () => {
  site ??= makeSite();
  const { lines } = await site;
  assert.equal(lines[1], EXPECTED);
});
