export * as tally from "./tally.py";
