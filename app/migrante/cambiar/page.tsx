import { readSealed } from "@/app/_server/cookies";
import { cambiarStep, readReceipt } from "@/app/_server/steps";
import { CambiarDone, CambiarNew, CambiarOpen } from "@/app/_tramites/cambiar-view";
import { NieField } from "@/components/fields/nie";
import { migrante } from "@/lib/profiles/migrante";
import { guardar, validar } from "./actions";

const place = { perfil: "migrante", tramite: "cambiar" } as const;

export default async function Page({ searchParams }: PageProps<"/migrante/cambiar">) {
  const { paso } = await searchParams;
  const receipt = paso === "listo" ? await readReceipt(place) : null;
  if (receipt) return <CambiarDone place={place} receipt={receipt} />;

  const step = paso === "completar" ? await readSealed("paso", place, cambiarStep) : null;
  if (step) {
    return (
      <CambiarNew place={place} action={guardar} shown={migrante.show({ kind: "documento", lookup: step.lookup })} />
    );
  }
  return (
    <CambiarOpen place={place} action={validar} expired={paso !== undefined}>
      <NieField />
    </CambiarOpen>
  );
}
