import "server-only";
import { z } from "zod";
import type { FormState } from "@/components/form-state";
import { services } from "./wiring";

/** Half a day: an unused upload is deleted after a whole one. */
const KEPT_SECONDS = 12 * 3600;

const stored = z.object({ id: z.uuid(), name: z.string(), size: z.number() });
export type Stored = z.output<typeof stored>;

/** `unread`: nobody has looked into it yet. `before` is the scan that it is to replace, if it turns out to be good. */
const contents = stored.extend({ unread: z.literal(true).optional(), before: stored.optional() });

export type KeptScan = {
  /** What stands for it in the form. */
  view: NonNullable<FormState["scan"]>;
  /** The scan that an account may have; `null` as long as the file is unread. */
  clean: Stored | null;
  unread: Stored | null;
};

/** A scan that was read, or a file that is held until somebody may read it. */
export async function sealKept(scan: Stored): Promise<KeptScan>;
export async function sealKept(held: Stored, instead: { before: Stored | null }): Promise<KeptScan>;
export async function sealKept(scan: Stored, instead?: { before: Stored | null }): Promise<KeptScan> {
  const { id, name, size } = scan;
  const value: z.output<typeof contents> = {
    ...{ id, name, size },
    ...(instead && { unread: true, ...(instead.before && { before: instead.before }) }),
  };
  const token = await services().seal.seal("documento", value, KEPT_SECONDS);
  return fromContents(token, value);
}

/** What a token of `sealKept` stands for, while it is kept. */
export async function readKept(token: FormDataEntryValue | null): Promise<KeptScan | null> {
  if (typeof token !== "string" || token === "") return null;
  const opened = contents.safeParse(await services().seal.open("documento", token));
  return opened.success ? fromContents(token, opened.data) : null;
}

function fromContents(token: string, { id, name, size, unread, before }: z.output<typeof contents>): KeptScan {
  const file = { id, name, size };
  const view = { token, name, size };
  return unread ? { view, clean: before ?? null, unread: file } : { view, clean: file, unread: null };
}
