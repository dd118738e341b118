import { expect, test } from "../support/browser";
import * as files from "../support/files";
import { goodRegistro } from "../support/people";
import { register } from "../support/registered";
import { atStep, attachScan, errorsOf, fill, freshNumber, press, send, texts, typeLetters } from "../support/visitor";

test("an empty form gets one message for each field that is needed, beside it and in the summary", async ({
  page,
  lang,
}) => {
  const t = texts[lang].errores;
  await page.goto("/migrante/registro");
  await send(page);
  await expect(page).toHaveTitle(new RegExp(`^${texts[lang].campos.error}: `));
  expect(await errorsOf(page)).toEqual({
    tipoDocumento: t.tipoDocumentoRequired,
    numeroDocumento: t.numeroDocumentoRequired,
    documento: t.documentoRequired,
    nombres: t.nombresRequired,
    apellidoPaterno: t.apellidoPaternoRequired,
    sexo: t.sexoRequired,
    fechaNacimiento: t.fechaRequired,
    estadoCivil: t.estadoCivilRequired,
    hijos: t.hijosRequired,
    paisOrigen: t.paisOrigenRequired,
    direccion: t.direccionRequired,
    numero: t.numeroRequired,
    region: t.regionRequired,
    comuna: t.comunaRequired,
    email: t.emailRequired,
    celular: t.celularRequired,
    clave: t.claveRequired,
    repetirClave: t.repetirClaveRequired,
    pregunta: t.preguntaRequired,
    respuesta: t.respuestaRequired,
    captcha: t.captchaRequired,
  });
});

test("wrong values get their own message, and nothing typed is lost", async ({ page, lang }) => {
  const t = texts[lang].errores;
  const typed = goodRegistro({
    numeroDocumento: "??",
    nombres: "Marie 3",
    fechaNacimiento: "14-03-92",
    hijos: "31",
    region: "05",
    comuna: "13101",
    email: "marie.jeangmail.com",
    celular: "6123",
    telefonoParticular: "12",
    clave: "12345678",
    repetirClave: "12345678",
    respuesta: "?",
  });
  await page.goto("/migrante/registro");
  await fill(page, { ...typed, region: "", comuna: "13101" });
  await fill(page, { region: "05" });
  const comunaKept = (await page.locator("#comuna").inputValue()) !== "";
  await attachScan(page);
  await typeLetters(page);
  const letters = await page.locator("#captcha").inputValue();
  await send(page);
  expect(await errorsOf(page)).toEqual({
    numeroDocumento: t.numeroDocumentoInvalid,
    nombres: t.nombresInvalid,
    fechaNacimiento: t.fechaYearShort,
    hijos: t.hijosInvalid,
    comuna: comunaKept ? t.comunaOtherRegion : t.comunaRequired,
    email: t.emailMissingAt,
    celular: t.celularInvalid,
    telefonoParticular: t.telefonoParticularInvalid,
    clave: expect.any(String),
    respuesta: t.respuestaLength,
  });
  for (const name of ["numeroDocumento", "nombres", "fechaNacimiento", "hijos", "email", "celular", "direccion"]) {
    await expect(page.locator(`#${name}`)).toHaveValue(typed[name] ?? "");
  }
  await expect(page.locator("#tipoDocumento")).toHaveValue("pasaporte");
  await expect(page.locator("#region")).toHaveValue("05");
  await expect(page.locator("[name=sexo][value=mujer]")).toBeChecked();
  await expect(page.locator("#captcha")).toHaveValue(letters);
  await expect(page.locator(".recibido")).toContainText("pasaporte.jpg");
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

test("changing the language and refreshing the picture keep what was typed, the scan too", async ({ page, lang }) => {
  const other = lang === "es" ? "ht" : "es";
  await page.goto("/migrante/registro");
  const person = goodRegistro({ numeroDocumento: freshNumber() });
  await fill(page, person);
  await attachScan(page);
  const before = await page.locator("[name=captchaToken]").inputValue();
  await press(page, "refrescar");
  await expect(page.locator("[name=captchaToken]")).not.toHaveValue(before);
  await press(page, `idioma:${other}`);
  await expect(page.locator("html")).toHaveAttribute("lang", other === "es" ? "es-CL" : "ht");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts[other].registro.titulo);
  for (const name of ["nombres", "direccion", "email", "comuna", "paisOrigen"]) {
    await expect(page.locator(`#${name}`)).toHaveValue(person[name] ?? "");
  }
  await expect(page.locator(".recibido")).toContainText("pasaporte.jpg");
  await expect(page.locator(".resumen")).toHaveCount(0);
});

test("a document that is registered is told so, with the ways on, and nothing about the account", async ({
  page,
  lang,
}) => {
  const known = await register(page);
  await page.goto("/migrante/registro");
  await fill(page, goodRegistro({ numeroDocumento: known.nie, nombres: "Otra", email: "otra@correo.example" }));
  await attachScan(page);
  await typeLetters(page);
  await send(page);
  const summary = page.locator(".resumen");
  await expect(summary).toContainText(texts[lang].errores.identifierTaken);
  await expect(summary.locator('a[href="/migrante/recuperar"]')).toHaveCount(1);
  await expect(summary.locator('a[href="/migrante/actualizar"]')).toHaveCount(1);
  expect(await page.content()).not.toContain(known.email);
});

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

test("a double click registers once", async ({ page }) => {
  await page.goto("/migrante/registro");
  await fill(page, goodRegistro({ numeroDocumento: freshNumber() }));
  await attachScan(page);
  await typeLetters(page);
  await page.locator("#tramite .botones:last-of-type button[type=submit]").last().dblclick();
  await atStep(page, "/migrante/registro", "listo");
});
