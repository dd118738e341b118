import type { Page } from "@playwright/test";
import { goodFacilitador } from "./people";
import { emailOf, freshCelular, freshNumber } from "./profiles";
import type { Registered } from "./registered";
import { atStep, attachScan, fill, send, typeLetters } from "./visitor";

export const path = "/juridica/facilitador";
export const name = "Jean Robert Pierre";

type Person = ReturnType<typeof somebody>;

/** A facilitator whom no other test knows. */
export function somebody() {
  const numeroDocumento = freshNumber();
  const email = emailOf(numeroDocumento);
  return {
    email,
    document: { tipoDocumento: "pasaporte", numeroDocumento, paisEmisor: "HT" },
    form: goodFacilitador({ email, celular: freshCelular() }),
  };
}

/** Step 1, which ends before the list. */
export async function open(page: Page, { id, clave }: Registered): Promise<void> {
  await page.goto(path);
  await fill(page, { rut: id, claveActual: clave });
  await send(page);
}

export async function enter(page: Page, otec: Registered): Promise<void> {
  await open(page, otec);
  await atStep(page, path, "elegir");
}

/** Steps 2 and 3, for somebody of whom the OTEC has only the document. */
export async function fillPerson(
  page: Page,
  { document, form }: Person,
  change: Record<string, string> = {},
): Promise<void> {
  await fill(page, document);
  await send(page);
  await atStep(page, path, "registrar");
  await fill(page, { ...form, ...change });
  await attachScan(page);
  await typeLetters(page);
}

export async function registerFacilitator(page: Page, otec: Registered, person: Person): Promise<void> {
  await enter(page, otec);
  await fillPerson(page, person);
  await send(page);
  await atStep(page, path, "listo");
}

/** Another person sits down before the screen. */
export const leave = (page: Page) => page.context().clearCookies({ name: /^(paso|recibo|borrador)-/ });
