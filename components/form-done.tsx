"use client";

import { useEffect, useRef } from "react";
import { Facts } from "./facts";
import type { FormState } from "./form-state";
import { Icon } from "./icon";
import "@/app/listo.css";

/** In place of the form: what was done, where the browser keeps nothing to show it on a page of its own. */
export function FormDone({ done: { title, lead, once, rows } }: { done: NonNullable<FormState["done"]> }) {
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => result.current?.focus(), []);
  return (
    <div className="pila">
      {/* biome-ignore lint/a11y/noAutofocus: without JavaScript the page would open above it */}
      <div ref={result} className="listo listo--unico" role="status" tabIndex={-1} autoFocus>
        <Icon name="check" />
        <h2>{title}</h2>
        <p className="bajada">{lead}</p>
        <p>{once}</p>
      </div>
      <section className="tarjeta">
        <Facts rows={rows} />
      </section>
    </div>
  );
}
