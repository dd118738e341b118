import { readSealed } from "@/app/_server/cookies";
import { readReceipt, recuperarStep } from "@/app/_server/steps";
import { RecuperarAnswer, RecuperarDone, RecuperarIdentify } from "@/app/_tramites/recuperar-view";
import { DocumentTypeField, IssuerField } from "@/components/fields/document";
import { NieField } from "@/components/fields/nie";
import { migrante } from "@/lib/profiles/migrante";
import { elegir, generar, identificar, reenviar } from "./actions";

const place = { perfil: "migrante", tramite: "recuperar" } as const;

export default async function Page({ searchParams }: PageProps<"/migrante/recuperar">) {
  const { paso } = await searchParams;
  const receipt = paso === "listo" ? await readReceipt(place) : null;
  if (receipt) return <RecuperarDone place={place} action={reenviar} receipt={receipt} />;

  const step = paso === "completar" ? await readSealed("paso", place, recuperarStep) : null;
  if (step?.at === "pregunta") {
    return <RecuperarAnswer place={place} action={generar} shown={migrante.show(step)} pregunta={step.pregunta} />;
  }
  if (step?.at === "cual") {
    return (
      <RecuperarIdentify place={place} action={elegir} which>
        <DocumentTypeField />
        <IssuerField />
      </RecuperarIdentify>
    );
  }
  return (
    <RecuperarIdentify place={place} action={identificar} expired={paso !== undefined}>
      <NieField />
    </RecuperarIdentify>
  );
}
