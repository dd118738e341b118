"use client";

import { useState } from "react";
import { FieldShell, type FieldTexts, type Need, useField } from "./field";
import { Icon } from "./icon";

/** A clave: never filled by the server; shown only when its owner asks. Pasting and key managers are welcome. */
export function SecretField({
  name,
  label,
  hint,
  show,
  hide,
  autoComplete,
  maxLength,
  need = "required",
}: FieldTexts & {
  name: string;
  show: string;
  hide: string;
  autoComplete: "current-password" | "new-password";
  maxLength?: number;
  need?: Need;
}) {
  const { aria } = useField(name, hint);
  const [visible, setVisible] = useState(false);
  return (
    <FieldShell name={name} label={label} {...(hint && { hint })} need={need}>
      <div className="clave c20">
        <input
          id={name}
          name={name}
          className="control"
          type={visible ? "text" : "password"}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          required={need === "required"}
          {...(maxLength !== undefined && { maxLength })}
          {...aria}
        />
        <label className="ver">
          <input type="checkbox" aria-controls={name} checked={visible} onChange={() => setVisible(!visible)} />
          <Icon name="ojo" />
          <span>{visible ? hide : show}</span>
          <span className="oculto">{` ${label}`}</span>
        </label>
      </div>
    </FieldShell>
  );
}
