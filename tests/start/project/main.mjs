import * as probe from "./src/probe.py";

const answers = process.argv.slice(2).map((name) => [name, probe[name]()]);
console.log(JSON.stringify(Object.fromEntries(answers)));
