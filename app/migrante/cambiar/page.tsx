import { CambiarPage } from "@/app/_tramites/cambiar-page";
import { NieField } from "@/components/fields/nie";
import { migrante } from "@/lib/profiles/migrante";
import { guardar, validar } from "./actions";

export default async function Page({ searchParams }: PageProps<"/migrante/cambiar">) {
  return (
    <CambiarPage profile={migrante} actions={{ validar, guardar }} query={await searchParams}>
      <NieField />
    </CambiarPage>
  );
}
