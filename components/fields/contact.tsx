import { getTranslations } from "next-intl/server";
import { TickField } from "../choice-field";
import { TextField } from "../field";
import { Fieldset, inPart, type PartProps } from "../fieldset";
import { SeenEmail } from "../seen-email";

export async function ContactFields({ part }: PartProps) {
  const t = await getTranslations("campos");
  return <Contact part={part} email={t("email")} celular={t("celular")} />;
}

/** Once there is contact data on file: the guide calls them "Email actual" and "Celular nuevo" there. */
export async function UpdatedContactFields({ part }: PartProps) {
  const t = await getTranslations("campos");
  return <Contact part={part} email={t("emailActual")} celular={t("celularNuevo")} />;
}

async function Contact({ part, email, celular }: { part: string | undefined; email: string; celular: string }) {
  const t = await getTranslations("campos");
  return (
    <Fieldset id="contacto" title={t("datosContacto")} {...inPart(part)}>
      <EmailField label={email} hint={t("emailAyuda")} />
      <CelularField label={celular} />
      <div className="par">
        <TextField name="telefonoParticular" label={t("telefonoParticular")} type="tel" need="optional" />
        <TextField name="telefonoTrabajo" label={t("telefonoTrabajo")} type="tel" need="optional" />
      </div>
    </Fieldset>
  );
}

/** `other`: the address of somebody else, which no browser should fill in. */
const EmailBox = ({ label, hint, other = false }: { label: string; hint?: string; other?: boolean }) => (
  <TextField
    name="email"
    label={label}
    {...(hint && { hint })}
    type="email"
    autoComplete={other ? "off" : "email"}
    spellCheck={false}
  />
);

/** An address that will be written to. */
export const EmailField = (box: { label: string; hint?: string; other?: boolean }) => (
  <>
    <EmailBox {...box} />
    <SeenEmail />
  </>
);

/** The address that an account already has, to find it. */
export async function RegisteredEmailField() {
  const t = await getTranslations("campos");
  return <EmailBox label={t("emailRegistrado")} hint={t("emailRegistradoAyuda")} />;
}

/** A mobile, or the box that says there is none. */
export async function CelularField({ label, other = false }: { label: string; other?: boolean }) {
  const t = await getTranslations("campos");
  return (
    <div className="pila-corta">
      <TextField
        name="celular"
        label={label}
        hint={t("celularAyuda")}
        prefix="+56 9"
        width="c20"
        inputMode="tel"
        autoComplete={other ? "off" : "tel-local"}
      />
      <TickField name="sinCelular" label={t("sinCelular")} />
    </div>
  );
}
