import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { tramites } from "@/lib/domain/perfil";
import { root } from "@/lib/launcher/root";
import { addArtesano, names } from "./artesano";
import { type Copy, copyProject } from "./copy";
import { covers, stepsOf } from "./readme";

/* "Add a profile" of the README, done in a copy of the project: it is true, and it is all. */

const steps = stepsOf(join(root, "README.md"), names);
const named = steps.flatMap(({ paths }) => paths);

let copy: Copy;
beforeAll(async () => {
  copy = copyProject();
  addArtesano(copy);
  succeeded(await copy.run("biome", ["check", "--write", "--error-on-warnings", ...copy.touched()]));
  succeeded(await copy.run("next", ["typegen"]));
});
afterAll(() => copy.remove());

/** Writes nothing: whatever is left of it when the run is interrupted leaves nothing behind. */
const check = (signal: AbortSignal) => copy.run("tsc", ["--noEmit", "--incremental", "false"], signal);

function succeeded({ ok, said }: { ok: boolean; said: string }) {
  expect(ok, said).toBe(true);
}

describe("a fourth profile", () => {
  it("touches what the README names, and nothing else", () => {
    const touched = copy.touched();
    expect(touched.filter((file) => !named.some((path) => covers(path, file)))).toEqual([]);
    expect(named.filter((path) => !touched.some((file) => covers(path, file)))).toEqual([]);
  });

  it("leaves procedures, database, adapters and the flow of the pages as they are", () => {
    const same = ["lib/procedures/", "lib/ports/", "lib/adapters/", "db/", "app/_server/", "app/_tramites/"];
    expect(copy.touched().filter((file) => same.some((folder) => covers(folder, file)))).toEqual([]);
  });

  it("compiles", async ({ signal }) => {
    succeeded(await check(signal));
  });

  it("has forms and pages like the others, and its four procedures work", async ({ signal }) => {
    const which = "artesano|home page|más información|every profile|every door|are all there";
    const files = ["tests/matrix/", "tests/unit/fields/any-input.test.ts", "tests/integration/profiles.test.ts"];
    const passed = await passing(["-t", which, ...files], signal);
    for (const tramite of tramites) {
      expect(passed.filter((name) => name.startsWith(`artesano/${tramite}`)).length).toBeGreaterThan(5);
    }
    expect(passed.filter((name) => name.startsWith("artesano ")).length).toBeGreaterThan(5);
  });

  it("passes what holds for every profile, its sentences and the procedures", async ({ signal }) => {
    const units = ["domain/offer", "domain/identifier", "domain/credencial", "procedures/no-perfil", "architecture"];
    const files = units.map((name) => `tests/unit/${name}.test.ts`);
    expect((await passing([...files, "tests/unit/messages/"], signal)).length).toBeGreaterThan(50);
  });
});

/** What the compiler says of each file that is left out. Those of one round do not hide one another's complaint. */
const rounds: Record<string, RegExp>[] = [
  {
    "lib/domain/identifier.ts": /^lib\/domain\/identifier\.ts\(.*'artesano' is missing/m,
    "lib/domain/offer.ts": /^lib\/domain\/offer\.ts\(.*'artesano' is missing/m,
    "components/profile-card.tsx": /^components\/profile-card\.tsx\(.*'artesano' is missing/m,
    "tests/matrix/people.ts": /^tests\/matrix\/people\.ts\(.*'artesano' is missing/m,
    "lib/fields/credencial.ts": /^lib\/profiles\/artesano\.ts\(.*Cannot find module '@\/lib\/fields\/credencial'/m,
  },
  {
    "lib/domain/perfil.ts": /^lib\/domain\/offer\.ts\(.*'artesano' does not exist/m,
    "lib/domain/credencial.ts": /^lib\/fields\/credencial\.ts\(.*Cannot find module '@\/lib\/domain\/credencial'/m,
    "components/fields/credencial.tsx": /^app\/.*Cannot find module '@\/components\/fields\/credencial'/m,
    "lib/profiles/artesano.ts": /^app\/.*Cannot find module '@\/lib\/profiles\/artesano'/m,
  },
];

describe("what the README says is held by types", () => {
  it("is all of it tried here", () => {
    const held = steps.filter(({ held: { by } }) => by === "types").flatMap(({ paths }) => paths);
    expect(rounds.flatMap(Object.keys).toSorted()).toEqual(held.toSorted());
  });

  it.for(rounds)("does not compile without it (round %$)", async (round, { signal }) => {
    const { said } = await copy.without(Object.keys(round), () => check(signal));
    for (const complaint of Object.values(round)) expect(said).toMatch(complaint);
  });
});

describe("what the README says is held by a test", () => {
  const held = steps.flatMap(({ paths, held }) => (held.by === "test" ? [[held.file, paths] as const] : []));

  it.for(held)("fails in %s without it", async ([file, paths], { signal }) => {
    const files = copy.touched().filter((touched) => paths.some((path) => covers(path, touched)));
    const { said } = await copy.without(files, () => copy.run("vitest", ["run", "--bail=1", file], signal));
    expect(said).toMatch(/^ +Tests .*\b1 failed/m);
  });
});

const report = z.object({
  testResults: z.array(z.object({ assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })) })),
});

/** Runs tests in the copy, none of which may fail; the names of those that passed. */
async function passing(tests: string[], signal: AbortSignal): Promise<string[]> {
  const file = join(copy.folder, "report.json");
  const how = ["--test-timeout=60000", "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
  succeeded(await copy.run("vitest", ["run", ...how, ...tests], signal));
  return report
    .parse(JSON.parse(readFileSync(file, "utf8")))
    .testResults.flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === "passed")
    .map(({ fullName }) => fullName);
}
