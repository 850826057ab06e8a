import { offloaded } from "./offloaded.js";

const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
worker.onmessage = async ({ data }) => {
  console.log(data);
  console.log(await offloaded());
  document.body.dataset.state = "done";
};
worker.onerror = ({ message }) => console.error(message);
