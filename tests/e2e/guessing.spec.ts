import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { migrante } from "../support/profiles";
import { type Registered, register } from "../support/registered";
import { atStep, errorsOf, fill, linkIn, send, texts } from "../support/visitor";

/** Types into step 1 of cambiar. */
async function open(page: Page, { id }: Registered, claveActual: string): Promise<void> {
  await page.goto("/migrante/cambiar");
  await fill(page, { nie: id, claveActual });
  await send(page);
}

/** Wrong claves from an address each, as somebody with many of them would send, until strangers have none left. */
async function exhaust(browser: Browser, baseURL: string | undefined, owner: Registered): Promise<void> {
  const context = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false });
  const page = await context.newPage();
  for (let n = 0; n < 31; n++) {
    await context.setExtraHTTPHeaders({ "x-test-address": `11.0.${n}.1` });
    await open(page, owner, "Equivocada");
  }
  await expect(page.locator(".resumen")).toContainText(texts.es.errores.waitCrowded);
  await context.close();
}

test("strangers who guess keep nobody out of a browser used before, nor whoever opens the link that was mailed", async ({
  page,
  browser,
  baseURL,
  lang,
  mailbox,
}) => {
  const owner = await register(page, migrante);
  await exhaust(browser, baseURL, owner);
  await open(page, owner, owner.clave);
  await atStep(page, "/migrante/cambiar", "completar");

  await page.context().clearCookies({ name: "equipo" });
  await open(page, owner, owner.clave);
  expect(await errorsOf(page)).toEqual({ claveActual: texts[lang].errores.waitCrowded });

  const mail = await mailbox.waitFor({ to: owner.email, saying: texts[lang].correo.intentosAjenos.titulo });
  await page.goto(linkIn(mail));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts[lang].enlace.conocer.titulo);
  await page.getByRole("button", { name: texts[lang].enlace.conocer.boton }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts[lang].enlace.conocer.hecho);
  await open(page, owner, owner.clave);
  await atStep(page, "/migrante/cambiar", "completar");
});

test("a number that two documents share is asked which, in cambiar and in actualizar", async ({ page, lang }) => {
  const first = await register(page, migrante, { paisEmisor: "HT" });
  const same = { numeroDocumento: first.id, paisEmisor: "VE", email: first.email, nombres: "Otra" };
  const second = await register(page, migrante, same);
  await open(page, second, second.clave);
  await atStep(page, "/migrante/cambiar", "cual");
  await expect(page.locator("main")).toContainText(texts[lang].cambiar.cualDocumento);
  await send(page);
  expect(Object.keys(await errorsOf(page))).toEqual(["tipoDocumento", "claveActual"]);
  await fill(page, { tipoDocumento: "pasaporte", paisEmisor: "VE", claveActual: second.clave });
  await send(page);
  await atStep(page, "/migrante/cambiar", "completar");

  await page.goto("/migrante/actualizar");
  await fill(page, { nie: second.id, ...migrante.knows(second.form), email: second.email });
  await send(page);
  await atStep(page, "/migrante/actualizar", "cual");
  await fill(page, { tipoDocumento: "pasaporte", paisEmisor: "VE" });
  await send(page);
  await atStep(page, "/migrante/actualizar", "completar");
});
