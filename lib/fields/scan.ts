import { z } from "zod";
import { raw } from "./fragment";

/** The scan of a document is judged where uploads are received; here it only has its place among the fields. */
export const scan = z.object({ documento: z.unknown(), documentoGuardado: raw });
