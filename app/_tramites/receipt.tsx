import "server-only";
import { getTranslations } from "next-intl/server";
import { Facts } from "@/components/facts";
import { PrintButton } from "@/components/print-button";
import { formatChileDateTime } from "@/lib/domain/chile-time";
import type { Representante } from "@/lib/domain/holder";
import { type Identifier, kindOf, showIdentifier } from "@/lib/domain/identifier";
import { maskDocument } from "@/lib/domain/mask";
import { formatRut } from "@/lib/domain/rut";
import { getLang } from "@/lib/i18n/current";
import type { Receipt } from "@/lib/ports";
import type { Place } from "../_server/cookies";

/** A line of a receipt. */
export type Row = readonly [label: string, value: string];

const maskedIdentifier = ({ lookup }: Identifier) => maskDocument(lookup);

/**
 * What, when, for whom, and what else `rows` say. The number is masked but where it has just been taken down (`whole`):
 * whoever typed it has to see what it was read as.
 */
export async function receiptRows(
  place: Place,
  receipt: Receipt,
  { whole = false, rows }: { whole?: boolean; rows: readonly Row[] },
): Promise<Row[]> {
  const [t, menu, comun, lang] = await Promise.all([
    getTranslations("comprobante"),
    getTranslations("menu"),
    getTranslations("comun"),
    getLang(),
  ]);
  const { identifiers } = receipt.account;
  // A migrante with a RUT has two: the one that these pages ask for, if it is among them.
  const identifier = identifiers.find(({ kind }) => kind === kindOf[place.perfil]) ?? identifiers[0];
  return [
    [t("tramite"), `${menu(place.tramite)}, ${comun(`perfil.${place.perfil}`)}`],
    [t("folio"), receipt.done.folio],
    [t("fecha"), formatChileDateTime(receipt.done.at, lang)],
    ...(identifier
      ? [[t(`identificador.${identifier.kind}`), (whole ? showIdentifier : maskedIdentifier)(identifier)] as const]
      : []),
    ...rows,
  ];
}

/** The printable receipt. */
export async function ReceiptCard({
  place,
  receipt,
  whole = false,
  rows = [],
}: {
  place: Place;
  receipt: Receipt;
  whole?: boolean;
  rows?: readonly Row[];
}) {
  const t = await getTranslations("comprobante");
  return (
    <section className="tarjeta">
      <h2>{t("titulo")}</h2>
      <Facts rows={await receiptRows(place, receipt, { whole, rows })} />
      <div className="botones no-imprimir">
        <PrintButton label={t("imprimir")} />
      </div>
    </section>
  );
}

/** Who acts for a company, whole as well. */
export async function representativeRows({ rut, nombres, apellidos }: Representante): Promise<Row[]> {
  const t = await getTranslations("comprobante");
  return [
    [t("representante"), `${nombres} ${apellidos}`],
    [t("rutRepresentante"), formatRut(rut)],
  ];
}
