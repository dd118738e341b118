import "server-only";
import { cookies, headers } from "next/headers";
import type { z } from "zod";
import { type Door, doorPath } from "@/lib/domain/offer";
import type { Perfil } from "@/lib/domain/perfil";
import { cookieOptions } from "@/lib/web/cookie";
import { COOKIES_HEADER } from "@/lib/web/cookies-kept";
import { services } from "./wiring";

/*
 * What passes from one page of a trámite to the next travels in sealed cookies, one of each kind for each
 * trámite. The server keeps no session. All tabs of a browser share them, so a form also says for whom it was
 * drawn: see steps.ts.
 */

export type Place = { perfil: Perfil; tramite: Door };

/**
 * A step (twenty minutes), a receipt and a draft of an expired step (an hour), and that a trámite was finished here,
 * which is remembered for as long as the same day's next visitor may press "back".
 */
const seconds = { paso: 20 * 60, recibo: 60 * 60, borrador: 60 * 60, terminado: 12 * 60 * 60 } as const;
type Kind = keyof typeof seconds;

/** Browsers drop a longer cookie silently. */
const MOST_CHARACTERS = 3900;

const nameOf = (kind: Kind, { perfil, tramite }: Place) => `${kind}-${perfil}-${tramite}`;
const pathOf = ({ perfil, tramite }: Place) => doorPath(perfil, tramite);

export async function putSealed(kind: Kind, place: Place, value: unknown): Promise<void> {
  const { seal, siteUrl } = services();
  const name = nameOf(kind, place);
  const maxAge = seconds[kind];
  const sealed = await seal.seal(name, value, maxAge);
  if (sealed.length > MOST_CHARACTERS) return;
  (await cookies()).set(name, sealed, cookieOptions(siteUrl, { path: pathOf(place), maxAge }));
}

/** What was sealed here, or `null` when there is nothing, it expired, or it was tampered with. */
export async function readSealed<T>(kind: Kind, place: Place, schema: z.ZodType<T>): Promise<T | null> {
  const name = nameOf(kind, place);
  const token = (await cookies()).get(name)?.value;
  const opened = token ? schema.safeParse(await services().seal.open(name, token)) : null;
  return opened?.success ? opened.data : null;
}

export async function dropSealed(kind: Kind, place: Place): Promise<void> {
  (await cookies()).set(nameOf(kind, place), "", { path: pathOf(place), maxAge: 0 });
}

/** Whether the browser keeps our cookies: every page sets one, so a post that brings none comes from one that does not. */
export const keepsCookies = async (): Promise<boolean> => (await headers()).get(COOKIES_HEADER) !== "none";
