import { randomUUID } from "node:crypto";
import type { Result } from "@/lib/errors";
import type { Visitor } from "@/lib/ports";
import { type ActualizarStep, validar } from "@/lib/procedures/actualizar";
import { abrir, type CambiarStep } from "@/lib/procedures/cambiar";
import { knownDigest } from "@/lib/procedures/tries";
import type { Profile } from "@/lib/profiles/profile";
import { reading } from "./reading";
import type { World } from "./world";

/* The first step of cambiar and actualizar as a person goes through it: some numbers are asked which document it is. */

type Fields = Record<string, string>;

/** The document of `goodRegistro`. */
const passport = { tipoDocumento: "pasaporte", paisEmisor: "HT" };

/** Somebody of whom nothing is known but an address. */
export const stranger = (origin = "origin"): Visitor => ({ origin, browser: null });

/** The browser in which an account was proved before, at an address of its own. */
export async function knownBrowser(world: World, accountId: string): Promise<Visitor> {
  const account = await world.accounts.byId(accountId);
  if (!account) throw new Error("nobody has that account");
  return { origin: "another origin", browser: { id: randomUUID(), accounts: [knownDigest(world.mac, account)] } };
}

/** Opens an account in the pages of a profile. */
export async function enter(
  world: World,
  { cambiar }: Pick<Profile, "cambiar">,
  filled: Fields,
  visitor: Visitor = stranger(),
): Promise<Result<CambiarStep>> {
  const first = await abrir(reading(cambiar.abrir, filled), visitor, world);
  if (!first.ok) return first;
  if (first.value.at === "nueva") return { ok: true, value: first.value };
  if (!cambiar.cual) throw new Error("this profile does not ask which document it is");
  const again = await abrir(reading(cambiar.cual(first.value), { ...passport, ...filled }), visitor, world);
  if (!again.ok) return again;
  if (again.value.at !== "nueva") throw new Error("asked twice which document it is");
  return { ok: true, value: again.value };
}

/** Finds an account by what is known of it, in the pages of a profile. */
export async function validate(
  world: World,
  { actualizar }: Pick<Profile, "actualizar">,
  filled: Fields,
  visitor: Visitor = stranger(),
): Promise<Result<ActualizarStep>> {
  const first = await validar(reading(actualizar.validar, filled), visitor, world);
  if (!first.ok) return first;
  if (first.value.at === "datos") return { ok: true, value: first.value };
  if (!actualizar.cual) throw new Error("this profile does not ask which document it is");
  const again = await validar(reading(actualizar.cual(first.value), { ...passport, ...filled }), visitor, world);
  if (!again.ok) return again;
  if (again.value.at !== "datos") throw new Error("asked twice which document it is");
  return { ok: true, value: again.value };
}
