// The order of the pages is said once, by the lists in docs/guide/README.md.
import { readFileSync } from "node:fs";

interface Page {
  text: string;
  link: string;
}

const FOLDER = "/guide/"; // of the lists' page, which their links begin at
const text = readFileSync(new URL("../pages/guide/README.md", import.meta.url), "utf8");

export const guide = listed(/^\d+\. \[(?<title>.+?)\]\((?<path>.+?)\.md\)/gm);
export const reference = listed(/^- \[(?<title>.+?)\]\((?<path>.+?)\.md\)/gm);

function listed(row: RegExp): Page[] {
  return [...text.matchAll(row)].map((match) => ({
    text: match.groups!["title"].replaceAll("`", ""),
    link: new URL(match.groups!["path"], `site:${FOLDER}`).pathname,
  }));
}
