import { expect, test } from "../support/browser";
import { goodRegistro } from "../support/people";
import { identify } from "../support/registered";
import { atStep, attachScan, fill, freshNumber, send, texts, typeLetters } from "../support/visitor";

test("a migrant registers, recovers the clave by e-mail, changes it and updates the data", async ({
  page,
  mailbox,
  lang,
}) => {
  const t = texts[lang];
  const nie = freshNumber();
  const email = `${nie.toLowerCase()}@correo.example`;
  const person = goodRegistro({ numeroDocumento: nie, email });

  await page.goto("/");
  await page.locator('.acciones a[href="/migrante/registro"]').click();
  await atStep(page, "/migrante/registro");
  await fill(page, person);
  await attachScan(page);
  await typeLetters(page);
  await send(page);
  await atStep(page, "/migrante/registro", "listo");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.registro.listo.titulo);
  await expect(page.locator(".datos")).toContainText(/CS-\d{4}-\d{6}/);
  await expect(page.locator(".datos")).toContainText(email);

  const welcome = await mailbox.waitFor({ to: email, saying: t.correo.bienvenida.asunto });
  expect(welcome.locale).toBe(lang);
  const confirm = /https?:\/\/\S+\/enlace\/\w+/.exec(welcome.text)?.[0] ?? "";
  await page.goto(confirm);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.enlace.confirmar.titulo);
  await page.locator("main form button").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.enlace.confirmar.hecho);

  await identify(page, ` ${nie.slice(0, 4)}-${nie.slice(4).toLowerCase()} `);
  await expect(page.locator(".pregunta")).toContainText(t.preguntas.primeraMascota);
  await fill(page, { respuesta: " kanel", canal: "email" });
  await typeLetters(page);
  await send(page);
  await atStep(page, "/migrante/recuperar", "listo");
  await expect(page.locator("main")).toContainText(/e•••\w@correo\.example/);
  const provisional = await mailbox.waitFor({ to: email, saying: t.correo.claveProvisoria.asunto });
  const key = /^[A-Z0-9]{10}$/m.exec(provisional.text)?.[0] ?? "";
  expect(key).not.toBe("");
  expect(provisional.subject).not.toContain(key);
  await page.reload();
  await expect(page.locator(".envio li.hecho")).toHaveCount(2);

  await page.locator(".listo .boton").click();
  await atStep(page, "/migrante/cambiar");
  await fill(page, { nie, claveActual: key.toLowerCase() });
  await send(page);
  await atStep(page, "/migrante/cambiar", "completar");
  await fill(page, { clave: "Nouvo7Kle", repetirClave: "Nouvo7Kle" });
  await typeLetters(page);
  await send(page);
  await atStep(page, "/migrante/cambiar", "listo");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.cambiar.listo.titulo);
  await mailbox.waitFor({ to: email, saying: t.correo.claveCambiada.asunto });

  await page.goto("/migrante/actualizar");
  await fill(page, { nie, fechaNacimiento: "14/3/1992", email });
  await send(page);
  await atStep(page, "/migrante/actualizar", "completar");
  await expect(page.locator("#direccion")).toHaveValue(person.direccion ?? "");
  await expect(page.locator("#comuna")).toHaveValue(person.comuna ?? "");
  await fill(page, { direccion: "Calle Nueva", respuesta: "Pwason", prueba: "clave", claveActual: "Nouvo7Kle" });
  await typeLetters(page);
  await send(page);
  await atStep(page, "/migrante/actualizar", "listo");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.actualizar.listo.aplicado.titulo);
  await mailbox.waitFor({ to: email, saying: t.correo.datosCambiados.asunto });
});
