export const sexos = ["mujer", "hombre", "intersexual", "noInforma"] as const;

export const estadosCiviles = ["soltero", "casado", "convivienteCivil", "separado", "divorciado", "viudo"] as const;

/** Cantidad de hijos: 0 to 30, in plain digits. */
export function parseHijos(text: string): number | null {
  if (!/^\d{1,2}$/.test(text)) return null;
  const count = Number(text);
  return count <= 30 ? count : null;
}
