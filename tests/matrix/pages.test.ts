import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Door, doorPath, perfilTramites } from "@/lib/domain/offer";
import { langs, perfiles } from "@/lib/domain/perfil";
import { messages } from "@/lib/i18n/messages";
import type { Account, KeptOutcome, LinkKind, LinkState, ReceiptDelivery } from "@/lib/ports";
import { REASON_HEADER, TYPED_HEADER } from "@/lib/web/refusal";
import { type PageModule, renderPage, type Situation } from "../support/render-page";
import { entries, facilitadorPage } from "./forms";
import { accounts, facilitator, receipt } from "./people";
import { faultsOf } from "./sound";

type Case = [name: string, load: () => Promise<PageModule>, situation: Partial<Situation>];

const at = new Date("2026-03-12T13:42:05Z");

const still: Case[] = [
  ["the home page", () => import("@/app/page"), {}],
  ["más información", () => import("@/app/informacion/page"), {}],
  ["accesibilidad", () => import("@/app/accesibilidad/page"), {}],
  ["privacidad", () => import("@/app/privacidad/page"), {}],
  ["demasiado grande", () => import("@/app/demasiado-grande/page"), {}],
  ["a form from elsewhere", () => import("@/app/rechazo/page"), { headers: { [REASON_HEADER]: "origen" } }],
  ["a body that cannot be read", () => import("@/app/rechazo/page"), { headers: { [REASON_HEADER]: "ilegible" } }],
  ["a page that is not there", () => import("@/app/not-found"), {}],
  ["a mailbox that is not there", () => import("@/app/buzon/page"), {}],
  ["a message that is not there", () => import("@/app/buzon/[id]/page"), {}],
  ["a link that was cut", () => import("@/app/enlace/[token]/page"), { token: "abc." }],
  ["a link that is none", () => import("@/app/enlace/[token]/page"), { token: "a".repeat(26) }],
];

const linkKinds: LinkKind[] = ["confirmar", "detener", "deshacer", "conocer"];
const links: Case[] = linkKinds.flatMap((kind) => {
  const page = () => import("@/app/enlace/[token]/page");
  const as = (state: LinkState["state"], query = {}): Partial<Situation> => ({
    link: { kind, accountId: randomUUID(), perfil: "migrante", state },
    query,
  });
  return [
    [`a link to ${kind}`, page, as("open")],
    [`a link to ${kind} that could not be followed`, page, as("open", { falla: "" })],
    [`a link to ${kind}, just followed`, page, as("used", { hecho: "" })],
    [`a link to ${kind}, used before`, page, as("used")],
    [`a link to ${kind}, expired`, page, as("expired")],
  ] satisfies Case[];
});

const keptOutcomes: KeptOutcome[] = ["pendiente", "aplicado", "anulado"];

const ends: Case[] = Object.values(entries).flatMap(({ profile: { perfil }, pages }) => {
  const account = accounts[perfil];
  const end = (tramite: keyof typeof pages, how: string, of: Situation["receipt"]): Case => [
    `${perfil}/${tramite}, done ${how}`,
    pages[tramite],
    {
      query: { paso: "listo" },
      sealed: { [`recibo-${perfil}-${tramite}`]: { submission: receipt.submission } },
      receipt: of,
    },
  ];
  const gone = (tramite: keyof typeof pages): Case => [
    `${perfil}/${tramite}, its receipt shown no more`,
    pages[tramite],
    { query: { paso: "listo" } },
  ];
  const expired = (tramite: keyof typeof pages): Case => [
    `${perfil}/${tramite}, a step expired`,
    pages[tramite],
    { query: { paso: "vencido" } },
  ];
  const mobile = { channel: "sms", to: "+56961234321" } as const;
  return [
    end("registro", "", receipt.of(account, "registro")),
    end("registro", "with a mistyped e-mail", mistyped(account)),
    end("recuperar", "by e-mail, queued", receipt.of(account, "recuperar", { state: "enCola", sentAt: null })),
    end("recuperar", "by e-mail, delivered", receipt.of(account, "recuperar", { state: "entregado", settledAt: at })),
    end("recuperar", "by e-mail, bounced", receipt.of(account, "recuperar", { state: "rebotado", settledAt: at })),
    end("recuperar", "by SMS, sent", receipt.of(account, "recuperar", mobile)),
    end(
      "recuperar",
      "by SMS, delivered",
      receipt.of(account, "recuperar", { ...mobile, state: "entregado", settledAt: at }),
    ),
    end(
      "recuperar",
      "by SMS, refused at once",
      receipt.of(account, "recuperar", { ...mobile, state: "rebotado", sentAt: null, settledAt: at }),
    ),
    end("recuperar", "and withdrawn", withdrawn(account, "recuperar")),
    end("cambiar", "", receipt.of(account, "cambiar")),
    end("cambiar", "without a secret question", receipt.of({ ...account, pregunta: null }, "cambiar")),
    end("actualizar", "at once", receipt.of(account, "actualizar")),
    ...keptOutcomes.map((outcome) =>
      end(
        "actualizar",
        `in 72 hours: ${outcome}`,
        receipt.of(
          account,
          "actualizar",
          { kind: "cambioPendiente" },
          { outcome, effectiveAt: at, rut: null, representante: null },
        ),
      ),
    ),
    expired("recuperar"),
    expired("cambiar"),
    expired("actualizar"),
    gone("registro"),
    gone("recuperar"),
    gone("cambiar"),
    gone("actualizar"),
  ];
});

/** Nothing is known of its message any more: a later key took its place. */
function withdrawn(account: Account, tramite: Door) {
  return { ...receipt.of(account, tramite), deliveries: [] };
}

function mistyped(account: Account) {
  const contact = { ...account.contact, email: "marie.jean@gmial.com" };
  return receipt.of({ ...account, contact }, "registro");
}

const bounced = { state: "rebotado", settledAt: at } as const;

const facilitadorEnd = (how: string, state: Partial<ReceiptDelivery> | null, account = facilitator): Case => [
  `juridica/facilitador, ${how}`,
  facilitadorPage,
  {
    query: { paso: "listo" },
    sealed: { "recibo-juridica-facilitador": { submission: receipt.submission } },
    receipt: state ? receipt.of(account, "facilitador", state) : withdrawn(account, "facilitador"),
  },
];

const facilitadorEnds: Case[] = [
  facilitadorEnd("sent", {}),
  facilitadorEnd("bounced", bounced),
  facilitadorEnd("bounced by SMS", { ...bounced, channel: "sms", to: "+56961234321" }),
  facilitadorEnd("bounced, without a mobile", bounced, {
    ...facilitator,
    contact: { ...facilitator.contact, celular: null },
  }),
  facilitadorEnd("withdrawn", null),
  ["juridica/facilitador, a step expired", facilitadorPage, { query: { paso: "vencido" } }],
  ["juridica/facilitador, its receipt shown no more", facilitadorPage, { query: { paso: "listo" } }],
];

describe("where a receipt would be", () => {
  const recuperar = entries.migrante?.pages.recuperar ?? facilitadorPage;
  const withoutMobile = { ...accounts.migrante, contact: { ...accounts.migrante.contact, celular: null } };
  const asked = (wanted: "sms" | "email" | null, account: Account): Partial<Situation> => ({
    query: { paso: "listo" },
    sealed: { "recibo-migrante-recuperar": { submission: receipt.submission, wanted } },
    receipt: receipt.of(account, "recuperar"),
  });

  it("says that it is shown no more, with no form to fill in anew", async () => {
    const page = await renderPage(recuperar, { query: { paso: "listo" } });
    expect(page.querySelector("h1")?.textContent).toBe(messages.es.comprobante.ausente.titulo);
    expect(page.querySelectorAll("form")).toHaveLength(0);
  });

  it("is led to by a step that closed when it was done, unless an answer has named another reason", async () => {
    const done = asked(null, accounts.migrante);
    const said = async (paso: string, situation = done) => {
      const page = await renderPage(recuperar, { ...situation, query: { paso } });
      return page.querySelector("#tramite .aviso")?.querySelector("a")?.getAttribute("href");
    };
    expect(await said("completar")).toBe("/migrante/recuperar?paso=listo");
    expect(await said("cual")).toBe("/migrante/recuperar?paso=listo");
    expect(await said("vencido")).toBeUndefined();
    expect(await said("completar", {})).toBeUndefined();
  });

  it("can be ended", async () => {
    const page = await renderPage(recuperar, asked(null, accounts.migrante));
    const form = [...page.querySelectorAll("form")].at(-1);
    expect(form?.textContent).toContain(messages.es.comprobante.terminar.boton);
    expect(Object.fromEntries(new FormData(form))).toEqual({ perfil: "migrante", tramite: "recuperar" });
  });

  it("says why a key that was to come by SMS came by e-mail", async () => {
    const said = async (...of: Parameters<typeof asked>) =>
      (await renderPage(recuperar, asked(...of))).body.textContent?.includes(messages.es.envio.sinMovil);
    expect(await said("sms", withoutMobile)).toBe(true);
    expect(await said("email", withoutMobile)).toBe(false);
    expect(await said(null, withoutMobile)).toBe(false);
    expect(await said("sms", accounts.migrante)).toBe(false);
  });
});

describe("the question which document it is", () => {
  it.each(["recuperar", "cambiar", "actualizar"] as const)("says of which number, in %s", async (tramite) => {
    const number = { at: "cual", kind: "documento", lookup: "AB12", facts: {}, rut: null };
    const load = entries.migrante?.pages[tramite] ?? facilitadorPage;
    const sealed = { [`paso-migrante-${tramite}`]: number };
    const page = await renderPage(load, { query: { paso: "cual" }, sealed });
    expect(page.querySelector("#tipoDocumento")).not.toBeNull();
    expect(page.querySelector(".validado")?.textContent).toContain("AB12");
  });
});

describe("a form where somebody was done before", () => {
  it("lets the browser fill in nothing that they typed", async () => {
    const natural = entries.natural?.pages.registro ?? facilitadorPage;
    const boxes = (page: Document) => [...page.querySelectorAll<HTMLInputElement>("#tramite input[type=text]")];
    const first = await renderPage(natural);
    expect(boxes(first).find(({ name }) => name === "nombres")?.autocomplete).not.toBe("off");
    expect(first.querySelector("form")?.getAttribute("autocomplete")).toBeNull();
    const next = await renderPage(natural, { sealed: { "terminado-natural-registro": true } });
    expect(next.querySelector("form")?.getAttribute("autocomplete")).toBe("off");
    expect(boxes(next).filter(({ autocomplete }) => autocomplete !== "off")).toEqual([]);
  });
});

describe.each([...still, ...links, ...ends, ...facilitadorEnds])("%s", (_name, load, situation) => {
  it.each(langs)("can be read by everybody, in one language (%s)", { timeout: 20_000 }, async (lang) => {
    const page = await renderPage(load, { ...situation, lang });
    expect(page.documentElement.lang).toBe(lang === "es" ? "es-CL" : "ht");
    expect(page.querySelectorAll("h1")).toHaveLength(1);
    expect(page.querySelectorAll("title")).toHaveLength(1);
    expect(await faultsOf(page, lang)).toEqual([]);
  });
});

const handedOn = (typed: object) => ({
  headers: { [TYPED_HEADER]: Buffer.from(JSON.stringify(typed)).toString("base64url") },
});
const cambiar = () => import("@/app/migrante/cambiar/page");

it("fills in again what was typed on a page of another build, but for what is good once, and says what happened", async () => {
  const page = await renderPage(cambiar, handedOn({ nie: "AB 12", captchaToken: "old", envio: "the same" }));
  expect(page.querySelector<HTMLInputElement>("#nie")?.value).toBe("AB 12");
  expect(page.querySelector<HTMLInputElement>("[name=envio]")?.value).toBe("the same");
  expect(page.querySelector(".resumen h2")?.textContent).toBe(messages.es.paginaCambiada.titulo);
  expect(page.querySelector("#tramite")?.textContent).toContain(messages.es.paginaCambiada.deNuevo);
  expect(page.body.innerHTML).not.toContain("old");
});

it.each([
  ["of somebody else's step", { nie: "AB 12", borrador: "another" }],
  ["that is no form", { nie: 5 }],
])("fills in nothing %s", async (_, typed) => {
  const page = await renderPage(cambiar, handedOn(typed));
  expect(page.querySelector<HTMLInputElement>("#nie")?.value).toBe("");
  expect(page.querySelector(".resumen")).toBeNull();
});

it("has a page behind every door", () => {
  const built = Object.values(entries).flatMap(({ profile: { perfil }, pages }) =>
    Object.keys(pages).map((tramite) => `/${perfil}/${tramite}`),
  );
  const doors = perfiles.flatMap((perfil) => perfilTramites[perfil].map((door) => doorPath(perfil, door)));
  expect([...built, "/juridica/facilitador"].toSorted()).toEqual(doors.toSorted());
});
