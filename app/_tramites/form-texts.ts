import "server-only";
import { getTranslations } from "next-intl/server";
import type { FormTexts } from "@/components/tramite-form";
import { getLang } from "@/lib/i18n/current";

/** What every form has to say by itself, whatever it asks for. */
export async function formTexts(title: string | null): Promise<FormTexts> {
  const [campos, perdida, errores, lang] = await Promise.all([
    getTranslations("campos"),
    getTranslations("formulario.perdida"),
    getTranslations("errores"),
    getLang(),
  ]);
  return {
    title,
    lang,
    errorPrefix: campos("error"),
    optional: campos("opcional"),
    sending: campos("enviando"),
    lost: {
      sinConexion: { titulo: perdida("sinConexion.titulo"), texto: perdida("sinConexion.texto") },
      sinRespuesta: {
        titulo: perdida("sinRespuesta.titulo"),
        texto: perdida("sinRespuesta.texto"),
        conArchivo: perdida("sinRespuesta.conArchivo"),
      },
      otraVersion: {
        titulo: perdida("otraVersion.titulo"),
        texto: perdida("otraVersion.texto"),
        recargar: perdida("otraVersion.recargar"),
      },
      archivo: {
        titulo: perdida("archivo.titulo"),
        texto: perdida("archivo.texto"),
        error: errores("documentoChanged"),
      },
    },
  };
}
