import { summarize, Survey } from "./stats.py";

const s = summarize([3, 1, 2], { trim: 0.1 });
console.log(s.mean.toFixed(2), s.n);

const survey = new Survey(2026);
survey.add(4);
console.log(survey.summary().mean);
