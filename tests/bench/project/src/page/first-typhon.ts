import { add } from "../workload.py";

if (add(2, 3) === 5) document.body.dataset["first"] = String(performance.now());
