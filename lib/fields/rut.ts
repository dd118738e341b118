import { z } from "zod";
import { rutIdentifier } from "@/lib/domain/rut";
import { judged } from "./fragment";
import { rutOfAnybody } from "./tax-number";

const asRut = rutOfAnybody({ rutWrong: "rutInvalid", rutForeign: "rutForeign" });

/** What a company is found by. Small ones trade under the RUT of their owner. */
export const rut = z.object({
  rut: judged("rutRequired", asRut).transform((canonical) => rutIdentifier("rut", canonical)),
});
