import { add } from "../workload.py";

if (add(2, 3) === 5) console.log(process.memoryUsage.rss());
