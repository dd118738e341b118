import { RegistroPage } from "@/app/_tramites/registro-page";
import { AddressFields } from "@/components/fields/address";
import { ContactFields } from "@/components/fields/contact";
import { DocumentFields } from "@/components/fields/document";
import { PersonFields } from "@/components/fields/person";
import { migrante } from "@/lib/profiles/migrante";
import { registrar } from "./actions";

export default async function Page({ searchParams }: PageProps<"/migrante/registro">) {
  return (
    <RegistroPage
      profile={migrante}
      action={registrar}
      query={await searchParams}
      parts={[DocumentFields, PersonFields, AddressFields, ContactFields]}
    />
  );
}
