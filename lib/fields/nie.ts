import { z } from "zod";
import { parseDocumentNumber } from "@/lib/domain/document-number";
import { parsed } from "./fragment";

/** The number alone, as the migrant's later forms ask for it. */
export const nie = z.object({ nie: parsed("nieRequired", "nieInvalid", parseDocumentNumber) });
