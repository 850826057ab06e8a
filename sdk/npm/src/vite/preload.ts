// Hints in a built page, so that what Python needs is on its way before the page's JavaScript has
// been loaded and read.
import type { HtmlTagDescriptor, IndexHtmlTransformContext } from "vite";

type Bundle = NonNullable<IndexHtmlTransformContext["bundle"]>;
type Chunk = Extract<Bundle[string], { type: "chunk" }>;

/** What a start fetches; a stored program needs fewer files. */
const stored = ["typhon.wasm", "app.snapshot.wasm"];
const plain = ["typhon.wasm", "typhon-compile.wasm", "snapshot.wasm", "app.zip"];

/** @param base the URL of the page's assets: Vite's `base`, or relative to the page. */
export function preloadTags(
  { bundle, chunk, path }: IndexHtmlTransformContext,
  base: string,
): HtmlTagDescriptor[] {
  if (bundle === undefined || chunk === undefined || !startsPython(chunk, bundle)) return [];
  const assets = new Map(
    Object.values(bundle).flatMap((file) =>
      file.type === "asset" ? file.names.map((name) => [name, file.fileName] as const) : [],
    ),
  );
  const wanted = assets.has("app.snapshot.wasm") ? stored : plain;
  const prefix = base === "" || base === "./" ? upFrom(path) : base;
  return wanted
    .flatMap((name) => assets.get(name) ?? [])
    .map((file) => ({
      tag: "link",
      // As `fetch` asks for it: else the browser would load it twice.
      attrs: { rel: "preload", as: "fetch", crossorigin: "anonymous", href: prefix + file },
      injectTo: "head" as const,
    }));
}

/** Whether the page imports a Python module before it does anything else. */
function startsPython(entry: Chunk, bundle: Bundle): boolean {
  const chunks = new Set([entry]);
  for (const chunk of chunks) {
    if (chunk.moduleIds.some((id) => id.endsWith("/.typhon/modules/app.js"))) return true;
    for (const name of chunk.imports) {
      const imported = bundle[name];
      if (imported?.type === "chunk") chunks.add(imported);
    }
  }
  return false;
}

// "/guide/index.html" → "../"
function upFrom(page: string): string {
  return "../".repeat(page.split("/").length - 2) || "./";
}
