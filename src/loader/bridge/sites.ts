// Where handles are made: for reports of what is still alive. A stack costs more than the handle, so
// it is recorded in development and in tests only.

/** The place in the program that made a handle; its text is made when somebody reads it. */
export interface Site {
  readonly stack?: string;
}

let isRecording = isDevelopment();

/** Whether handles that are made from now on know where that was. */
export function recordSites(isWanted: boolean): void {
  isRecording = isWanted;
}

/** This very place, or undefined while nothing is recorded. */
export function currentSite(): Site | undefined {
  return isRecording ? captureSite() : undefined;
}

/** Engines keep ten frames unless they are asked for more; the bridge's own can be as many. */
function captureSite(): Site {
  const limited = Error as { stackTraceLimit?: number };
  const limit = limited.stackTraceLimit;
  limited.stackTraceLimit = 40;
  const site = new Error();
  if (limit === undefined) delete limited.stackTraceLimit;
  else limited.stackTraceLimit = limit;
  return site;
}

/** The program's own frames of a site, innermost first; none when it was not recorded. */
export function framesOf(site: Site | undefined): string[] {
  const lines = (site?.stack ?? "").split("\n").filter((line) => /^\s+at |@/.test(line));
  const frames = lines.map((line) => line.trim());
  const loader = loaderOf(frames[0] ?? "");
  const own = frames.filter((frame) => !frame.includes(loader));
  return own.length > 0 ? own : frames; // an app's bundle has everything in one file
}

/** Where the loader lies, told by a site's first frame, which is in this file or its bundle. */
function loaderOf(frame: string): string {
  const file = frame.replace(/^.*[(@ ]/, "").replace(/(:\d+)+\)?$/, "");
  return file.replace(/bridge\/sites\.[jt]s$/, "");
}

/** Bundlers put the value in; without one, only Node has it. */
function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV === "development";
  } catch {
    return false;
  }
}

declare const process: { readonly env: { readonly NODE_ENV?: string } };
