import typhon from "typhon/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [typhon()],
  build: { target: "es2022" },
});
