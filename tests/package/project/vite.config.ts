import typhon from "typhon/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [typhon({ snapshot: process.env["SNAPSHOT"] === "1" })],
  build: { target: "es2022" },
});
