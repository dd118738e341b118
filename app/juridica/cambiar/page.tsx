import { CambiarPage } from "@/app/_tramites/cambiar-page";
import { RutField } from "@/components/fields/rut";
import { juridica } from "@/lib/profiles/juridica";
import { guardar, validar } from "./actions";

export default async function Page({ searchParams }: PageProps<"/juridica/cambiar">) {
  return (
    <CambiarPage profile={juridica} actions={{ validar, guardar }} query={await searchParams}>
      <RutField />
    </CambiarPage>
  );
}
