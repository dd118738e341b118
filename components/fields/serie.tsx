import { getTranslations } from "next-intl/server";
import { TextField } from "../field";
import { Fieldset, inPart, type PartProps } from "../fieldset";
import { RunField } from "./run";

/** `registered`: the one given at registration, whatever card the person has by now. */
export async function SerieField({ registered = false }: { registered?: boolean }) {
  const t = await getTranslations("campos");
  return (
    <TextField
      name="serie"
      label={t("serie")}
      hint={t(registered ? "serieRegistradaAyuda" : "serieAyuda")}
      width="c20"
      autoComplete="off"
      spellCheck={false}
    />
  );
}

/** What stands on the cédula. */
export async function CedulaFields({ part }: PartProps) {
  const t = await getTranslations("campos");
  return (
    <Fieldset id="seccion-cedula" title={t("cedulaIdentidad")} {...inPart(part)}>
      <RunField />
      <SerieField />
    </Fieldset>
  );
}
