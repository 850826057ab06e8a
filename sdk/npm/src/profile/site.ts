// A built page on a server of its own, compressed as real servers do it.
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { AddressInfo } from "node:net";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

const compress = promisify(brotliCompress);
const quality = 5; // what servers use that compress each answer anew

export interface Site {
  readonly url: string;
  close(): void;
}

/** Serves `folder` on this machine only. */
export async function serveSite(folder: string): Promise<Site> {
  const packed = new Map<string, Promise<Buffer>>();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = join(folder, normalize(path.endsWith("/") ? `${path}index.html` : path));
    if (!(await stat(file).catch(() => undefined))?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    if (!packed.has(file)) packed.set(file, pack(file));
    const body = await packed.get(file)!;
    response.writeHead(200, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "content-encoding": "br",
      "content-length": body.length,
      "cache-control": extname(file) === ".html" ? "no-cache" : "max-age=31536000, immutable",
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function pack(file: string): Promise<Buffer> {
  return compress(await readFile(file), {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality },
  });
}
