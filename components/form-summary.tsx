"use client";

import type { Ref } from "react";
import type { FormState } from "./form-state";
import { Icon } from "./icon";

/** What was wrong, with the way to each field. Every text stands in an element of its own: see tests/unit/components. */
export function FormSummary({
  ref,
  state: { summary, errors, again, opens },
  reload,
}: {
  ref: Ref<HTMLElement>;
  state: FormState;
  /** Where only a newer page helps. */
  reload: { label: string; onClick: () => void } | null;
}) {
  if (!summary) return null;
  return (
    <section
      ref={ref}
      className="resumen"
      role="alert"
      aria-labelledby="resumen-titulo"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without JavaScript this is the only way to bring the reader to the errors
      autoFocus={opens === "top"}
    >
      <h2 id="resumen-titulo">
        <Icon name="error" />
        <span>{summary.title}</span>
      </h2>
      <p>{summary.lead}</p>
      {again && opens === "top" && <p className="sin-js">{again}</p>}
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

/** What a form says of itself without being refused: that something was done, or has to be typed again. */
export function FormNotice({
  ref,
  state: { notice, again, summary, opens },
}: {
  ref: Ref<HTMLElement>;
  state: FormState;
}) {
  if (summary || opens !== "top" || !(notice || again)) return null;
  return (
    <section
      ref={ref}
      className={notice ? "aviso aviso--info" : "aviso aviso--info sin-js"}
      role="status"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without JavaScript the page would open above it
      autoFocus
    >
      <Icon name={notice ? "check" : "info"} />
      <div>
        {notice && <p>{notice.text}</p>}
        {again && <p className="sin-js">{again}</p>}
      </div>
    </section>
  );
}
