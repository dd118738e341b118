import { expect, test } from "../support/browser";
import { identify, register } from "../support/registered";
import { atStep, errorsOf, fill, freshNumber, send, texts, typeLetters } from "../support/visitor";

test("known and unknown numbers cannot be told apart by words, status, headers or size", async ({ page, lang }) => {
  const { nie } = await register(page);
  const look = async (number: string) => {
    const posted = page.waitForResponse((response) => response.request().method() === "POST");
    await identify(page, number);
    const response = await posted;
    const [cookie] = (await page.context().cookies()).filter(({ name }) => name.startsWith("paso-"));
    const question = await page.locator(".pregunta").innerText();
    const words = (await page.locator("main").innerText()).replace(question, "").replace(number, "");
    await fill(page, { respuesta: "no es esta", canal: "email" });
    await typeLetters(page);
    await send(page);
    const { captcha: _, ...errors } = await errorsOf(page);
    const headers = Object.keys(response.headers()).toSorted();
    return { status: response.status(), headers, cookie: cookie?.value.length, words, errors };
  };
  const known = await look(nie);
  const other = await look(freshNumber());
  // The question's own name is part of the sealed step, and the document where it was asked for.
  expect(Math.abs((known.cookie ?? 0) - (other.cookie ?? 0))).toBeLessThan(80);
  expect({ ...known, cookie: 0 }).toEqual({ ...other, cookie: 0 });
  expect(known.errors).toEqual({ respuesta: texts[lang].errores.recuperarProof });
});

test("a key by SMS, then another by e-mail when it does not arrive", async ({ page, mailbox }) => {
  const celular = `6${String(Math.floor(Math.random() * 1e7)).padStart(7, "0")}`;
  const { nie, email } = await register(page, { celular });
  await identify(page, nie);
  await fill(page, { respuesta: "kanèl", canal: "sms" });
  await typeLetters(page);
  await send(page);
  await atStep(page, "/migrante/recuperar", "listo");
  const sms = await mailbox.waitFor({ to: `+569${celular}`, channel: "sms" });
  expect(sms.text.length).toBeLessThanOrEqual(160);
  const first = /\b[A-Z0-9]{10}\b/.exec(sms.text)?.[0];
  await send(page);
  await expect(page.locator("main")).toContainText(/e•••\w@correo\.example/);
  const mail = await mailbox.waitFor({ to: email, saying: /[A-Z0-9]{10}/ });
  const second = /^[A-Z0-9]{10}$/m.exec(mail.text)?.[0];
  expect(second).not.toBe(first);
});

test("a key that bounces is told, and the other channel offered", async ({ page, lang }) => {
  const { nie } = await register(page, { email: `${freshNumber().toLowerCase()}@rebota.example` });
  await identify(page, nie);
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
  const { nie } = await register(page);
  await identify(page, nie);
  await fill(page, { respuesta: "kanel", canal: "email" });
  const before = await page.locator("[name=captchaToken]").inputValue();
  await page.locator("#captcha").fill("000000");
  await send(page);
  expect(await errorsOf(page)).toEqual({ captcha: texts[lang].errores.captchaWrong });
  await expect(page.locator("[name=captchaToken]")).not.toHaveValue(before);
  await expect(page.locator("#captcha")).toHaveValue("");
});
