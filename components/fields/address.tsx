import { getTranslations } from "next-intl/server";
import { ComunaFields } from "../comuna-fields";
import { TextField } from "../field";
import { Fieldset, inPart, type PartProps } from "../fieldset";

type Labels = { title: string; direccion: string; numero: string };

/** Where a person lives. */
export async function AddressFields({ part }: PartProps) {
  const t = await getTranslations("campos");
  return <Address part={part} labels={{ title: t("domicilio"), direccion: t("direccion"), numero: t("numero") }} />;
}

/** Where a company does business. */
export async function BusinessAddressFields({ part }: PartProps) {
  const t = await getTranslations("campos");
  const labels = { title: t("direccionComercial"), direccion: t("direccionComercial"), numero: t("numeroComercial") };
  return <Address part={part} labels={labels} />;
}

async function Address({ part, labels }: { part: string | undefined; labels: Labels }) {
  const t = await getTranslations("campos");
  return (
    <Fieldset id="domicilio" title={labels.title} {...inPart(part)}>
      <TextField name="direccion" label={labels.direccion} autoComplete="address-line1" />
      <div className="par tres">
        <TextField name="numero" label={labels.numero} />
        <TextField name="block" label={t("block")} need="optional" />
        <TextField name="departamento" label={t("departamento")} need="optional" />
      </div>
      <ComunaFields texts={{ region: t("region"), comuna: t("comuna"), choose: t("seleccione") }} />
    </Fieldset>
  );
}
