import { report } from "./report.js";

console.log(report());
import.meta.hot.accept("./report.js", (changed) => console.log(changed.report()));
