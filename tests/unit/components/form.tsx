import type { ReactNode } from "react";
import { RadioField, SelectField, TickField } from "@/components/choice-field";
import { ComunaFields } from "@/components/comuna-fields";
import { TextField } from "@/components/field";
import { FormScan } from "@/components/form-scan";
import { emptyState, type FormAction, type FormState } from "@/components/form-state";
import { SecretField } from "@/components/secret-field";
import { type FormTexts, SendButton, TramiteForm } from "@/components/tramite-form";

/* A form with one control of every kind, as the pages draw them. */

export const lost: FormTexts["lost"] = {
  sinConexion: { titulo: "offline", texto: "offline text" },
  sinRespuesta: { titulo: "no answer", texto: "no answer text", conArchivo: "lighter" },
  otraVersion: { titulo: "older", texto: "older text", recargar: "reload" },
  archivo: { titulo: "unreadable", texto: "unreadable text", error: "choose it again" },
};

const scan = {
  label: "Documento",
  hint: "hint",
  choose: "Elegir",
  replace: "Reemplazar",
  received: "Recibido",
  keptNote: "kept",
  shrinking: "shrinking",
  shrunk: "shrunk {size}",
  converted: "converted {size}",
  tooLarge: "too large {size}",
  heic: "heic {size}",
};

export const initial = emptyState("token-1", { sexo: "mujer", canal: "email", region: "05", comuna: "05101" });

/** Around whatever fields. */
export function FormAround({
  action = never,
  from = initial,
  children,
}: {
  action?: FormAction;
  from?: FormState;
  children: ReactNode;
}) {
  return (
    <TramiteForm
      action={action}
      initial={from}
      submission="11111111-1111-4111-8111-111111111111"
      texts={{
        title: "Registro",
        lang: "es",
        errorPrefix: "Error",
        optional: "(opcional)",
        sending: "Enviando…",
        lost,
      }}
    >
      {children}
    </TramiteForm>
  );
}

export function Form({ action }: { action: FormAction }) {
  return (
    <FormAround action={action}>
      <TextField name="nombres" label="Nombres" hint="hint" />
      <SelectField name="sexo" label="Sexo" choose="Elija" options={[...["mujer", "hombre"].map(twice)]} />
      <RadioField name="canal" label="Canal" options={[...["email", "sms"].map(twice)]} />
      <TickField name="sinCelular" label="Sin celular" />
      <ComunaFields texts={{ region: "Región", comuna: "Comuna", choose: "Elija" }} />
      <SecretField name="clave" label="Clave" show="Mostrar" hide="Ocultar" autoComplete="new-password" />
      <FormScan texts={scan} />
      <SendButton>Enviar</SendButton>
      <button type="submit" name="accion" value="refrescar">
        Refrescar
      </button>
    </FormAround>
  );
}

const never: FormAction = () => Promise.reject(new Error("nothing is sent here"));

const twice = (text: string) => [text, text] as const;
