import { RecuperarPage } from "@/app/_tramites/recuperar-page";
import { WhichDocumentFields } from "@/components/fields/document";
import { NieField } from "@/components/fields/nie";
import { migrante } from "@/lib/profiles/migrante";
import { elegir, generar, identificar, reenviar } from "./actions";

export default async function Page({ searchParams }: PageProps<"/migrante/recuperar">) {
  return (
    <RecuperarPage
      profile={migrante}
      actions={{ identificar, generar, reenviar }}
      query={await searchParams}
      which={{ action: elegir, fields: <WhichDocumentFields /> }}
    >
      <NieField />
    </RecuperarPage>
  );
}
