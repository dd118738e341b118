import type { Judged } from "@/lib/domain/judged";
import { isCompanyRut, parseRut } from "@/lib/domain/rut";
import type { ErrorCode } from "@/lib/errors";

/** The field's own sentences, for what is wrong and for the nine digits that foreigners are given. */
type Sentences = { rutWrong: ErrorCode; rutForeign: ErrorCode };

/** Reads a RUT of whomever, canonical. */
export const rutOfAnybody =
  (sentences: Sentences) =>
  (text: string): Judged<string, ErrorCode> => {
    const read = parseRut(text);
    if (read.ok) return read;
    const { code, params = {} } = read;
    return { ok: false, code: code === "rutWrong" || code === "rutForeign" ? sentences[code] : code, params };
  };

/** Reads the RUT of a person, canonical; `company` is the sentence for one of the range that companies have. */
export const rutOfPerson =
  ({ company, ...sentences }: Sentences & { company: ErrorCode }) =>
  (text: string): Judged<string, ErrorCode> => {
    const read = rutOfAnybody(sentences)(text);
    return read.ok && isCompanyRut(read.value) ? { ok: false, code: company } : read;
  };
