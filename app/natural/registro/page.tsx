import { RegistroPage } from "@/app/_tramites/registro-page";
import { AddressFields } from "@/components/fields/address";
import { ContactFields } from "@/components/fields/contact";
import { PersonFields } from "@/components/fields/person";
import { CedulaFields } from "@/components/fields/serie";
import { natural } from "@/lib/profiles/natural";
import { registrar } from "./actions";

export default async function Page({ searchParams }: PageProps<"/natural/registro">) {
  return (
    <RegistroPage
      profile={natural}
      action={registrar}
      query={await searchParams}
      parts={[CedulaFields, PersonFields, AddressFields, ContactFields]}
      values={{ paisOrigen: "CL" }}
    />
  );
}
