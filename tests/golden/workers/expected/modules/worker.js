// Made by Typhon; do not edit.
import app from "./app.js";
import { serve } from "typhon/worker";
serve(app);
