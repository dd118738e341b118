import { ActualizarPage } from "@/app/_tramites/actualizar-page";
import { AddressFields } from "@/components/fields/address";
import { RegisteredEmailField, UpdatedContactFields } from "@/components/fields/contact";
import { BirthDateField } from "@/components/fields/person";
import { RunField } from "@/components/fields/run";
import { natural } from "@/lib/profiles/natural";
import { guardar, validar } from "./actions";

export default async function Page({ searchParams }: PageProps<"/natural/actualizar">) {
  return (
    <ActualizarPage
      profile={natural}
      actions={{ validar, guardar }}
      query={await searchParams}
      parts={[AddressFields, UpdatedContactFields]}
    >
      <RunField />
      <BirthDateField />
      <RegisteredEmailField />
    </ActualizarPage>
  );
}
