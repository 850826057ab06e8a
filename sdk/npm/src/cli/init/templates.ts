// The templates of `typhon init`. Each is made of layers: folders of `templates/` in the package,
// copied over each other in this order.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface Template {
  readonly name: string;
  readonly about: string;
  readonly layers: readonly string[];
  /** Further lines of `[tool.typhon]`. */
  readonly options?: string;
  /** What to run to see it work, after `npm install`. */
  readonly start: string;
}

export const templates: readonly Template[] = [
  {
    name: "vite-ts",
    about: "a page in TypeScript",
    layers: ["shared", "page", "vite-ts"],
    start: "npm run dev",
  },
  {
    name: "react-vite",
    about: "a page in React",
    layers: ["shared", "page", "react-vite"],
    start: "npm run dev",
  },
  {
    name: "worker",
    about: "a page in TypeScript, Python in a worker",
    layers: ["shared", "page", "vite-ts", "worker"],
    options: 'workers = ["src/{{package}}/stats.py"]',
    start: "npm run dev",
  },
  {
    name: "node-ts",
    about: "a program for Node.js",
    layers: ["shared", "node-ts"],
    start: "npm run build && npm start -- 3 1 2",
  },
  {
    name: "library",
    about: "a package for npm and PyPI",
    layers: ["shared", "library"],
    start: "npm test && npm run build",
  },
];

/** What stands for {{name}}, {{package}} and {{typhon}} in texts, and for __package__ in paths. */
export interface Placeholders {
  readonly name: string;
  readonly package: string;
  readonly typhon: string;
}

/** The files of a new project: path → text. */
export function filesOf(template: Template, values: Placeholders): Map<string, string> {
  const files = new Map<string, string>();
  const options = template.options === undefined ? "" : `\n${filled(template.options, values)}`;
  for (const layer of template.layers) {
    const folder = join(templatesFolder(), layer);
    for (const path of pathsIn(folder)) {
      const text = readFileSync(join(folder, path), "utf8").replace("{{options}}", options);
      files.set(finalPath(path, values), filled(text, values));
    }
  }
  return files;
}

function templatesFolder(): string {
  return fileURLToPath(new URL("../templates", import.meta.url));
}

function pathsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory()
        ? pathsIn(join(folder, entry.name)).map((path) => `${entry.name}/${path}`)
        : [entry.name],
    )
    .sort();
}

// npm never packs a file that is named .gitignore.
function finalPath(path: string, values: Placeholders): string {
  return path.replace("__package__", values.package).replace(/^_gitignore$/, ".gitignore");
}

function filled(text: string, values: Placeholders): string {
  return text.replace(/\{\{(name|package|typhon)\}\}/g, (_, key: keyof Placeholders) => values[key]);
}
