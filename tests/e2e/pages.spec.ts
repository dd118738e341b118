import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { pages } from "../support/addresses";
import { expect, test } from "../support/browser";
import { everybody, freshNumber, juridica, natural } from "../support/profiles";
import { identify, register, validate } from "../support/registered";
import { atStep, fill, press, send, texts } from "../support/visitor";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const report = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

/** What axe finds wrong, by WCAG 2.2 AA and its best practices. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = report.parse(await page.evaluate("axe.run()"));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

async function staysInWidth(page: Page): Promise<void> {
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect(scroll, page.url()).toBe(client);
}

async function stands(page: Page, js: boolean): Promise<void> {
  await staysInWidth(page);
  if (js) expect(await faults(page), page.url()).toEqual([]);
}

test("every page stands up to axe, at 360 pixels without scrolling sideways", async ({ page, js }) => {
  test.slow();
  for (const path of pages) {
    await page.goto(path);
    await stands(page, js);
  }
});

for (const who of everybody) {
  test(`${who.perfil}: so do the second steps, the receipts and a form full of errors`, async ({ page, js }) => {
    await page.goto(`/${who.perfil}/registro`);
    await send(page);
    await expect(page.locator(".resumen")).toBeVisible();
    await stands(page, js);
    const known = await register(page, who);
    await stands(page, js);
    await identify(page, who, known.id);
    await stands(page, js);
    await validate(page, known);
    await fill(page, { direccion: "" });
    await send(page);
    await expect(page.locator(".resumen")).toBeVisible();
    await stands(page, js);
    await page.goto(`/${who.perfil}/cambiar`);
    await fill(page, { [who.asks]: known.id, claveActual: known.clave });
    await send(page);
    await atStep(page, `/${who.perfil}/cambiar`, "completar");
    await stands(page, js);
  });
}

test("and the steps that only one profile has", async ({ page, js }) => {
  await identify(page, natural, natural.newcomer()[natural.registers] ?? "");
  await page.goto("/natural/recuperar?paso=sin-respuesta");
  await expect(page.locator("#serie")).toBeVisible();
  await stands(page, js);

  const otec = await register(page, juridica);
  await page.goto("/juridica/facilitador");
  await fill(page, { rut: otec.id, claveActual: otec.clave });
  await send(page);
  await atStep(page, "/juridica/facilitador", "elegir");
  await stands(page, js);
  await fill(page, { tipoDocumento: "pasaporte", numeroDocumento: freshNumber(), paisEmisor: "HT" });
  await send(page);
  await atStep(page, "/juridica/facilitador", "registrar");
  await send(page);
  await expect(page.locator(".resumen")).toBeVisible();
  await stands(page, js);
});

test("the captcha can be heard, and passed without reading it", async ({ page, js, lang }) => {
  await page.goto("/migrante/registro");
  const sound = await page.locator(".captcha a").getAttribute("href");
  const answer = await page.request.get(sound ?? "");
  expect(answer.headers()["content-type"]).toBe("audio/wav");
  expect((await answer.body()).subarray(0, 4).toString()).toBe("RIFF");
  const without = page.getByRole("button", { name: texts[lang].captcha.withoutLetters });
  if (js) {
    await without.click();
    await expect(page.locator(".captcha .estado--ok")).toBeVisible({ timeout: 30_000 });
    await send(page);
    await expect(page.locator("#captcha-e")).toHaveCount(0);
  } else {
    await expect(without).toBeHidden();
  }
});

test("a poster's address sets the language, and the choice stays", async ({ page, lang }) => {
  const other = lang === "es" ? "ht" : "es";
  await page.goto(`/?lang=${other}`);
  await page.goto("/migrante/cambiar");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts[other].cambiar.titulo);
  await press(page, `idioma:${lang}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts[lang].cambiar.titulo);
});

test("Enter in a field sends the form, and not the button that comes first", async ({ page, lang }) => {
  await page.goto("/migrante/cambiar");
  await fill(page, { nie: "A1" });
  await page.locator("#nie").press("Enter");
  await expect(page.locator(".resumen")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts[lang].cambiar.titulo);
});

test("a body past every limit gets a page with a way back, and no error of the browser's", async ({
  page,
  js,
  lang,
}) => {
  if (js) return;
  await page.goto("/migrante/registro");
  const buffer = Buffer.alloc(14 * 1024 * 1024, 1);
  await page.locator("#documento").setInputFiles({ name: "enorme.jpg", mimeType: "image/jpeg", buffer });
  const posted = page.waitForResponse((response) => response.request().method() === "POST");
  await page.locator("#tramite .botones:last-of-type button[type=submit]").last().click();
  expect((await posted).status()).toBe(413);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts[lang].demasiadoGrande.titulo);
  await expect(page.locator('main a[href="/migrante/registro"]')).toHaveCount(1);
});
