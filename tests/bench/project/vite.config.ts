import { readdirSync } from "node:fs";
import typhon from "typhon/vite";
import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  plugins: [typhon({ snapshot: true })],
  build: {
    target: "es2022",
    outDir: "site-typhon",
    rollupOptions: { input: readdirSync(".").filter((name) => name.endsWith(".html")) },
  },
});
