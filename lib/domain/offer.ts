import type { Perfil, Tramite } from "@/lib/domain/perfil";

/** Whatever a person can come here to do: the four trámites, and an OTEC's request for its foreign facilitator. */
export type Door = Tramite | "facilitador";

/** Which profile offers what, in the order of its card on the home page. Menus, cards and help derive from it. */
export const perfilTramites = {
  natural: ["registro", "recuperar", "cambiar", "actualizar"],
  juridica: ["registro", "recuperar", "cambiar", "actualizar", "facilitador"],
  migrante: ["registro", "recuperar", "cambiar", "actualizar"],
} as const satisfies Record<Perfil, readonly Door[]>;

export const offers = (perfil: Perfil, door: Door): boolean =>
  perfilTramites[perfil].some((offered) => offered === door);

/** Where a door is. It answers for every pair; only those of `perfilTramites` exist. */
export const doorPath = (perfil: Perfil, door: Door): string => `/${perfil}/${door}`;

/** The free help line, as it is dialled and as it is read. */
export const helpLine = { href: "tel:800801030", shown: "800 80 10 30" } as const;
