import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { renderPage, type Situation } from "../support/render-page";
import { type Form, forms } from "./forms";
import { accounts } from "./people";
import { type Control, controlsOf } from "./sound";

/*
 * All tabs of a browser share one step of each trámite. So every form after the first says whom it was drawn for, and
 * what was typed into it is shown again to nobody else. That it is also answered for nobody else: steps.test.ts.
 */

function formNamed(name: string): Form {
  const found = forms.find((form) => form.name === name);
  if (!found) throw new Error(`no form ${name}`);
  return found;
}

const owned = forms.filter(({ own }) => own.includes("borrador"));

const form = (page: Document): Control[] => controlsOf(page.querySelector("form") ?? page);

const ownerIn = (page: Document) => form(page).find(({ name }) => name === "borrador")?.value;

/** Never kept, or good for one filling-in only. */
const passing = new Set(["respuesta", "codigo", "captcha"]);

/** Something that could have been typed or chosen in each field that a draft keeps. */
function typedInto(page: Document): Record<string, string> {
  const kept = form(page).filter(({ type, name }) => !/hidden|password|file|checkbox/.test(type) && !passing.has(name));
  return Object.fromEntries(
    kept.map((control) => [control.name, /radio|select/.test(control.type) ? lastChoice(control) : "2"]),
  );
}

const lastChoice = (control: Control) =>
  control instanceof HTMLSelectElement ? ([...control.options].at(-1)?.value ?? "") : control.value;

/** What the page shows in those fields. */
function shownIn(page: Document, names: string[]): Record<string, string> {
  const shown = form(page).filter(
    (control) => !(control instanceof HTMLInputElement) || control.type !== "radio" || control.checked,
  );
  return Object.fromEntries(shown.filter(({ name }) => names.includes(name)).map(({ name, value }) => [name, value]));
}

const withDraft = ({ situation, place }: Form, draft: Record<string, string>): Partial<Situation> => ({
  ...situation,
  sealed: { ...situation.sealed, [`borrador-${place.perfil}-${place.tramite}`]: draft },
});

describe.each(owned.map((one) => [one.name, one] as const))("%s", (_name, one) => {
  it("stays about whom it was drawn for, whatever step the page around it has come to", async () => {
    expect(ownerIn(await renderPage(one.page, one.situation))).toMatch(/^owner:/);
    const answered = { turn: 1, values: { borrador: "owner:before" } };
    expect(ownerIn(await renderPage(one.page, { ...one.situation, answered }))).toBe("owner:before");
  });
});

/** The others have nothing to fill in but a new clave. */
const typeable = owned.filter(({ name }) => !/ (reenviar|nueva)$/.test(name));

describe.each(typeable.map((one) => [one.name, one] as const))("%s, once its step expired", (_name, one) => {
  it("is filled in again for the same, and for nobody else", async () => {
    const page = await renderPage(one.page, one.situation);
    const typed = typedInto(page);
    const names = Object.keys(typed);
    const before = shownIn(page, names);
    expect(before).not.toEqual(typed);
    const borrador = ownerIn(page) ?? "";

    expect(shownIn(await renderPage(one.page, withDraft(one, { ...typed, borrador })), names)).toEqual(typed);
    const other = withDraft(one, { ...typed, borrador: "owner:other" });
    expect(shownIn(await renderPage(one.page, other), names)).toEqual(before);
  });
});

describe("a scan, once the step expired", () => {
  const one = formNamed("juridica/facilitador registrar");
  const documento = { id: randomUUID(), name: "pasaporte.png", size: 1234 };

  async function drafted(sealed: Record<string, unknown>) {
    const borrador = ownerIn(await renderPage(one.page, one.situation)) ?? "";
    const situation = withDraft(one, { borrador, documentoGuardado: "scan-token" });
    return renderPage(one.page, { ...situation, sealed: { ...situation.sealed, ...sealed } });
  }

  it("is still attached", async () => {
    const page = await drafted({ documento });
    expect(page.querySelector(".recibido")?.textContent).toContain("pasaporte.png");
    expect(page.querySelector<HTMLInputElement>("[name=documentoGuardado]")?.value).toBe("scan-token");
  });

  it("is asked for again when it is no longer kept", async () => {
    expect((await drafted({})).querySelector(".recibido")).toBeNull();
  });
});

describe("the list of an OTEC", () => {
  const one = formNamed("juridica/facilitador elegir");

  it("is not shown once its clave is another", async () => {
    const listed = async (claveHash: string) => {
      const account = { ...accounts.juridica, claveHash };
      return (await renderPage(one.page, { ...one.situation, account })).querySelector("[name=facilitador]");
    };
    expect(await listed("hash")).not.toBeNull();
    expect(await listed("another")).toBeNull();
    expect(document.querySelector(".aviso")?.textContent).toContain("Este paso ya se cerró");
  });
});
