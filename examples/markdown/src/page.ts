// The page: an editor on the left, and what Python makes of its text on the right.
import { renderDocument } from "./main.js";
import {
  BrokenLinkError,
  DocumentError,
  load_document,
  render_page,
  type Page,
  type Section,
} from "./markdown_page/__init__.py";

const source = element("source", HTMLTextAreaElement);
const preview = element("preview", HTMLElement);
const contents = element("contents", HTMLElement);
const facts = element("facts", HTMLElement);
const timing = element("timing", HTMLElement);
const problem = element("problem", HTMLButtonElement);

// Imports come first, so Python is up by the time that this line runs.
const ready = Math.round(performance.now());

async function read(name: string): Promise<string> {
  const response = await fetch(new URL(name, document.baseURI));
  if (!response.ok) throw new Error(`Cannot read ${name}: HTTP ${response.status}`);
  return response.text();
}

function show(): void {
  const begin = performance.now();
  try {
    const page = render_page(source.value);
    const elapsed = performance.now() - begin;
    timing.textContent = `Python ready after ${ready} ms · rendered in ${elapsed.toFixed(1)} ms`;
    showPage(page);
    problem.hidden = true;
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    showProblem(error);
  }
}

function showPage(page: Page): void {
  document.title = page.title;
  preview.innerHTML = page.body; // safe: the renderer shows HTML in a document as text
  contents.replaceChildren(contentsList(page.contents));
  const languages = Object.entries(page.languages).map(
    ([name, count]) => (name || "plain") + (count > 1 ? ` × ${count}` : ""),
  );
  facts.replaceChildren(
    fact("Words", page.count.words.toLocaleString("en")),
    fact("Reading time", `${page.count.minutes} min`),
    fact("Links out", String(page.links.length)),
    fact("Code blocks", languages.join(", ") || "none"),
  );
}

function showProblem(error: DocumentError): void {
  problem.textContent = error.message;
  problem.title = error instanceof BrokenLinkError ? `Find ${error.target}` : "Go to the line";
  problem.onclick = () => selectLine(error.line);
  problem.hidden = false;
}

function selectLine(line: number): void {
  const lines = source.value.split("\n");
  const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
  source.focus();
  source.setSelectionRange(start, start + (lines[line - 1] ?? "").length);
}

function contentsList(sections: readonly Section[]): HTMLElement {
  const list = document.createElement("ul");
  for (const section of sections) {
    const item = list.appendChild(document.createElement("li"));
    const link = item.appendChild(document.createElement("a"));
    link.href = `#${encodeURIComponent(section.slug)}`;
    link.textContent = section.title;
    if (section.children.length > 0) item.append(contentsList(section.children));
  }
  return list;
}

function fact(name: string, value: string): HTMLElement {
  const entry = document.createElement("div");
  const term = entry.appendChild(document.createElement("dt"));
  const description = entry.appendChild(document.createElement("dd"));
  term.textContent = name;
  description.textContent = value;
  return entry;
}

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no ${type.name} #${id}`);
  return found;
}

source.value = await load_document("field-guide.md", read);
source.addEventListener("input", show);
show();
document.body.dataset["state"] = "ready";

console.log(await renderDocument("field-guide.md", read));
document.body.dataset["state"] = "done";
