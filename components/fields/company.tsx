import { getTranslations } from "next-intl/server";
import { tiposEmpresa } from "@/lib/domain/holder";
import { RadioField } from "../choice-field";
import { TextField } from "../field";
import { Fieldset, inPart, type PartProps } from "../fieldset";
import { RutField } from "./rut";

export async function CompanyFields({ part }: PartProps) {
  const [t, opciones] = await Promise.all([getTranslations("campos"), getTranslations("opciones.tipoEmpresa")]);
  return (
    <Fieldset id="seccion-empresa" title={t("empresa")} {...inPart(part)}>
      <RutField />
      <TextField name="razonSocial" label={t("razonSocial")} autoComplete="organization" />
      <TextField name="nombreFantasia" label={t("nombreFantasia")} need="optional" />
      <RadioField
        name="tipoEmpresa"
        label={t("tipoEmpresa")}
        hint={t("tipoEmpresaAyuda")}
        options={tiposEmpresa.map((tipo) => [tipo, opciones(tipo)])}
      />
      <TextField name="giro" label={t("giro")} hint={t("giroAyuda")} />
    </Fieldset>
  );
}
