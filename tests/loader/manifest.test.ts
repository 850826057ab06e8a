import assert from "node:assert/strict";
import { test } from "node:test";
import { ManifestVersionError } from "../../src/loader/errors.js";
import { checkManifest, manifestVersion } from "../../src/loader/manifest.js";

const manifest = { version: manifestVersion, paths: [], types: [], classes: [], modules: [] };

test("accepts the version it was built for", () => {
  assert.doesNotThrow(() => checkManifest(manifest));
});

for (const version of [0, manifestVersion + 1, manifestVersion + 0.5, -1]) {
  test(`refuses version ${version} and says what to run`, () => {
    assert.throws(() => checkManifest({ ...manifest, version }), {
      name: "ManifestVersionError",
      message:
        `The manifest has version ${version}, but this loader reads version ${manifestVersion}; ` +
        "run `npx typhon build` with the installed version of typhon",
    });
  });
}

for (const value of [undefined, null, 1, "manifest", {}, [], { version: "1" }]) {
  test(`refuses ${JSON.stringify(value)}, which is no manifest`, () => {
    assert.throws(
      () => checkManifest(value),
      (error) => error instanceof ManifestVersionError && /not written by Typhon/.test(error.message),
    );
  });
}
