import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { filesBelow, importsOf } from "../support/imports";

const anyPackage = "any package";

/*
 * Which folder may import which: the arrows of the architecture. A test and no lint rule, because its
 * message says what is allowed instead. What only `app` may do needs no row: it may import everything.
 */
const arrows: Record<string, { may: string[]; typesOf?: string[] }> = {
  "lib/domain": { may: ["lib/domain", "libphonenumber-js", "@zxcvbn-ts", "node:url"] },
  "lib/errors.ts": { may: [], typesOf: ["messages"] },
  "lib/ports": { may: ["lib/ports"], typesOf: ["lib/domain"] },
  "lib/env.ts": { may: ["zod"] },
  "lib/fields": { may: ["lib/typeable.ts", "lib/fields", "lib/domain", "lib/errors.ts", "zod"] },
  "lib/procedures": { may: ["lib/procedures", "lib/domain", "lib/ports", "lib/errors.ts"] },
  "lib/profiles": {
    may: ["lib/profiles", "lib/fields", "lib/domain", "zod"],
    typesOf: ["lib/procedures", "lib/ports"],
  },
  "lib/run.ts": { may: ["lib/fields", "lib/domain", "lib/errors.ts", "lib/typeable.ts", "zod"] },
  "lib/typeable.ts": { may: [] },
  "lib/web": { may: ["lib/web", "lib/domain", "lib/typeable.ts", "node:"] },
  "lib/i18n": {
    may: [
      "lib/i18n",
      "lib/domain",
      "lib/web/cookie.ts",
      "lib/errors.ts",
      "lib/env.ts",
      "messages",
      "next",
      "next-intl",
      "i18n-iso-countries",
    ],
  },
  "lib/adapters": {
    may: ["lib/adapters", "lib/ports", "lib/domain", "lib/env.ts", "lib/i18n", anyPackage],
  },
  "lib/launcher": {
    may: [
      "lib/launcher",
      "lib/web",
      "lib/env.ts",
      "lib/adapters",
      "db",
      "node:",
      "zod",
      "next",
      "compression",
      "fs-native-extensions",
    ],
  },
  db: {
    may: ["db", "lib/ports", "lib/domain", "lib/env.ts", "drizzle-orm", "postgres", "rate-limiter-flexible", "node:"],
  },
  components: {
    may: [
      "components",
      "lib/fields",
      "lib/errors.ts",
      "lib/domain",
      "lib/i18n",
      "react",
      "next",
      "next-intl",
      "altcha-lib",
    ],
  },
};

const files = ["app", "components", "db", "lib"].flatMap(filesBelow);

/** `lib/fields` covers the files in it, `next` also `next/headers`, `node:` everything of Node. */
function covers(name: string, target: string): boolean {
  if (name === anyPackage) return !/^(app|components|db|lib|messages)\//.test(target);
  return target === name || target.startsWith(name.endsWith(":") ? name : `${name}/`);
}

const forbidden = files.flatMap((file) => {
  const [folder, arrow] = Object.entries(arrows).find(([name]) => covers(name, file)) ?? [];
  if (!folder || !arrow) return file.startsWith("app/") ? [] : [`${file} belongs to no folder of the architecture`];
  const { may, typesOf = [] } = arrow;
  return importsOf(file).flatMap(({ target, typeOnly }) => {
    const allowed = typeOnly ? [...may, ...typesOf] : may;
    if (allowed.some((name) => covers(name, target))) return [];
    const types = typesOf.length > 0 ? `, and the types of ${typesOf.join(", ")}` : "";
    return [`${file} imports ${target}: ${folder} may import only ${may.join(", ") || "nothing"}${types}`];
  });
});

describe("the architecture", () => {
  it("has arrows that point one way", () => {
    expect(forbidden).toEqual([]);
  });

  it("has no cycles", () => {
    expect(cycles()).toEqual([]);
  });

  it("guards the server's side: what is in app/_server can never reach a browser", () => {
    const guards = (file: string) => importsOf(file).some(({ target }) => target === "server-only");
    expect(filesBelow("app/_server").filter((file) => !guards(file))).toEqual([]);
  });

  it("keeps libraries out of the browser: client components get ready sentences", () => {
    const isClient = (file: string) => /^["']use client["']/.test(readFileSync(file, "utf8"));
    // The proof of work is loaded when it is asked for.
    const light = ["react", "next", "components", "app", "lib/domain", "altcha-lib"];
    const heavy = files.filter(isClient).flatMap((file) =>
      importsOf(file)
        .filter(({ target, typeOnly }) => !typeOnly && !light.some((name) => covers(name, target)))
        .map(({ target }) => `${file} imports ${target}`),
    );
    expect(heavy).toEqual([]);
  });
});

/** Files that import each other, each ring once, as `a → b → a`. Types make no cycle: they are gone at run time. */
function cycles(): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: string[]) => {
    if (path.includes(file)) {
      found.push([...path.slice(path.indexOf(file)), file].join(" → "));
      return;
    }
    if (done.has(file) || !files.includes(file)) return;
    for (const { target, typeOnly } of importsOf(file)) if (!typeOnly) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  return found;
}
