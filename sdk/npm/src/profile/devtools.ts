// A headless Chromium and the few commands of its DevTools protocol that are used here, over a pipe:
// JSON texts with a nul behind each. No package for it is needed.
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { CommandError } from "../cli/command-error.js";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const flags = [
  ...["--headless=new", "--no-first-run", "--disable-gpu", "--disable-quic", "--disable-sync"],
  ...["--disable-background-networking", "--disable-component-update", "--remote-debugging-pipe"],
];

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** A browser with a profile of its own; `close` ends it and removes that. */
export class Browser {
  readonly #process: ChildProcess;
  readonly #folder: string;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #count = 0;
  #rest = "";

  /** @throws CommandError when no Chromium is found. */
  constructor() {
    const program = process.env["CHROMIUM"] ?? places.find((place) => existsSync(place));
    if (program === undefined) {
      throw new CommandError("No Chromium was found; name its program in the variable CHROMIUM");
    }
    this.#folder = mkdtempSync(join(tmpdir(), "typhon-chromium-"));
    // A process of root has no sandbox to offer.
    const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    this.#process = spawn(program, [...flags, ...asRoot, `--user-data-dir=${this.#folder}`], {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    });
    this.#process.on("error", (error) => this.#end(error.message));
    this.#process.on("exit", () => this.#end("Chromium ended"));
    const output = this.#process.stdio[4] as Readable;
    output.setEncoding("utf8").on("data", (text: string) => this.#receive(text));
  }

  /** Opens a page and loads `url`; `before` runs before the page's own scripts. */
  async open(url: string, before = ""): Promise<Page> {
    const { targetId } = await this.send<{ targetId: string }>("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await this.send<{ sessionId: string }>("Target.attachToTarget", {
      targetId,
      flatten: true,
    });
    const page = new Page(this, targetId, sessionId);
    await page.send("Page.enable", {});
    await page.send("Page.addScriptToEvaluateOnNewDocument", { source: before });
    await page.send("Page.navigate", { url });
    return page;
  }

  async send<Result>(method: string, params: object, sessionId?: string): Promise<Result> {
    const id = ++this.#count;
    const answer = await new Promise<Answer>((resolve) => {
      this.#waiting.set(id, resolve);
      const input = this.#process.stdio[3] as Writable;
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
    if (answer.error !== undefined) throw new Error(`${method}: ${answer.error.message}`);
    return answer.result as Result;
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#process.kill();
    await ended;
    await removeProfile(this.#folder);
  }

  #receive(text: string): void {
    const messages = (this.#rest + text).split("\0");
    this.#rest = messages.pop()!;
    for (const message of messages) {
      const answer = JSON.parse(message) as Answer;
      if (answer.id === undefined) continue; // an event
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    }
  }

  #end(message: string): void {
    for (const answer of this.#waiting.values()) answer({ error: { message } });
    this.#waiting.clear();
  }
}

export class Page {
  constructor(
    readonly browser: Browser,
    readonly target: string,
    readonly session: string,
  ) {}

  send<Result>(method: string, params: object): Promise<Result> {
    return this.browser.send(method, params, this.session);
  }

  async close(): Promise<void> {
    await this.browser.send("Target.closeTarget", { targetId: this.target });
  }

  /** The value of an expression in the page, as JSON carries it. */
  async evaluate<Value>(expression: string): Promise<Value> {
    const { result } = await this.send<{ result: { value: Value } }>("Runtime.evaluate", {
      expression,
      returnByValue: true,
    });
    return result.value;
  }
}

// Helper processes of the browser write for a moment after its end. What is still there after that is
// left to whoever clears the folder for temporary files.
async function removeProfile(folder: string): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      return rmSync(folder, { recursive: true, force: true });
    } catch {
      await setTimeout(100);
    }
  }
}
