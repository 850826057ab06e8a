// Next.js with Turbopack, by the loader form of the plugin: an exported site in a page.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { openPage, withChromium } from "../e2e/chromium.mjs";
import { serve } from "../e2e/serve.mjs";
import { build, copyProject, EXPECTED } from "./support.mjs";

const files = {
  // The packages are links to a folder outside of the project, which only this test has.
  "next.config.mjs": `export default {
  output: "export",
  turbopack: { root: "/", rules: { "*.py": { loaders: ["typhon/loader"], as: "*.js" } } },
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
    import("../src/report.js").then(({ report }) => {
      console.log(report());
      document.body.dataset.state = "done";
    });
  }, []);
  return <p>Python starts</p>;
}
`,
};

test("Next.js (Turbopack): build", { timeout: 180_000 }, async (t) => {
  const root = copyProject(t);
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
  const server = await serve(join(root, "out"), { policy: null });
  t.after(() => server.close());
  const lines = await withChromium(async (context) =>
    openPage(await context.newPage(), server.url, "body[data-state=done]"),
  );
  assert.equal(lines.join("\n"), EXPECTED);
});
