import type { z } from "zod";
import { kindOf } from "@/lib/domain/identifier";
import type { Door } from "@/lib/domain/offer";
import type { Perfil, Tramite } from "@/lib/domain/perfil";
import { facilitador } from "@/lib/profiles/facilitador";
import { juridica } from "@/lib/profiles/juridica";
import { migrante } from "@/lib/profiles/migrante";
import { natural } from "@/lib/profiles/natural";
import type { Profile } from "@/lib/profiles/profile";
import type { PageModule, Situation } from "../support/render-page";
import { accounts, facilitator, receipt } from "./people";

/** What a profile has to name here to be held to everything that holds for forms. */
type Entry = { profile: Profile; pages: Record<Tramite, () => Promise<PageModule>> };

/** Every profile that is built, by the name of its file. */
export const entries: Record<string, Entry> = {
  juridica: {
    profile: juridica,
    pages: {
      registro: () => import("@/app/juridica/registro/page"),
      recuperar: () => import("@/app/juridica/recuperar/page"),
      cambiar: () => import("@/app/juridica/cambiar/page"),
      actualizar: () => import("@/app/juridica/actualizar/page"),
    },
  },
  migrante: {
    profile: migrante,
    pages: {
      registro: () => import("@/app/migrante/registro/page"),
      recuperar: () => import("@/app/migrante/recuperar/page"),
      cambiar: () => import("@/app/migrante/cambiar/page"),
      actualizar: () => import("@/app/migrante/actualizar/page"),
    },
  },
  natural: {
    profile: natural,
    pages: {
      registro: () => import("@/app/natural/registro/page"),
      recuperar: () => import("@/app/natural/recuperar/page"),
      cambiar: () => import("@/app/natural/cambiar/page"),
      actualizar: () => import("@/app/natural/actualizar/page"),
    },
  },
};

/** The request of an OTEC, which belongs to no profile alone. */
export const facilitadorPage = () => import("@/app/juridica/facilitador/page");

/** One form: what reads it, the page it is on, and how one gets there. */
export type Form = {
  name: string;
  place: { perfil: Perfil; tramite: Door };
  schema: z.core.$ZodType;
  page: () => Promise<PageModule>;
  situation: Partial<Situation>;
  /** Hidden fields that are no input of the procedure: whose filling-in this is, and for whom. */
  own: string[];
};

const ofProfiles: Form[] = Object.values(entries).flatMap(({ profile, pages }) => {
  const { perfil, registro, recuperar, cambiar, actualizar } = profile;
  const account = accounts[perfil];
  const kind = kindOf[perfil];
  const lookup = account.identifiers[0]?.lookup ?? "";
  const { id: accountId } = account;

  const form = (tramite: Tramite, form: string, schema: z.core.$ZodType, situation: Partial<Situation> = {}) => ({
    name: `${perfil}/${tramite} ${form}`,
    place: { perfil, tramite },
    schema,
    page: pages[tramite],
    situation,
    own: situation.sealed ? ["idioma", "envio", "borrador"] : ["idioma", "envio"],
  });
  const step = (tramite: Tramite, paso: string, sealed: object): Partial<Situation> => ({
    query: { paso },
    sealed: { [`paso-${perfil}-${tramite}`]: sealed },
    account,
  });
  const sent: Partial<Situation> = {
    query: { paso: "listo" },
    sealed: { [`recibo-${perfil}-recuperar`]: { submission: receipt.submission } },
    receipt: receipt.of(account, "recuperar"),
  };
  const unclear = { at: "cual" as const, kind, lookup, facts: {}, rut: null };
  const pregunta = { at: "pregunta", kind, lookup, value: null, pregunta: "primeraMascota" };

  return [
    form("registro", "registro", registro.schema),
    form("recuperar", "identificar", recuperar.identificar),
    ...(recuperar.cual
      ? [form("recuperar", "cual", recuperar.cual(unclear), step("recuperar", "cual", { at: "cual", kind, lookup }))]
      : []),
    form("recuperar", "responder", recuperar.responder, step("recuperar", "completar", pregunta)),
    ...(recuperar.sinRespuesta
      ? [form("recuperar", "sin respuesta", recuperar.sinRespuesta, step("recuperar", "sin-respuesta", pregunta))]
      : []),
    form("recuperar", "reenviar", recuperar.reenviar, sent),
    form("cambiar", "abrir", cambiar.abrir),
    ...(cambiar.cual
      ? [form("cambiar", "cual", cambiar.cual(unclear), step("cambiar", "cual", { at: "cual", kind, lookup }))]
      : []),
    form(
      "cambiar",
      "nueva",
      cambiar.nueva,
      step("cambiar", "completar", {
        at: "nueva",
        accountId,
        lookup,
        claveDigest: "d",
        provisionalDigest: null,
        typedDigest: "d",
      }),
    ),
    form("actualizar", "validar", actualizar.validar),
    ...(actualizar.cual
      ? [form("actualizar", "cual", actualizar.cual(unclear), step("actualizar", "cual", unclear))]
      : []),
    form(
      "actualizar",
      "datos",
      actualizar.datos,
      step("actualizar", "completar", { at: "datos", accountId, kind, lookup, rut: null }),
    ),
  ];
});

/** As it is worked out of the OTEC's clave by the stand-in of the pages. */
const otec = { otecId: accounts.juridica.id, lookup: "76086428-5", claveDigest: `step:${accounts.juridica.claveHash}` };
const [document] = facilitator.identifiers;

const ofFacilitator: Form[] = [
  { name: "abrir", schema: facilitador.abrir, situation: {} },
  { name: "elegir", schema: facilitador.elegir, situation: at({ at: "elegir" }, [facilitator]) },
  { name: "elegir, none yet", schema: facilitador.elegir, situation: at({ at: "elegir" }, []) },
  {
    name: "enviar",
    schema: facilitador.enviar,
    situation: at({ at: "clave", facilitadorId: facilitator.id }, [facilitator]),
  },
  {
    name: "registrar",
    schema: facilitador.registrar,
    situation: at({ at: "registrar", document }, []),
  },
].map((form) => ({
  ...form,
  name: `juridica/facilitador ${form.name}`,
  place: { perfil: "juridica", tramite: "facilitador" },
  page: facilitadorPage,
  own: "sealed" in form.situation ? ["idioma", "envio", "borrador"] : ["idioma", "envio"],
}));

function at(
  step: { at: string; [more: string]: unknown },
  facilitators: Situation["facilitators"],
): Partial<Situation> {
  return {
    query: { paso: step.at },
    sealed: { "paso-juridica-facilitador": { ...otec, ...step } },
    account: accounts.juridica,
    facilitators,
  };
}

export const forms: Form[] = [...ofProfiles, ...ofFacilitator];
