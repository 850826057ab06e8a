import { one } from "./late.py";

one();
