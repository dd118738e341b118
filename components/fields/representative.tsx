import { getTranslations } from "next-intl/server";
import { TextField } from "../field";
import { Fieldset, inPart, type PartProps } from "../fieldset";

/** Who acts for the company; it may be another person every time the data are updated. */
export async function RepresentativeFields({ part }: PartProps) {
  const t = await getTranslations("campos");
  return (
    <Fieldset id="seccion-representante" title={t("representante")} {...inPart(part)}>
      <RepresentativeRutField />
      <div className="par">
        <TextField name="nombresRepresentante" label={t("nombresRepresentante")} />
        <TextField name="apellidosRepresentante" label={t("apellidosRepresentante")} />
      </div>
    </Fieldset>
  );
}

/** Also asked for alone, to find an account. */
export async function RepresentativeRutField() {
  const t = await getTranslations("campos");
  return <TextField name="rutRepresentante" label={t("rutRepresentante")} width="c20" spellCheck={false} />;
}
