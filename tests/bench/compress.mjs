// node compress.mjs CACHE FOLDER PATH…: puts a `.br` (brotli, quality 11) beside each file and prints
// the sizes by path. It takes half a minute for a runtime, so results are kept by content.
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);
const [cache, folder, ...paths] = process.argv.slice(2);

async function compressFile(file) {
  const content = await readFile(file);
  const kept = join(cache, createHash("sha256").update(content).digest("hex"));
  const known = await readFile(kept).catch(() => null);
  const compressed = known ?? (await compressNew(content, kept));
  await writeFile(`${file}.br`, compressed);
  return compressed.byteLength;
}

async function compressNew(content, kept) {
  const result = await compress(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.byteLength,
    },
  });
  await writeFile(`${kept}.part`, result);
  await rename(`${kept}.part`, kept);
  return result;
}

await mkdir(cache, { recursive: true });
const sizes = await Promise.all(
  paths.map(async (path) => [path, await compressFile(join(folder, path))]),
);
console.log(JSON.stringify(Object.fromEntries(sizes)));
