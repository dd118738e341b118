import { expect, test } from "../support/browser";
import * as files from "../support/files";
import * as photos from "../support/odd-photos";
import { goodRegistro } from "../support/people";
import { freshNumber } from "../support/profiles";
import { atStep, errorsOf, fill, send, texts, typeLetters } from "../support/visitor";

/** Kind and weight are told at once, all else to whoever answered the captcha. */
const bad: [name: string, file: () => Promise<Buffer> | Buffer, code: keyof typeof texts.es.errores][] = [
  ["vacio.jpg", files.empty, "documentoEmpty"],
  ["pagina.jpg", files.html, "documentoWrongType"],
  ["iphone.heic", photos.heic, "documentoHeic"],
  ["cortada.jpg", files.truncatedJpeg, "documentoDamaged"],
  ["enorme.png", files.hugePng, "documentoTooManyPixels"],
  ["cifrado.pdf", files.encryptedPdf, "documentoEncryptedPdf"],
  ["activo.pdf", files.pdfWithJavaScript, "documentoActivePdf"],
];

test("each kind of unusable file gets its own message, and the rest of the form stays", async ({ page, js, lang }) => {
  await page.goto("/migrante/registro");
  await fill(page, goodRegistro());
  await typeLetters(page);
  for (const [name, make, code] of bad) {
    await page.locator("#documento").setInputFiles({ name, mimeType: "", buffer: Buffer.from(await make()) });
    if (name.endsWith(".heic") && js) {
      // Told by the page itself, and let go.
      await expect(page.locator("#documento-e")).toContainText(texts[lang].errores.documentoHeic);
      continue;
    }
    await send(page);
    expect((await errorsOf(page)).documento, name).toBe(texts[lang].errores[code]);
  }
  await expect(page.locator("#nombres")).toHaveValue("Marie Claire");
});

test("a photo too large for the guide's limit is shrunk, or told without losing the form", async ({
  page,
  js,
  lang,
}) => {
  await page.goto("/migrante/registro");
  await fill(page, goodRegistro());
  const photo = await files.jpegOfSize(2_500_000);
  await page.locator("#documento").setInputFiles({ name: "foto.jpg", mimeType: "image/jpeg", buffer: photo });
  if (js) {
    const note = texts[lang].documento.reducida.split("{")[0] ?? "";
    await expect(page.locator(".subir .ayuda")).toContainText(note, { timeout: 20_000 });
    await send(page);
    await expect(page.locator(".recibido")).toContainText("foto");
  } else {
    await send(page);
    expect((await errorsOf(page)).documento).toMatch(/2,[45] MB/);
  }
  await expect(page.locator("#nombres")).toHaveValue("Marie Claire");
});

test("letters answered once are answered, and a file waits unread until they are", async ({ page, lang }) => {
  const t = texts[lang];
  await page.goto("/migrante/registro");
  await fill(page, goodRegistro({ numeroDocumento: freshNumber(), nombres: "" }));
  await page.locator("#captcha").fill("??????");
  const buffer = await files.photoWithGps();
  await page.locator("#documento").setInputFiles({ name: "pasaporte.jpg", mimeType: "image/jpeg", buffer });
  await send(page);
  expect(await errorsOf(page)).toMatchObject({ nombres: t.errores.nombresRequired, captcha: t.errores.captchaWrong });
  await expect(page.locator(".recibido")).toContainText("pasaporte.jpg");

  await typeLetters(page);
  await send(page);
  expect(await errorsOf(page)).toMatchObject({ nombres: t.errores.nombresRequired });
  await expect(page.locator("#captcha")).toHaveCount(0);
  await expect(page.locator(".captcha")).toContainText(t.captcha.verified);

  const { clave, repetirClave, respuesta } = goodRegistro();
  await fill(page, {
    nombres: "Marie",
    clave: clave ?? "",
    repetirClave: repetirClave ?? "",
    respuesta: respuesta ?? "",
  });
  await send(page);
  await atStep(page, "/migrante/registro", "listo");
});

test("a small WebP is taken: the browser or the server makes a JPEG of it", async ({ page, js, lang }) => {
  await page.goto("/migrante/registro");
  const buffer = await photos.webp();
  await page.locator("#documento").setInputFiles({ name: "foto.webp", mimeType: "image/webp", buffer });
  if (js) {
    const note = texts[lang].documento.convertida.split("{")[0] ?? "";
    await expect(page.locator(".subir .ayuda")).toContainText(note);
  }
  await typeLetters(page);
  await send(page);
  expect(await errorsOf(page)).not.toHaveProperty("documento");
  await expect(page.locator(".recibido")).toContainText(js ? "foto.jpg" : "foto.webp");
});
