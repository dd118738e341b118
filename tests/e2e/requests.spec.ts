import { expect, test } from "../support/browser";
import { natural } from "../support/profiles";
import { actionIn, askRaw, bodyOf, hiddenFields, multipart, type RawRequest } from "../support/raw-request";
import { register } from "../support/registered";
import { linkIn, texts } from "../support/visitor";

/* Requests that no form of ours makes, and links as people copy them: each gets a page, in the language of the reader. */

const path = "/migrante/cambiar";
const callHelp = "800 80 10 30";

test("a link works with whatever a mail program put around it", async ({ page, mailbox, lang }) => {
  const { email } = await register(page, natural);
  const link = linkIn(await mailbox.waitFor({ to: email, saying: texts[lang].correo.bienvenida.asunto }));
  const heading = page.getByRole("heading", { level: 1 });
  for (const behind of [".", ">", ",", ")", "%22", "%3E.", "%", "%ff", "%20gracias", "%E2%80%9D"]) {
    expect((await page.goto(link + behind))?.status(), behind).toBe(200);
    await expect(heading).toHaveText(texts[lang].enlace.confirmar.titulo);
  }
  await page.locator("main form button").click();
  await expect(heading).toHaveText(texts[lang].enlace.confirmar.hecho);

  expect((await page.goto(link.slice(0, -1)))?.status()).toBe(404);
  await expect(heading).toHaveText(texts[lang].enlace.incompleto.titulo);
  expect((await page.goto(link.replace(/[^/]+$/, (token) => token.toLowerCase())))?.status()).toBe(404);
  await expect(heading).toHaveText(texts[lang].enlace.desconocido.titulo);
});

for (const [address, title] of [
  ["/enlace/abc", "incompleto"],
  ["/enlace/abc%", "incompleto"],
  ["/enlace/%ff", "incompleto"],
  ["/enlace/%00", "incompleto"],
  ["/buzon/x", "noEncontrada"],
  ["/buzon/%ff", "noEncontrada"],
  ["/buzon/x/html", "noEncontrada"],
  ["/nada", "noEncontrada"],
  ["/%ff", "noEncontrada"],
] as const) {
  test(`${address} is a page that says what is wrong`, async ({ page, lang }) => {
    const t = title === "incompleto" ? texts[lang].enlace.incompleto : texts[lang].noEncontrada;
    expect((await page.goto(address))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.titulo);
    await expect(page.locator("main")).toContainText(callHelp);
  });
}

test("a form from elsewhere, a body that cannot be read and odd methods are refused with a page", async ({
  baseURL,
  lang,
}) => {
  const site = baseURL ?? "";
  const origin = `Origin: ${new URL(site).origin}`;
  const fields = await hiddenFields(site + path);
  const action = `Next-Action: ${actionIn(fields)}`;
  const whole = bodyOf(fields);
  const form = (...headers: string[]): RawRequest => ({
    method: "POST",
    path,
    headers: [multipart, ...headers],
    body: whole,
  });
  const body = (text: string, ...headers: string[]): RawRequest => ({
    method: "POST",
    path,
    headers: [origin, ...(headers.length > 0 ? headers : [multipart])],
    body: text,
  });
  const cases: [number, RawRequest[]][] = [
    [
      403,
      [
        form("Origin: null"),
        form("Origin: junk"),
        form("Origin: http://evil.example"),
        form("Origin: http://localhost:1"),
        form(origin, "Origin: http://evil.example"),
        form(origin, "X-Forwarded-Host: junk["),
        form(origin, "Host: ["),
      ],
    ],
    [
      400,
      [
        body("junk{"),
        body(""),
        body(whole.slice(0, -30)),
        body(whole.replaceAll("\r\n", "\n")),
        body(bodyOf([["nie", "AB12"]])),
        body("nie=AB12", "Content-Type: application/x-www-form-urlencoded"),
        ...["junk{", "[]", "[1,2]"].flatMap((args) => [
          body(args, "Content-Type: text/plain;charset=UTF-8", action),
          body(bodyOf([["0", args]]), multipart, action),
          body(bodyOf(fields.map(([name, value]) => [name, name.endsWith(":1") ? args : value]))),
        ]),
      ],
    ],
    [405, ["TRACE", "OPTIONS", "PUT", "DELETE", "PATCH"].map((method) => ({ method, path }))],
  ];
  for (const [status, requests] of cases) {
    for (const request of requests) {
      const headers = [...(request.headers ?? []), `Cookie: lang=${lang}`];
      const answer = await askRaw(site, { ...request, headers });
      const sent = JSON.stringify(request).slice(0, 300);
      expect(answer.status, sent).toBe(status);
      const { origen, ilegible } = texts[lang].rechazo;
      expect(answer.body, sent).toContain(status === 403 ? origen.titulo : ilegible.titulo);
      expect(answer.body, sent).toContain(callHelp);
    }
  }
});

test("a form of another build comes back filled in; its part in the browser is told by a header", async ({
  page,
  baseURL,
  js,
  lang,
}) => {
  const site = baseURL ?? "";
  const fields = await hiddenFields(site + path);
  const id = actionIn(fields);
  const gone = id.slice(0, 2) + "0".repeat(40);
  const origin = `Origin: ${new URL(site).origin}`;
  const headers = [origin, multipart, `Next-Action: ${gone}`];
  const told = await askRaw(site, { method: "POST", path, headers, body: bodyOf([["0", '[null,"$K1"]']]) });
  expect(told.status).toBe(404);
  expect(told.head.toLowerCase()).toContain("x-nextjs-action-not-found: 1");

  if (js) return;
  await page.route(`**${path}`, async (route) => {
    const body = route.request().postData();
    return body ? route.continue({ postData: body.replaceAll(id, gone) }) : route.continue();
  });
  await page.goto(path);
  await page.locator("#nie").fill("AB 123");
  await page.locator("#claveActual").fill("Secreta7k");
  const posted = page.waitForResponse((response) => response.request().method() === "POST");
  await page.locator("#tramite .botones:last-of-type button[type=submit]").last().click();
  expect((await posted).status()).toBe(409);
  await expect(page.locator(".resumen")).toContainText(texts[lang].paginaCambiada.titulo);
  await expect(page.locator("#nie")).toHaveValue("AB 123");
  await expect(page.locator("#claveActual")).toHaveValue("");
  await page.unroute(`**${path}`);
  await page.locator("#claveActual").fill("Secreta7k");
  const again = page.waitForResponse((response) => response.request().method() === "POST");
  await page.locator("#tramite .botones:last-of-type button[type=submit]").last().click();
  expect((await again).status()).toBe(200);
  await expect(page.locator(".resumen")).toContainText(texts[lang].errores.cambiarProof);
});
