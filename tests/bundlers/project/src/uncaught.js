import { summarize } from "./stats.py";

summarize([]);
