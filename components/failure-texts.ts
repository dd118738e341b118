import type { Lang } from "@/lib/domain/perfil";

type FailureTexts = { titulo: string; texto: string; reintentar: string; volver: string; llamar: string };

/**
 * `falla` of messages/, written out again: whatever imports those files sends all their sentences to the browser,
 * and an error page can be given nothing by the server. A test holds the two together.
 */
export const failureTexts: Record<Lang, FailureTexts> = {
  es: {
    titulo: "Algo salió mal",
    texto: "El problema es nuestro, no suyo. Espere un momento e inténtelo de nuevo.",
    reintentar: "Intentar de nuevo",
    volver: "Volver al inicio",
    llamar: "Si sigue igual, llame gratis al",
  },
  ht: {
    titulo: "Gen yon bagay ki pa mache",
    texto: "Se pwoblèm pa nou, se pa fòt ou. Tann yon ti moman, epi eseye ankò.",
    reintentar: "Eseye ankò",
    volver: "Retounen nan akèy",
    llamar: "Si sa kontinye, rele gratis nan",
  },
};
