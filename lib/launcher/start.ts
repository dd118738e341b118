import { explain } from "@/lib/launcher/explain";
import { launch, type Part } from "@/lib/launcher/launch";

const stopping = new AbortController();
const parts: Part[] = [];

const booting = launch(process.argv[2] === "dev" ? "dev" : "start", stopping.signal, (part) => {
  parts.unshift(part);
  part.ended.then(() => end(1, `${part.name} ended unexpectedly.`));
});
booting.catch((error: unknown) => end(1, explain(error)));

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => end(0));

// A shell between npm and this process may die without passing the signal on.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && end(0), 1000).unref();

/** Stops the parts once, last started first; what is just being started is waited for. */
async function end(code: number, reason?: string): Promise<void> {
  if (stopping.signal.aborted) return;
  stopping.abort();
  if (reason) process.stderr.write(`\n${reason}\n`);
  await booting.catch(() => {});
  for (const part of parts) await part.stop();
  process.exit(code);
}
