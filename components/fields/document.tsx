import { getTranslations } from "next-intl/server";
import { documentTypes } from "@/lib/domain/document-number";
import { SelectField } from "../choice-field";
import { type Need, TextField } from "../field";
import { Fieldset, inPart, type PartProps } from "../fieldset";
import { CountrySelect } from "./country";
import { ScanFields } from "./scan";

export async function DocumentFields({ part }: PartProps) {
  const t = await getTranslations("campos");
  return (
    <Fieldset id="seccion-documento" title={t("documentoIdentificacion")} {...inPart(part)}>
      <IdentityDocumentFields />
      <ScanFields />
    </Fieldset>
  );
}

/** `depends`: asked for only when a choice before it says so. */
export async function IdentityDocumentFields({ need = "required" }: { need?: "required" | "depends" }) {
  const t = await getTranslations("campos");
  return (
    <>
      <div className="par">
        <DocumentTypeField need={need} />
        <TextField name="numeroDocumento" label={t("numeroDocumento")} need={need} spellCheck={false} />
      </div>
      <IssuerField />
    </>
  );
}

/** Without its number, which was typed before. */
export const WhichDocumentFields = () => (
  <>
    <DocumentTypeField />
    <IssuerField />
  </>
);

async function DocumentTypeField({ need = "required" }: { need?: Need }) {
  const [t, opciones] = await Promise.all([getTranslations("campos"), getTranslations("opciones")]);
  return (
    <SelectField
      name="tipoDocumento"
      label={t("tipoDocumento")}
      need={need}
      choose={t("seleccione")}
      options={documentTypes.map((value) => [value, opciones(`tipoDocumento.${value}`)])}
    />
  );
}

/** Needed for some types only: its help says which, and the server judges. */
async function IssuerField() {
  const t = await getTranslations("campos");
  return <CountrySelect name="paisEmisor" label={t("paisEmisor")} hint={t("paisEmisorAyuda")} need="depends" />;
}
