import typhon from "typhon/vite";
import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  publicDir: "documents",
  plugins: [typhon({ snapshot: true })], // Python is stored with the package imported
  build: { target: "es2022" },
});
