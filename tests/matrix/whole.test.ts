import { describe, expect, it } from "vitest";
import type { Perfil } from "@/lib/domain/perfil";
import { messages } from "@/lib/i18n/messages";
import type { Account, Receipt } from "@/lib/ports";
import { renderPage } from "../support/render-page";
import { entries } from "./forms";
import { accounts, receipt } from "./people";

/* What takes effect is shown whole before and after it does: a number read wrong is seen by its owner alone. */

const t = messages.es;
const rut = { kind: "run", value: "1962560-5", lookup: "1962560-5" } as const;

async function done(perfil: Perfil, tramite: "registro" | "recuperar" | "cambiar" | "actualizar", shown: Receipt) {
  const page = entries[perfil]?.pages[tramite];
  if (!page) throw new Error(`${perfil} has no ${tramite}`);
  const sealed = { [`recibo-${perfil}-${tramite}`]: { submission: receipt.submission } };
  return rowsOf(await renderPage(page, { query: { paso: "listo" }, sealed, receipt: shown }));
}

const rowsOf = (page: Document): Record<string, string> =>
  Object.fromEntries(
    [...page.querySelectorAll("dl.datos > div")].map((row) => [
      row.querySelector("dt")?.textContent ?? "",
      row.querySelector("dd")?.textContent ?? "",
    ]),
  );

const registered = (account: Account) => done(account.perfil, "registro", receipt.of(account, "registro"));

describe("the receipt of a registration", () => {
  it("shows the whole RUN", async () => {
    expect(await registered(accounts.natural)).toMatchObject({ RUN: "12.345.678-5" });
  });

  it("shows the whole number of a document", async () => {
    expect(await registered(accounts.migrante)).toMatchObject({ NIE: "R10284519" });
  });

  it("shows the whole RUT of a company, and of whom it is represented by", async () => {
    expect(await registered(accounts.juridica)).toMatchObject({
      RUT: "76.086.428-5",
      [t.comprobante.representante]: "Ana Rojas Soto",
      [t.comprobante.rutRepresentante]: "10.000.013-K",
    });
  });

  it("shows the mobile in groups that stay together, or that there is none", async () => {
    expect(await registered(accounts.natural)).toMatchObject({
      [t.comprobante.celular]: "+56\u00a09\u00a06123\u00a04321",
    });
    const contact = { ...accounts.natural.contact, celular: null };
    expect(await registered({ ...accounts.natural, contact })).toMatchObject({
      [t.comprobante.celular]: t.comprobante.sinCelular,
    });
  });
});

it.each(["recuperar", "cambiar", "actualizar"] as const)(
  "other receipts show a part of the number: %s",
  async (tramite) => {
    const rows = await done("natural", tramite, receipt.of(accounts.natural, tramite));
    expect(JSON.stringify(rows)).not.toContain("345");
    expect(rows.RUN).toContain("8-5");
  },
);

it("the receipt of a company's change shows by whom it is represented from then on, whole", async () => {
  const { juridica } = accounts;
  const { representante, rutRepresentante } = t.comprobante;
  const now = await done("juridica", "actualizar", receipt.of(juridica, "actualizar"));
  expect(now).toMatchObject({ [representante]: "Ana Rojas Soto", [rutRepresentante]: "10.000.013-K" });
  const next = { rut: "12345678-5", nombres: "Luis", apellidos: "Tapia" };
  const kept = { outcome: "pendiente" as const, effectiveAt: new Date(), rut: null, representante: next };
  const later = await done("juridica", "actualizar", receipt.of(juridica, "actualizar", {}, kept));
  expect(later).toMatchObject({ [representante]: "Luis Tapia", [rutRepresentante]: "12.345.678-5" });
});

describe("a RUT that a migrant adds", () => {
  const { migrante } = accounts;
  const step = (account: Account) => ({
    query: { paso: "completar" },
    sealed: {
      "paso-migrante-actualizar": { at: "datos", accountId: account.id, kind: "documento", lookup: "R10284519", rut },
    },
    account,
  });
  const form = async (account: Account) => {
    const page = entries.migrante?.pages.actualizar;
    if (!page) throw new Error("migrante has no actualizar");
    return (await renderPage(page, step(account))).querySelector("main")?.textContent ?? "";
  };
  const owner = { ...migrante, identifiers: [...migrante.identifiers, rut] };
  const kept = (outcome: "pendiente" | "anulado") => ({
    outcome,
    effectiveAt: new Date("2026-03-15T13:42:05Z"),
    rut,
    representante: null,
  });

  it("is shown whole before it is added, and not when the account has it already", async () => {
    expect(await form(migrante)).toContain("1.962.560-5");
    expect(await form(owner)).not.toContain("1.962.560-5");
  });

  it("is shown whole once it is there", async () => {
    const rows = await done("migrante", "actualizar", receipt.of(owner, "actualizar"));
    expect(rows).toMatchObject({ [t.comprobante.rutAgregado]: "1.962.560-5" });
  });

  it("is shown whole while the change waits, and not once that was stopped", async () => {
    const waiting = receipt.of(migrante, "actualizar", {}, kept("pendiente"));
    expect(await done("migrante", "actualizar", waiting)).toMatchObject({
      [t.comprobante.rutPorAgregar]: "1.962.560-5",
    });
    const stopped = receipt.of(migrante, "actualizar", {}, { ...kept("anulado"), rut: null });
    expect(JSON.stringify(await done("migrante", "actualizar", stopped))).not.toContain("1.962.560-5");
  });
});
