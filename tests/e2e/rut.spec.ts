import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { anyRut, juridica, migrante, natural } from "../support/profiles";
import { fillKnown, identify, type Registered, register, validate } from "../support/registered";
import { atStep, errorsOf, fill, keyIn, send, texts, typeLetters } from "../support/visitor";

/** A migrant who has given a RUT in `actualizar`, and is now a natural person too. */
async function withRut(page: Page): Promise<{ migrant: Registered; person: Registered }> {
  const migrant = await register(page);
  const rut = anyRut();
  await validate(page, migrant, { rut: natural.hurried(rut) });
  await fill(page, { respuesta: "Pwason", prueba: "clave", claveActual: migrant.clave });
  await typeLetters(page);
  await send(page);
  await atStep(page, "/migrante/actualizar", "listo");
  return { migrant, person: { ...migrant, who: natural, id: rut } };
}

test("a migrant who gives a RUT uses the pages of natural people from then on, and still the own ones", async ({
  page,
  mailbox,
  lang,
}) => {
  const t = texts[lang];
  const { migrant, person } = await withRut(page);
  const notice = await mailbox.waitFor({ to: migrant.email, saying: t.correo.datosCambiados.asunto });
  expect(notice.text).toContain(`- ${t.correo.campos.rut}`);

  await page.goto("/natural/cambiar");
  await fill(page, { run: person.id, claveActual: migrant.clave });
  await send(page);
  await atStep(page, "/natural/cambiar", "completar");
  await fill(page, { clave: "Nouvo7Kle", repetirClave: "Nouvo7Kle" });
  await typeLetters(page);
  await send(page);
  await atStep(page, "/natural/cambiar", "listo");

  await identify(page, natural, person.id);
  await expect(page.locator(".pregunta")).toContainText(t.preguntas.primeraMascota);
  await fill(page, { respuesta: "pwason", canal: "email" });
  await typeLetters(page);
  await send(page);
  await atStep(page, "/natural/recuperar", "listo");
  const key = keyIn(await mailbox.waitFor({ to: migrant.email, saying: t.correo.claveProvisoria.titulo }));
  expect(key).not.toBe("");

  await validate(page, person);
  await expect(page.locator("#direccion")).toHaveValue(migrant.form.direccion ?? "");

  await page.goto("/migrante/cambiar");
  await fill(page, { nie: migrant.id, claveActual: "Nouvo7Kle" });
  await send(page);
  await atStep(page, "/migrante/cambiar", "completar");
});

test("a RUT that has an account is refused beside its field, with the help line and nothing else", async ({
  page,
  lang,
}) => {
  const owner = await register(page, natural);
  const migrant = await register(page);
  await page.goto("/migrante/actualizar");
  await fillKnown(page, migrant, { rut: owner.id });
  await send(page);
  const errors = await errorsOf(page);
  expect(errors).toEqual({ rut: texts[lang].errores.rutTaken });
  expect(errors.rut).toContain("800 80 10 30");
  const typed = { nie: migrant.id, ...migrante.knows(migrant.form), email: migrant.email, rut: owner.id };
  for (const [name, value] of Object.entries(typed)) await expect(page.locator(`#${name}`)).toHaveValue(value);
  expect(await page.content()).not.toContain(owner.email);

  await fill(page, { rut: "" });
  await send(page);
  await atStep(page, "/migrante/actualizar", "completar");
});

test("a RUT that is a company's says nothing about the person's", async ({ page }) => {
  const company = await register(page, juridica);
  const migrant = await register(page);
  await validate(page, migrant, { rut: company.id });
});

test("a second RUT is refused beside its field, and the first one may be given again", async ({ page, lang }) => {
  const { migrant, person } = await withRut(page);
  await page.goto("/migrante/actualizar");
  await fillKnown(page, migrant, { rut: anyRut() });
  await send(page);
  expect(await errorsOf(page)).toEqual({ rut: texts[lang].errores.rutAnother });
  await fill(page, { rut: person.id });
  await send(page);
  await atStep(page, "/migrante/actualizar", "completar");
});

test("once given, the RUT cannot be registered by anybody as a new natural person", async ({ page, lang }) => {
  const { person } = await withRut(page);
  await page.goto("/natural/registro");
  await fill(page, natural.newcomer({ run: person.id }));
  await typeLetters(page);
  await send(page);
  const summary = page.locator(".resumen");
  await expect(summary).toContainText(texts[lang].errores.identifierTaken);
  for (const door of ["recuperar", "actualizar"]) {
    await expect(summary.locator(`a[href="/natural/${door}"]`)).toHaveCount(1);
  }
  await expect(page.locator("#run")).toHaveValue(person.id);
  expect(await page.content()).not.toContain(person.email);
});
