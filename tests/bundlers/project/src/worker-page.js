const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
worker.onmessage = ({ data }) => {
  console.log(data);
  document.body.dataset.state = "done";
};
worker.onerror = ({ message }) => console.error(message);
