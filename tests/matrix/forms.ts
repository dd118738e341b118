import type { z } from "zod";
import type { Identifier } from "@/lib/domain/identifier";
import type { Tramite } from "@/lib/domain/perfil";
import { migrante } from "@/lib/profiles/migrante";
import type { Profile } from "@/lib/profiles/profile";
import type { PageModule, Situation } from "../support/render-page";
import { account, receipt } from "./people";

/** What a profile has to name here to be held to everything that holds for forms. */
type Entry = {
  profile: Profile;
  kind: Identifier["kind"];
  pages: Record<Tramite, () => Promise<PageModule>>;
};

/** Every profile that is built, by the name of its file. */
export const entries: Record<string, Entry> = {
  migrante: {
    profile: migrante,
    kind: "documento",
    pages: {
      registro: () => import("@/app/migrante/registro/page"),
      recuperar: () => import("@/app/migrante/recuperar/page"),
      cambiar: () => import("@/app/migrante/cambiar/page"),
      actualizar: () => import("@/app/migrante/actualizar/page"),
    },
  },
};

/** One form of one profile: what reads it, the page it is on, and how one gets there. */
export type Form = {
  name: string;
  schema: z.core.$ZodType;
  page: () => Promise<PageModule>;
  situation: Partial<Situation>;
  /** Hidden fields that are no input of the procedure: whose filling-in this is, and for whom. */
  own: string[];
};

export const forms: Form[] = Object.values(entries).flatMap(({ profile, kind, pages }) => {
  const { perfil, registro, recuperar, cambiar, actualizar } = profile;
  const lookup = "R10284519";
  const { id: accountId } = account;

  const form = (tramite: Tramite, form: string, schema: z.core.$ZodType, situation: Partial<Situation> = {}) => ({
    name: `${perfil}/${tramite} ${form}`,
    schema,
    page: pages[tramite],
    situation,
    own: ["envio"],
  });
  const step2 = (tramite: Tramite, step: object): Partial<Situation> => ({
    query: { paso: "completar" },
    sealed: { [`paso-${perfil}-${tramite}`]: step },
    account,
  });
  const sent: Partial<Situation> = {
    query: { paso: "listo" },
    sealed: { [`recibo-${perfil}-recuperar`]: { submission: receipt.submission } },
    receipt: receipt.of("recuperar"),
  };

  return [
    form("registro", "registro", registro.schema),
    form("recuperar", "identificar", recuperar.identificar),
    ...(recuperar.cual
      ? [form("recuperar", "cual", recuperar.cual(lookup), step2("recuperar", { at: "cual", kind, lookup }))]
      : []),
    form(
      "recuperar",
      "responder",
      recuperar.responder,
      step2("recuperar", { at: "pregunta", kind, lookup, value: null, pregunta: "primeraMascota" }),
    ),
    form("recuperar", "reenviar", recuperar.reenviar, sent),
    form("cambiar", "abrir", cambiar.abrir),
    form(
      "cambiar",
      "nueva",
      cambiar.nueva,
      step2("cambiar", { accountId, lookup, claveDigest: "d", provisionalDigest: null, typedDigest: "d" }),
    ),
    form("actualizar", "validar", actualizar.validar),
    {
      ...form("actualizar", "datos", actualizar.datos, step2("actualizar", { accountId, kind, lookup, rut: null })),
      own: ["envio", "borrador"],
    },
  ];
});
