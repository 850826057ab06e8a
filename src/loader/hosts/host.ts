// What the loader needs from where it runs. One file for each host; nothing else asks where it is.

export interface Host {
  /** The bytes of an asset. The result may be kept, but not written to. */
  read(asset: Asset): Promise<Uint8Array>;
  /** The compiled module; reading and compiling overlap where the host can do that. */
  compile(asset: Asset): Promise<WebAssembly.Module>;
  /** Like `read`, but blocks: only for what Python asks for in the middle of a file operation. */
  readSync(asset: Asset): Uint8Array;
  /** The environment variables of the process, or what a page has instead. */
  readonly environment: Readonly<Record<string, string>>;
  /** Calls `action` when the process ends; never in a browser, where pages just go away. */
  onExit(action: () => void): void;
}

/** A file that the loader fetches, with its name for messages. */
export interface Asset {
  readonly name: string;
  readonly url: URL;
}
