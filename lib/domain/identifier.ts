import type { Perfil } from "./perfil";
import { formatRut } from "./rut";

/** A foreign document, the RUN of a natural person, the RUT of a company. */
export const identifierKinds = ["documento", "run", "rut"] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** What an account is found by. `lookup` is what later forms ask for; (`kind`, `value`) is unique in the whole system. */
export type Identifier = { kind: IdentifierKind; value: string; lookup: string };

/** Whether one of them is this one. */
export const holds = (identifiers: Identifier[], { kind, value }: Pick<Identifier, "kind" | "value">): boolean =>
  identifiers.some((own) => own.kind === kind && own.value === value);

/** By what each profile is found. */
export const kindOf: Record<Perfil, IdentifierKind> = { natural: "run", juridica: "rut", migrante: "documento" };

/** As its owner writes it: the RUN or RUT with its dots, the number of a document as it is kept. */
export const showIdentifier = ({ kind, lookup }: Identifier): string =>
  kind === "documento" ? lookup : formatRut(lookup);
