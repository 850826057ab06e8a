// node --import typhon/register out/node.js [DOCUMENT]: prints the rendered document.
import { readFile } from "node:fs/promises";
import { renderDocument } from "./main.js";

const documents = new URL("../documents/", import.meta.url);
const name = process.argv[2] ?? "field-guide.md";

const html = await renderDocument(name, (file) => readFile(new URL(file, documents), "utf8"));
process.stdout.write(html);
