// Visual Studio Code's window as a person uses it: by keyboard and mouse, and by what is shown.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const QUICK_INPUT = ".quick-input-widget .quick-input-box input";
const PICTURES = join(import.meta.dirname, "../../build/vscode-pictures");

export class Editor {
  /** @param {import("playwright-core").Page} page */
  constructor(page) {
    this.page = page;
    page.setDefaultTimeout(60_000);
  }

  /** Opens the window and waits until it can be used. */
  async start(url) {
    await this.page.setViewportSize({ width: 1100, height: 680 });
    await this.page.goto(url);
    await this.page.waitForSelector(".explorer-folders-view .monaco-list-row");
    await this.press("Control+b"); // the explorer is shut: pictures are for what is in files
  }

  /** Opens a file of the workspace by its name. */
  async open(name) {
    await this.#pick("Control+p", name, name);
    await this.page.waitForSelector(`.tab.active[aria-label^="${name}"]`);
  }

  /** Opens a file in a folder of the explorer, where there is no search for files. */
  async openInTree(folder, name) {
    const row = (label) => this.page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${label}"]`);
    await this.press("Control+b");
    await row(folder).waitFor();
    if (!(await row(name).isVisible())) await row(folder).click();
    await row(name).dblclick();
    await this.page.waitForSelector(`.tab.active[aria-label^="${name}"]`);
    await this.press("Control+b");
  }

  /** Runs a command by its whole title, "Typhon: Build". */
  async run(title) {
    await this.#pick("F1", `>${title}`, title);
  }

  /**
   * Puts the cursor somewhere, both counted from 1. More than once if it must: a file that has just
   * been opened takes the focus late, and that shuts the box.
   */
  async goTo(line, column) {
    await this.until(
      () => this.#answer("Control+g", `:${line}:${column}`),
      STATUS.place,
      `Ln ${line}, Col ${column}`,
    );
  }

  /** Closes what is open; what was not saved is lost. */
  async closeAll() {
    while ((await this.page.locator(".tab").count()) > 0) {
      await this.run("View: Revert and Close Editor");
    }
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Types as a person does, one key after the other. */
  async type(text) {
    await this.page.keyboard.type(text, { delay: 15 });
  }

  /** Waits until an element shows a text. Gives the element. */
  async shows(selector, text, timeout = 30_000) {
    const found = this.#showing(selector, text);
    await found.waitFor({ timeout });
    return found;
  }

  /** Waits until there is an element. */
  async appears(selector) {
    await this.page.waitForSelector(selector, { timeout: 30_000 });
  }

  /** Does something again and again until that shows a text: what it asks may not be ready yet. */
  async until(act, selector, text) {
    for (let tries = 0; ; tries += 1) {
      try {
        await act();
        return await this.shows(selector, text, 2_000);
      } catch (error) {
        if (tries === 15) throw error;
        await this.press("Escape");
      }
    }
  }

  /** The window as it looks now, kept in build/vscode-pictures. */
  async picture(name) {
    mkdirSync(PICTURES, { recursive: true });
    await this.page.screenshot({ path: join(PICTURES, `${name}.png`) });
  }

  /** The window as it looks now, for a document: small, as WebP, which Chromium can write. */
  async pictureFor(file) {
    const png = (await this.page.screenshot()).toString("base64");
    const blank = await this.page.context().newPage();
    const webp = await blank.evaluate(async (source) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      canvas.getContext("2d").drawImage(image, 0, 0);
      const blob = await canvas.convertToBlob({ type: "image/webp", quality: 0.85 });
      return [...new Uint8Array(await blob.arrayBuffer())];
    }, png);
    await blank.close();
    writeFileSync(file, Uint8Array.from(webp));
  }

  /** Opens the box for a file, a command or a place. A key is lost while the focus moves. */
  async #ask(key) {
    const box = this.page.locator(`${QUICK_INPUT}:focus`);
    for (let tries = 0; tries < 10 && !(await box.isVisible()); tries += 1) {
      await this.press(key);
      await box.waitFor({ timeout: 3_000 }).catch(() => {});
    }
  }

  #showing(selector, text) {
    // Editors show spaces as no-break spaces.
    const words = text.split(/\s+/).map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return this.page.locator(selector).filter({ hasText: new RegExp(words.join("\\s+")) }).first();
  }

  async #pick(key, typed, label) {
    const row = this.page.locator(
      `.quick-input-list .monaco-list-row.focused:has([aria-label^="${label}"]), ` +
        `.quick-input-list .monaco-list-row.focused[aria-label^="${label}"]`,
    );
    await this.#answer(key, typed, () => row.waitFor({ timeout: 20_000 }));
  }

  /** Opens the box, writes into it, wherever the focus is, and accepts what it then shows. */
  async #answer(key, text, isReady = async () => {}) {
    await this.#ask(key);
    const box = this.page.locator(QUICK_INPUT);
    await box.fill(text, { timeout: 3_000 });
    await isReady();
    await box.press("Enter", { timeout: 3_000 });
  }
}

/** Parts of the status bar. */
export const STATUS = {
  place: "#status\\.editor\\.selection",
  problems: "#status\\.problems",
  typhon: "#typhon\\.typhon\\.typhon",
};
