import type { z } from "zod";
import type { Channel } from "@/lib/domain/message";
import type { Perfil } from "@/lib/domain/perfil";
import type { ActualizarInput, ActualizarUnclear, DatosInput } from "@/lib/procedures/actualizar";
import type { CambiarInput, NuevaClaveInput } from "@/lib/procedures/cambiar";
import type { RecuperarInput, RespuestaInput } from "@/lib/procedures/recuperar";
import type { RegistroInput } from "@/lib/procedures/registro";
import type { Unclear } from "@/lib/procedures/whom";

/**
 * What makes a profile: for every form of every procedure, the schema that reads it into the procedure's
 * own input. Leaving one out does not compile, and the procedures never ask which profile they serve.
 */
export type Profile = {
  perfil: Perfil;
  registro: { schema: z.ZodType<RegistroInput>; scan: boolean };
  recuperar: {
    identificar: z.ZodType<RecuperarInput>;
    /** For a number that several documents share: what tells them apart, given what was typed before. */
    cual: ((step: Unclear) => z.ZodType<RecuperarInput>) | null;
    responder: z.ZodType<RespuestaInput>;
    /** For a forgotten answer: other facts in its place, where the profile has any. */
    sinRespuesta: z.ZodType<RespuestaInput> | null;
    /** After the answer was right: by which other channel. */
    reenviar: z.ZodType<{ canal: Channel }>;
  };
  cambiar: {
    abrir: z.ZodType<CambiarInput>;
    /** As above; the clave is typed again, since no page carries one to the next. */
    cual: ((step: Unclear) => z.ZodType<CambiarInput>) | null;
    nueva: z.ZodType<NuevaClaveInput>;
  };
  actualizar: {
    validar: z.ZodType<ActualizarInput>;
    /** As above. */
    cual: ((step: ActualizarUnclear) => z.ZodType<ActualizarInput>) | null;
    datos: z.ZodType<DatosInput>;
  };
  /** How the identifier is shown back to whoever typed it. */
  show: (lookup: string) => string;
};
