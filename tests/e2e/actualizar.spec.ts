import { expect, test } from "../support/browser";
import { emailOf, everybody, freshNumber, juridica } from "../support/profiles";
import { fillKnown, register, validate } from "../support/registered";
import { atStep, codeIn, errorsOf, fill, linkIn, press, send, texts, typeLetters } from "../support/visitor";

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
  await page.goto(linkIn(notice));
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
  await fill(page, { direccion: "Calle Larga", respuesta: "Pwason" });
  await press(page, "codigo:email");
  await expect(page.locator(".aviso[role=status]")).toContainText(texts[lang].actualizar.codigoEnviado.email);
  await expect(page.locator("#direccion")).toHaveValue("Calle Larga");
  const mail = await mailbox.waitFor({ to: known.email, saying: texts[lang].correo.codigo.asunto });
  await fill(page, { codigo: codeIn(mail), respuesta: "Pwason" });
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
  await fillKnown(page, known);
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

const wrong = {
  natural: { fechaNacimiento: "15-03-1992" },
  juridica: { rutRepresentante: "10.000.014-8" },
  migrante: { fechaNacimiento: "15-03-1992" },
};

for (const who of everybody) {
  test(`${who.perfil}: what is not on file is refused in the same words for a known and an unknown number`, async ({
    page,
    lang,
  }) => {
    const known = await register(page, who);
    const unknown = who.newcomer()[who.registers] ?? "";
    const typed = [wrong[who.perfil], { email: "otra@correo.example" }, { [who.asks]: unknown }];
    for (const change of typed) {
      await page.goto(`/${who.perfil}/actualizar`);
      await fillKnown(page, known, change);
      await send(page);
      await expect(page.locator(".resumen")).toContainText(texts[lang].errores.actualizarProof);
      for (const [name, value] of Object.entries({ [who.asks]: known.id, email: known.email, ...change })) {
        await expect(page.locator(`#${name}`)).toHaveValue(value);
      }
    }
  });
}

test("a company changes its legal representative: the old address is told, and can bring the old one back", async ({
  page,
  mailbox,
  lang,
}) => {
  const t = texts[lang];
  const known = await register(page, juridica);
  const email = emailOf(freshNumber());
  const other = {
    rutRepresentante: "10.000.014-8",
    nombresRepresentante: "Luis Alberto",
    apellidosRepresentante: "Rojas",
  };
  await validate(page, known);
  await fill(page, { ...other, email, respuesta: "Pwason", prueba: "clave", claveActual: known.clave });
  await typeLetters(page);
  await send(page);
  await atStep(page, "/juridica/actualizar", "listo");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.actualizar.listo.aplicado.titulo);

  const told = (to: string) => mailbox.waitFor({ to, saying: t.correo.datosCambiados.asunto });
  await told(email);
  const notice = await told(known.email);
  expect(notice.text).toContain(`- ${t.correo.campos.representante}`);

  await page.goto("/juridica/actualizar");
  await fillKnown(page, known, { email });
  await send(page);
  await expect(page.locator(".resumen")).toContainText(t.errores.actualizarProof);
  await validate(page, known, { email, rutRepresentante: other.rutRepresentante });
  await expect(page.locator("#nombresRepresentante")).toHaveValue("Luis Alberto");

  await page.goto(linkIn(notice));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.enlace.deshacer.titulo);
  await page.locator("main form button").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.enlace.deshacer.hecho);
  await validate(page, known);
  for (const name of juridica.onFile) await expect(page.locator(`#${name}`)).toHaveValue(known.form[name] ?? "");
});

test("the proof that was chosen has to be given", async ({ page, lang }) => {
  const known = await register(page);
  await validate(page, known);
  await fill(page, { respuesta: "Pwason", prueba: "clave" });
  await typeLetters(page);
  await send(page);
  expect(await errorsOf(page)).toEqual({ claveActual: texts[lang].errores.claveElegidaRequired });
});
