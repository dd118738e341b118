import { tidyNumber } from "./text";

export const sexos = ["mujer", "hombre", "intersexual", "noInforma"] as const;

export const estadosCiviles = ["soltero", "casado", "convivienteCivil", "separado", "divorciado", "viudo"] as const;

/** Cantidad de hijos: 0 to 30, in the digits of any script. */
export function parseHijos(raw: string): number | null {
  const text = tidyNumber(raw);
  if (!/^\d{1,2}$/.test(text)) return null;
  const count = Number(text);
  return count <= 30 ? count : null;
}
