import { expect, test } from "../support/browser";
import { register, validate } from "../support/registered";
import { atStep, errorsOf, fill, press, send, texts, typeLetters } from "../support/visitor";

test("without access the change waits 72 hours, says so, and the old address can stop it", async ({
  page,
  mailbox,
  lang,
}) => {
  const t = texts[lang];
  const known = await register(page);
  await validate(page, known);
  await fill(page, { email: "nueva@correo.example", respuesta: "Pwason", prueba: "ninguna" });
  await typeLetters(page);
  await send(page);
  await atStep(page, "/migrante/actualizar", "listo");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.actualizar.listo.pendiente.titulo);

  const notice = await mailbox.waitFor({ to: known.email, saying: t.correo.cambioPendiente.asunto });
  await page.goto(/https?:\/\/\S+\/enlace\/\w+/.exec(notice.text)?.[0] ?? "");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.enlace.detener.titulo);
  await page.locator("main form button").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.enlace.detener.hecho);
  await validate(page, known);
  await expect(page.locator("#email")).toHaveValue(known.email);
});

test("a code sent to the address on file proves the owner, and asking for it keeps what was typed", async ({
  page,
  mailbox,
  lang,
}) => {
  const known = await register(page);
  await validate(page, known);
  await fill(page, { direccion: "Calle Larga", respuesta: "Pwason", prueba: "codigo" });
  await press(page, "codigo:email");
  await expect(page.locator(".aviso[role=status]")).toContainText(texts[lang].actualizar.codigoEnviado.email);
  await expect(page.locator("#direccion")).toHaveValue("Calle Larga");
  const mail = await mailbox.waitFor({ to: known.email, saying: texts[lang].correo.codigo.asunto });
  await fill(page, { codigo: /^\d{3} ?\d{3}$/m.exec(mail.text)?.[0] ?? "", respuesta: "Pwason" });
  await typeLetters(page);
  await send(page);
  await atStep(page, "/migrante/actualizar", "listo");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts[lang].actualizar.listo.aplicado.titulo);
});

test("a step that expired asks for step 1 again and still knows what was typed after it", async ({ page, lang }) => {
  const known = await register(page);
  await validate(page, known);
  await fill(page, { direccion: "Calle Larga", respuesta: "Pwason", prueba: "ninguna" });
  await typeLetters(page);
  await page.context().clearCookies({ name: "paso-migrante-actualizar" });
  await send(page);
  await atStep(page, "/migrante/actualizar", "vencido");
  await expect(page.locator(".aviso")).toContainText([texts[lang].comun.vencido.titulo]);
  await fill(page, { nie: known.nie, fechaNacimiento: "14-03-1992", email: known.email });
  await send(page);
  await expect(page.locator("#direccion")).toHaveValue("Calle Larga");
});

test("what was typed for one account never fills the form of another on the same browser", async ({ page }) => {
  const first = await register(page);
  const second = await register(page);
  await validate(page, first);
  await fill(page, {
    direccion: "Calle de la primera",
    email: "primera@correo.example",
    prueba: "ninguna",
    respuesta: "x y",
  });
  await typeLetters(page);
  await page.context().clearCookies({ name: "paso-migrante-actualizar" });
  await send(page);
  await atStep(page, "/migrante/actualizar", "vencido");
  await validate(page, second);
  await expect(page.locator("#email")).toHaveValue(second.email);
  await expect(page.locator("#direccion")).toHaveValue("Pasaje Los Aromos");
});

test("what is not on file is refused in the same words for a known and an unknown number", async ({ page, lang }) => {
  const known = await register(page);
  for (const nie of [known.nie, "X9999999"]) {
    await page.goto("/migrante/actualizar");
    await fill(page, { nie, fechaNacimiento: "15-03-1992", email: known.email });
    await send(page);
    await expect(page.locator(".resumen")).toContainText(texts[lang].errores.actualizarProof);
    await expect(page.locator("#nie")).toHaveValue(nie);
  }
});

test("the proof that was chosen has to be given", async ({ page, lang }) => {
  const known = await register(page);
  await validate(page, known);
  await fill(page, { respuesta: "Pwason", prueba: "clave" });
  await typeLetters(page);
  await send(page);
  expect(await errorsOf(page)).toEqual({ claveActual: texts[lang].errores.claveActualRequired });
});
