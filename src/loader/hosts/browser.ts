// Browsers: the main thread and workers.
import { MissingAssetError } from "../errors.js";
import { measured } from "../phases.js";
import { fetchBytes, fetchModule } from "./fetching.js";
import type { Asset, Host } from "./host.js";

export const browserHost: Host = {
  read: fetchBytes,
  compile: fetchModule,
  readSync: (asset) => measured(`fetch ${asset.name}`, () => readBlocking(asset)),
  environment: { USER: "web_user", LOGNAME: "web_user", PATH: "/", LANG: language() },
  onExit: () => {},
};

// "en-US" → "en_US.UTF-8"
function language(): string {
  return `${(globalThis.navigator?.language ?? "C").replace("-", "_")}.UTF-8`;
}

// A page's main thread has one blocking read left, and there it refuses `responseType`. The
// charset x-user-defined maps every byte to one code unit whose low 8 bits are the byte.
function readBlocking({ name, url }: Asset): Uint8Array {
  const request = new XMLHttpRequest();
  request.open("GET", url, false);
  request.overrideMimeType("text/plain; charset=x-user-defined");
  try {
    request.send();
  } catch (cause) {
    throw new MissingAssetError(name, url.href, undefined, { cause });
  }
  if (request.status !== 200) throw new MissingAssetError(name, url.href, request.status);
  return bytesOf(request.responseText);
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}
