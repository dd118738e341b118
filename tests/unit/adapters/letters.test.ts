import { describe, expect, it } from "vitest";
import { writeLetter } from "@/lib/adapters/letters";
import { html } from "@/lib/adapters/letters/html";
import { gsm7Length, isGsm7 } from "@/lib/domain/gsm7";
import { type Channel, contactFields, type Message } from "@/lib/domain/message";
import { type Lang, langs } from "@/lib/domain/perfil";

/** As long as they get: 40 characters of site, the longest path, a two-digit day and a 26-character token. */
const SITE = "https://clave-sence.capacitacion.gob.cl.";
const KEY = "WMWMWMWMWM";
const CODE = "987654";
const at = "2026-12-30T13:42:05.000Z";
const url = `${SITE}/enlace/AbCdEfGhIjKlMnOpQrStUvWxYz`;

const OTEC = "Capacitación Ñandú y Cía. Ltda.";

const messagesFor = (nombres: string): Message[] => [
  { kind: "bienvenida", nombres, url },
  {
    kind: "claveProvisoria",
    nombres,
    key: KEY,
    at: "2026-03-09T13:00:00.000Z",
    hours: 24,
    url: `${SITE}/juridica/cambiar`,
  },
  {
    kind: "claveProvisoria",
    nombres,
    key: KEY,
    at: "2026-03-09T13:00:00.000Z",
    hours: 24,
    url: `${SITE}/migrante/cambiar`,
    otec: OTEC,
  },
  { kind: "codigo", nombres, code: CODE, minutes: 15 },
  { kind: "claveCambiada", nombres, at, url },
  { kind: "datosCambiados", nombres, at, changed: [...contactFields], url },
  { kind: "cambioPendiente", nombres, effectiveAt: at, changed: [...contactFields], url },
];

/** Without the link that undoes, and about links that were used, and the warning. */
const more: Message[] = [
  { kind: "claveCambiada", nombres: "Marie Claire", at, url: null },
  { kind: "datosCambiados", nombres: "Marie Claire", at, changed: [...contactFields], url: null },
  { kind: "cambioDeshecho", nombres: "Marie Claire", at },
  { kind: "cambioDetenido", nombres: "Marie Claire", at },
  { kind: "intentosAjenos", nombres: "Marie Claire", url },
];

const write = (message: Message, channel: Channel, lang: Lang) =>
  writeLetter(
    { id: "id-1", channel, to: "a@b.cl", lang, message, attempts: 0, queuedAt: new Date("2026-03-09T13:00:00Z") },
    SITE,
  );

const cases = [...messagesFor("Marie Claire"), ...more].flatMap((message) =>
  langs.map((lang) => ({ message, lang, kind: message.kind + ("otec" in message ? " for an OTEC" : "") })),
);

describe("e-mail", () => {
  it.each(cases)("$kind in $lang is complete", async ({ message, lang }) => {
    const letter = await write(message, "email", lang);
    const page = letter.html ?? "";
    for (const text of [letter.subject, letter.text, page]) {
      expect(text).not.toMatch(/[{}]|undefined|null|\[object|correo\.|NaN|Invalid/);
    }
    expect(letter.text).not.toMatch(/<[a-z/]/i);
    expect(page).toContain(`<html lang="${lang === "es" ? "es-CL" : "ht"}">`);
    expect(page).toContain(`<div lang="${lang === "es" ? "ht" : "es-CL"}"`);
    expect(page).toContain('<a href="tel:800801030"');
    expect(page).toContain("Marie Claire");
    expect(page).not.toMatch(/<table|<img|<script|<style|http:/);
    expect(Buffer.byteLength(page)).toBeLessThan(20_000);
    expect(letter.text.match(/800 80 10 30/g)).toHaveLength(2);
  });

  it("puts the account's language first and the other one after it", async () => {
    const [message] = messagesFor("Ana");
    if (!message) throw new Error("no message");
    const es = await write(message, "email", "es");
    const ht = await write(message, "email", "ht");
    expect(es.subject).toBe("Su cuenta de Clave SENCE fue creada");
    expect(ht.subject).toBe("Kont Clave SENCE ou kreye");
    expect(es.text.indexOf("Hola, Ana:")).toBeLessThan(es.text.indexOf("Bonjou, Ana."));
    expect(ht.text.indexOf("Bonjou, Ana.")).toBeLessThan(ht.text.indexOf("Hola, Ana:"));
  });

  it.each(cases)("$kind in $lang leads where it should, from the button and from the plain address", async (one) => {
    const { message, lang } = one;
    const { html: page, text } = await write(message, "email", lang);
    const target = "url" in message ? message.url : null;
    const links = [...(page ?? "").matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    expect(links.filter((href) => href === target)).toHaveLength(target ? 3 : 0);
    expect(text.split("\n").filter((line) => line === target)).toHaveLength(target ? 2 : 0);
  });

  it.each(langs)(
    "shows a key in two halves without a space, and never before the e-mail is opened (%s)",
    async (lang) => {
      for (const message of messagesFor("Ana")) {
        const { subject, html: page = "", text } = await write(message, "email", lang);
        const secret = message.kind === "claveProvisoria" ? KEY : message.kind === "codigo" ? CODE : null;
        const head = (page ?? "").split("<h1")[0] ?? "";
        for (const hidden of [KEY, KEY.slice(0, 5), CODE, CODE.slice(0, 3)]) {
          expect(subject + head).not.toContain(hidden);
        }
        const half = (secret ?? "").length / 2;
        const halves = `<span>${secret?.slice(0, half)}</span><span style="margin-left:10px">${secret?.slice(half)}</span>`;
        expect((page ?? "").split(halves)).toHaveLength(secret ? 3 : 1);
        expect(text.split("\n").filter((line) => line === secret)).toHaveLength(secret ? 2 : 0);
      }
    },
  );

  it("names what changed and when, in Chile's time", async () => {
    const changed = messagesFor("Ana").find(({ kind }) => kind === "datosCambiados");
    if (!changed) throw new Error("no message");
    const { text } = await write(changed, "email", "es");
    expect(text).toContain("30 de diciembre de 2026, 10:42 (hora de Chile)");
    expect(text).toContain("30 desanm 2026, 10:42 (lè Chili)");
    expect(text.match(/^- /gm)).toHaveLength(contactFields.length * 2);
  });

  it("escapes a name", async () => {
    for (const message of messagesFor(`D'Arcy "Q" & Cía`)) {
      const { html: page, text } = await write(message, "email", "es");
      expect(page).toContain("D'Arcy &quot;Q&quot; &amp; Cía");
      expect(text).toContain(`Hola, D'Arcy "Q" & Cía:`);
    }
  });

  it.each([
    '<img src=x onerror="alert(1)">',
    "Gane en https://malo.example",
    "malo.example",
    "www malo",
    "a@malo.cl",
    "malo．cl",
    "malo。cl",
    "{key}",
    "¡Ganó un premio!",
    "Llame al 600 123 4567",
    "Llame al ６００１２",
    "Premio $",
    "a".repeat(61),
    "Escriba a soporte arroba malo punto cl",
    "Entre en malo punto com",
    "2000",
    " ",
  ])("greets nobody by %j, which a mail program would turn into a link or which is no name", async (nombres) => {
    for (const message of messagesFor(nombres)) {
      const { html: page, text } = await write(message, "email", "ht");
      expect(text).toContain("Bonjou.\n");
      expect(text).toContain("Hola:\n");
      if (nombres.trim()) expect(page + text).not.toContain(nombres);
    }
  });

  it.each([
    ...["María José", "Servicios S.A.", "Jean-Baptiste", "Ñuñoa 2000 Ltda.", "N’Golo Mª", "李小龍", "हिन्दी"],
    ...["Díaz & Hijos (Sur) E.I.R.L.", "Más+Oficio SpA", "á".repeat(60)],
  ])("greets %s", async (nombres) => {
    for (const message of messagesFor(nombres)) {
      expect((await write(message, "email", "es")).text).toContain(`Hola, ${nombres}:`);
    }
  });
});

describe("a key that an OTEC asked for", () => {
  const key: Message = {
    kind: "claveProvisoria",
    nombres: "Ana",
    key: KEY,
    at: "2026-03-09T13:00:00.000Z",
    hours: 24,
    url: `${SITE}/migrante/cambiar`,
  };

  it.each(langs)(
    "says who asked, in both languages, and what to do for whom that is nobody (%s first)",
    async (lang) => {
      const { text, html: page } = await write({ ...key, otec: OTEC }, "email", lang);
      for (const body of [text, page]) {
        expect(body).toContain(`El OTEC ${OTEC} pidió una Clave SENCE (CS) para usted como facilitador extranjero.`);
        expect(body).toContain(`OTEC ${OTEC} mande yon Clave SENCE (CS, modpas SENCE) pou ou kòm fasilitatè etranje.`);
        expect(body).toContain("¿No conoce a ese OTEC?");
        expect(body).toContain("Ou pa konnen OTEC sa a?");
        expect(body).toContain("No use esta clave.");
        expect(body).toContain("Pa sèvi ak modpas sa a.");
        expect(body).toContain("Su clave es personal: ningún OTEC puede pedírsela.");
        expect(body).not.toMatch(/Usted pidió|Ou te mande pou|¿No la pidió usted\?|Se pa ou ki te mande li\?/);
      }
    },
  );

  it("escapes the OTEC's name", async () => {
    const { text, html: page } = await write({ ...key, otec: `Díaz & "Hijos"` }, "email", "es");
    expect(page).toContain("El OTEC Díaz &amp; &quot;Hijos&quot; pidió");
    expect(text).toContain(`El OTEC Díaz & "Hijos" pidió`);
  });

  it.each([
    '<img src=x onerror="alert(1)">',
    "Capacita https://malo.example",
    "capacita.cl",
    "www capacita",
    "a@malo.cl",
    "{key}",
    "Ganó 5 millones: llame al +56 9 6123 4321",
    "¡Usted ganó!",
    "Su clave fue robada escriba a soporte arroba evil punto cl",
    " ",
  ])("does not say %j to a stranger", async (otec) => {
    for (const lang of langs) {
      const { text, html: page } = await write({ ...key, otec }, "email", lang);
      expect(text).toContain("\nUn OTEC pidió una Clave SENCE (CS) para usted");
      expect(text).toContain("\nYon OTEC mande yon Clave SENCE");
      expect(text).toContain("¿No conoce a ese OTEC?");
      if (otec.trim()) expect(page + text).not.toContain(otec.trim());
    }
  });

  it("says of a long name what has room", async () => {
    const otec = "Centro de Capacitación y Formación Profesional Técnica del Sur Limitada";
    const { text } = await write({ ...key, otec }, "email", "es");
    expect(text).toContain("El OTEC Centro de Capacitación y Formación Profesional Técnica del… pidió");
    expect(text).not.toContain("Sur Limitada");
  });

  it.each(langs)(
    "is what the owner asked for where no OTEC is named, as in rows of an earlier version (%s)",
    async (lang) => {
      const { text, html: page } = await write(key, "email", lang);
      expect(text).toContain("Usted pidió recuperar su Clave SENCE (CS).");
      expect(text).toContain("Ou te mande pou rekipere Clave SENCE");
      expect(page).toContain("¿No la pidió usted?");
      expect(page + text).not.toMatch(/facilitador|fasilitatè|No use esta clave/);
    },
  );

  it.each([
    ["es", "SENCE: un OTEC pide una clave para usted: "],
    ["ht", "SENCE: yon OTEC mande yon modpas pou ou: "],
  ] as const)("says by SMS that an OTEC asked, though there is no room for its name (%s)", async (lang, start) => {
    const { text } = await write({ ...key, otec: OTEC }, "sms", lang);
    expect(text.startsWith(start + KEY)).toBe(true);
    expect(text).not.toContain(OTEC);
    expect((await write(key, "sms", lang)).text).not.toContain("OTEC");
  });
});

describe("several provisional keys", () => {
  const asked = (instant: string): Message => ({
    ...{ kind: "claveProvisoria", nombres: "Ana", key: KEY, hours: 24, url: SITE },
    at: instant,
  });

  it.each(langs)("are told apart by the minute they were asked for, and only the newest works (%s)", async (lang) => {
    const [older, newer] = [asked("2026-03-09T13:42:05Z"), asked("2026-03-09T14:07:00Z")];
    for (const channel of ["email", "sms"] as const) {
      expect((await write(older, channel, lang)).text).toContain("10:42");
      expect((await write(newer, channel, lang)).text).toContain("11:07");
    }
    const { subject, text } = await write(older, "email", lang);
    expect(subject).toContain("10:42");
    expect(text).toMatch(lang === "es" ? /solo sirve la última/ : /se sèl dènye a ki bon/);
  });
});

describe("an address that may not undo", () => {
  it.each(langs)("is told without any link, and whom to call (%s)", async (lang) => {
    for (const message of more.slice(0, 4)) {
      const mail = await write(message, "email", lang);
      for (const text of [mail.text, mail.html ?? ""]) expect(text).not.toContain("/enlace/");
      const sms = await write(message, "sms", lang);
      expect(sms.text).not.toContain("http");
      expect(sms.text).toContain("800801030");
    }
  });
});

describe("SMS", () => {
  it.each(cases)("$kind in $lang fits in one with the longest values", async ({ message, lang }) => {
    const { text, html: page } = await write(message, "sms", lang);
    expect(page).toBeNull();
    expect([...text].filter((character) => !isGsm7(character))).toEqual([]);
    expect(gsm7Length(text)).toBeLessThanOrEqual(160);
    expect(text).toMatch(/^SENCE: /);
    expect(text).not.toMatch(/[{}<>]|undefined|Marie/);
  });

  it.each(langs)("holds the key, the code or the link to undo it, in %s", async (lang) => {
    const texts = await Promise.all(messagesFor("Ana").map((message) => write(message, "sms", lang)));
    const [welcome, key, keyForOtec, code, ...notices] = texts.map(({ text }) => text);
    expect(welcome).not.toContain("http");
    // No full stop behind it, which would be copied with it.
    expect(key).toContain(` ${KEY}\n`);
    expect(key).toMatch(/ https:\S+\/juridica\/cambiar$/);
    expect(keyForOtec).toContain(` ${KEY}\n`);
    expect(keyForOtec).toMatch(/ https:\S+\/migrante\/cambiar$/);
    expect(code).toContain(CODE);
    for (const notice of notices) {
      expect(notice).toContain("800801030");
      expect(notice.endsWith(` ${url}`)).toBe(true);
    }
  });

  it.each(langs)("says when a change takes effect, in Chile's time and in digits (%s)", async (lang) => {
    const pending = messagesFor("Ana").at(-1);
    if (!pending) throw new Error("no message");
    expect((await write(pending, "sms", lang)).text).toContain(" 30-12, 10:42. ");
  });

  it("counts one hour in the singular", async () => {
    const message: Message = {
      kind: "claveProvisoria",
      nombres: "Ana",
      key: KEY,
      at: "2026-03-09T13:00:00.000Z",
      hours: 1,
      url,
    };
    expect((await write(message, "sms", "es")).text).toContain("Vale 1 hora.");
  });
});

describe("html", () => {
  it("escapes every value that is not HTML itself", () => {
    const inner = html`<b>${"<&>"}</b>`;
    expect(html`<p title="${'"'}">${inner}${[inner]}${null}</p>`.text).toBe(
      '<p title="&quot;"><b>&lt;&amp;&gt;</b><b>&lt;&amp;&gt;</b></p>',
    );
  });
});
