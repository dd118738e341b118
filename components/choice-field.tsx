"use client";

import type { HTMLAttributes } from "react";
import { FieldError, FieldShell, type FieldTexts, Help, Mark, type Need, useField, type Width } from "./field";

/* What is chosen and not typed. */

export type Option = readonly [value: string, label: string, note?: string];

/** A closed list as a drop-down. */
export function SelectField({
  name,
  label,
  hint,
  need = "required",
  width,
  choose,
  options,
}: FieldTexts & {
  name: string;
  need?: Need;
  width?: Width;
  /** "Seleccione…" */
  choose: string;
  options: readonly Option[];
}) {
  const { value, aria } = useField(name, hint);
  return (
    <FieldShell name={name} label={label} {...(hint && { hint })} need={need}>
      <select
        id={name}
        name={name}
        defaultValue={value}
        required={need === "required"}
        className={`control ${width ?? ""}`}
        {...aria}
      >
        <option value="">{choose}</option>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </FieldShell>
  );
}

/** A closed list with every choice in sight. */
export function RadioField({
  name,
  label,
  hint,
  tall = false,
  options,
}: FieldTexts & { name: string; tall?: boolean; options: readonly Option[] }) {
  const { value, error, aria } = useField(name, hint);
  return (
    <fieldset className={error ? "campo sub con-error" : "campo sub"} {...described(aria)}>
      <legend>
        <span>{label}</span>
        <Mark need="required" />
      </legend>
      <Help name={name} hint={hint} />
      <FieldError name={name} />
      <div className={tall ? "opciones opciones--alto" : "opciones"}>
        {options.map(([option, text, note], index) => (
          <label className="opcion" key={option}>
            <input
              type="radio"
              id={index === 0 ? name : `${name}-${option}`}
              name={name}
              value={option}
              defaultChecked={value === option}
              required
            />
            <span>
              <span>{text}</span>
              {note && <small>{note}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const described = ({ "aria-describedby": ids }: HTMLAttributes<HTMLElement>) =>
  ids ? { "aria-describedby": ids } : {};

export function TickField({ name, label }: { name: string; label: string }) {
  const { value } = useField(name, undefined);
  return (
    <label className="opcion">
      <input type="checkbox" id={name} name={name} value="on" defaultChecked={value === "on"} />
      <span>{label}</span>
    </label>
  );
}
