import { describe, expect, it } from "vitest";
import { doorPath, perfilTramites } from "@/lib/domain/offer";
import { langs, perfiles } from "@/lib/domain/perfil";
import type { KeptOutcome, LinkKind, LinkState } from "@/lib/ports";
import { type PageModule, renderPage, type Situation } from "../support/render-page";
import { entries } from "./forms";
import { receipt } from "./people";
import { faultsOf } from "./sound";

type Case = [name: string, load: () => Promise<PageModule>, situation: Partial<Situation>];

const at = new Date("2026-03-12T13:42:05Z");

const still: Case[] = [
  ["the home page", () => import("@/app/page"), {}],
  ["más información", () => import("@/app/informacion/page"), {}],
  ["accesibilidad", () => import("@/app/accesibilidad/page"), {}],
  ["privacidad", () => import("@/app/privacidad/page"), {}],
  ["demasiado grande", () => import("@/app/demasiado-grande/page"), {}],
  ["a page that is not there", () => import("@/app/not-found"), {}],
];

const linkKinds: LinkKind[] = ["confirmar", "detener", "deshacer"];
const links: Case[] = linkKinds.flatMap((kind) => {
  const page = () => import("@/app/enlace/[token]/page");
  const as = (state: LinkState["state"], query = {}): Partial<Situation> => ({
    link: { kind, perfil: "migrante", state },
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
  const end = (tramite: keyof typeof pages, how: string, of: Situation["receipt"]): Case => [
    `${perfil}/${tramite}, done ${how}`,
    pages[tramite],
    {
      query: { paso: "listo" },
      sealed: { [`recibo-${perfil}-${tramite}`]: { submission: receipt.submission } },
      receipt: of,
    },
  ];
  const expired = (tramite: keyof typeof pages): Case => [
    `${perfil}/${tramite}, a step expired`,
    pages[tramite],
    { query: { paso: "vencido" } },
  ];
  const mobile = { channel: "sms", to: "+56961234321" } as const;
  return [
    end("registro", "", receipt.of("registro")),
    end("registro", "with a mistyped e-mail", mistyped()),
    end("recuperar", "by e-mail, queued", receipt.of("recuperar", { state: "enCola", sentAt: null })),
    end("recuperar", "by e-mail, delivered", receipt.of("recuperar", { state: "entregado", settledAt: at })),
    end("recuperar", "by e-mail, bounced", receipt.of("recuperar", { state: "rebotado", settledAt: at })),
    end("recuperar", "by SMS, sent", receipt.of("recuperar", mobile)),
    end("recuperar", "by SMS, delivered", receipt.of("recuperar", { ...mobile, state: "entregado", settledAt: at })),
    end(
      "recuperar",
      "by SMS, refused at once",
      receipt.of("recuperar", { ...mobile, state: "rebotado", sentAt: null, settledAt: at }),
    ),
    end("cambiar", "", receipt.of("cambiar")),
    end("actualizar", "at once", receipt.of("actualizar")),
    ...keptOutcomes.map((outcome) =>
      end(
        "actualizar",
        `in 72 hours: ${outcome}`,
        receipt.of("actualizar", { kind: "cambioPendiente" }, { outcome, effectiveAt: at }),
      ),
    ),
    expired("recuperar"),
    expired("cambiar"),
    expired("actualizar"),
  ];
});

function mistyped() {
  const done = receipt.of("registro");
  const contact = { ...done.account.contact, email: "marie.jean@gmial.com" };
  return { ...done, account: { ...done.account, contact } };
}

/** Doors that are not open yet. A page goes from here when it is built: its forms are then in forms.ts. */
const soon: Case[] = [
  ["natural/registro", () => import("@/app/natural/registro/page"), {}],
  ["natural/recuperar", () => import("@/app/natural/recuperar/page"), {}],
  ["natural/cambiar", () => import("@/app/natural/cambiar/page"), {}],
  ["natural/actualizar", () => import("@/app/natural/actualizar/page"), {}],
  ["juridica/registro", () => import("@/app/juridica/registro/page"), {}],
  ["juridica/recuperar", () => import("@/app/juridica/recuperar/page"), {}],
  ["juridica/cambiar", () => import("@/app/juridica/cambiar/page"), {}],
  ["juridica/actualizar", () => import("@/app/juridica/actualizar/page"), {}],
  ["juridica/facilitador", () => import("@/app/juridica/facilitador/page"), {}],
];

describe.each([...still, ...links, ...ends, ...soon])("%s", (_name, load, situation) => {
  it.each(langs)("can be read by everybody, in one language (%s)", { timeout: 20_000 }, async (lang) => {
    const page = await renderPage(load, { ...situation, lang });
    expect(page.documentElement.lang).toBe(lang === "es" ? "es-CL" : "ht");
    expect(page.querySelectorAll("h1")).toHaveLength(1);
    expect(page.querySelectorAll("title")).toHaveLength(1);
    expect(await faultsOf(page, lang)).toEqual([]);
  });
});

it("has a page behind every door", () => {
  const built = Object.values(entries).flatMap(({ profile: { perfil }, pages }) =>
    Object.keys(pages).map((tramite) => `/${perfil}/${tramite}`),
  );
  const doors = perfiles.flatMap((perfil) => perfilTramites[perfil].map((door) => doorPath(perfil, door)));
  expect([...built, ...soon.map(([name]) => `/${name}`)].toSorted()).toEqual(doors.toSorted());
});
