// node run-page.mjs FOLDER [--until SELECTOR] [--screenshot FILE] [--port N] [--serve] [--allow-inline-scripts]
// Opens FOLDER's index.html in Chromium and prints, as one line of JSON, what the page printed.
// With --serve it only serves the folder, until it is interrupted.
import { parseArgs } from "node:util";
import { openPage, withChromium } from "./chromium.mjs";
import { serve } from "./serve.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    until: { type: "string", default: "body[data-state=done]" },
    screenshot: { type: "string" },
    port: { type: "string", default: "0" },
    "allow-inline-scripts": { type: "boolean", default: false },
    serve: { type: "boolean", default: false },
  },
});
const [folder] = positionals;
if (!folder) throw new Error("Name the folder to serve");

const server = await serve(folder, {
  port: Number(values.port),
  ...(values["allow-inline-scripts"] && { policy: null }),
});
if (values.serve) {
  console.log(server.url);
} else {
  const printed = await withChromium(async (context) => {
    const page = await context.newPage();
    const lines = await openPage(page, server.url, values.until);
    if (values.screenshot) await page.screenshot({ path: values.screenshot });
    return lines;
  });
  await server.close();
  console.log(JSON.stringify(printed));
}
