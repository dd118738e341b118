import { z } from "zod";
import { rutIdentifier } from "@/lib/domain/rut";
import { parsed } from "./fragment";

/** What a company is found by. */
export const rut = z.object({ rut: parsed("rutRequired", "rutInvalid", (text) => rutIdentifier("rut", text)) });
