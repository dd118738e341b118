import { getTranslations } from "next-intl/server";
import { ComunaFields } from "../comuna-fields";
import { TextField } from "../field";
import { Fieldset, inPart, type PartProps } from "../fieldset";

export async function AddressFields({ part }: PartProps) {
  const t = await getTranslations("campos");
  return (
    <Fieldset id="domicilio" title={t("domicilio")} {...inPart(part)}>
      <TextField name="direccion" label={t("direccion")} autoComplete="address-line1" />
      <div className="par tres">
        <TextField name="numero" label={t("numero")} />
        <TextField name="block" label={t("block")} need="optional" />
        <TextField name="departamento" label={t("departamento")} need="optional" />
      </div>
      <ComunaFields texts={{ region: t("region"), comuna: t("comuna"), choose: t("seleccione") }} />
    </Fieldset>
  );
}
