// node offline.mjs FOLDER: opens FOLDER's index.html in Chromium twice, the second time without a
// server, and prints as one line of JSON what the page printed then. The pages themselves come from the
// browser's cache, as from a service worker; everything else has to be there.
import { openPage, withChromium } from "./chromium.mjs";
import { serve } from "./serve.mjs";

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("Name the folder to serve");

const server = await serve(folder, { pageCaching: "max-age=600" });
const printed = await withChromium(async (context) => {
  const visit = async () => {
    const page = await context.newPage();
    const lines = await openPage(page, server.url, "body[data-state=done]");
    await page.close();
    return lines;
  };
  await visit();
  await server.close();
  return visit();
});
console.log(JSON.stringify(printed));
