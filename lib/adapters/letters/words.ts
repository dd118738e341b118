import { createTranslator } from "use-intl/core";
import { chileTime, formatChileDateTime } from "@/lib/domain/chile-time";
import type { ContactField, Message } from "@/lib/domain/message";
import { helpLine } from "@/lib/domain/offer";
import type { Lang } from "@/lib/domain/perfil";
import { messages } from "@/lib/i18n/messages";
import { sayable } from "./sayable";

type Button = { label: string; url: string };

/** One e-mail in one language, before it is laid out as HTML or as text. */
export type Words = {
  lang: Lang;
  language: string;
  subject: string;
  preview: string;
  title: string;
  greeting: string;
  body: string;
  list: string[];
  /** What is typed somewhere else: a key or a code. */
  box: { label: string; secret: string; note: string } | null;
  note: string | null;
  button: Button | null;
  warning: { title: string; text: string | null; button: Button | null; after: string | null };
  ifButtonFails: string;
  /** Parts around the telephone number, which is a link where links exist. */
  call: [before: string, number: string, after: string];
  automatic: string;
};

/** A translator that throws where something is missing: a letter is right or is not sent. */
export function translator<Namespace extends "correo" | "sms">(lang: Lang, namespace: Namespace) {
  return createTranslator({
    locale: "es-CL",
    messages: messages[lang],
    namespace,
    onError(error) {
      throw error;
    },
  });
}

/** The words of `message` as an e-mail in `lang`. */
export function wordsOf(message: Message, lang: Lang): Words {
  const t = translator(lang, "correo");
  const { kind } = message;
  const nombres = sayable(message.nombres);
  const fields = (changed: ContactField[]) => changed.map((field) => t(`campos.${field}`));
  const at = (instant: string) => formatChileDateTime(new Date(instant), lang);
  const [before = "", number = "", after = ""] = t.markup("llame", { tel: () => `\n${helpLine.shown}\n` }).split("\n");
  const words: Words = {
    lang,
    language: t("idioma"),
    subject: kind === "claveProvisoria" ? t("claveProvisoria.asunto", { at: minute(message.at) }) : t(`${kind}.asunto`),
    preview: t(`${kind}.resumen`),
    title: t(`${kind}.titulo`),
    greeting: nombres === null ? t("saludoSinNombre") : t("saludo", { nombres }),
    body: "",
    list: [],
    box: null,
    note: null,
    button: null,
    warning: { title: t(`${kind}.avisoTitulo`), text: null, button: null, after: null },
    ifButtonFails: t("siNoAbre"),
    call: [before, number, after],
    automatic: t("automatico"),
  };
  const { warning } = words;
  switch (kind) {
    case "bienvenida":
      return {
        ...words,
        body: t("bienvenida.texto"),
        button: { label: t("bienvenida.boton"), url: message.url },
        warning: { ...warning, text: t("bienvenida.aviso") },
      };
    case "claveProvisoria": {
      const { key, hours, url } = message;
      return {
        ...words,
        ...asked(message, words),
        box: {
          label: t("claveProvisoria.rotulo"),
          secret: key,
          note: t("claveProvisoria.nota", { hours, at: minute(message.at) }),
        },
        button: { label: t("claveProvisoria.boton"), url },
      };
    }
    case "codigo": {
      const { code, minutes } = message;
      return {
        ...words,
        body: t("codigo.texto"),
        box: { label: t("codigo.rotulo"), secret: code, note: t("codigo.nota", { minutes }) },
        warning: { ...warning, text: t("codigo.aviso") },
      };
    }
    case "claveCambiada":
      return {
        ...words,
        body: t("claveCambiada.texto", { at: at(message.at) }),
        warning: undo(message, words),
      };
    case "datosCambiados":
      return {
        ...words,
        body: t("datosCambiados.texto", { at: at(message.at) }),
        list: fields(message.changed),
        note: t("datosCambiados.nota"),
        warning: undo(message, words),
      };
    case "cambioPendiente":
      return {
        ...words,
        body: t("cambioPendiente.texto"),
        list: fields(message.changed),
        note: t("cambioPendiente.nota", { at: at(message.effectiveAt) }),
        warning: {
          ...warning,
          text: t("cambioPendiente.aviso"),
          button: { label: t("cambioPendiente.boton"), url: message.url },
        },
      };
    case "cambioDeshecho":
    case "cambioDetenido":
      return {
        ...words,
        body: t(`${kind}.texto`, { at: at(message.at) }),
        warning: { ...warning, text: t(`${kind}.aviso`) },
      };
    case "intentosAjenos":
      return {
        ...words,
        body: t("intentosAjenos.texto"),
        button: { label: t("intentosAjenos.boton"), url: message.url },
        warning: { ...warning, text: t("intentosAjenos.aviso") },
      };
  }
}

/** By which several keys are told apart: the minute of the day in Chile. */
const minute = (instant: string) => chileTime(new Date(instant)).slice(0, 5);

/** The button that undoes a change; or, for an address that may not use it, why there is none. */
function undo(
  { kind, url }: Extract<Message, { kind: "claveCambiada" | "datosCambiados" }>,
  { lang, warning }: Words,
): Words["warning"] {
  const t = translator(lang, "correo");
  if (url === null) return { ...warning, text: t("sinEnlace") };
  return { ...warning, text: t(`${kind}.aviso`), button: { label: t(`${kind}.boton`), url } };
}

/** Who asked for a provisional key: its owner, or the OTEC of a facilitator, who may never have heard of it. */
function asked(
  { otec }: Extract<Message, { kind: "claveProvisoria" }>,
  { lang, warning }: Words,
): Pick<Words, "body" | "warning"> {
  const t = translator(lang, "correo");
  const after = t("personal");
  if (otec === undefined) return { body: t("claveProvisoria.texto"), warning: { ...warning, after } };
  const name = sayable(otec);
  return {
    body: name === null ? t("claveProvisoria.textoOtecSinNombre") : t("claveProvisoria.textoOtec", { otec: name }),
    warning: { ...warning, title: t("claveProvisoria.avisoTituloOtec"), text: t("claveProvisoria.avisoOtec"), after },
  };
}
