import { summarize } from "./stats.py";

summarize([1, "x"]);
