import typhon from "typhon/vite";
import { defineConfig } from "vite";

export default defineConfig({ plugins: [typhon()], build: { target: "es2022" } });
