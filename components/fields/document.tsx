import { getTranslations } from "next-intl/server";
import { documentTypes } from "@/lib/domain/document-number";
import { countryNames } from "@/lib/i18n/countries";
import { getLang } from "@/lib/i18n/current";
import { SelectField, TextField } from "../field";
import { Fieldset, inPart, type PartProps } from "../fieldset";
import { ScanFields } from "./scan";

export async function DocumentFields({ part }: PartProps) {
  const t = await getTranslations("campos");
  return (
    <Fieldset id="seccion-documento" title={t("documentoIdentificacion")} {...inPart(part)}>
      <div className="par">
        <DocumentTypeField />
        <TextField name="numeroDocumento" label={t("numeroDocumento")} spellCheck={false} />
      </div>
      <IssuerField />
      <ScanFields />
    </Fieldset>
  );
}

export async function DocumentTypeField() {
  const [t, opciones] = await Promise.all([getTranslations("campos"), getTranslations("opciones")]);
  return (
    <SelectField
      name="tipoDocumento"
      label={t("tipoDocumento")}
      choose={t("seleccione")}
      options={documentTypes.map((value) => [value, opciones(`tipoDocumento.${value}`)])}
    />
  );
}

/** Needed for some types only: its help says which, and the server judges. */
export async function IssuerField() {
  const [t, lang] = await Promise.all([getTranslations("campos"), getLang()]);
  return (
    <SelectField
      name="paisEmisor"
      label={t("paisEmisor")}
      hint={t("paisEmisorAyuda")}
      width="c20"
      choose={t("seleccione")}
      need="depends"
      options={countryNames(lang).map(({ code, name }) => [code, name])}
    />
  );
}
