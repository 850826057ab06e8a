// Writes the id of a runtime build into its files, where the loader reads it back.

/** Appends a custom section, which engines skip, to a WebAssembly module. */
export function markWasm(wasm, buildId) {
  const name = lengthPrefixed(Buffer.from("typhon.build"));
  const payload = Buffer.concat([name, Buffer.from(buildId)]);
  const customSection = 0;
  return Buffer.concat([wasm, Buffer.from([customSection]), lengthPrefixed(payload)]);
}

/** Sets the comment of a zip archive that has none. */
export function markArchive(archive, buildId) {
  const comment = Buffer.from(buildId);
  const endSize = 22; // bytes; the last two hold the length of the comment
  const endAt = archive.length - endSize;
  if (archive.readUInt32LE(endAt) !== 0x06054b50) throw new Error("The archive has a comment");
  const marked = Buffer.concat([archive, comment]);
  marked.writeUInt16LE(comment.length, endAt + 20);
  return marked;
}

function lengthPrefixed(bytes) {
  if (bytes.length > 127) throw new Error("Lengths above 127 need a longer LEB128");
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
}
