import { expect, test } from "../support/browser";
import * as files from "../support/files";
import { goodRegistro } from "../support/people";
import { errorsOf, fill, send, texts } from "../support/visitor";

const bad: [name: string, file: () => Promise<Buffer> | Buffer, code: keyof typeof texts.es.errores][] = [
  ["vacio.jpg", files.empty, "documentoEmpty"],
  ["pagina.jpg", files.html, "documentoWrongType"],
  ["cortada.jpg", files.truncatedJpeg, "documentoDamaged"],
  ["enorme.png", files.hugePng, "documentoTooManyPixels"],
  ["cifrado.pdf", files.encryptedPdf, "documentoEncryptedPdf"],
  ["activo.pdf", files.pdfWithJavaScript, "documentoActivePdf"],
];

test("each kind of unusable file gets its own message, and the rest of the form stays", async ({ page, lang }) => {
  await page.goto("/migrante/registro");
  await fill(page, goodRegistro());
  for (const [name, make, code] of bad) {
    await page.locator("#documento").setInputFiles({ name, mimeType: "", buffer: Buffer.from(await make()) });
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
