import { expect, type Page } from "@playwright/test";
import { goodRegistro } from "./people";
import { atStep, attachScan, fill, freshNumber, send, typeLetters } from "./visitor";

/** Registers a person through the pages; gives what they know. */
export async function register(page: Page, change: Record<string, string> = {}) {
  const nie = freshNumber();
  const email = `${nie.toLowerCase()}@correo.example`;
  const person = goodRegistro({ numeroDocumento: nie, email, ...change });
  await page.goto("/migrante/registro");
  await fill(page, person);
  await attachScan(page);
  await typeLetters(page);
  await send(page);
  await atStep(page, "/migrante/registro", "listo");
  return { nie: person.numeroDocumento ?? nie, email: person.email ?? email, clave: person.clave ?? "" };
}

/** Goes to step 2 of `actualizar`. */
export async function validate(page: Page, { nie, email }: { nie: string; email: string }): Promise<void> {
  await page.goto("/migrante/actualizar");
  await fill(page, { nie, fechaNacimiento: "14-03-1992", email });
  await send(page);
  await atStep(page, "/migrante/actualizar", "completar");
}

/** Goes to step 2 of `recuperar`. */
export async function identify(page: Page, nie: string): Promise<void> {
  await page.goto("/migrante/recuperar");
  await fill(page, { nie });
  await send(page);
  await atStep(page, "/migrante/recuperar", "completar");
  // One number in 24 is asked which document it is.
  if ((await page.locator(".pregunta").count()) > 0) return;
  await fill(page, { tipoDocumento: "pasaporte", paisEmisor: "HT" });
  await send(page);
  await expect(page.locator(".pregunta")).toHaveCount(1);
}
