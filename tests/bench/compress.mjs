// node compress.mjs CACHE FOLDER: puts a `.br` (brotli, quality 11) beside each file of a folder and
// prints their sizes by path. It takes half a minute for a runtime, so results are kept by content.
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rename, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);
const [cache, folder] = process.argv.slice(2);

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
const entries = await readdir(folder, { recursive: true, withFileTypes: true });
const files = entries
  .filter((entry) => entry.isFile() && !entry.name.endsWith(".br"))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
const sizes = await Promise.all(
  files.map(async (file) => [`/${relative(folder, file)}`, await compressFile(file)]),
);
console.log(JSON.stringify(Object.fromEntries(sizes.sort())));
