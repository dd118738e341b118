import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import type { Look } from "./tests/support/browser";
import { findChromium } from "./tests/support/chromium";
import { nothingReal } from "./tests/support/environment";

const port = 3417;

// The workers read this file again: they get what the first reading found and made.
const inWorker = process.env.TEST_WORKER_INDEX !== undefined;
if (!inWorker) {
  const dataDir = mkdtempSync(join(tmpdir(), "clave-sence-e2e-"));
  process.env.E2E_DATA_DIR = dataDir;
  process.once("exit", () => rmSync(dataDir, { recursive: true, force: true }));
  process.env.CHROMIUM_PATH = await findChromium();
}

const looks = (["es", "ht"] as const).flatMap((lang) => [
  { name: `${lang}-js`, use: { lang, js: true } },
  { name: `${lang}-nojs`, use: { lang, js: false } },
]);
/** The journeys are made in each language with and without scripts; what can go wrong on them, once each way. */
const journeys = ["journey.spec.ts", "facilitador.spec.ts"];
const onceEachWay = ["es-js", "ht-nojs"];
/** Without scripts the browser has its own words for a post that gets no answer. */
const withScripts = "lost-answers.spec.ts";
const launcher = "launcher.spec.ts";

export default defineConfig<Look>({
  testDir: "tests/e2e",
  outputDir: "test-results",
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "es-CL",
    timezoneId: "America/Santiago",
    viewport: { width: 360, height: 740 },
    // A trace of every test would take as long again; `--trace on` makes one of those that are looked into.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    ...looks.map((look) =>
      onceEachWay.includes(look.name)
        ? { ...look, testIgnore: look.use.js ? [launcher] : [launcher, withScripts] }
        : { ...look, testMatch: journeys },
    ),
    { name: "launcher", testMatch: launcher },
  ],
  webServer: {
    // As `npm start`, but with no npm in between: its end is the end of everything it started.
    command: "exec node --import tsx lib/launcher/start.ts",
    url: `http://localhost:${port}`,
    env: {
      PORT: String(port),
      DATA_DIR: process.env.E2E_DATA_DIR ?? "",
      LOG_LEVEL: "warn",
      ...nothingReal,
      TRUSTED_IP_HEADER: "x-test-address",
    },
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    // It may have to build first.
    timeout: 300_000,
    stdout: "pipe",
  },
});
