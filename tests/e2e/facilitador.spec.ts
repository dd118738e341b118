import type { Page } from "@playwright/test";
import { maskDocument, maskEmail, maskPhone } from "@/lib/domain/mask";
import { expect, test } from "../support/browser";
import { enter, fillPerson, leave, name, path, somebody } from "../support/otecs";
import { goodDatos } from "../support/people";
import { freshCelular, juridica, migrante } from "../support/profiles";
import { fillKnown, identify, register } from "../support/registered";
import { atStep, codeIn, fill, keyIn, press, send, texts, typeLetters } from "../support/visitor";

/** The page as the server sends it, with all that it tells the scripts. */
async function sent(page: Page): Promise<string> {
  await page.reload();
  return page.content();
}

test("an OTEC has a first key sent to a facilitator, who goes on alone, and later asks for others", async ({
  page,
  mailbox,
  lang,
}) => {
  test.slow();
  const t = texts[lang];
  const heading = page.getByRole("heading", { level: 1 });
  const otec = await register(page, juridica);
  const person = somebody();
  const { email, document } = person;
  const shown: string[] = [];

  await page.goto("/");
  await page.locator(`.acciones a[href="${path}"]`).click();
  await atStep(page, path);
  await expect(heading).toHaveText(t.facilitador.titulo);
  await fill(page, { rut: otec.id, claveActual: otec.clave });
  await send(page);
  await atStep(page, path, "elegir");
  await expect(page.locator(".bajada")).toHaveText(t.facilitador.elegir.bajadaNadie);
  shown.push(await sent(page));
  await fillPerson(page, person);
  await expect(page.locator(".validado")).toContainText(document.numeroDocumento);
  await send(page);
  await atStep(page, path, "listo");
  await expect(heading).toHaveText(t.facilitador.listo.titulo);
  await expect(page.locator(".bajada .destino")).toHaveText(maskEmail(email));
  const receipt = page.locator(".datos");
  for (const text of [name, maskEmail(email), maskDocument(document.numeroDocumento)]) {
    await expect(receipt).toContainText(text);
  }
  await expect(receipt).not.toContainText(email);

  const first = await mailbox.waitFor({ to: email, saying: t.correo.claveProvisoria.titulo });
  const { razonSocial = "" } = otec.form;
  expect(first.text).toContain(t.correo.claveProvisoria.textoOtec.replace("{otec}", razonSocial));
  expect(first.locale).toBe(lang);
  const key = keyIn(first);
  expect(key).not.toBe("");
  shown.push(await sent(page));
  await enter(page, otec);
  shown.push(await sent(page));

  await leave(page);
  await page.goto(/https?:\/\/\S+\/migrante\/cambiar/.exec(first.text)?.[0] ?? "");
  await fill(page, { nie: document.numeroDocumento, claveActual: key });
  await send(page);
  await atStep(page, "/migrante/cambiar", "completar");
  await fill(page, { clave: "Nouvo7Kle", repetirClave: "Nouvo7Kle" });
  await typeLetters(page);
  await send(page);
  await atStep(page, "/migrante/cambiar", "listo");
  const notice = page.locator(".aviso", { hasText: t.cambiar.sinPregunta.titulo });
  await notice.locator('a[href="/migrante/actualizar"]').click();

  const facilitator = { ...otec, who: migrante, id: document.numeroDocumento, email, form: person.form };
  await fillKnown(page, facilitator);
  await send(page);
  await atStep(page, "/migrante/actualizar", "completar");
  await expect(page.locator("#pregunta")).toHaveValue("");
  await expect(page.locator("#direccion")).toHaveValue("");
  await press(page, "codigo:email");
  const code = codeIn(await mailbox.waitFor({ to: email, saying: t.correo.codigo.asunto }));
  const celular = freshCelular();
  await fill(
    page,
    goodDatos({ email, celular, pregunta: "profesorRecordado", prueba: "codigo", codigo: code, claveActual: "" }),
  );
  await typeLetters(page);
  await send(page);
  await atStep(page, "/migrante/actualizar", "listo");
  await expect(heading).toHaveText(t.actualizar.listo.aplicado.titulo);
  await identify(page, migrante, document.numeroDocumento);
  await expect(page.locator(".pregunta")).toContainText(t.preguntas.profesorRecordado);

  await leave(page);
  await enter(page, otec);
  const listed = page.locator(".opcion", { hasText: name });
  await expect(listed).toContainText(maskEmail(email));
  await expect(listed).toContainText(maskPhone(`+569${celular}`));
  await expect(listed).not.toContainText(email);
  shown.push(await sent(page));
  await listed.locator("input").check();
  await send(page);
  await atStep(page, path, "clave");
  await expect(page.locator(".validado")).toContainText(name);
  shown.push(await sent(page));
  await typeLetters(page);
  await send(page);
  await atStep(page, path, "listo");
  const second = keyIn(await mailbox.waitFor({ to: email, saying: t.correo.claveProvisoria.titulo }));
  shown.push(await sent(page));

  await page.locator(".listo .boton").click();
  await enter(page, otec);
  await fill(page, { facilitador: "otro", ...document });
  await send(page);
  await atStep(page, path, "clave");
  await fill(page, { canal: "sms" });
  await typeLetters(page);
  await send(page);
  await atStep(page, path, "listo");
  await expect(page.locator(".bajada .destino")).toHaveText(maskPhone(`+569${celular}`));
  const sms = await mailbox.waitFor({ to: `+569${celular}`, channel: "sms", saying: "/migrante/cambiar" });
  expect(sms.text.length).toBeLessThanOrEqual(160);
  const third = keyIn(sms);
  shown.push(await sent(page));

  const keys = [key, second, third];
  expect(new Set(keys).size).toBe(3);
  const letters = (await mailbox.sentTo(otec.email)).map(({ subject, text, html }) => subject + text + (html ?? ""));
  for (const one of keys) {
    expect(one).toMatch(/^[A-Z0-9]{10}$/);
    expect(shown.join().toUpperCase()).not.toContain(one);
    expect(letters.join().toUpperCase()).not.toContain(one);
  }
});
