import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "@/lib/launcher/build";
import { root } from "@/lib/launcher/root";
import { asOne, type Count, readCount } from "./support/reports";

/*
 * `npm test` runs everything, `npm test -- lint unit` the steps it names. All of them run even when one
 * fails, so that one run tells everything; the last line holds the totals.
 */

const reports = mkdtempSync(join(tmpdir(), "clave-sence-reports-"));
process.once("exit", () => rmSync(reports, { recursive: true, force: true }));

const steps: Record<string, () => Promise<Count>> = {
  types: async () => asOne((await run("next", ["typegen"])) && (await run("tsc", ["--noEmit"]))),
  lint: async () => asOne(await run("biome", ["ci", "--error-on-warnings"])),
  "dead-code": async () => asOne(await run("knip", [])),
  unit: async () => {
    const file = join(reports, "vitest.json");
    const ok = await run("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`]);
    return readCount(file, ok);
  },
  build: async () => asOne(await build()),
  browser: async () => {
    // The site would build itself: once is enough to see that it does not build.
    if (!(await build())) return asOne(false);
    const file = join(reports, "playwright.json");
    return readCount(
      file,
      await run("playwright", ["test", "--reporter=list,json"], { PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
    );
  },
};

let building: Promise<boolean> | undefined;
function build(): Promise<boolean> {
  building ??= ensureBuilt(root, { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" }).then(
    () => true,
    () => false,
  );
  return building;
}

/** Runs a tool of node_modules, shows what it says, and tells whether it succeeded. */
async function run(tool: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  const program = join(root, "node_modules", ".bin", tool);
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code] = await once(child, "exit");
  return code === 0;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(steps, name));
if (unknown.length > 0) {
  process.stderr.write(`There is no step ${unknown.join(", ")}. There are: ${Object.keys(steps).join(", ")}.\n`);
  process.exit(1);
}

const total: Count = { passed: 0, failed: 0, skipped: 0 };
for (const [name, step] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stdout.write(`\n== ${name}\n`);
  const began = Date.now();
  const count = await step();
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  const seconds = Math.round((Date.now() - began) / 1000);
  process.stdout.write(`== ${name}: ${count.failed > 0 ? "FAILED" : "passed"} in ${seconds} s\n`);
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
