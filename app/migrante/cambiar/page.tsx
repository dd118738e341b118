import { CambiarPage } from "@/app/_tramites/cambiar-page";
import { WhichDocumentFields } from "@/components/fields/document";
import { NieField } from "@/components/fields/nie";
import { migrante } from "@/lib/profiles/migrante";
import { elegir, guardar, validar } from "./actions";

export default async function Page({ searchParams }: PageProps<"/migrante/cambiar">) {
  return (
    <CambiarPage
      profile={migrante}
      actions={{ validar, guardar }}
      query={await searchParams}
      which={{ action: elegir, fields: <WhichDocumentFields /> }}
    >
      <NieField />
    </CambiarPage>
  );
}
