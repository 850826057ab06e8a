// The program, the same in Node and in the browser: only how a file is read differs.
import { load_document, render_page, to_html } from "./markdown_page/__init__.py";

const WEBSITE = "https://swifts.example.org/guide/";

/** Renders a document, with all it includes, as a complete HTML page. */
export async function renderDocument(
  name: string,
  read: (name: string) => Promise<string>,
): Promise<string> {
  const source = await load_document(name, read);
  const page = render_page(source, { resolve_link: (href) => new URL(href, WEBSITE).href });
  return to_html(page, { language: "en" });
}
