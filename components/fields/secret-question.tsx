import { getTranslations } from "next-intl/server";
import { questionIds } from "@/lib/domain/secret-answer";
import { SelectField } from "../choice-field";
import { TextField } from "../field";

/** `updating`: the old answer cannot be shown, and the help says so. */
export async function SecretQuestionFields({ updating = false }: { updating?: boolean }) {
  const [t, preguntas] = await Promise.all([getTranslations("campos"), getTranslations("preguntas")]);
  return (
    <>
      <SelectField
        name="pregunta"
        label={t("pregunta")}
        hint={t("preguntaAyuda")}
        choose={t("seleccione")}
        options={questionIds.map((id) => [id, preguntas(id)])}
      />
      <TextField
        name="respuesta"
        label={t("respuesta")}
        hint={t(updating ? "respuestaNuevaAyuda" : "respuestaAyuda")}
        width="c20"
        autoComplete="off"
        spellCheck={false}
      />
    </>
  );
}
