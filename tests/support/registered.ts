import type { Page } from "@playwright/test";
import { migrante, type Who } from "./profiles";
import { atStep, attachScan, fill, send, typeLetters } from "./visitor";

/** Somebody who has an account, and what they know of it. */
export type Registered = { who: Who; id: string; email: string; clave: string; form: Record<string, string> };

/** Registers somebody new through the pages. */
export async function register(
  page: Page,
  who: Who = migrante,
  change: Record<string, string> = {},
): Promise<Registered> {
  await page.goto(`/${who.perfil}/registro`);
  return fillRegistro(page, who, change);
}

/** The same, on the page of `registro` already. */
export async function fillRegistro(page: Page, who: Who, change: Record<string, string> = {}): Promise<Registered> {
  const form = who.newcomer(change);
  await fill(page, form);
  if (who.scan) await attachScan(page);
  await typeLetters(page);
  await send(page);
  await atStep(page, `/${who.perfil}/registro`, "listo");
  return { who, id: form[who.registers] ?? "", email: form.email ?? "", clave: form.clave ?? "", form };
}

/** Goes to step 2 of `actualizar`; `change` is what to say otherwise or beside it. */
export async function validate(page: Page, known: Registered, change: Record<string, string> = {}): Promise<void> {
  await page.goto(`/${known.who.perfil}/actualizar`);
  await fillKnown(page, known, change);
  await send(page);
  await atStep(page, `/${known.who.perfil}/actualizar`, "completar");
}

/** Types into step 1 of `actualizar`. */
export const fillKnown = (
  page: Page,
  { who, id, email, form }: Registered,
  change: Record<string, string> = {},
): Promise<void> => fill(page, { [who.asks]: id, ...who.knows(form), email, ...change });

/** Goes to step 2 of `recuperar`. */
export async function identify(page: Page, who: Who, id: string): Promise<void> {
  const path = `/${who.perfil}/recuperar`;
  await page.goto(path);
  await fill(page, { [who.asks]: id });
  await send(page);
  await atStep(page, path, "completar");
}
