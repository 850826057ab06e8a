import "./page.css";
import { describe } from "./describe.js";

const numbers = document.querySelector<HTMLInputElement>("#numbers");
const summary = document.querySelector<HTMLOutputElement>("#summary");
if (!numbers || !summary) throw new Error("index.html lacks #numbers or #summary");

const show = (): void => {
  summary.value = describe(numbers.value);
};
numbers.addEventListener("input", show);
show();
document.body.dataset["state"] = "done";
