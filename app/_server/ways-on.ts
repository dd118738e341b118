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
  cambiarProof: recuperar,
  provisionalUsed: recuperar,
  provisionalVoided: recuperar,
  provisionalExpired: recuperar,
  waitRecovery: recuperar,
  runForeign: sameAt("migrante"),
  rutForeign: sameAt("migrante"),
  runOfCompany: sameAt("juridica"),
};

/** Where whoever is refused for this reason will want to go. */
export const waysOn = (code: ErrorCode, place: Place): Place[] => ways[code]?.(place) ?? [];

function recuperar({ perfil }: Place): Place[] {
  return [{ perfil, tramite: "recuperar" }];
}

/** The same trámite of another profile, where that has it. */
function sameAt(perfil: Perfil): (place: Place) => Place[] {
  return ({ tramite }) => (offers(perfil, tramite) ? [{ perfil, tramite }] : []);
}
