import type { Page } from "@playwright/test";
import { maskEmail } from "@/lib/domain/mask";
import { expect, test } from "../support/browser";
import { anyRut, everybody, freshCelular, freshNumber, migrante, natural } from "../support/profiles";
import { identify, type Registered, register } from "../support/registered";
import { atStep, errorsOf, fill, keyIn, press, send, texts, typeLetters } from "../support/visitor";

for (const who of everybody) {
  test(`${who.perfil}: known and unknown numbers cannot be told apart by words, status, headers or size`, async ({
    page,
    lang,
  }) => {
    const { id } = await register(page, who);
    const look = async (number: string) => {
      const posted = page.waitForResponse((response) => response.request().method() === "POST");
      await identify(page, who, number);
      const response = await posted;
      const cookies = await page.context().cookies(page.url());
      const step = cookies.find(({ name }) => name === `paso-${who.perfil}-recuperar`);
      const question = await page.locator(".pregunta").innerText();
      const words = (await page.locator("main").innerText()).replace(question, "").replace(who.show(number), "");
      await fill(page, { respuesta: "no es esta", canal: "email" });
      await typeLetters(page);
      await send(page);
      const { captcha: _, ...errors } = await errorsOf(page);
      const headers = Object.keys(response.headers()).toSorted();
      return { status: response.status(), headers, step: step?.value.length ?? 0, words, errors };
    };
    const known = await look(id);
    const other = await look(who.newcomer()[who.registers] ?? "");
    // The question's own name is part of the sealed step, and the document where it was asked for.
    expect(known.step).toBeGreaterThan(0);
    expect(Math.abs(known.step - other.step)).toBeLessThan(80);
    expect({ ...known, step: 0 }).toEqual({ ...other, step: 0 });
    expect(known.errors).toEqual({ respuesta: texts[lang].errores.recuperarProof });
  });
}

test("a key by SMS, then another by e-mail when it does not arrive", async ({ page, mailbox }) => {
  const celular = freshCelular();
  const { id, email } = await register(page, migrante, { celular });
  await identify(page, migrante, id);
  await fill(page, { respuesta: "kanèl", canal: "sms" });
  await typeLetters(page);
  await send(page);
  await atStep(page, "/migrante/recuperar", "listo");
  const sms = await mailbox.waitFor({ to: `+569${celular}`, channel: "sms" });
  expect(sms.text.length).toBeLessThanOrEqual(160);
  await send(page);
  await expect(page.locator("main")).toContainText(maskEmail(email));
  const mail = await mailbox.waitFor({ to: email, saying: /[A-Z0-9]{10}/ });
  expect(keyIn(sms)).not.toBe("");
  expect(keyIn(mail)).not.toBe(keyIn(sms));
});

test("a key that bounces is told, and the other channel offered", async ({ page, lang }) => {
  const { id } = await register(page, migrante, { email: `${freshNumber().toLowerCase()}@rebota.example` });
  await identify(page, migrante, id);
  await fill(page, { respuesta: "kanel", canal: "email" });
  await typeLetters(page);
  await send(page);
  await atStep(page, "/migrante/recuperar", "listo");
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts[lang].recuperar.listo.noLlego);
  }).toPass({ timeout: 10_000 });
  await expect(page.locator(".envio .rebote")).toHaveCount(1);
  await expect(page.locator(".reenvio button")).toHaveText(texts[lang].recuperar.reenvio.probar.sms);
});

test("wrong letters are told, and a new picture is drawn", async ({ page, lang }) => {
  const { id } = await register(page);
  await identify(page, migrante, id);
  await fill(page, { respuesta: "kanel", canal: "email" });
  const before = await page.locator("[name=captchaToken]").inputValue();
  await page.locator("#captcha").fill("000000");
  await send(page);
  expect(await errorsOf(page)).toEqual({ captcha: texts[lang].errores.captchaWrong });
  await expect(page.locator("[name=captchaToken]")).not.toHaveValue(before);
  await expect(page.locator("#captcha")).toHaveValue("");
});

/** From the question to the facts that stand in for a forgotten answer. */
async function forget(page: Page, run: string): Promise<void> {
  await identify(page, natural, run);
  await page.locator("details.mas summary").click();
  await page.locator('details.mas a[href="?paso=sin-respuesta"]').click();
  await atStep(page, "/natural/recuperar", "sin-respuesta");
}

const facts = ({ form: { fechaNacimiento = "", serie = "" } }: Registered) => ({ fechaNacimiento, serie });

test("a forgotten answer: birth date and número de documento bring the key", async ({ page, mailbox, lang }) => {
  const t = texts[lang];
  const known = await register(page, natural);
  await forget(page, known.id);
  await expect(page.locator(".validado")).toContainText(natural.show(known.id));
  await page.locator(".botones a", { hasText: t.recuperar.sinRespuesta.volver }).click();
  await atStep(page, "/natural/recuperar", "completar");
  await expect(page.locator(".pregunta")).toContainText(t.preguntas.primeraMascota);

  await forget(page, known.id);
  await fill(page, { fechaNacimiento: "14/3/1992", serie: "123456789" });
  await typeLetters(page);
  await send(page);
  await atStep(page, "/natural/recuperar", "listo");
  const key = keyIn(await mailbox.waitFor({ to: known.email, saying: t.correo.claveProvisoria.titulo }));
  await page.locator(".listo .boton").click();
  await fill(page, { run: known.id, claveActual: key });
  await send(page);
  await atStep(page, "/natural/cambiar", "completar");
});

test("a forgotten answer: a wrong date, a wrong number and an unknown RUN get the same words", async ({
  page,
  lang,
}) => {
  const known = await register(page, natural);
  const right = facts(known);
  const wrong = [
    { run: known.id, ...right, fechaNacimiento: "15-03-1992" },
    { run: known.id, ...right, serie: "987.654.321" },
    { run: anyRut(), ...right },
  ];
  for (const { run, ...typed } of wrong) {
    await forget(page, run);
    await fill(page, typed);
    await typeLetters(page);
    await send(page);
    expect(await errorsOf(page)).toEqual({ serie: texts[lang].errores.cedulaProof });
    await atStep(page, "/natural/recuperar", "sin-respuesta");
    for (const [name, value] of Object.entries(typed)) await expect(page.locator(`#${name}`)).toHaveValue(value);
  }
});

test("a forgotten answer: empty and odd facts get their own messages, and a change of language loses nothing", async ({
  page,
  lang,
}) => {
  const t = texts[lang].errores;
  const other = lang === "es" ? "ht" : "es";
  await forget(page, anyRut());
  await send(page);
  expect(await errorsOf(page)).toEqual({
    fechaNacimiento: t.fechaRequired,
    serie: t.serieRequired,
    captcha: t.captchaRequired,
  });
  const typed = { fechaNacimiento: "31-02-1992", serie: "12" };
  await fill(page, typed);
  await send(page);
  const { captcha: _, ...errors } = await errorsOf(page);
  expect(errors).toEqual({ fechaNacimiento: t.fechaNotReal, serie: t.serieInvalid });
  await press(page, `idioma:${other}`);
  await expect(page.locator("#seccion-cedula legend")).toHaveText(texts[other].recuperar.sinRespuesta.titulo);
  for (const [name, value] of Object.entries(typed)) await expect(page.locator(`#${name}`)).toHaveValue(value);
});

test("the other profiles have no way around the answer", async ({ page }) => {
  await identify(page, migrante, freshNumber());
  await page.goto("/migrante/recuperar?paso=sin-respuesta");
  await expect(page.locator("#respuesta")).toHaveCount(1);
  await expect(page.locator("#serie")).toHaveCount(0);
});
