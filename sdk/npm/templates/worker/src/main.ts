import "./page.css";
import { describe } from "./describe.js";

const numbers = document.querySelector<HTMLInputElement>("#numbers");
const summary = document.querySelector<HTMLOutputElement>("#summary");
if (!numbers || !summary) throw new Error("index.html lacks #numbers or #summary");

// Python is in a worker: the page goes on, and what is typed meanwhile counts more than the answer.
const show = async (): Promise<void> => {
  const text = numbers.value;
  const said = await describe(text);
  if (text === numbers.value) summary.value = said;
};
numbers.addEventListener("input", () => void show());
await show();
document.body.dataset["state"] = "done";
