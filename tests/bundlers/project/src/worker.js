import { report } from "./report.js";

postMessage(report());
