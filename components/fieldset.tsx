import type { ReactNode } from "react";

/** One part of a form: a card with its title and, in long forms, its place among the parts. */
export function Fieldset({
  id,
  title,
  part,
  children,
}: {
  id: string;
  title: string;
  part?: string;
  children: ReactNode;
}) {
  return (
    <fieldset className="tarjeta" id={id}>
      <legend className="parte">
        {part && <span>{part}</span>}
        <span>{title}</span>
      </legend>
      <div className="campos">{children}</div>
    </fieldset>
  );
}

/** What every fieldset may be told about its place: "Parte 1 de 6". */
export type PartProps = { part?: string };

/** `part` only when there is one: an absent prop and an undefined one are not the same. */
export const inPart = (part: string | undefined) => (part === undefined ? {} : { part });
