import { getTranslations } from "next-intl/server";
import { TextField, TickField } from "../field";
import { Fieldset, inPart, type PartProps } from "../fieldset";

/** `updating`: the guide calls them "Email actual" and "Celular nuevo" there. */
export async function ContactFields({ part, updating = false }: PartProps & { updating?: boolean }) {
  const t = await getTranslations("campos");
  return (
    <Fieldset id="contacto" title={t("datosContacto")} {...inPart(part)}>
      <EmailField label={t(updating ? "emailActual" : "email")} hint={t("emailAyuda")} />
      <div className="pila-corta">
        <TextField
          name="celular"
          label={t(updating ? "celularNuevo" : "celular")}
          hint={t("celularAyuda")}
          prefix="+56 9"
          width="c20"
          inputMode="tel"
          autoComplete="tel-local"
        />
        <TickField name="sinCelular" label={t("sinCelular")} />
      </div>
      <div className="par">
        <TextField name="telefonoParticular" label={t("telefonoParticular")} type="tel" need="optional" />
        <TextField name="telefonoTrabajo" label={t("telefonoTrabajo")} type="tel" need="optional" />
      </div>
    </Fieldset>
  );
}

export const EmailField = ({ label, hint }: { label: string; hint?: string }) => (
  <TextField name="email" label={label} {...(hint && { hint })} type="email" autoComplete="email" spellCheck={false} />
);
