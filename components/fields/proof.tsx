import { getTranslations } from "next-intl/server";
import { type Prueba, pruebas } from "@/lib/domain/prueba";
import { type Option, RadioField } from "../choice-field";
import { TextField } from "../field";
import { Fieldset, inPart, type PartProps } from "../fieldset";
import { CurrentClaveField } from "./clave";

/** How the person shows that the account is theirs. Both boxes are always there: without JavaScript nothing can hide. */
export async function ProofFields({ part, sms }: PartProps & { sms: boolean }) {
  const [t, campos] = await Promise.all([getTranslations("actualizar.prueba"), getTranslations("campos")]);
  const option = (prueba: Prueba): Option => [prueba, t(`${prueba}.titulo`), t(`${prueba}.nota`)];
  return (
    <Fieldset id="seccion-prueba" title={t("titulo")} {...inPart(part)}>
      <p>{t("intro")}</p>
      <RadioField name="prueba" label={t("rotulo")} tall options={pruebas.map(option)} />
      <CurrentClaveField need="depends" />
      <TextField
        name="codigo"
        label={t("codigo.rotulo")}
        hint={t("codigo.ayuda")}
        width="c10"
        need="depends"
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <div className="botones">
        <button type="submit" className="boton boton--3" name="accion" value="codigo:email" formNoValidate>
          {t("codigo.porCorreo")}
        </button>
        {sms && (
          <button type="submit" className="boton boton--3" name="accion" value="codigo:sms" formNoValidate>
            {t("codigo.porSms")}
          </button>
        )}
      </div>
      <p className="ayuda">{campos("obligatoriosPrueba")}</p>
    </Fieldset>
  );
}
