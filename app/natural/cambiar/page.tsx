import { CambiarPage } from "@/app/_tramites/cambiar-page";
import { RunField } from "@/components/fields/run";
import { natural } from "@/lib/profiles/natural";
import { guardar, validar } from "./actions";

export default async function Page({ searchParams }: PageProps<"/natural/cambiar">) {
  return (
    <CambiarPage profile={natural} actions={{ validar, guardar }} query={await searchParams}>
      <RunField />
    </CambiarPage>
  );
}
