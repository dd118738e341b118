/** How a person shows, beyond facts that many know, that an account is theirs. */
export const pruebas = ["clave", "codigo", "ninguna"] as const;
export type Prueba = (typeof pruebas)[number];
