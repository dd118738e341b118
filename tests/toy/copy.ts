import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { root } from "@/lib/launcher/root";

/** By name, so that nothing that a developer keeps here comes along, such as `.env` and `.data`. */
const folders = ["app", "components", "db", "lib", "messages", "public", "tests"];
const files = [
  ...["package.json", "tsconfig.json", "biome.json", "vitest.config.ts", "next.config.ts", ".gitignore"],
  ...["global.d.ts", "instrumentation.ts", "proxy.ts"],
];
/** What is no use to the toy. */
const left = new Set(["tests/bench", "tests/e2e", "tests/toy"]);

const slashed = (path: string) => path.split(sep).join("/");

/** A copy of the project in a temporary folder, with the same packages. */
export function copyProject() {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "clave-sence-toy-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const over = new AbortController();
  const breakOff = () => {
    over.abort();
    remove();
  };
  // A run that is interrupted does not get to its teardown: vitest is gone, and soon its worker too.
  process.once("disconnect", breakOff);
  const filter = (path: string) => !left.has(slashed(relative(root, path)));
  for (const name of [...folders, ...files]) cpSync(join(root, name), join(folder, name), { recursive: true, filter });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");

  const read = (path: string) => readFileSync(join(folder, path), "utf8");
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const original = (path: string) => {
    const file = join(root, path);
    return existsSync(file) ? readFileSync(file, "utf8") : null;
  };

  /** The files that are not as they are in the project. */
  const touched = (): string[] =>
    folders
      .flatMap((name) => readdirSync(join(folder, name), { withFileTypes: true, recursive: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => slashed(relative(folder, join(entry.parentPath, entry.name))))
      .concat(files)
      .filter((path) => read(path) !== original(path))
      .sort();

  return {
    folder,
    read,
    write,
    touched,
    /** Does something while some of the touched files are as they are in the project. */
    async without<T>(paths: string[], work: () => Promise<T>): Promise<T> {
      const kept = paths.map((path) => [path, read(path)] as const);
      for (const path of paths) {
        const text = original(path);
        if (text === null) rmSync(join(folder, path));
        else write(path, text);
      }
      const result = await work();
      for (const [path, text] of kept) write(path, text);
      return result;
    },
    /** Runs a tool of node_modules there; ends it when the test does. */
    async run(tool: string, args: string[], signal?: AbortSignal): Promise<{ ok: boolean; said: string }> {
      const child = spawn(join(folder, "node_modules", ".bin", tool), args, {
        cwd: folder,
        env: outside,
        stdio: ["ignore", "pipe", "pipe"],
        signal: signal ? AbortSignal.any([signal, over.signal]) : over.signal,
      });
      let said = "";
      for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => (said += piece));
      const [code] = await once(child, "close");
      return { ok: code === 0, said };
    },
    remove() {
      process.off("disconnect", breakOff);
      remove();
    },
  };
}

export type Copy = ReturnType<typeof copyProject>;

/** The environment, without what tells a program that it runs within vitest, or to write in colours. */
const outside: NodeJS.ProcessEnv = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NO_COLOR: "1" };
for (const name of Object.keys(outside)) {
  if (/^(VITEST.*|FORCE_COLOR|TEST|DEV|PROD|SSR|MODE|BASE_URL)$/.test(name)) delete outside[name];
}
