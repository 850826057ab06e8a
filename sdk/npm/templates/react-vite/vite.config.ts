import react from "@vitejs/plugin-react";
import typhon from "typhon/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react(), typhon()],
  build: { target: "es2022" },
});
