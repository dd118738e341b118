"use client";

import type { ReactNode } from "react";
import { Icon } from "./icon";
import { useTramiteForm } from "./tramite-form";

export type FieldTexts = { label: string; hint?: string };
/** `depends`: whether it is needed hangs on another field, as its help says. */
export type Need = "required" | "optional" | "depends";
export type Width = "c2" | "c4" | "c10" | "c20";

/**
 * What a control needs to be labelled, filled and, when wrong, pointed at. `value` fills it when it is first drawn,
 * which without JavaScript is every time. After that it is the person's: an answer that comes late must never put
 * back what was sent, so no control is controlled, or keyed by the answer.
 */
export function useField(name: string, hint: string | undefined) {
  const { state, texts, forget } = useTramiteForm();
  const error = state.errors.find(({ field }) => field === name)?.message;
  const describedBy = [hint && `${name}-a`, error && `${name}-e`].filter(Boolean).join(" ");
  return {
    value: state.values[name] ?? "",
    error,
    texts,
    forget,
    aria: {
      ...(describedBy && { "aria-describedby": describedBy }),
      ...(error && { "aria-invalid": true as const }),
    },
  };
}

/*
 * Every text that can change stands in an element of its own. A browser's translator puts elements of its own in the
 * place of texts: React finds an element again, but writes to a text beside others where nobody sees it.
 */

/** Label, help, error, control: always in this order. */
export function FieldShell({
  name,
  label,
  hint,
  need = "required",
  children,
}: FieldTexts & { name: string; need?: Need | undefined; children: ReactNode }) {
  const { error } = useField(name, hint);
  return (
    <div className={error ? "campo con-error" : "campo"}>
      <label htmlFor={name}>
        <span>{label}</span>
        <Mark need={need} />
      </label>
      <Help name={name} hint={hint} />
      <FieldError name={name} />
      {children}
    </div>
  );
}

export function Mark({ need }: { need: Need }) {
  const { texts } = useTramiteForm();
  if (need === "depends") return null;
  if (need === "optional") return <span className="opc">{` ${texts.optional}`}</span>;
  return (
    <span className="req" aria-hidden="true">
      {"\u00a0*"}
    </span>
  );
}

export const Help = ({ name, hint }: { name: string; hint: string | undefined }) =>
  hint ? (
    <p className="ayuda" id={`${name}-a`}>
      {hint}
    </p>
  ) : null;

export function FieldError({ name }: { name: string }) {
  const { error, texts } = useField(name, undefined);
  if (!error) return null;
  return (
    <p className="error" id={`${name}-e`}>
      <Icon name="error" />
      <span>
        <span className="oculto">{`${texts.errorPrefix}: `}</span>
        <span>{error}</span>
      </span>
    </p>
  );
}

type TextFieldProps = FieldTexts & {
  name: string;
  need?: Need;
  width?: Width;
  /** Shown before the box as part of what is typed, like `+56 9`. */
  prefix?: string;
} & Pick<React.ComponentProps<"input">, "type" | "inputMode" | "autoComplete" | "maxLength" | "spellCheck">;

/** A line of text. What was typed comes back as it was typed. */
export function TextField({ name, label, hint, need = "required", width, prefix, ...control }: TextFieldProps) {
  const { value, aria, forget } = useField(name, hint);
  const className = `control${width && !prefix ? ` ${width}` : ""}`;
  const input = (
    <input
      id={name}
      name={name}
      type="text"
      defaultValue={value}
      required={need === "required"}
      className={className}
      {...aria}
      {...control}
      // What a field says of itself counts more than what its form says.
      {...(forget && { autoComplete: "off" })}
    />
  );
  return (
    <FieldShell name={name} label={label} {...(hint && { hint })} need={need}>
      {prefix ? (
        <div className={`grupo ${width ?? ""}`}>
          <span className="prefijo">{prefix}</span>
          {input}
        </div>
      ) : (
        input
      )}
    </FieldShell>
  );
}
