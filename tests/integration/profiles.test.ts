import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { questionIds } from "@/lib/domain/secret-answer";
import { actualizar } from "@/lib/procedures/actualizar";
import { cambiar } from "@/lib/procedures/cambiar";
import { preguntar, responder } from "@/lib/procedures/recuperar";
import { juridica } from "@/lib/profiles/juridica";
import { natural } from "@/lib/profiles/natural";
import type { Profile } from "@/lib/profiles/profile";
import { enter, validate } from "../support/first-step";
import { freshRut, goodDatos, goodDatosJuridica, goodRespuesta } from "../support/people";
import { reading } from "../support/reading";
import { makeWorld, only, refusal, type World } from "../support/world";

/* The four procedures of the profiles that are found by one number; migrante's have files of their own. */

type Fields = Record<string, string>;

type Row = {
  profile: Profile;
  /** How the forms name the account that has this RUT or RUN. */
  named: (rut: string) => Fields;
  register: (change: Fields) => ReturnType<World["register"]>;
  /** What step 1 of `actualizar` asks beside the number. */
  facts: Fields;
  otherFacts: [what: string, change: Fields][];
  datos: (change: Fields) => Fields;
};

const rows: Row[] = [
  {
    profile: natural,
    named: (run) => ({ run }),
    register: (change) => world.registerNatural(change),
    facts: { fechaNacimiento: "14-03-1992", email: "ana.soto@correo.example" },
    otherFacts: [
      ["another birth date", { fechaNacimiento: "15-03-1992" }],
      ["another e-mail", { email: "otra@correo.example" }],
    ],
    datos: goodDatos,
  },
  {
    profile: juridica,
    named: (rut) => ({ rut }),
    register: (change) => world.registerJuridica(change),
    facts: { rutRepresentante: "10000013-k", email: "contacto@aulasur.example" },
    otherFacts: [
      ["another representative", { rutRepresentante: "12.345.678-5" }],
      ["another e-mail", { email: "otra@aulasur.example" }],
    ],
    datos: goodDatosJuridica,
  },
];

const CLAVE = "Lakay4Tk";
const human = { token: "", letters: "", proof: "" };

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

let used = 0;
const next = () => freshRut(++used);

describe.each(rows.map((row) => [row.profile.perfil, row] as const))("%s", (perfil, row) => {
  const { profile, named } = row;
  const register = (rut: string, change: Fields = {}) => row.register({ ...named(rut), ...change });
  const found = async (rut: string) => {
    const { kind, lookup } = reading(profile.cambiar.abrir, { ...named(rut), claveActual: "x" });
    return world.accounts.find(kind, lookup);
  };
  const ask = (rut: string) => preguntar(reading(profile.recuperar.identificar, named(rut)), world);
  async function answer(rut: string, change: Fields = {}) {
    const step = await ask(rut);
    if (step.at !== "pregunta") throw new Error("no question was asked");
    const input = reading(profile.recuperar.responder, goodRespuesta(change));
    return responder(world.operation("recuperar", perfil), step, input, world);
  }
  const open = (rut: string, claveActual: string) => enter(world, profile, { ...named(rut), claveActual });
  const prove = (rut: string, change: Fields = {}) =>
    validate(world, profile, { ...named(rut), ...row.facts, ...change });

  it("registers once, welcomes by e-mail, and refuses the number afterwards", async () => {
    const rut = next();
    await world.outbox();
    expect(refusal(await register(rut))).toBe("accepted");
    expect(only(await world.outbox(), "bienvenida").url).toContain("/enlace/");
    expect(await found(rut)).toMatchObject([{ perfil, contact: { email: row.facts.email } }]);
    expect(refusal(await register(rut, { email: "otra@correo.example" }))).toBe("identifierTaken");
    expect(await found(rut)).toMatchObject([{ contact: { email: row.facts.email } }]);
  });

  it("leaves one account of fifty registrations of one number at the same moment, and 49 polite answers", async () => {
    const rut = next();
    const answers = (await Promise.all(Array.from({ length: 50 }, () => register(rut)))).map(refusal);
    expect(answers.filter((one) => one === "accepted")).toHaveLength(1);
    expect(answers.filter((one) => one === "identifierTaken")).toHaveLength(49);
    expect(await found(rut)).toHaveLength(1);
  });

  it("asks the own question, and whoever is unknown one too, always the same and never which document", async () => {
    const rut = next();
    const pregunta = questionIds[3];
    await register(rut, { pregunta });
    expect(await ask(rut)).toMatchObject({ at: "pregunta", pregunta });
    const unknown = Array.from({ length: 60 }, next);
    const first = await Promise.all(unknown.map(ask));
    expect(await Promise.all(unknown.map(ask))).toEqual(first);
    expect(new Set(first.map(({ at }) => at))).toEqual(new Set(["pregunta"]));
    expect(new Set(first.map((step) => step.at === "pregunta" && step.pregunta)).size).toBeGreaterThan(5);
  });

  it("answers a wrong answer and an unknown number in the same words for the same work", async () => {
    const rut = next();
    await register(rut);
    const cost = async (number: string) => {
      const before = world.hasher.stats();
      const result = refusal(await answer(number, { respuesta: "equivocada" }));
      const after = world.hasher.stats();
      return { result, hashes: after.hashes - before.hashes, verifies: after.verifies - before.verifies };
    };
    const known = await cost(rut);
    expect(known).toEqual({ result: "respuesta: recuperarProof", hashes: 0, verifies: 1 });
    expect(await cost(next())).toEqual(known);
  });

  it("sends a provisional key that leads to its own pages and opens cambiar, once", async () => {
    const rut = next();
    await register(rut);
    await world.outbox();
    expect(refusal(await answer(rut))).toBe("accepted");
    const { key, url } = only(await world.outbox(), "claveProvisoria");
    expect(url).toBe(`https://clave.example/${perfil}/cambiar`);
    const step = await open(rut, key);
    if (!step.ok) throw new Error(refusal(step));
    const input = { clave: "Nouvo7Kle", human };
    expect(refusal(await cambiar(world.operation("cambiar", perfil), step.value, input, world))).toBe("accepted");
    expect(refusal(await open(rut, key))).toBe("claveActual: provisionalUsed");
    expect(refusal(await open(rut, CLAVE))).toBe("claveActual: cambiarProof");
    expect(refusal(await open(rut, "Nouvo7Kle"))).toBe("accepted");
  });

  it.each(row.otherFacts)("refuses %s in the words for an unknown number", async (_, change) => {
    const rut = next();
    await register(rut);
    expect(refusal(await prove(rut, change))).toBe("actualizarProof");
    expect(refusal(await prove(next()))).toBe("actualizarProof");
  });

  it("updates with the clave at once, and tells the old and the new address", async () => {
    const rut = next();
    await register(rut);
    await world.outbox();
    const step = await prove(rut);
    if (!step.ok) throw new Error(refusal(step));
    const input = reading(profile.actualizar.datos, row.datos({ email: "nueva@correo.example" }));
    expect(refusal(await actualizar(world.operation("actualizar", perfil), step.value, input, world))).toBe("accepted");
    expect(await found(rut)).toMatchObject([{ contact: { email: "nueva@correo.example" } }]);
    const mails = (await world.outbox()).filter(({ channel }) => channel === "email").map(({ to }) => to);
    expect(mails.toSorted()).toEqual([row.facts.email, "nueva@correo.example"].toSorted());
  });

  it("hides in its number what another profile's account has", async () => {
    const rut = next();
    await register(rut);
    for (const other of rows.filter(({ profile: { perfil: name } }) => name !== perfil)) {
      const opened = await enter(world, other.profile, { ...other.named(rut), claveActual: CLAVE });
      expect(refusal(opened)).toBe("claveActual: cambiarProof");
    }
  });
});
