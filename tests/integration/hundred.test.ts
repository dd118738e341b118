import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PROVISIONAL_LENGTH, provisionalAlphabet } from "@/lib/domain/provisional-key";
import { actualizar } from "@/lib/procedures/actualizar";
import { abrir as openAsOtec } from "@/lib/procedures/facilitador";
import { hintOf } from "@/lib/procedures/provisional";
import { migrante } from "@/lib/profiles/migrante";
import { enter, stranger, validate } from "../support/first-step";
import { freshRut, goodDatos } from "../support/people";
import { reading } from "../support/reading";
import { makeWorld, refusal, type World } from "../support/world";

/* After a hundred wrong claves in a row, the right one is not enough: only a key that was sent to the owner opens. */

const CLAVE = "Lakay4Tk";
const KEY = provisionalAlphabet.slice(0, PROVISIONAL_LENGTH);

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

/** As slowly as the waits let anybody try, which takes days. */
async function aHundredWrong(one: () => Promise<unknown>): Promise<void> {
  await one();
  await world.sql`update attempts set in_window = 0, blocked_until = null`;
  await world.sql`update strangers set in_row = 100`;
}

const open = (claveActual: string) => enter(world, migrante, { nie: "H1000", claveActual });

describe("a hundred wrong claves in a row", () => {
  it("close cambiar to the clave, and leave it open to a provisional key, which starts the count anew", async () => {
    await world.register({ numeroDocumento: "H1000" });
    await aHundredWrong(() => open("Otra7clave"));
    expect(refusal(await open(CLAVE))).toBe("claveActual: waitRecovery");
    const [account] = await world.accounts.find("documento", "H1000");
    const expiresAt = new Date(world.clock.now().getTime() + 60_000);
    const key = { hash: await world.hasher.hash(KEY), hint: hintOf(world.mac, KEY), expiresAt };
    await world.accounts.issueProvisional(world.operation("recuperar"), account?.id ?? "", key, {
      channel: "email",
      to: "marie.jean@correo.example",
      message: { kind: "claveProvisoria", nombres: "", key: KEY, at: "2026-03-09T13:00:00.000Z", hours: 1, url: "" },
    });
    expect(refusal(await open(KEY))).toBe("accepted");
    expect(refusal(await open(CLAVE))).toBe("accepted");
  });

  it("close actualizar to the clave", async () => {
    await world.register({ numeroDocumento: "H2000" });
    const facts = { nie: "H2000", fechaNacimiento: "14-03-1992", email: "marie.jean@correo.example", rut: "" };
    const step = await validate(world, migrante, facts);
    if (!step.ok) throw new Error(refusal(step));
    const save = (claveActual: string) => {
      const input = reading(migrante.actualizar.datos, goodDatos({ claveActual }));
      return actualizar(world.operation("actualizar"), step.value, input, world);
    };
    await aHundredWrong(() => save("Otra7clave"));
    expect(refusal(await save(CLAVE))).toBe("claveActual: waitRecovery");
  });

  it("close the facilitador's page to the OTEC's clave", async () => {
    const rut = freshRut(1);
    await world.registerJuridica({ rut });
    const asOtec = (claveActual: string) =>
      openAsOtec({ kind: "rut", lookup: rut, value: rut, claveActual }, stranger(), world);
    await aHundredWrong(() => asOtec("Otra7clave"));
    expect(refusal(await asOtec(CLAVE))).toBe("claveActual: waitRecovery");
  });
});

describe("a number that several documents share", () => {
  it("lets nobody reset the count with the clave of an account of one's own", async () => {
    const own = { tipoDocumento: "otro", paisEmisor: "AQ", clave: "Propia8kx", repetirClave: "Propia8kx" };
    await world.register({ numeroDocumento: "H3000" });
    await world.register({ numeroDocumento: "H3000", celular: "61110007", email: "dos@correo.example", ...own });
    const facts = { nie: "H3000", fechaNacimiento: "14-03-1992", email: "dos@correo.example", rut: "" };
    const step = await validate(world, migrante, { ...facts, ...own });
    if (!step.ok) throw new Error(refusal(step));
    const answers = [];
    for (let n = 0; n < 6; n++) {
      answers.push(refusal(await enter(world, migrante, { nie: "H3000", claveActual: "Otra7clave" })));
      const input = reading(migrante.actualizar.datos, goodDatos({ claveActual: "Propia8kx" }));
      answers.push(refusal(await actualizar(world.operation("actualizar"), step.value, input, world)));
    }
    expect(answers).toContain("claveActual: waitMinutes");
  });
});
