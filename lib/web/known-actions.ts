import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The server actions of this build. */
export type KnownActions = {
  /** JavaScript may call from one page what belongs to another. */
  anywhere(id: string): boolean;
  /** Without it, a form calls what its own page has. */
  here(id: string): boolean;
};

type Manifest = Map<string, RegExp[]>;

const all: KnownActions = { anywhere: () => true, here: () => true };

let manifest: Manifest | null | undefined;

/**
 * Those that the page at `path` may call. Where the list of them is not at hand (Vercel, `next dev`), every id counts
 * as known, and Next is left to say.
 */
export function knownActions(path: string): KnownActions {
  if (manifest === undefined) manifest = process.env.NODE_ENV === "production" ? fromBuild() : null;
  return manifest ? among(manifest, path) : all;
}

/** Of a list such as `readManifest` gives. */
export const among = (actions: Manifest, path: string): KnownActions => ({
  anywhere: (id) => actions.has(id),
  here: (id) => actions.get(id)?.some((page) => page.test(path)) ?? false,
});

/** Reads Next's `server-reference-manifest.json`: each id, and the addresses of the pages that have it. */
export function readManifest(text: string): Manifest {
  const { node }: { node: Record<string, { workers: object }> } = JSON.parse(text);
  return new Map(Object.entries(node).map(([id, { workers }]) => [id, Object.keys(workers).map(addressOf)]));
}

/** `app/enlace/[token]/page` is at `/enlace/` and anything. */
function addressOf(worker: string): RegExp {
  const path = worker.replace(/^app/, "").replace(/\/page$/, "") || "/";
  return new RegExp(`^${path.replace(/\[[^\]]+\]/g, "[^/]+")}$`);
}

function fromBuild(): Manifest | null {
  try {
    const file = join(/* turbopackIgnore: true */ process.cwd(), ".next", "server", "server-reference-manifest.json");
    return readManifest(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
