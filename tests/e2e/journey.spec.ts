import { maskEmail } from "@/lib/domain/mask";
import { expect, test } from "../support/browser";
import { everybody } from "../support/profiles";
import { fillKnown, fillRegistro, identify } from "../support/registered";
import { atStep, fill, keyIn, linkIn, send, texts, typeLetters } from "../support/visitor";

for (const who of everybody) {
  const at = (tramite: string) => `/${who.perfil}/${tramite}`;

  test(`${who.perfil}: registers, recovers the clave by e-mail, changes it and updates the data`, async ({
    page,
    mailbox,
    lang,
  }) => {
    const t = texts[lang];
    await page.goto("/");
    await page.locator(`.acciones a[href="${at("registro")}"]`).click();
    await atStep(page, at("registro"));
    const known = await fillRegistro(page, who);
    const { id, email, form } = known;
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).toHaveText(t.registro.listo.titulo);
    const receipt = page.locator(".datos");
    await expect(receipt).toContainText(/CS-\d{4}-\d{6}/);
    for (const shown of [who.show(id), who.name(form), email]) await expect(receipt).toContainText(shown);

    const welcome = await mailbox.waitFor({ to: email, saying: t.correo.bienvenida.asunto });
    expect(welcome.locale).toBe(lang);
    await page.goto(linkIn(welcome));
    await expect(heading).toHaveText(t.enlace.confirmar.titulo);
    await page.locator("main form button").click();
    await expect(heading).toHaveText(t.enlace.confirmar.hecho);

    await identify(page, who, who.hurried(id));
    await expect(page.locator(".validado")).toContainText(who.show(id));
    await expect(page.locator(".pregunta")).toContainText(t.preguntas.primeraMascota);
    await fill(page, { respuesta: " kanel", canal: "email" });
    await typeLetters(page);
    await send(page);
    await atStep(page, at("recuperar"), "listo");
    await expect(page.locator("main")).toContainText(maskEmail(email));
    const provisional = await mailbox.waitFor({ to: email, saying: t.correo.claveProvisoria.titulo });
    const key = keyIn(provisional);
    expect(key).not.toBe("");
    expect(provisional.subject).not.toContain(key);
    await page.reload();
    await expect(page.locator(".envio li.hecho")).toHaveCount(2);

    await page.locator(".listo .boton").click();
    await atStep(page, at("cambiar"));
    await fill(page, { [who.asks]: id, claveActual: key.toLowerCase() });
    await send(page);
    await atStep(page, at("cambiar"), "completar");
    await fill(page, { clave: "Nouvo7Kle", repetirClave: "Nouvo7Kle" });
    await typeLetters(page);
    await send(page);
    await atStep(page, at("cambiar"), "listo");
    await expect(heading).toHaveText(t.cambiar.listo.titulo);
    await mailbox.waitFor({ to: email, saying: t.correo.claveCambiada.asunto });

    await page.goto(at("actualizar"));
    await fillKnown(page, known);
    await send(page);
    await atStep(page, at("actualizar"), "completar");
    for (const name of who.onFile) await expect(page.locator(`#${name}`)).toHaveValue(form[name] ?? "");
    await fill(page, { direccion: "Calle Nueva", respuesta: "Pwason", prueba: "clave", claveActual: "Nouvo7Kle" });
    await typeLetters(page);
    await send(page);
    await atStep(page, at("actualizar"), "listo");
    await expect(heading).toHaveText(t.actualizar.listo.aplicado.titulo);
    await mailbox.waitFor({ to: email, saying: t.correo.datosCambiados.asunto });
  });
}
