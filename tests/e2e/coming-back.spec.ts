import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { migrante, natural } from "../support/profiles";
import { fillRegistro, identify, register } from "../support/registered";
import { atStep, errorsOf, fill, press, send, texts, typeLetters } from "../support/visitor";

const otherThan = (lang: "es" | "ht") => (lang === "es" ? "ht" : "es");

test("another picture: the page opens at it, and says that keys went", async ({ page, js, lang }) => {
  await page.goto("/natural/registro");
  await fill(page, { nombres: "Marie", clave: "Secreta5x", captcha: "AAAA" });
  await press(page, "refrescar");
  await expect(page.locator("#captcha")).toBeFocused();
  await expect(page.locator("#captcha")).toBeInViewport();
  await expect(page.locator("#captcha")).toHaveValue("");
  await expect(page.locator("#nombres")).toHaveValue("Marie");
  const again = page.locator("#seguridad", { hasText: texts[lang].formulario.deNuevo }).locator("p.sin-js");
  if (js) {
    await expect(page.locator("#clave")).toHaveValue("Secreta5x");
    await expect(again).toBeHidden();
  } else {
    await expect(page.locator("#clave")).toHaveValue("");
    await expect(again).toBeInViewport();
  }
});

test("a change of language brings the errors back in it", async ({ page, lang }) => {
  const other = otherThan(lang);
  const form = natural.newcomer({ run: "12.345.678-9", hijos: "31" });
  await page.goto("/natural/registro");
  await fill(page, form);
  await send(page);
  const before = await errorsOf(page);
  const { runInvalid, hijosInvalid, captchaRequired } = texts[lang].errores;
  expect(before).toEqual({ run: runInvalid, hijos: hijosInvalid, captcha: captchaRequired });
  await press(page, `idioma:${other}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts[other].registro.titulo);
  const t = texts[other].errores;
  expect(await errorsOf(page)).toEqual({ run: t.runInvalid, hijos: t.hijosInvalid, captcha: t.captchaRequired });
  await expect(page.locator("#run")).toHaveValue("12.345.678-9");
});

test("a change of language says that keys went, where they did", async ({ page, js, lang }) => {
  const other = otherThan(lang);
  await page.goto("/natural/cambiar");
  await fill(page, { run: "11.111.111-1", claveActual: "Secreta5x" });
  await press(page, `idioma:${other}`);
  await expect(page.locator("#run")).toHaveValue("11.111.111-1");
  const again = page.locator("#tramite > .aviso", { hasText: texts[other].formulario.deNuevo });
  if (js) await expect(again).toBeHidden();
  else await expect(again).toBeFocused();
});

/** What somebody typed must not be on the page in any way. */
async function showsNothingOf(page: Page, form: Record<string, string>): Promise<void> {
  const shown = await page
    .locator("body")
    .evaluate((body) => [
      body instanceof HTMLElement ? body.innerText : "",
      ...[...body.querySelectorAll("input:not([type=hidden]), select")].map((field) =>
        field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.value : "",
      ),
    ]);
  for (const name of ["run", "numeroDocumento", "direccion", "email", "celular", "clave", "respuesta"]) {
    const value = form[name];
    if (value) expect(shown.join("\n"), name).not.toContain(value);
  }
}

test("done, then back: nothing of what was typed; before that, all of it", async ({ page, js }) => {
  await page.goto("/natural/registro");
  await fill(page, { nombres: "Marie", direccion: "Calle Uno" });
  await page.goto("/informacion");
  await page.goBack();
  await expect(page).toHaveURL("/natural/registro");
  await expect(page.locator("#tramite")).toBeVisible();
  // With scripts React may have drawn the form anew by then: what the browser gives back is its own affair.
  if (!js) await expect(page.locator("#direccion")).toHaveValue("Calle Uno");

  await page.goto("/");
  await page.goto("/natural/registro");
  const { form } = await fillRegistro(page, natural);
  await page.goBack();
  await showsNothingOf(page, form);
});

test("a receipt can be ended, and then neither it nor the form behind it shows anything", async ({ page, lang }) => {
  const t = texts[lang];
  await page.goto("/");
  const { form } = await register(page, migrante);
  await page.locator("form", { hasText: t.comprobante.terminar.titulo }).locator("button").click();
  await expect(page).toHaveURL("/");
  await page.goto("/migrante/registro?paso=listo");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.comprobante.ausente.titulo);
  await expect(page.locator("form")).toHaveCount(0);
  for (let steps = 0; steps < 3; steps += 1) {
    await page.goBack();
    await showsNothingOf(page, form);
  }
});

test("without cookies registro ends in a receipt, on the page of the form", async ({
  page,
  context,
  lang,
  mailbox,
}) => {
  const t = texts[lang];
  const form = natural.newcomer();
  await page.goto(`/natural/registro?lang=${lang}`);
  await fill(page, form);
  await typeLetters(page);
  await context.clearCookies();
  await send(page);
  const main = page.locator("main");
  await expect(main).toContainText(t.registro.listo.titulo);
  await expect(main).toContainText(t.comprobante.unaVez);
  await expect(main).toContainText(/CS-\d{4}-\d{6}/);
  await expect(page.locator("#tramite")).toHaveCount(0);
  await mailbox.waitFor({ to: form.email ?? "", saying: t.correo.bienvenida.asunto });
});

test("without cookies no other trámite begins, and it is said why", async ({ page, context, lang }) => {
  await page.goto(`/natural/recuperar?lang=${lang}`);
  await fill(page, { run: "11.111.111-1" });
  await context.clearCookies();
  await send(page);
  await expect(page.locator(".resumen")).toContainText(texts[lang].errores.cookiesBlocked);
  // Once they are allowed it goes on: the answer has set one.
  await send(page);
  await atStep(page, "/natural/recuperar", "completar");
});

test("a key asked for by SMS goes by e-mail where there is no mobile, and it is said why", async ({ page, lang }) => {
  const { id } = await register(page, migrante, { celular: "", sinCelular: "on" });
  await identify(page, migrante, id);
  await fill(page, { respuesta: "kanel", canal: "sms" });
  await typeLetters(page);
  await send(page);
  await atStep(page, "/migrante/recuperar", "listo");
  await expect(page.locator("main")).toContainText(texts[lang].envio.sinMovil);
});
