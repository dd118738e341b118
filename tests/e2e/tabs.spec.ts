import { expect, test } from "../support/browser";
import { enter, path, somebody } from "../support/otecs";
import { freshCelular, juridica } from "../support/profiles";
import { fillKnown, register, validate } from "../support/registered";
import { atStep, attachScan, fill, send, texts, typeLetters } from "../support/visitor";

/* Two tabs of one browser share their cookies, and so the step each trámite has come to. */

test("actualizar in two tabs: what was typed for one account is never done to the other, nor lost", async ({
  page,
  context,
  mailbox,
  lang,
}) => {
  test.slow();
  const t = texts[lang];
  const first = await register(page);
  const second = await register(page);
  const other = await context.newPage();
  await validate(page, first);
  await fill(page, {
    direccion: "Calle de la primera",
    email: "primera@correo.example",
    respuesta: "Pwason",
    prueba: "ninguna",
  });
  await typeLetters(page);
  await validate(other, second);

  await send(page);
  await atStep(page, "/migrante/actualizar", "vencido");
  await expect(page.locator(".aviso")).toContainText([t.comun.vencido.titulo]);

  const celular = freshCelular();
  await fill(other, { celular, respuesta: "Pwason", prueba: "clave", claveActual: second.clave });
  await typeLetters(other);
  await send(other);
  await atStep(other, "/migrante/actualizar", "listo");
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(t.actualizar.listo.aplicado.titulo);
  await mailbox.waitFor({ to: second.email, saying: t.correo.datosCambiados.asunto });
  const subjects = (await mailbox.sentTo(second.email)).map(({ subject }) => subject);
  expect(subjects).not.toContain(t.correo.cambioPendiente.asunto);
  await validate(other, second);
  await expect(other.locator("#celular")).toHaveValue(celular);
  await expect(other.locator("#email")).toHaveValue(second.email);
  await expect(other.locator("#direccion")).toHaveValue("Pasaje Los Aromos");

  await fillKnown(page, first);
  await send(page);
  await atStep(page, "/migrante/actualizar", "completar");
  await expect(page.locator("#direccion")).toHaveValue("Calle de la primera");
  await expect(page.locator("#email")).toHaveValue("primera@correo.example");
});

test("an OTEC in two tabs: nobody is registered under the document of another, and nothing typed is lost", async ({
  page,
  context,
  mailbox,
  lang,
}) => {
  test.slow();
  const t = texts[lang];
  const otec = await register(page, juridica);
  const [first, second] = [somebody(), somebody()];
  const other = await context.newPage();
  for (const [tab, { document, form }] of [[page, first] as const, [other, second] as const]) {
    await enter(tab, otec);
    await fill(tab, document);
    await send(tab);
    await atStep(tab, path, "registrar");
    await fill(tab, form);
    await attachScan(tab);
    await typeLetters(tab);
  }

  await send(page);
  await atStep(page, path, "vencido");
  await expect(page.locator(".aviso")).toContainText([t.comun.vencido.titulo]);

  await send(other);
  await atStep(other, path, "listo");
  await mailbox.waitFor({ to: second.email });
  expect(await mailbox.sentTo(first.email)).toEqual([]);

  await fill(page, { rut: otec.id, claveActual: otec.clave });
  await send(page);
  await atStep(page, path, "elegir");
  await fill(page, { facilitador: "otro", ...first.document });
  await send(page);
  await atStep(page, path, "registrar");
  await expect(page.locator(".validado")).toContainText(first.document.numeroDocumento);
  for (const field of ["nombres", "apellidoPaterno", "fechaNacimiento", "email", "celular"]) {
    await expect(page.locator(`#${field}`)).toHaveValue(first.form[field] ?? "");
  }
  await expect(page.locator(".recibido")).toContainText("pasaporte.jpg");
  await typeLetters(page);
  await send(page);
  await atStep(page, path, "listo");
  await mailbox.waitFor({ to: first.email });
  expect(await mailbox.sentTo(second.email)).toHaveLength(1);
});
