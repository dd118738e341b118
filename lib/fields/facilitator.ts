import { z } from "zod";
import { document, toDocument } from "./document";
import { code, raw } from "./fragment";

/** The choice of somebody who is not on the OTEC's list, by document. */
export const OTHER = "otro";

/** For whom an OTEC asks: one of its own, or somebody by document, whose fields only then matter. */
export const whichFacilitator = z
  .object({ facilitador: raw, tipoDocumento: raw, numeroDocumento: raw, paisEmisor: raw })
  .transform((values, context) => {
    const { facilitador } = values;
    if (z.uuid().safeParse(facilitador).success) return { id: facilitador };
    const read = facilitador === OTHER ? document.safeParse(values) : null;
    if (read?.success) return { document: toDocument(read.data, read.data.numeroDocumento) };
    const issues = read?.error.issues ?? [{ path: ["facilitador"], message: code("facilitadorRequired") }];
    for (const { path, message } of issues) context.addIssue({ code: "custom", path, message });
    return z.NEVER;
  });
