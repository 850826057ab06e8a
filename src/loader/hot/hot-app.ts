// An app that takes in the edits of its program: Python's memory, and what TypeScript holds of it, stay.
import type { AppOptions, Running } from "../app.js";
import { currentHost } from "../hosts/current.js";
import { RunningApp, type ModuleExports } from "../index.js";
import { measured } from "../phases.js";
import { linkClasses } from "./link-classes.js";
import { ProgramFilesOnDisk } from "./program-files.js";
import { renumbered, renumberedRecords } from "./renumbered.js";
import { loadReloader, type Reloader } from "./reloader.js";

/** The edit is more than a running interpreter can take in. */
export class NeedsRestart extends Error {
  override readonly name = "NeedsRestart";
}

export class HotApp extends RunningApp {
  #reloader: Promise<Reloader> | undefined;
  #files: ProgramFilesOnDisk | undefined;
  #last: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** A stored program is not used: it would have to be made again with every edit. */
  constructor({ snapshot: _, ...options }: AppOptions) {
    super(options);
  }

  /**
   * Brings the program up to date: first Python, then what JavaScript has of it. Updates follow one
   * another.
   *
   * @throws {@link PythonError} when a changed module, or one that imports it, raises or has a mistake.
   * Python is as it was before then; the next update takes these changes as well. {@link NeedsRestart}
   * when something beside the program's own files has changed.
   */
  update(options: AppOptions): Promise<void> {
    const done = this.#last.then(() => measured("update", () => this.#update(options)));
    this.#last = done.catch(() => {});
    return done;
  }

  async #update(options: AppOptions): Promise<void> {
    const [running, reloader] = await Promise.all([this.running, this.#load()]);
    const { files, manifest } = options;
    if (manifest.paths.join() !== this.manifest.paths.join()) throw new NeedsRestart();
    if (files !== undefined) {
      this.#files ??= new ProgramFilesOnDisk(running.python.module.FS, running.files);
      const archive = { name: "app.zip", url: files };
      const bytes = await (await currentHost()).read(archive);
      reloader.prepare();
      const changed = this.#files.replaceBy(archive, bytes);
      if (!changed.every(isProgram)) throw new NeedsRestart();
      if (changed.length > 0) measured("reload", () => reloader.reload(changed.join("\n")));
      this.#files.keep();
    }
    this.#rebind(running, options);
  }

  /** The exports that it gives are those of the last update, also for who asked before. */
  override async module(name: string): Promise<ModuleExports> {
    await super.module(name);
    this.#prepareSoon();
    return { get: (item) => this.modules.get(name)!.get(item) };
  }

  #load(): Promise<Reloader> {
    return (this.#reloader ??= loadReloader(this));
  }

  // The first edit need not wait for it, nor the program's start.
  #prepareSoon(): void {
    clearTimeout(this.#timer);
    const prepare = (): void => void this.#load().then((reloader) => reloader.prepare(), () => {});
    this.#timer = setTimeout(prepare, quiet);
  }

  #rebind({ bridge }: Running, { manifest, records = {} }: AppOptions): void {
    const { core } = bridge;
    if (JSON.stringify(manifest) === JSON.stringify(this.manifest)) {
      core.forgetFound();
    } else {
      const types = core.manifest.types.length;
      const classes = core.manifest.classes.length;
      core.define(renumbered(manifest, types, classes), renumberedRecords(records, classes));
      linkClasses(core, classes);
    }
    bridge.forgetModules();
    for (const name of this.modules.keys()) {
      if (!manifest.modules.some((module) => module.name === name)) this.modules.delete(name);
      else this.modules.set(name, bridge.importModule(name));
    }
    this.manifest = manifest;
  }
}

const quiet = 500; // milliseconds without another import

function isProgram(path: string): boolean {
  return path.startsWith("/app/");
}
