import { comunas, regiones } from "./comunas";

export { comunas, regiones };

const names = new Map([...regiones, ...comunas].map(({ code, name }) => [code, name]));

/** Código of the región of a comuna; `null` when there is no such comuna. */
export function regionOf(comunaCode: string): string | null {
  return comunaName(comunaCode) === null ? null : comunaCode.slice(0, 2);
}

/** Whether that comuna exists and belongs to that región. */
export function comunaIn(code: string, region: string): boolean {
  return regionOf(code) === region;
}

/** `null` when there is no such comuna. */
export function comunaName(code: string): string | null {
  return code.length === 5 ? (names.get(code) ?? null) : null;
}

/** `null` when there is no such región. */
export function regionName(code: string): string | null {
  return code.length === 2 ? (names.get(code) ?? null) : null;
}
