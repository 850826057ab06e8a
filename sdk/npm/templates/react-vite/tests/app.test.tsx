import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { App } from "../src/app.js";

test("the page shows what Python says", () => {
  expect(renderToStaticMarkup(<App />)).toContain("3 numbers, mean 2.00, median 2");
});
