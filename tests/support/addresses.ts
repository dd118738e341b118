import { type Door, doorPath, perfilTramites } from "@/lib/domain/offer";
import { perfiles } from "@/lib/domain/perfil";

/** Whatever a person can come here to do. */
export const doors = perfiles.flatMap((perfil) =>
  perfilTramites[perfil].map((door: Door) => ({ perfil, door, path: doorPath(perfil, door) })),
);

/** Every page that opens without a step before it. */
export const pages = ["/", "/informacion", "/privacidad", "/accesibilidad", "/buzon", ...doors.map(({ path }) => path)];
