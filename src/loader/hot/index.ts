// `typhon/hot`: an app whose Python follows its files while it runs. The dev server's app.js asks for
// it in the place of `createApp`; no production build imports it.
import type { App, AppOptions } from "../app.js";
import { createApp } from "../index.js";
import { HotApp, NeedsRestart } from "./hot-app.js";
import { restartPage } from "./restart-page.js";

export { followUpdates } from "./worker.js";

/** The part of `import.meta.hot` that is used: what one version of a module leaves to the next. */
export interface HotContext {
  readonly data: { typhon?: HotApp };
}

/**
 * The app at first, and the same one with its files, types and functions as `options` have them when
 * app.js comes again.
 *
 * @throws what Python raises while it imports the changed modules; nothing has changed then. It is
 * reported as an uncaught error of the page as well, since Vite only prints it.
 */
export async function createHotApp(
  hot: HotContext | undefined,
  options: AppOptions,
): Promise<App> {
  if (hot === undefined) return createApp(options); // such as Vitest's programs
  const known = hot.data.typhon;
  if (known === undefined) return (hot.data.typhon = new HotApp(options));
  try {
    await known.update(options);
  } catch (error) {
    const isPage = "document" in globalThis;
    if (isPage && error instanceof NeedsRestart) await restartPage();
    if (isPage) globalThis.reportError(error); // it would end a worker
    throw error;
  }
  return known;
}
