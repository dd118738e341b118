import "server-only";
import { offers } from "@/lib/domain/offer";
import type { Perfil } from "@/lib/domain/perfil";
import type { ErrorCode } from "@/lib/errors";
import type { Place } from "./cookies";

const ways: Partial<Record<ErrorCode, (place: Place) => Place[]>> = {
  identifierTaken: ({ perfil }) => [
    { perfil, tramite: "recuperar" },
    { perfil, tramite: "actualizar" },
  ],
  runForeign: sameAt("migrante"),
  rutForeign: sameAt("migrante"),
  runOfCompany: sameAt("juridica"),
};

/** Where whoever is refused for this reason will want to go. */
export const waysOn = (code: ErrorCode, place: Place): Place[] => ways[code]?.(place) ?? [];

/** The same trámite of another profile, where that has it. */
function sameAt(perfil: Perfil): (place: Place) => Place[] {
  return ({ tramite }) => (offers(perfil, tramite) ? [{ perfil, tramite }] : []);
}
