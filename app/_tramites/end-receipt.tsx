import "server-only";
import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/button-form";
import type { Place } from "../_server/cookies";
import { terminar } from "./terminar";

/** The way to end a receipt before its hour is over. */
export async function EndReceipt({ place: { perfil, tramite } }: { place: Place }) {
  const [t, perdida] = await Promise.all([
    getTranslations("comprobante.terminar"),
    getTranslations("formulario.perdida"),
  ]);
  return (
    <ButtonForm action={terminar} className="tarjeta pila-corta no-imprimir" lost={perdida("boton")}>
      <h2>{t("titulo")}</h2>
      <p>{t("texto")}</p>
      <input type="hidden" name="perfil" value={perfil} />
      <input type="hidden" name="tramite" value={tramite} />
      <div className="botones">
        <button type="submit" className="boton boton--2">
          {t("boton")}
        </button>
      </div>
    </ButtonForm>
  );
}
