// A web server for a built page: loopback only, the headers of a careful deployment.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".py": "text/x-python; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".zip": "application/zip",
};

const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' https: data:";

const ISOLATION = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

/**
 * Serves a folder until `close` is called.
 *
 * A file that has a `.br` beside it is sent compressed. Everything but HTML may be kept by the
 * browser's cache, as with the hashed names of a real build.
 *
 * @param {string} folder
 * @param {object} [options]
 * @param {number} [options.port]
 * @param {string | null} [options.policy] the Content-Security-Policy
 * @param {string} [options.pageCaching] the Cache-Control of HTML
 * @param {boolean} [options.isIsolated] pages may share memory with their workers
 * @returns {Promise<{ url: string, paths: string[], close(): Promise<void> }>}
 *   `paths` grows with each file that is asked for.
 */
export async function serve(
  folder,
  { port = 0, policy = POLICY, pageCaching = "no-cache", isIsolated = false } = {},
) {
  const paths = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const name = normalize(path.endsWith("/") ? `${path}index.html` : path);
    paths.push(name);
    const found = await find(join(folder, name), request.headers["accept-encoding"] ?? "");
    if (!found) {
      response.writeHead(404, { "content-type": "text/plain" }).end(`No file ${name}\n`);
      return;
    }
    const headers = {
      "content-type": TYPES[extname(name)] ?? "application/octet-stream",
      "content-length": found.body.byteLength,
      "cache-control": name.endsWith(".html") ? pageCaching : "max-age=31536000, immutable",
      ...(found.encoding && { "content-encoding": found.encoding }),
      ...(policy && { "content-security-policy": policy }),
      ...(isIsolated && ISOLATION),
    };
    response.writeHead(200, headers).end(request.method === "HEAD" ? undefined : found.body);
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    paths,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function find(file, accepted) {
  if (/\bbr\b/.test(accepted)) {
    const body = await readFile(`${file}.br`).catch(() => null);
    if (body) return { body, encoding: "br" };
  }
  const body = await readFile(file).catch(() => null);
  return body && { body, encoding: null };
}
