// The guide as a site. Its pages are the Markdown of docs/, which has to read well without it.
import { defineConfig } from "vitepress";
import { nameBlocks } from "./blocks.js";
import { guide, reference } from "./contents.js";

const base = process.env["SITE_BASE"] ?? "/";

// Their tables take all the room that there is.
const WIDE = ["type-mapping.md", "typed-packages.md"];

export default defineConfig({
  title: "Typhon",
  description: "Import an ordinary Python package from TypeScript",
  lang: "en",
  srcDir: "pages",
  outDir: "../guide-site",
  base,
  head: [["link", { rel: "icon", href: `${base}icon.png` }]],
  rewrites: { "guide/README.md": "guide/index.md" },
  markdown: {
    config: nameBlocks,
  },
  transformPageData: ({ relativePath }) =>
    WIDE.includes(relativePath) ? { frontmatter: { aside: false, pageClass: "wide" } } : {},
  themeConfig: {
    logo: { src: "/icon.png", alt: "" },
    nav: [
      { text: "Guide", link: "/guide/start", activeMatch: "/guide/" },
      { text: "Reference", items: reference },
    ],
    sidebar: [
      { text: "Guide", link: "/guide/", items: guide },
      { text: "Reference", items: reference },
    ],
    outline: [2, 3],
    search: { provider: "local" },
  },
});
