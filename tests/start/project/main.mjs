import * as probe from "./src/probe.py";

const answers = {};
for (const name of process.argv.slice(2)) answers[name] = await probe[name]();
console.log(JSON.stringify(answers));
