import { RecuperarPage } from "@/app/_tramites/recuperar-page";
import { RutField } from "@/components/fields/rut";
import { juridica } from "@/lib/profiles/juridica";
import { generar, identificar, reenviar } from "./actions";

export default async function Page({ searchParams }: PageProps<"/juridica/recuperar">) {
  return (
    <RecuperarPage profile={juridica} actions={{ identificar, generar, reenviar }} query={await searchParams}>
      <RutField />
    </RecuperarPage>
  );
}
