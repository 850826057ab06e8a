import { useEffect, useState, type ReactElement } from "react";
import { describe } from "./describe.js";

export function App(): ReactElement {
  const [text, setText] = useState("3 1 2");
  useEffect(() => {
    document.body.dataset["state"] = "done";
  }, []);
  return (
    <main>
      <h1>{{name}}</h1>
      <label>
        Numbers{" "}
        <input
          id="numbers"
          value={text}
          autoComplete="off"
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      </label>
      <output id="summary" htmlFor="numbers">
        {describe(text)}
      </output>
    </main>
  );
}
