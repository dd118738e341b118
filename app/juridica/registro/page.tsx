import { RegistroPage } from "@/app/_tramites/registro-page";
import { BusinessAddressFields } from "@/components/fields/address";
import { CompanyFields } from "@/components/fields/company";
import { ContactFields } from "@/components/fields/contact";
import { RepresentativeFields } from "@/components/fields/representative";
import { juridica } from "@/lib/profiles/juridica";
import { registrar } from "./actions";

export default async function Page({ searchParams }: PageProps<"/juridica/registro">) {
  return (
    <RegistroPage
      profile={juridica}
      action={registrar}
      query={await searchParams}
      parts={[CompanyFields, RepresentativeFields, BusinessAddressFields, ContactFields]}
    />
  );
}
