// ```ts src/main.ts begins a block that is a file: its name stands above it, as GitHub cannot show it.
import type { MarkdownRenderer } from "vitepress";

const OUTPUT = "output"; // the language of what a program prints

export function nameBlocks(markdown: MarkdownRenderer): void {
  const block = markdown.renderer.rules.fence!;
  markdown.renderer.rules.fence = (tokens, index, options, environment, renderer) => {
    const token = tokens[index]!;
    const [language, file] = token.info.trim().split(/\s+/);
    if (language === OUTPUT) token.info = "text";
    const html = block(tokens, index, options, environment, renderer);
    const caption = language === OUTPUT ? "It prints" : file;
    if (caption === undefined) return html;
    const text = markdown.utils.escapeHtml(caption);
    return `<figure class="named-block"><figcaption>${text}</figcaption>${html}</figure>`;
  };
}
