import { report } from "./report.js";

console.log(report());
document.body.dataset.state = "done";
