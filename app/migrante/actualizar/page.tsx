import { getTranslations } from "next-intl/server";
import { readSealed } from "@/app/_server/cookies";
import { actualizarStep, draft, readReceipt } from "@/app/_server/steps";
import { services } from "@/app/_server/wiring";
import { ActualizarData, ActualizarDone, ActualizarValidate } from "@/app/_tramites/actualizar-view";
import { EmailField } from "@/components/fields/contact";
import { NieField, RutField } from "@/components/fields/nie";
import { BirthDateField } from "@/components/fields/person";
import { migrante } from "@/lib/profiles/migrante";
import { guardar, validar } from "./actions";

const place = { perfil: "migrante", tramite: "actualizar" } as const;

export default async function Page({ searchParams }: PageProps<"/migrante/actualizar">) {
  const { paso } = await searchParams;
  const receipt = paso === "listo" ? await readReceipt(place) : null;
  if (receipt) return <ActualizarDone place={place} receipt={receipt} />;

  const step = paso === "completar" ? await readSealed("paso", place, actualizarStep) : null;
  const account = step && (await services().accounts.byId(step.accountId));
  if (account) {
    return (
      <ActualizarData
        place={place}
        action={guardar}
        shown={migrante.show(step)}
        account={account}
        draft={await readSealed("borrador", place, draft)}
      />
    );
  }
  const t = await getTranslations("campos");
  return (
    <ActualizarValidate place={place} action={validar} expired={paso !== undefined}>
      <NieField />
      <BirthDateField />
      <EmailField label={t("emailRegistrado")} hint={t("emailRegistradoAyuda")} />
      <RutField />
    </ActualizarValidate>
  );
}
