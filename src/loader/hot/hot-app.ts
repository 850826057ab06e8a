// An app that takes in the edits of its program: Python's memory, and what TypeScript holds of it, stay.
import type { AppOptions, Running } from "../app.js";
import { currentHost } from "../hosts/current.js";
import { RunningApp } from "../index.js";
import { measured } from "../phases.js";
import { linkClasses } from "./link-classes.js";
import { ProgramFilesOnDisk } from "./program-files.js";
import { renumbered, renumberedRecords } from "./renumbered.js";
import { loadReloader, type Reloader } from "./reloader.js";

export class HotApp extends RunningApp {
  readonly #reloader: Promise<Reloader>;
  #files: ProgramFilesOnDisk | undefined;
  #last: Promise<void> = Promise.resolve();

  /** A stored program is not used: it would have to be made again with every edit. */
  constructor({ snapshot: _, ...options }: AppOptions) {
    super(options);
    this.#reloader = this.running.then(() => loadReloader(this));
    this.#reloader.catch(() => {}); // `update` reports it
  }

  /**
   * Brings the program up to date: first Python, then what JavaScript has of it. Updates follow one
   * another.
   *
   * @throws {@link PythonError} when a changed module, or one that imports it, raises or has a mistake.
   * Python is as it was before then; the next update takes these changes as well.
   */
  update(options: AppOptions): Promise<void> {
    const done = this.#last.then(() => measured("update", () => this.#update(options)));
    this.#last = done.catch(() => {});
    return done;
  }

  async #update(options: AppOptions): Promise<void> {
    const [running, reloader] = await Promise.all([this.running, this.#reloader]);
    const { files } = options;
    if (files !== undefined) {
      this.#files ??= new ProgramFilesOnDisk(running.python.module.FS, running.files);
      const archive = { name: "app.zip", url: files };
      const bytes = await (await currentHost()).read(archive);
      reloader.prepare();
      const changed = this.#files.replaceBy(archive, bytes);
      if (changed.length > 0) measured("reload", () => reloader.reload(changed.join("\n")));
      this.#files.keep();
    }
    this.#rebind(running, options);
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
    this.modules.clear();
    this.manifest = manifest;
  }
}
