import { z } from "zod";
import { parseSerie } from "@/lib/domain/serie";
import { parsed } from "./fragment";

/** The número de documento of the cédula. */
export const serie = z.object({ serie: parsed("serieRequired", "serieInvalid", parseSerie) });
