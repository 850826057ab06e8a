import typhon from "typhon/vite";
import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  publicDir: "documents",
  plugins: [typhon()],
  build: { target: "es2022" },
});
