import { ActualizarPage } from "@/app/_tramites/actualizar-page";
import { AddressFields } from "@/components/fields/address";
import { RegisteredEmailField, UpdatedContactFields } from "@/components/fields/contact";
import { WhichDocumentFields } from "@/components/fields/document";
import { NieField } from "@/components/fields/nie";
import { BirthDateField } from "@/components/fields/person";
import { OptionalRunField } from "@/components/fields/run";
import { migrante } from "@/lib/profiles/migrante";
import { elegir, guardar, validar } from "./actions";

export default async function Page({ searchParams }: PageProps<"/migrante/actualizar">) {
  return (
    <ActualizarPage
      profile={migrante}
      actions={{ validar, guardar }}
      query={await searchParams}
      parts={[AddressFields, UpdatedContactFields]}
      which={{ action: elegir, fields: <WhichDocumentFields /> }}
    >
      <NieField />
      <BirthDateField />
      <RegisteredEmailField />
      <OptionalRunField />
    </ActualizarPage>
  );
}
