import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

/**
 * The program the browser tests drive: CHROMIUM_PATH, the system's, Playwright's own (installed when it
 * is missing), or Debian's package (installed when this is root).
 *
 * @throws a sentence when none can be had: a browser test is never left out in silence.
 */
export async function findChromium(): Promise<string> {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    if (runs(wanted)) return wanted;
    throw new Error(`CHROMIUM_PATH names ${wanted}, which does not start.`);
  }
  const found = onSystem() ?? own();
  if (found) return found;
  process.stdout.write("There is no Chromium on this machine: installing one.\n");
  command("npx", ["playwright", "install", "chromium"]);
  const installed = own() ?? debianPackage();
  if (installed) return installed;
  throw new Error("The browser tests need Chromium, and none could be installed. Install one or set CHROMIUM_PATH.");
}

function onSystem(): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const names = ["chromium", "chromium-browser", "google-chrome"];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(runs) ?? null;
}

function own(): string | null {
  const path = chromium.executablePath();
  return runs(path) ? path : null;
}

function debianPackage(): string | null {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return null;
  command("apt-get", ["update"]);
  command("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"]);
  return onSystem();
}

/** Some systems put a stub there that only names a package, and some lack libraries. */
const runs = (path: string) => existsSync(path) && spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0;

const command = (name: string, args: string[]) =>
  spawnSync(name, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
