import { getTranslations } from "next-intl/server";
import { estadosCiviles, sexos } from "@/lib/domain/person";
import { countryNames } from "@/lib/i18n/countries";
import { getLang } from "@/lib/i18n/current";
import { RadioField, SelectField, TextField } from "../field";
import { Fieldset, inPart, type PartProps } from "../fieldset";

export async function PersonFields({ part }: PartProps) {
  const [t, opciones, lang] = await Promise.all([getTranslations("campos"), getTranslations("opciones"), getLang()]);
  return (
    <Fieldset id="personales" title={t("datosPersonales")} {...inPart(part)}>
      <TextField name="nombres" label={t("nombres")} autoComplete="given-name" />
      <div className="par">
        <TextField name="apellidoPaterno" label={t("apellidoPaterno")} autoComplete="family-name" />
        <TextField name="apellidoMaterno" label={t("apellidoMaterno")} need="optional" />
      </div>
      <RadioField name="sexo" label={t("sexo")} options={sexos.map((value) => [value, opciones(`sexo.${value}`)])} />
      <BirthDateField />
      <div className="par">
        <SelectField
          name="estadoCivil"
          label={t("estadoCivil")}
          choose={t("seleccione")}
          options={estadosCiviles.map((value) => [value, opciones(`estadoCivil.${value}`)])}
        />
        <TextField name="hijos" label={t("hijos")} width="c4" inputMode="numeric" maxLength={2} />
      </div>
      <SelectField
        name="paisOrigen"
        label={t("paisOrigen")}
        width="c20"
        choose={t("seleccione")}
        options={countryNames(lang).map(({ code, name }) => [code, name])}
      />
    </Fieldset>
  );
}

/** Also asked for alone, to find an account. */
export async function BirthDateField() {
  const t = await getTranslations("campos");
  return (
    <TextField
      name="fechaNacimiento"
      label={t("fechaNacimiento")}
      hint={t("fechaNacimientoAyuda")}
      width="c10"
      autoComplete="bday"
      inputMode="text"
    />
  );
}
