import "server-only";
import { getTranslations } from "next-intl/server";
import type { FormState } from "@/components/form-state";
import { formatEmail } from "@/lib/domain/email-shown";
import { fullName } from "@/lib/domain/holder";
import { formatPhone } from "@/lib/domain/phone";
import type { Receipt } from "@/lib/ports";
import type { Place } from "../_server/cookies";
import { type Row, receiptRows, representativeRows } from "./receipt";

/** What a receipt of `registro` says beside what all of them say. */
export async function registroRows({ account: { holder, contact } }: Receipt): Promise<Row[]> {
  const t = await getTranslations("comprobante");
  const { celular } = contact;
  return [
    [t("nombre"), fullName(holder)],
    ...(holder.kind === "empresa" ? await representativeRows(holder.representante) : []),
    [t("avisosA"), formatEmail(contact.email)],
    [t("celular"), celular ? formatPhone(celular).replaceAll(" ", "\u00a0") : t("sinCelular")],
  ];
}

/** The receipt of `registro` as the answer to its form, for a browser that cannot be sent to another page for it. */
export async function registroDone(place: Place, receipt: Receipt): Promise<NonNullable<FormState["done"]>> {
  const [t, comprobante] = await Promise.all([getTranslations("registro"), getTranslations("comprobante")]);
  const email = formatEmail(receipt.account.contact.email);
  return {
    title: t("listo.titulo"),
    lead: t.markup("listo.bajada", { email, b: (text) => text }),
    once: comprobante("unaVez"),
    rows: await receiptRows(place, receipt, { whole: true, rows: await registroRows(receipt) }),
  };
}
