import { ActualizarPage } from "@/app/_tramites/actualizar-page";
import { BusinessAddressFields } from "@/components/fields/address";
import { RegisteredEmailField, UpdatedContactFields } from "@/components/fields/contact";
import { RepresentativeFields, RepresentativeRutField } from "@/components/fields/representative";
import { RutField } from "@/components/fields/rut";
import { juridica } from "@/lib/profiles/juridica";
import { guardar, validar } from "./actions";

export default async function Page({ searchParams }: PageProps<"/juridica/actualizar">) {
  return (
    <ActualizarPage
      profile={juridica}
      actions={{ validar, guardar }}
      query={await searchParams}
      parts={[RepresentativeFields, BusinessAddressFields, UpdatedContactFields]}
    >
      <RutField />
      <RepresentativeRutField />
      <RegisteredEmailField />
    </ActualizarPage>
  );
}
