import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Place } from "@/app/_server/cookies";
import type { StepKind } from "@/app/_server/steps";
import type { Account } from "@/lib/ports";
import { visit } from "../support/render-page";
import { accounts, receipt } from "./people";

/* What owners.test.ts shows of the pages, of the steps behind them: a form is answered for its owner only. */

type Steps = typeof import("@/app/_server/steps");

const place: Place = { perfil: "migrante", tramite: "cambiar" };

const reader = <T>(kindIn: (steps: Steps) => StepKind<T>) => ({
  owner: async (steps: Steps) => (await steps.openStep(place, kindIn(steps)))?.owner ?? "",
  read: (steps: Steps, form: FormData) => steps.readStep(place, kindIn(steps), form),
});

const cual = reader(({ cualStep }) => cualStep);
const pregunta = reader(({ preguntaStep }) => preguntaStep);
const cambiar = reader(({ cambiarStep }) => cambiarStep);
const actualizar = reader(({ actualizarStep }) => actualizarStep);
const facts = reader(({ factsStep }) => factsStep);
const elegir = reader(({ elegirStep }) => elegirStep);
const clave = reader(({ claveStep }) => claveStep);
const registrar = reader(({ registrarStep }) => registrarStep);

const number = { kind: "documento", lookup: "A1234" };
const asked = { ...number, at: "pregunta", value: null, pregunta: "primeraMascota" };
const opened = {
  at: "nueva",
  accountId: randomUUID(),
  lookup: "A1234",
  claveDigest: "d",
  provisionalDigest: null,
  typedDigest: "d",
};
const found = { ...number, at: "datos", accountId: randomUUID(), rut: null };
const unclear = { ...number, at: "cual", facts: { fechaNacimiento: "1992-03-14" }, rut: null };
const otec = { otecId: randomUUID(), lookup: "76086428-5", claveDigest: "d" };
const sending = { ...otec, at: "clave", facilitadorId: randomUUID() };
const passport = { ...number, value: "pasaporte:HT:A1234" };
const registering = { ...otec, at: "registrar", document: passport };

const formOf = (owner?: string) => {
  const form = new FormData();
  if (owner !== undefined) form.set("borrador", owner);
  return form;
};

/** Every kind of step, one that is somebody's, and the same step of others. */
const kinds: [name: string, reader: ReturnType<typeof reader>, mine: object, others: object[]][] = [
  ["cual", cual, { ...number, at: "cual" }, [{ ...number, at: "cual", lookup: "B5678" }, {}]],
  [
    "pregunta",
    pregunta,
    asked,
    [
      { ...asked, lookup: "B5678" },
      { ...asked, value: passport.value },
    ],
  ],
  ["cambiar", cambiar, opened, [{ ...opened, accountId: randomUUID() }]],
  ["actualizar", actualizar, found, [{ ...found, accountId: randomUUID() }]],
  ["the facts of a number that is shared", facts, unclear, [{ ...unclear, lookup: "B5678" }, found]],
  ["elegir", elegir, { ...otec, at: "elegir" }, [{ ...otec, at: "elegir", otecId: randomUUID() }]],
  [
    "clave",
    clave,
    sending,
    [
      { ...sending, facilitadorId: randomUUID() },
      { ...sending, otecId: randomUUID() },
    ],
  ],
  [
    "registrar",
    registrar,
    registering,
    [
      { ...registering, document: { ...passport, value: "pasaporte:CO:A1234" } },
      { ...registering, otecId: randomUUID() },
      sending,
    ],
  ],
];

const meet = (step: object) => visit({ sealed: { "paso-migrante-cambiar": step } });

describe.each(kinds)("a form after %s", (_name, { owner, read }, mine, others) => {
  it("is answered for whom it was drawn, and for nobody else", async () => {
    const steps: Steps = await import("@/app/_server/steps");
    meet(mine);
    const form = formOf(await owner(steps));
    expect(await read(steps, form)).toMatchObject({ ok: true, value: mine });
    expect(await read(steps, formOf())).toMatchObject({ ok: false, failures: [{ code: "stepExpired" }] });
    for (const step of others) {
      meet(step);
      expect(await read(steps, form)).toMatchObject({ ok: false, failures: [{ code: "stepExpired" }] });
    }
  });
});

it.each([
  ["which document it is", cual, { ...number, at: "cual" }, { ...asked, value: passport.value }],
  ["for whom the key is", elegir, { ...otec, at: "elegir" }, registering],
])("whoever goes back may choose again %s", async (_name, { owner, read }, before, after) => {
  const steps: Steps = await import("@/app/_server/steps");
  meet(before);
  const form = formOf(await owner(steps));
  meet(after);
  expect(await read(steps, form)).toMatchObject({ ok: true, value: before });
});

it("a receipt is not taken for another account's", async () => {
  const steps: Steps = await import("@/app/_server/steps");
  const show = (account: Account) =>
    visit({
      sealed: { "recibo-migrante-cambiar": { submission: receipt.submission } },
      receipt: receipt.of(account, "recuperar"),
    });
  const form = formOf(steps.receiptOwner(receipt.of(accounts.migrante, "recuperar")));
  show(accounts.migrante);
  expect(await steps.reopenReceipt(place, form)).toMatchObject({ ok: true });
  show(accounts.natural);
  expect(await steps.reopenReceipt(place, form)).toMatchObject({ ok: false, failures: [{ code: "stepExpired" }] });
});
