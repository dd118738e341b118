import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page, Route } from "@playwright/test";
import { expect, test } from "../support/browser";
import { jpeg } from "../support/files";
import { migrante, natural } from "../support/profiles";
import { identify, register } from "../support/registered";
import { atStep, fill, send, texts, typeLetters } from "../support/visitor";

/* With scripts a post that gets no answer leaves the page as it is. */

// What the browser itself complains of is what is tried here.
test.use({ complains: true });

const registro = "/natural/registro";

/** Lets the next posts end so. */
const failPosts = (page: Page, how: (route: Route) => Promise<void>) =>
  page.route("**/registro", (route) => (route.request().method() === "POST" ? how(route) : route.continue()));

async function filledIn(page: Page): Promise<Record<string, string>> {
  const form = natural.newcomer();
  await page.goto(registro);
  await fill(page, form);
  await typeLetters(page);
  return form;
}

const press = (page: Page, name: string | null) =>
  name === null
    ? page.locator("#tramite .botones:last-of-type button[type=submit]").last().click()
    : page.locator(`button[name=accion][value="${name}"]`).first().click();

async function stays(page: Page, form: Record<string, string>, title: string): Promise<void> {
  await expect(page.locator(".resumen h2")).toHaveText(title);
  await expect(page.locator(".resumen")).toBeFocused();
  for (const name of [
    "run",
    "nombres",
    "estadoCivil",
    "region",
    "comuna",
    "email",
    "clave",
    "repetirClave",
    "respuesta",
  ])
    await expect(page.locator(`#${name}`)).toHaveValue(form[name] ?? "");
}

const answered = (status: number) => (route: Route) =>
  route.fulfill({ status, contentType: "text/html", body: "<h1>nginx</h1>" });

const losses: [name: string, how: (route: Route) => Promise<void>][] = [
  ["the connection is reset", (route) => route.abort("connectionreset")],
  ["there is no way to the server", (route) => route.abort("addressunreachable")],
  ["a proxy answers 502", answered(502)],
  ["a proxy answers 504", answered(504)],
  ["a proxy answers 429", answered(429)],
  ["a proxy answers 413", answered(413)],
  ["a captive portal answers 200", answered(200)],
];

for (const [name, how] of losses) {
  test(`${name}: the form stays, and the same submission ends in its receipt`, async ({ page, lang }) => {
    const t = texts[lang].formulario.perdida;
    const form = await filledIn(page);
    const submission = await page.locator("[name=envio]").inputValue();
    await failPosts(page, how);
    await press(page, null);
    await stays(page, form, t.sinRespuesta.titulo);
    expect(await page.locator("[name=envio]").inputValue()).toBe(submission);
    await page.unroute("**/registro");
    await send(page);
    await atStep(page, registro, "listo");
  });
}

test("without a connection the buttons that only show the form again leave it too", async ({ page, lang, context }) => {
  const t = texts[lang].formulario.perdida;
  const form = await filledIn(page);
  await context.setOffline(true);
  for (const button of ["refrescar", `idioma:${lang === "es" ? "ht" : "es"}`, null]) {
    await press(page, button);
    await stays(page, form, t.sinConexion.titulo);
  }
  await context.setOffline(false);
  await send(page);
  await atStep(page, registro, "listo");
});

test("an answer lost after the work was done: sending again ends in the receipt of one's own account", async ({
  page,
  lang,
}) => {
  const form = await filledIn(page);
  await failPosts(page, async (route) => {
    await route.fetch({ maxRedirects: 0 });
    await route.abort("connectionreset");
  });
  await press(page, null);
  await stays(page, form, texts[lang].formulario.perdida.sinRespuesta.titulo);
  await page.unroute("**/registro");
  await send(page);
  await atStep(page, registro, "listo");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts[lang].registro.listo.titulo);
});

test("an answer lost after a step was closed: sending again ends in the receipt, and one key was sent", async ({
  page,
  lang,
  mailbox,
}) => {
  const known = await register(page, natural);
  await identify(page, natural, known.id);
  await fill(page, { respuesta: "kanel", canal: "email" });
  await typeLetters(page);
  const path = "**/natural/recuperar*";
  await page.route(path, async (route) => {
    await route.fetch({ maxRedirects: 0 });
    await route.abort("connectionreset");
  });
  await press(page, null);
  await expect(page.locator(".resumen h2")).toHaveText(texts[lang].formulario.perdida.sinRespuesta.titulo);
  await expect(page.locator("#respuesta")).toHaveValue("kanel");
  await page.unroute(path);
  await send(page);
  await atStep(page, "/natural/recuperar", "listo");
  const title = texts[lang].correo.claveProvisoria.titulo;
  await mailbox.waitFor({ to: known.email, saying: title });
  const sent = await mailbox.sentTo(known.email);
  expect(sent.filter((mail) => mail.subject.startsWith(title))).toHaveLength(1);
});

test("a page of an older version is reloaded with what was typed, without keys", async ({ page, lang }) => {
  const t = texts[lang].formulario.perdida;
  const form = await filledIn(page);
  await failPosts(page, (route) =>
    route.fulfill({ status: 404, headers: { "x-nextjs-action-not-found": "1" }, contentType: "text/plain", body: "" }),
  );
  await press(page, null);
  await stays(page, form, t.otraVersion.titulo);
  await page.unroute("**/registro");
  await page.locator(".resumen button").click();
  await expect(page.locator(".resumen")).toHaveCount(0);
  for (const name of ["run", "nombres", "estadoCivil", "region", "comuna", "email"]) {
    await expect(page.locator(`#${name}`)).toHaveValue(form[name] ?? "");
  }
  await expect(page.locator("#clave")).toHaveValue("");
  const { clave = "", repetirClave = "", respuesta = "" } = form;
  await fill(page, { clave, repetirClave, respuesta });
  await typeLetters(page);
  await send(page);
  await atStep(page, registro, "listo");
});

test("a file that changed after it was chosen is asked for again", async ({ page, lang }) => {
  const t = texts[lang];
  const folder = mkdtempSync(join(tmpdir(), "clave-sence-scan-"));
  try {
    const path = join(folder, "pasaporte.jpg");
    const bytes = Buffer.from(await jpeg());
    writeFileSync(path, bytes);
    await page.goto("/migrante/registro");
    await fill(page, migrante.newcomer());
    await typeLetters(page);
    await page.locator("#documento").setInputFiles(path);
    writeFileSync(path, Buffer.concat([bytes, bytes]));
    await press(page, null);
    await expect(page.locator(".resumen h2")).toHaveText(t.formulario.perdida.archivo.titulo);
    await expect(page.locator("#documento-e")).toContainText(t.errores.documentoChanged);
    await expect(page.locator("#clave")).not.toHaveValue("");
    writeFileSync(path, bytes);
    await page.locator("#documento").setInputFiles(path);
    await send(page);
    await atStep(page, "/migrante/registro", "listo");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("what is chosen while an answer is on its way is what is sent the next time", async ({ page }) => {
  await filledIn(page);
  await fill(page, { run: "12.345.678-9" });
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await failPosts(page, async (route) => {
    await held;
    await route.continue();
  });
  await press(page, null);
  await expect(page.locator("#tramite[aria-busy=true]")).toHaveCount(1);
  const since = { estadoCivil: "viudo", region: "05", comuna: "05101", pregunta: "primerViaje", nombres: "Otra" };
  await fill(page, since);
  release();
  await expect(page.locator(".resumen")).toBeVisible();
  for (const [name, value] of Object.entries(since)) await expect(page.locator(`#${name}`)).toHaveValue(value);
});

test("under a page's translator a change of language leaves no text of the other one behind", async ({
  page,
  lang,
}) => {
  const other = lang === "es" ? "ht" : "es";
  await page.goto(registro);
  await send(page);
  await expect(page.locator(".resumen")).toBeVisible();
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Node[] = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    for (const text of found) {
      if (!text.textContent?.trim() || text.parentElement?.closest("script, style, option")) continue;
      const font = document.createElement("font");
      font.textContent = `§${text.textContent}`;
      text.parentNode?.replaceChild(font, text);
    }
  });
  await press(page, `idioma:${other}`);
  const t = texts[other];
  await expect(page.locator(".resumen h2")).toContainText(t.formulario.revise.registro.slice(0, 6));
  await expect(page.locator("#nombres-e")).toContainText(t.errores.nombresRequired);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.registro.titulo);
  // What is the same in both languages may stay as it was translated.
  const fresh = await page.context().newPage();
  await fresh.goto(registro);
  const words = (await fresh.locator("body").textContent()) ?? "";
  const left = await page.locator("font").allTextContents();
  expect(left.filter((text) => !words.includes(text.replace("§", "").trim()))).toEqual([]);
});
