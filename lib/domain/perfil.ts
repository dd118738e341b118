/** The kinds of holder of a Clave SENCE (domain: "perfil"). */
export const perfiles = ["natural", "juridica", "migrante"] as const;
export type Perfil = (typeof perfiles)[number];

/** The four procedures every profile offers (domain: "trámite"). */
export const tramites = ["registro", "recuperar", "cambiar", "actualizar"] as const;
export type Tramite = (typeof tramites)[number];

/** Languages a page or a message can be in. `Intl` knows no `ht`: never hand it over. */
export const langs = ["es", "ht"] as const;
export type Lang = (typeof langs)[number];
