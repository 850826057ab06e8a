export * as tally from "./tally.worker.py";
