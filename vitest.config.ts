import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      "@": at("."),
      // Throws wherever it is not a server of Next that loads it.
      "server-only": at("./node_modules/server-only/empty.js"),
    },
  },
  test: {
    // Native modules (argon2, sharp, canvas) are surer in processes than in threads.
    pool: "forks",
    maxWorkers: 2,
    restoreMocks: true,
    // Thousands of generated values on a busy machine take longer than the five seconds that are usual.
    testTimeout: 20_000,
    setupFiles: ["tests/unit/setup.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["tests/unit/**/*.test.ts"],
          exclude: ["tests/unit/components/**"],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: "components",
          environment: "jsdom",
          include: ["tests/unit/components/**/*.test.{ts,tsx}", "tests/matrix/**/*.test.{ts,tsx}"],
          // It imports `next/navigation`, which has no file of that name: Vite resolves it, Node does not.
          server: { deps: { inline: ["next-intl"] } },
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          environment: "node",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/integration/setup.ts"],
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "toy",
          environment: "node",
          include: ["tests/toy/*.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 60_000,
          // It runs compilers and tests of its own: after the others, with the machine to itself.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
