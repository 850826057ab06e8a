import { parentPort, workerData } from "node:worker_threads";
import { add, crash } from "./src/crashing.py";

const functions = { sum: () => add(40, 2), crash };

parentPort.postMessage(
  workerData.map((name) => {
    try {
      return functions[name]();
    } catch (error) {
      return error.name;
    }
  }),
);
