"use client";

import type { Ref } from "react";
import type { FormState } from "./form-state";
import { Icon } from "./icon";

/** What was wrong, with the way to each field. Every text stands in an element of its own: see tests/unit/components. */
export function FormSummary({
  ref,
  summary,
  errors,
  reload,
}: {
  ref: Ref<HTMLElement>;
  summary: NonNullable<FormState["summary"]>;
  errors: FormState["errors"];
  /** Where only a newer page helps. */
  reload: { label: string; onClick: () => void } | null;
}) {
  return (
    // biome-ignore lint/a11y/noAutofocus: without JavaScript this is the only way to bring the reader to the errors
    <section ref={ref} className="resumen" role="alert" aria-labelledby="resumen-titulo" tabIndex={-1} autoFocus>
      <h2 id="resumen-titulo">
        <Icon name="error" />
        <span>{summary.title}</span>
      </h2>
      <p>{summary.lead}</p>
      {summary.again && <p className="sin-js">{summary.again}</p>}
      {reload && (
        <button type="button" className="boton boton--2" onClick={reload.onClick}>
          {reload.label}
        </button>
      )}
      <ul>
        {errors.map(({ field, message, ways }) => (
          <li key={field}>
            {field === "" ? <b>{message}</b> : <a href={`#${field}`}>{message}</a>}
            {ways.map(({ href, label }) => (
              <p key={href}>
                <a href={href}>{label}</a>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
