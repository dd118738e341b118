import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { goodRegistro } from "../support/people";
import { everybody, freshNumber, natural } from "../support/profiles";
import { register } from "../support/registered";
import { atStep, attachScan, errorsOf, fill, press, send, texts, typeLetters } from "../support/visitor";
import { empty, wrong } from "./mistakes";

const wrongSecrets: Record<string, string> = { clave: "12345678", repetirClave: "12345678", respuesta: "?" };

const radios = new Set(["sexo", "tipoEmpresa"]);
const hidden = new Set(["captcha", "captchaToken", "captchaProof"]);
const chosen = async (page: Page, name: string) => page.locator(`[name=${name}]:checked`).inputValue();

for (const who of everybody) {
  test(`${who.perfil}: an empty form gets one message for each field that is needed, beside it and in the summary`, async ({
    page,
    lang,
  }) => {
    const t = texts[lang];
    await page.goto(`/${who.perfil}/registro`);
    await send(page);
    await expect(page).toHaveTitle(new RegExp(`^${t.campos.error}: `));
    const expected = Object.entries(empty[who.perfil]).map(([name, code]) => [name, t.errores[code]]);
    expect(await errorsOf(page)).toEqual(Object.fromEntries(expected));
  });

  test(`${who.perfil}: wrong values get their own message, and nothing typed is lost`, async ({ page, js, lang }) => {
    const t = texts[lang].errores;
    const faults = Object.entries(wrong[who.perfil]);
    const typed = who.newcomer(Object.fromEntries(faults.map(([name, [value]]) => [name, value])));
    await page.goto(`/${who.perfil}/registro`);
    // The comuna of another región: with scripts it goes when the región changes, without them it stays.
    await fill(page, { ...typed, ...wrongSecrets, region: "", comuna: "13101" });
    await fill(page, { region: "05" });
    const comunaKept = (await page.locator("#comuna").inputValue()) !== "";
    if (who.scan) await attachScan(page);
    await typeLetters(page);
    const letters = await page.locator("#captcha").inputValue();
    await send(page);
    expect(await errorsOf(page)).toEqual({
      ...Object.fromEntries(faults.map(([name, [, code]]) => [name, t[code]])),
      comuna: comunaKept ? t.comunaOtherRegion : t.comunaRequired,
      clave: t.claveRun,
      respuesta: t.respuestaLength,
    });
    const { comuna: _, ...kept } = typed;
    for (const [name, value] of Object.entries({ ...kept, region: "05" })) {
      const secret = wrongSecrets[name];
      if (hidden.has(name)) continue;
      if (radios.has(name)) expect(await chosen(page, name)).toBe(value);
      // What a script never took out of the box stays in it; the server gives it back to nobody.
      else await expect(page.locator(`#${name}`)).toHaveValue(secret === undefined ? value : js ? secret : "");
    }
    // With a file they have been used up to read it, and a pass has taken their place.
    if (who.scan) await expect(page.locator(".captcha")).toContainText(texts[lang].captcha.verified);
    else await expect(page.locator("#captcha")).toHaveValue(letters);
    await expect(page.locator(".recibido")).toHaveCount(who.scan ? 1 : 0);
  });

  test(`${who.perfil}: what is registered is told so, with the ways on, and nothing about the account`, async ({
    page,
    lang,
  }) => {
    const known = await register(page, who);
    await page.goto(`/${who.perfil}/registro`);
    await fill(page, { ...who.newcomer(), [who.registers]: who.hurried(known.id) });
    if (who.scan) await attachScan(page);
    await typeLetters(page);
    await send(page);
    const summary = page.locator(".resumen");
    await expect(summary).toContainText(texts[lang].errores.identifierTaken);
    for (const door of ["recuperar", "actualizar"]) {
      await expect(summary.locator(`a[href="/${who.perfil}/${door}"]`)).toHaveCount(1);
    }
    expect(await page.content()).not.toContain(known.email);
  });

  test(`${who.perfil}: changing the language and refreshing the picture keep what was typed`, async ({
    page,
    lang,
  }) => {
    const other = lang === "es" ? "ht" : "es";
    const typed = who.newcomer();
    await page.goto(`/${who.perfil}/registro`);
    await fill(page, typed);
    if (who.scan) await attachScan(page);
    const before = await page.locator("[name=captchaToken]").inputValue();
    await press(page, "refrescar");
    await expect(page.locator("[name=captchaToken]")).not.toHaveValue(before);
    await press(page, `idioma:${other}`);
    await expect(page.locator("html")).toHaveAttribute("lang", other === "es" ? "es-CL" : "ht");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts[other].registro.titulo);
    for (const name of [who.registers, ...who.onFile])
      await expect(page.locator(`#${name}`)).toHaveValue(typed[name] ?? "");
    await expect(page.locator(".recibido")).toHaveCount(who.scan ? 1 : 0);
    await expect(page.locator(".resumen")).toHaveCount(0);
  });
}

test("who has a cédula comes from Chile until they say otherwise", async ({ page }) => {
  await page.goto("/natural/registro");
  await expect(page.locator("#paisOrigen")).toHaveValue("CL");
  await page.locator("#paisOrigen").selectOption("PE");
  await send(page);
  await expect(page.locator("#paisOrigen")).toHaveValue("PE");
  await page.goto("/migrante/registro");
  await expect(page.locator("#paisOrigen")).toHaveValue("");
});

test("a clave that holds the RUN or the número de documento is refused", async ({ page, lang }) => {
  const { run = "" } = natural.newcomer();
  await page.goto("/natural/registro");
  for (const clave of [run.slice(0, -2).padEnd(9, "x"), "507264918"]) {
    await fill(page, natural.newcomer({ run, serie: "507.264.918", clave, repetirClave: clave }));
    await typeLetters(page);
    await send(page);
    expect(await errorsOf(page)).toEqual({ clave: texts[lang].errores.claveHasIdentifier });
  }
});

test("the answer never carries a key or an answer back", async ({ page }) => {
  const bodies: string[] = [];
  await page.route("**/migrante/registro", async (route) => {
    const response = await route.fetch();
    if (route.request().method() === "POST") bodies.push(await response.text());
    await route.fulfill({ response });
  });
  await page.goto("/migrante/registro");
  await fill(page, goodRegistro({ clave: "Secreta5x", repetirClave: "Distinta5x", respuesta: "Pwason22" }));
  await send(page);
  expect(bodies.join()).toContain("Marie Claire");
  for (const secret of ["Secreta5x", "Distinta5x", "Pwason22"]) expect(bodies.join()).not.toContain(secret);
});

test("a double click registers once", async ({ page }) => {
  await page.goto("/migrante/registro");
  await fill(page, goodRegistro({ numeroDocumento: freshNumber() }));
  await attachScan(page);
  await typeLetters(page);
  await page.locator("#tramite .botones:last-of-type button[type=submit]").last().dblclick();
  await atStep(page, "/migrante/registro", "listo");
});

test("a mistyped e-mail is asked about before anything is done, and taken when it is sent again", async ({
  page,
  lang,
}) => {
  await page.goto("/natural/registro");
  await fill(page, natural.newcomer({ email: "ana.soto@gmial.com" }));
  await typeLetters(page);
  await send(page);
  const asked = texts[lang].errores.emailDubious.replace("{suggestion}", "ana.soto@gmail.com");
  expect(await errorsOf(page)).toEqual({ email: asked });
  const { clave = "", repetirClave = "", respuesta = "" } = natural.newcomer();
  await fill(page, { clave, repetirClave, respuesta });
  await send(page);
  await atStep(page, "/natural/registro", "listo");
  await expect(page.locator(".datos")).toContainText("ana.soto@gmial.com");
});
