import { getTranslations } from "next-intl/server";
import { documentTypes } from "@/lib/domain/document-number";
import { SelectField, TextField } from "../field";
import { Fieldset, inPart, type PartProps } from "../fieldset";
import { CountrySelect } from "./country";
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
  const t = await getTranslations("campos");
  return <CountrySelect name="paisEmisor" label={t("paisEmisor")} hint={t("paisEmisorAyuda")} need="depends" />;
}
