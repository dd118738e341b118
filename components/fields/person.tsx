import { getTranslations } from "next-intl/server";
import { estadosCiviles, sexos } from "@/lib/domain/person";
import { RadioField, SelectField } from "../choice-field";
import { TextField } from "../field";
import { Fieldset, inPart, type PartProps } from "../fieldset";
import { CountrySelect } from "./country";

export async function PersonFields({ part }: PartProps) {
  const [t, opciones] = await Promise.all([getTranslations("campos"), getTranslations("opciones")]);
  return (
    <Fieldset id="personales" title={t("datosPersonales")} {...inPart(part)}>
      <NamesFields />
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
      <CountrySelect name="paisOrigen" label={t("paisOrigen")} />
    </Fieldset>
  );
}

/** What the person is called. `other`: it is not who sits before the screen, so no browser should fill it in. */
export async function NamesFields({ other = false }: { other?: boolean }) {
  const t = await getTranslations("campos");
  return (
    <>
      <TextField name="nombres" label={t("nombres")} autoComplete={other ? "off" : "given-name"} />
      <div className="par">
        <TextField
          name="apellidoPaterno"
          label={t("apellidoPaterno")}
          hint={t("apellidoPaternoAyuda")}
          autoComplete={other ? "off" : "family-name"}
        />
        <TextField name="apellidoMaterno" label={t("apellidoMaterno")} need="optional" />
      </div>
    </>
  );
}

/** Also asked for alone, to find an account. */
export async function BirthDateField({ other = false }: { other?: boolean }) {
  const t = await getTranslations("campos");
  return (
    <TextField
      name="fechaNacimiento"
      label={t("fechaNacimiento")}
      hint={t("fechaNacimientoAyuda")}
      width="c10"
      autoComplete={other ? "off" : "bday"}
      inputMode="text"
    />
  );
}
