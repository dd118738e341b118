import { maskEmail } from "@/lib/domain/mask";
import { expect, test } from "../support/browser";
import { enter, fillPerson, leave, open, path, registerFacilitator, somebody } from "../support/otecs";
import { emailOf, freshCelular, freshNumber, juridica } from "../support/profiles";
import { register } from "../support/registered";
import { atStep, errorsOf, fill, send, texts, typeLetters } from "../support/visitor";

test("another OTEC's facilitator is neither shown nor touched, and nothing typed is lost", async ({
  page,
  mailbox,
  lang,
}) => {
  const person = somebody();
  await registerFacilitator(page, await register(page, juridica), person);
  await mailbox.waitFor({ to: person.email });
  await leave(page);

  const own = emailOf(freshNumber());
  await enter(page, await register(page, juridica, { razonSocial: "Escuela Norte SpA", nombreFantasia: "" }));
  await expect(page.locator("[name=facilitador][type=radio]")).toHaveCount(0);
  await fillPerson(page, person, { email: own, nombres: "Jean" });
  await send(page);
  await expect(page.locator(".resumen")).toContainText(texts[lang].errores.facilitadorAjeno);
  await atStep(page, path, "registrar");
  const typed: Record<string, string> = { ...person.form, email: own, nombres: "Jean" };
  for (const field of ["nombres", "apellidoPaterno", "fechaNacimiento", "email", "celular"]) {
    await expect(page.locator(`#${field}`)).toHaveValue(typed[field] ?? "");
  }
  await expect(page.locator(".recibido")).toContainText("pasaporte.jpg");
  for (const theirs of [person.email, maskEmail(person.email), "Jean Robert"]) {
    expect(await page.content()).not.toContain(theirs);
  }
  expect(await mailbox.sentTo(own)).toEqual([]);
  expect(await mailbox.sentTo(person.email)).toHaveLength(1);
});

test("only an OTEC comes in, and only once its clave is right", async ({ page, lang }) => {
  const t = texts[lang].errores;
  const empresa = await register(page, juridica, { tipoEmpresa: "empresa" });
  await open(page, { ...empresa, clave: "No3sEsta" });
  expect(await errorsOf(page)).toEqual({ claveActual: t.cambiarProof });
  await open(page, empresa);
  await expect(page.locator(".resumen")).toContainText(t.onlyOtec);
  await expect(page.locator("#rut")).toHaveValue(empresa.id);
});

test("the key cannot be sent to the OTEC itself", async ({ page, mailbox, lang }) => {
  const t = texts[lang].errores;
  const celular = freshCelular();
  const otec = await register(page, juridica, { celular });
  await enter(page, otec);
  const person = somebody();
  await fillPerson(page, person, { email: otec.email.toUpperCase() });
  await send(page);
  expect(await errorsOf(page)).toEqual({ email: t.facilitadorEmailOtec });
  await expect(page.locator("#nombres")).toHaveValue(person.form.nombres ?? "");
  await expect(page.locator(".recibido")).toContainText("pasaporte.jpg");
  await fill(page, { email: person.email, celular });
  await typeLetters(page);
  await send(page);
  expect(await errorsOf(page)).toEqual({ celular: t.facilitadorCelularOtec });
  await fill(page, { celular: "", sinCelular: "on" });
  await typeLetters(page);
  await send(page);
  await atStep(page, path, "listo");
  await mailbox.waitFor({ to: person.email });
});

test("a step that expired asks for the OTEC again and still knows what was typed", async ({ page, lang }) => {
  const otec = await register(page, juridica);
  await enter(page, otec);
  const person = somebody();
  await fillPerson(page, person);
  await page.context().clearCookies({ name: "paso-juridica-facilitador" });
  await send(page);
  await atStep(page, path, "vencido");
  await expect(page.locator(".aviso")).toContainText([texts[lang].comun.vencido.titulo]);
  await fill(page, { rut: otec.id, claveActual: otec.clave });
  await send(page);
  await atStep(page, path, "elegir");
  await fill(page, person.document);
  await send(page);
  await atStep(page, path, "registrar");
  await expect(page.locator("#nombres")).toHaveValue(person.form.nombres ?? "");
  await expect(page.locator("#email")).toHaveValue(person.email);
});
