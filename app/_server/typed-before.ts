import "server-only";
import { headers } from "next/headers";
import { z } from "zod";
import type { FormState } from "@/components/form-state";
import { isCarried } from "@/lib/domain/secret-fields";
import { TYPED_HEADER } from "@/lib/web/refusal";
import { OWNER } from "./draft";
import { readKept } from "./kept-scan";

const typed = z.record(z.string(), z.string());

/**
 * What was typed into this form on a page of an older build, which proxy.ts hands on: no keys, answers or files.
 * `null` when nothing was, or it was about somebody other than `owner`.
 */
export async function typedBefore(owner: string | null): Promise<Pick<FormState, "values" | "scan"> | null> {
  const text = (await headers()).get(TYPED_HEADER);
  if (text === null) return null;
  const read = typed.safeParse(JSON.parse(Buffer.from(text, "base64url").toString()));
  if (!read.success || (read.data[OWNER] ?? null) !== owner) return null;
  const values = Object.fromEntries(Object.entries(read.data).filter(([name]) => isCarried(name)));
  const kept = await readKept(values.documentoGuardado ?? null);
  return { values, scan: kept?.view ?? null };
}
