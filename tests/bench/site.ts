import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { makeHasher } from "@/lib/adapters/hash";
import { Keyring } from "@/lib/adapters/keyring";
import { makeSeal } from "@/lib/adapters/seal";
import { readSecrets } from "@/lib/launcher/secrets";
import { jpegOfSize } from "../support/files";
import { goodRegistro } from "../support/people";
import { type Server, startServer } from "../support/server";

/*
 * `npm run bench`: what a built site costs on this machine. Prints figures and judges none: seconds to the
 * first page, memory at rest and during twenty registrations at once with scans of 1 MB, and registrations
 * a second beside the hashes a second that the bare library makes in the same run.
 */

const AT_ONCE = 20;
const ROUNDS = 5;

const say = (line: string) => process.stdout.write(`${line}\n`);

/** The launcher's children, with the memory each has in RAM, in MiB. */
function memory({ process: npm }: Server): number {
  const rows = execFileSync("ps", ["-eo", "pid=,ppid=,rss=,args="]).toString().trim().split("\n");
  const all = rows.map((row) => /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(row)?.slice(1) ?? []);
  const below = new Set([String(npm.pid)]);
  for (let grown = true; grown; ) {
    const before = below.size;
    for (const [pid = "", parent = ""] of all) if (below.has(parent)) below.add(pid);
    grown = below.size > before;
  }
  const site = all.find(([pid = "", , , args = ""]) => below.has(pid) && /launcher\/server\.ts|next-server/.test(args));
  return Math.round(Number(site?.[2] ?? 0) / 1024);
}

async function registrationForm(url: string, dataDir: string, scan: Uint8Array<ArrayBuffer>): Promise<FormData> {
  const page = await (await fetch(`${url}/migrante/registro`)).text();
  const form = new FormData();
  const inputs = page
    .slice(page.indexOf('id="tramite"'))
    .matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g);
  for (const [, name = "", value = ""] of inputs) form.set(name, value.replaceAll("&quot;", '"'));
  const seal = makeSeal(new Keyring((readSecrets(dataDir)?.SECRET_KEYS ?? "").split(",")));
  const opened = await seal.open("captcha", String(form.get("captchaToken")));
  const letters = opened !== null && typeof opened === "object" && "letters" in opened ? String(opened.letters) : "";
  const numeroDocumento = crypto.randomUUID().slice(0, 13);
  const { captchaToken: _, captchaProof: __, sinCelular: ___, ...typed } = goodRegistro({ numeroDocumento });
  for (const [name, value] of Object.entries({ ...typed, captcha: letters })) form.set(name, value);
  form.set("documento", new File([scan], "pasaporte.jpg", { type: "image/jpeg" }));
  return form;
}

async function register(url: string, body: FormData): Promise<boolean> {
  const answer = await fetch(`${url}/migrante/registro`, {
    method: "POST",
    body,
    redirect: "manual",
    // As a browser that keeps cookies: one that does not is shown its receipt in place.
    headers: { origin: url, cookie: "cookies=si" },
  });
  await answer.arrayBuffer();
  return answer.headers.get("location")?.endsWith("?paso=listo") ?? false;
}

async function hashesPerSecond(): Promise<number> {
  const hasher = makeHasher(new Keyring([`b1:${Buffer.alloc(32, 1).toString("base64")}`]), { queue: 1000 });
  const began = performance.now();
  await Promise.all(Array.from({ length: 60 }, () => hasher.hash("Lakay4Tk")));
  return 60_000 / (performance.now() - began);
}

const dataDir = mkdtempSync(join(tmpdir(), "clave-sence-bench-"));
// A first start makes the database; the second is the one that counts.
await (await startServer({ DATA_DIR: dataDir })).end("SIGTERM");
const began = performance.now();
const server = await startServer({ DATA_DIR: dataDir });
try {
  await (await fetch(server.url)).text();
  say(`seconds from a built \`npm start\` to the first page: ${((performance.now() - began) / 1000).toFixed(1)}`);

  const scan = new Uint8Array(await jpegOfSize(1_048_576));
  await register(server.url, await registrationForm(server.url, dataDir, scan));
  await wait(3000);
  say(`memory of the site at rest: ${memory(server)} MiB`);

  const raw = await hashesPerSecond();
  let [done, spent, peak] = [0, 0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const forms = await Promise.all(Array.from({ length: AT_ONCE }, () => registrationForm(server.url, dataDir, scan)));
    const watch = setInterval(() => {
      peak = Math.max(peak, memory(server));
    }, 50);
    const from = performance.now();
    const results = await Promise.all(forms.map((form) => register(server.url, form)));
    spent += performance.now() - from;
    clearInterval(watch);
    done += results.filter(Boolean).length;
  }
  say(
    `registrations done: ${done} of ${AT_ONCE * ROUNDS}, ${AT_ONCE} at once, each with a scan of ${Math.round(scan.length / 1024)} KiB`,
  );
  say(`memory of the site meanwhile, at most: ${peak} MiB`);
  say(
    `registrations a second: ${((done * 1000) / spent).toFixed(1)}; the bare library: ${raw.toFixed(1)} hashes a second, two a registration`,
  );
} finally {
  await server.end("SIGTERM");
  rmSync(dataDir, { recursive: true, force: true });
}
