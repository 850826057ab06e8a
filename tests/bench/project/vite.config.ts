import typhon from "typhon/vite";
import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  plugins: [typhon({ snapshot: true })],
  build: {
    target: "es2022",
    outDir: "site-typhon",
    rollupOptions: { input: ["first.html", "calls.html"] },
  },
});
