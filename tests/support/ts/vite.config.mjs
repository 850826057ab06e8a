// Builds the page of the round-trip cases with the plugin that users have. Copied to the root of
// the staged project; whole names and no minifying, so that a stack in a failure can be read.
import { defineConfig } from "vite";
import typhon from "typhon/vite";

export default defineConfig({
  base: "./",
  logLevel: "warn",
  plugins: [typhon()],
  worker: { format: "es", plugins: () => [typhon()] },
  build: {
    target: "esnext",
    minify: false,
    sourcemap: "inline",
    outDir: "dist",
    emptyOutDir: true,
  },
});
