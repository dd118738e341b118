import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Lang, langs } from "@/lib/domain/perfil";
import { fieldNames } from "@/lib/fields/names";
import { renderPage } from "../support/render-page";
import { entries, type Form, forms } from "./forms";
import { type Control, controlsOf, faultsOf } from "./sound";

const SLOW = 20_000;

it("knows every profile that is built", () => {
  const files = readdirSync("lib/profiles").filter((file) => !/^(profile|shared|facilitador)\.ts$/.test(file));
  expect(files.map((file) => file.replace(/\.ts$/, ""))).toEqual(Object.keys(entries));
});

/** Sent only once the server keeps a scan. */
const later = ["documentoGuardado"];

const seen = ({ type }: Control) => type !== "hidden";
const namesOf = (controls: Control[]) => [...new Set(controls.map(({ name }) => name))];

const controlsIn = (page: Document): Control[] => {
  const form = page.querySelector("form");
  if (!form) throw new Error("the page has no form");
  return controlsOf(form);
};

/** How a form comes back when all that one can fill in was wrong, with a scan that was kept. */
const refused = (fields: string[]) => ({
  turn: 1,
  values: { sinCelular: "on", sexo: "mujer", celular: "6123", email: "marie" },
  errors: fields.map((field) => ({ field, code: "unexpected" as const, message: `wrong: ${field}`, ways: [] })),
  summary: { title: "title", lead: "lead" },
  again: "again",
  scan: { token: "scan-token", name: "pasaporte.png", size: 1234 },
});

/** A box that is ticked or not is never wrong, nor is what is not shown. */
const mayBeWrong = (control: Control) => seen(control) && control.type !== "checkbox";

async function rendered({ page, situation }: Form, lang: Lang = "es") {
  return renderPage(page, { ...situation, lang });
}

async function sentBack(form: Form, lang: Lang = "es") {
  const fields = namesOf(controlsIn(await rendered(form)).filter(mayBeWrong));
  const page = await renderPage(form.page, { ...form.situation, lang, answered: refused(fields) });
  return { page, fields };
}

describe.each(forms.map((form) => [form.name, form] as const))("%s", (_name, form) => {
  const names = fieldNames(form.schema);

  it("asks for what its schema reads, and nothing else", async () => {
    const asked = namesOf(controlsIn(await rendered(form)));
    expect(asked.toSorted()).toEqual([...form.own, ...names.filter((name) => !later.includes(name))].toSorted());
  });

  it("also when it comes back, with the scan that was kept", async () => {
    const { page } = await sentBack(form);
    expect(namesOf(controlsIn(page)).toSorted()).toEqual([...form.own, ...names].toSorted());
  });

  it("asks in the order in which errors are listed", async () => {
    const visible = namesOf(controlsIn(await rendered(form)).filter(seen));
    expect(visible).toEqual(names.filter((name) => visible.includes(name)));
  });

  it("shows every error beside its field, and a way to it in the summary", async () => {
    const { page, fields } = await sentBack(form);
    for (const field of fields) {
      const described = page.getElementById(field)?.closest(`[aria-describedby~="${field}-e"]`);
      expect(described, field).toBeTruthy();
      expect(page.getElementById(`${field}-e`)?.textContent).toContain(`wrong: ${field}`);
      expect(page.querySelector(`.resumen a[href="#${field}"]`)?.textContent).toBe(`wrong: ${field}`);
    }
  });

  it.each(langs)("can be used by everybody (%s)", { timeout: SLOW }, async (lang) => {
    expect(await faultsOf(await rendered(form, lang), lang)).toEqual([]);
  });

  it.each(langs)("can be used by everybody when it comes back (%s)", { timeout: SLOW }, async (lang) => {
    const { page } = await sentBack(form, lang);
    expect(await faultsOf(page, lang)).toEqual([]);
  });
});
